package org.polybius.store.database;

import java.util.Set;
import org.polybius.model.ontology.Sector;

/**
 * Which parties are meant: those that meet every condition. An empty set is no condition.
 *
 * @param actors keys as {@link ActorSummary#actor} gives them
 * @param countries codes, one of which is the party's
 * @param sectors sectors, one of which the party has
 */
public record PartyFilter(Set<String> actors, Set<String> countries, Set<Sector> sectors) {
    /** Everybody. */
    public static final PartyFilter ANY = new PartyFilter(Set.of(), Set.of(), Set.of());

    /** Copies the sets. */
    public PartyFilter {
        actors = Set.copyOf(actors);
        countries = Set.copyOf(countries);
        sectors = Set.copyOf(sectors);
    }

    /** Those of these countries. */
    public static PartyFilter ofCountries(String... countries) {
        return new PartyFilter(Set.of(), Set.of(countries), Set.of());
    }

    /** Those with these keys. */
    public static PartyFilter ofActors(String... actors) {
        return new PartyFilter(Set.of(actors), Set.of(), Set.of());
    }
}
