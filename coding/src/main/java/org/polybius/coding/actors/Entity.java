package org.polybius.coding.actors;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.polybius.coding.actorcodes.ActorCodes;
import org.polybius.model.CharSpan;
import org.polybius.model.Party;
import org.polybius.model.ontology.Sector;

/**
 * Who or what a noun phrase stands for, before it is tied to the words of one mention.
 *
 * @param name canonical display name
 * @param id identity in the core, or null
 * @param country ISO 3166-1 alpha-3, a PLOVER pseudo-country, or null
 * @param sectors primary first
 * @param titles what the text or the core calls its offices
 * @param kind what it is
 * @param plural whether "they" fits better than "it"
 * @param gender F, M or ? of a person
 * @param named whether it has a name, or is only described
 * @param nouns lower-case nouns it has been called by
 */
record Entity(
        String name,
        @Nullable String id,
        @Nullable String country,
        List<Sector> sectors,
        List<String> titles,
        Kind kind,
        boolean plural,
        char gender,
        boolean named,
        Set<String> nouns) {

    Entity {
        sectors = List.copyOf(sectors);
        titles = List.copyOf(titles);
        nouns = Set.copyOf(nouns);
    }

    @Nullable
    Sector sector() {
        return sectors.isEmpty() ? null : sectors.get(0);
    }

    boolean isPerson() {
        return kind == Kind.PERSON && !plural;
    }

    /** The last word of its name, lower case: what a text goes on to call it by. */
    String lastName() {
        return name.substring(name.lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT);
    }

    /** Whether a state, not a pseudo-country, stands behind it. */
    boolean hasState() {
        return country != null && !ActorFiles.PSEUDO_COUNTRIES.contains(country);
    }

    Entity withCountry(@Nullable String other) {
        return new Entity(name, id, other, sectors, titles, kind, plural, gender, named, nouns);
    }

    Entity withSectors(List<Sector> other) {
        return new Entity(name, id, country, other, titles, kind, plural, gender, named, nouns);
    }

    Entity called(String noun) {
        Set<String> more = new HashSet<>(nouns);
        more.add(noun);
        return new Entity(name, id, country, sectors, titles, kind, plural, gender, named, more);
    }

    /** What both know: this one's name and identity, and where it knows nothing, the other's facts. */
    Entity merge(Entity other) {
        Set<String> more = new HashSet<>(nouns);
        more.addAll(other.nouns);
        List<String> allTitles = new ArrayList<>(titles);
        other.titles.stream().filter(t -> !allTitles.contains(t)).forEach(allTitles::add);
        return new Entity(
                name,
                id == null ? other.id : id,
                country == null ? other.country : country,
                sectors.isEmpty() ? other.sectors : sectors,
                allTitles,
                kind,
                plural,
                gender == '?' ? other.gender : gender,
                named,
                more);
    }

    Party at(String text, @Nullable CharSpan span) {
        return new Party(text, span, name, id, country, sectors, titles, ActorCodes.code(name, country, sectors));
    }

    /** Same bearer: one identity, one name, or one state. */
    boolean same(Entity other) {
        if (id != null || other.id != null) {
            return id != null && id.equals(other.id);
        }
        return name.equals(other.name) && java.util.Objects.equals(country, other.country);
    }
}
