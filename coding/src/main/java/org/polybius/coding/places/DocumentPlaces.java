package org.polybius.coding.places;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.polybius.coding.countries.CountryMention;
import org.polybius.coding.countries.CountryMention.Way;
import org.polybius.coding.places.PlaceReader.Resolved;
import org.polybius.model.CharSpan;
import org.polybius.model.Document;
import org.polybius.model.Place;
import org.polybius.model.Sentence;
import org.polybius.model.Token;
import org.polybius.model.TokenSpan;
import org.polybius.model.Upos;

/** The places of one article, resolved. Immutable. */
public final class DocumentPlaces {
    private final Document document;
    private final List<List<Resolved>> resolved;
    private final List<List<CountryMention>> countryMentions;
    private final @Nullable String focus;
    private final PlaceWords words;
    private final PlaceReader reader;
    private final Set<String> people;

    DocumentPlaces(
            Document document,
            List<List<Resolved>> resolved,
            List<List<CountryMention>> countryMentions,
            @Nullable String focus,
            PlaceWords words,
            PlaceReader reader) {
        this.document = document;
        this.resolved = List.copyOf(resolved);
        this.countryMentions = List.copyOf(countryMentions);
        this.focus = focus;
        this.words = words;
        this.reader = reader;
        this.people = UnknownNames.people(document, words);
    }

    /** The places that {@code s} names, in order, countries by name included; adjectives and peoples are none. */
    public List<PlaceMention> mentions(Sentence s) {
        return resolved.get(s.index()).stream().map(Resolved::mention).toList();
    }

    /**
     * Every name of a place in the article, in order: what {@link #mentions} gives and, as names of their country, the
     * adjectives and peoples.
     */
    public List<Toponym> toponyms() {
        List<Toponym> out = new ArrayList<>();
        for (Sentence s : document.sentences()) {
            for (Resolved r : resolved.get(s.index())) {
                out.add(new Toponym(
                        chars(s, r.mention().span()), reader.pointed(r.mention().place())));
            }
            for (CountryMention m : countryMentions.get(s.index())) {
                boolean people = m.way() == Way.ADJECTIVE || m.way() == Way.DEMONYM;
                CharSpan span = chars(s, m.span());
                if (people
                        && resolved.get(s.index()).stream()
                                .noneMatch(r -> r.mention().span().contains(m.head()))) {
                    Place country = reader.country(span.in(document.article().text()), m.countryNear(focus));
                    out.add(new Toponym(span, reader.pointed(country)));
                }
            }
        }
        out.sort(Comparator.comparing(Toponym::span));
        return out;
    }

    private static CharSpan chars(Sentence s, TokenSpan span) {
        return s.token(span.start()).span().cover(s.token(span.end() - 1).span());
    }

    /** ISO 3166-1 alpha-3 of the country the article is about: the one it names most; null if it names none. */
    public @Nullable String focusCountry() {
        return focus;
    }

    /**
     * Where the deed at {@code token} happened, or null if the sentence does not say. Read, in this order, from the
     * deed's own modifiers of place, from the thing it is done to, from the clause it continues; where it goes on with what
     * was just told ("The march", "He asked" after a meeting), from there. What a speech is about
     * is not where it was spoken, and a country that merely acts or undergoes is no place.
     *
     * @param token index of the verb or noun that tells the deed
     * @param objectIsPlace whether the deed is done to a place (to seize Palmyra, to shell Aleppo)
     */
    public @Nullable Place placeOf(Sentence s, int token, boolean objectIsPlace) {
        Place place = new DeedPlaceReader(document, s, this, words, null).read(s.token(token), objectIsPlace);
        return place == null ? new Scene(document, this, words).placeOf(s, s.token(token)) : place;
    }

    /**
     * Where the words at {@code token} were said, or null if the sentence does not tell. What was said has a place of its own:
     * "in Oslo he promised to rebuild Mariupol" is told of Oslo, "he promised to rebuild Mariupol" of nowhere.
     *
     * @param token index of the verb by which somebody promises, asks, threatens, refuses …
     * @param deed index of the verb that tells what is promised; the same where only a "will" says that it is
     */
    public @Nullable Place placeOfWords(Sentence s, int token, int deed) {
        Token said = s.token(token);
        if (token == deed && !words.is("talk", said)) {
            said = said.is("ccomp") || said.is("parataxis") ? s.token(said.head()) : said;
            if (!words.is("talk", said)) {
                return null;
            }
        }
        if (words.is("sign", said)) {
            return placeOf(s, token, false);
        }
        Place place = new DeedPlaceReader(document, s, this, words, said).read(said, false);
        return place == null ? new Scene(document, this, words).placeOf(s, said) : place;
    }

    /** The one country that all names of the article lie in or speak of; null if there is none or more. */
    @Nullable
    String onlyCountry() {
        Set<String> all = new HashSet<>();
        for (List<Resolved> in : resolved) {
            in.stream()
                    .map(r -> r.mention().place().country())
                    .filter(Objects::nonNull)
                    .forEach(all::add);
        }
        for (List<CountryMention> in : countryMentions) {
            in.stream().map(CountryMention::country).forEach(all::add);
        }
        return all.size() == 1 ? all.iterator().next() : null;
    }

    /** Where the spot lies that "the road", "the square" names again: what one of the two sentences before says of such a spot. */
    @Nullable
    Hit again(Sentence s, Token noun) {
        for (int i = s.index() - 1; i >= 0 && i >= s.index() - 2; i--) {
            Sentence before = document.sentences().get(i);
            PlacePhrases phrases = new PlacePhrases(document, before, this, words, false);
            PlacesAround around = new PlacesAround(phrases, before, this, words);
            for (int k = before.size() - 1; k >= 0; k--) {
                Token t = before.token(k);
                boolean same = t.lemma().equalsIgnoreCase(noun.lemma())
                        || words.is("line", t) && words.is("line", noun) && t.upos() != Upos.VERB;
                Hit hit = same ? phrases.nounPhrase(t, "", 0) : null;
                hit = same && t.head() >= 0 && (hit == null || !hit.named())
                        ? around.own(before.token(t.head()), t.index())
                        : hit;
                if (hit != null && hit.named()) {
                    return hit;
                }
            }
        }
        return null;
    }

    /** Whether the article uses the name for somebody, so that a preposition before it need not say where. */
    boolean isSomebody(String name) {
        return people.contains(name);
    }

    /** What "there" or "the same town" at {@code token} points to: the place named last in the sentence, else in the one before; or null. */
    @Nullable
    Hit there(Sentence s, int token) {
        for (int i = s.index(); i >= 0 && i >= s.index() - 1; i--) {
            Sentence in = document.sentences().get(i);
            PlacesAround around = new PlacesAround(new PlacePhrases(document, in, this, words, false), in, this, words);
            for (int k = (i == s.index() ? token : in.size()) - 1; k >= 0; k--) {
                Hit hit = around.whereIs(in.token(k));
                if (hit != null && (hit.named() || i == s.index())) {
                    return hit;
                }
            }
        }
        return null;
    }

    /**
     * A state as the place of what it does on its own soil.
     *
     * @param text the words that name the state
     * @param iso3 ISO 3166-1 alpha-3 or a pseudo-country; null and pseudo-countries have no soil
     */
    public @Nullable Place soil(String text, @Nullable String iso3) {
        return reader.isCountry(iso3) ? reader.country(text, iso3) : null;
    }

    /** As {@link #placeOf}, but from the sentence alone. */
    @Nullable
    Place inSentence(Sentence s, Token deed) {
        return new DeedPlaceReader(document, s, this, words, null).read(deed, false);
    }

    /**
     * The country of the noun phrase headed at {@code token}, as the phrase or the place it names says: "the Iraqi city of
     * Ramadi", "Palmyra", "the capital"; null if neither tells.
     */
    public @Nullable String countryOf(Sentence s, int token) {
        Resolved own = at(s, token);
        if (own != null) {
            return own.mention().place().country();
        }
        Token head = s.token(token);
        for (Token c : s.children(head)) {
            if (c.is("compound") || c.is("amod") || c.is("nmod") || c.is("appos") || c.is("flat")) {
                boolean beneath = c.is("nmod") && !c.deprel().equals("nmod:poss");
                if (beneath && !words.generic(head)) {
                    continue;
                }
                String code = countryNamedAt(s, c);
                if (code != null) {
                    return code;
                }
            }
        }
        return null;
    }

    /** Whether {@code s} names a place. */
    public boolean areIn(Sentence s) {
        return !resolved.get(s.index()).isEmpty();
    }

    /** The place whose name the word at {@code token} is the head of, where it is plain which place of that name is meant; or null. */
    public @Nullable Place surely(Sentence s, int token) {
        Resolved r = at(s, token);
        return r != null && r.sure() && r.mention().head() == token
                ? r.mention().place()
                : null;
    }

    /** The country that the article names most, if one of its places is surely there; for articles that name no country. */
    public @Nullable String countryOfPlaces() {
        for (List<Resolved> in : resolved) {
            for (Resolved r : in) {
                if (r.sure()
                        && r.mention().place().country() != null
                        && r.mention().place().country().equals(focus)) {
                    return focus;
                }
            }
        }
        return null;
    }

    /** Whether {@code noun} is a word for a spot that lies somewhere: "city", "mosque", "outskirts", "camp". */
    public boolean isGround(Token noun) {
        return words.generic(noun) || words.is("spot", noun) || words.is("ground", noun) || words.is("part", noun);
    }

    private @Nullable String countryNamedAt(Sentence s, Token t) {
        for (CountryMention m : countryMentions.get(s.index())) {
            if (m.span().contains(t.index()) && m.way() != Way.SEAT) {
                return m.countryNear(focus);
            }
        }
        Resolved place = at(s, t.index());
        return place == null ? null : place.mention().place().country();
    }

    /** The resolved mention that {@code token} is part of, or null. */
    @Nullable
    Resolved at(Sentence s, int token) {
        for (Resolved r : resolved.get(s.index())) {
            if (r.mention().span().contains(token)) {
                return r;
            }
        }
        return null;
    }

    /** The last town or division named before {@code s} in the article, or in it before {@code token}; null if none. */
    @Nullable
    Resolved lastBefore(Sentence s, int token, boolean town) {
        for (int i = s.index(); i >= 0; i--) {
            List<Resolved> there = resolved.get(i);
            for (int k = there.size() - 1; k >= 0; k--) {
                Resolved r = there.get(k);
                boolean before = i < s.index() || r.mention().span().end() <= token;
                GazetteerPlace e = r.entry();
                if (before && e != null && (e.kind() == GazetteerPlace.Kind.TOWN) == town) {
                    return r;
                }
            }
        }
        return null;
    }

    /** The division in which the town lies that was named last ("near Kidal … to the region"), or null. */
    @Nullable
    GazetteerPlace divisionBefore(Sentence s, int token) {
        Resolved town = lastBefore(s, token, true);
        return town == null || town.entry() == null ? null : reader.division(town.entry());
    }

    /** The capital of the country that modifies {@code noun} ("the Nicaraguan capital"), or of the focus; null if none. */
    @Nullable
    GazetteerPlace capital(Sentence s, Token noun) {
        String country = null;
        for (Token c : s.children(noun)) {
            String code = countryNamedAt(s, c);
            country = code != null ? code : country;
        }
        country = country == null ? focus : country;
        return country == null ? null : reader.capital(country);
    }
}
