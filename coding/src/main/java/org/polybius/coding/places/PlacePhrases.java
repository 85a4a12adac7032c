package org.polybius.coding.places;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.polybius.coding.places.GazetteerPlace.Kind;
import org.polybius.coding.places.PlaceReader.Resolved;
import org.polybius.model.Document;
import org.polybius.model.Place;
import org.polybius.model.Place.Precision;
import org.polybius.model.Sentence;
import org.polybius.model.Token;
import org.polybius.model.Upos;

/** Reads which place a noun phrase is: a name, a noun that bears one, a noun alone. Made for one sentence and one thread. */
final class PlacePhrases {
    private static final int MAX_DEPTH = 4;

    private final Document document;
    private final Sentence s;
    private final DocumentPlaces places;
    private final PlaceWords words;

    PlacePhrases(Document document, Sentence sentence, DocumentPlaces places, PlaceWords words) {
        this.document = document;
        this.s = sentence;
        this.places = places;
        this.words = words;
    }

    /** A place found, and whether a name stands behind it. */
    record Hit(Place place, boolean named) {

        /** The place where it is by or beside it: "near Gossi". */
        Hit nearby(String text) {
            return new Hit(near(place, text), named);
        }
    }

    /** The words between the phrase and what governs it: "out of". */
    String preposition(Token noun) {
        StringBuilder out = new StringBuilder();
        for (Token c : s.children(noun, "case")) {
            if (c.index() < noun.index()) {
                out.append(out.isEmpty() ? "" : " ").append(c.form());
            }
        }
        return out.toString();
    }

    /** The place a noun phrase names, or bears without a name; null if it is no place. */
    @Nullable
    Hit nounPhrase(Token noun, String preposition, int depth) {
        Resolved own = places.at(s, noun.index());
        int from = Math.max(first(noun), 0);
        if (own != null) {
            int start = own.mention().span().start();
            while (start > 0 && s.token(start - 1).is("amod") && words.is("side", s.token(start - 1))) {
                start--;
            }
            int end = own.mention().span().end();
            String text = text(start, end);
            return hit(own.mention().place(), preposition, text);
        }
        boolean site = noun.upos() != Upos.VERB
                && (words.is("site", noun)
                        || words.is("part", noun)
                        || words.is("province", noun)
                        || words.is("town", noun));
        if (!site) {
            return null;
        }
        Place bearing = bearing(noun);
        if (bearing != null) {
            return hit(bearing, preposition, text(from, noun.index() + 1));
        }
        if (depth < MAX_DEPTH) {
            Hit nested = nested(noun, from, depth);
            if (nested != null) {
                return preposition.isEmpty()
                        ? nested
                        : new Hit(
                                near(
                                        nested.place(),
                                        preposition + " " + nested.place().text()),
                                nested.named());
            }
        }
        if (noun.lemma().equals("capital")) {
            GazetteerPlace capital = places.capital(s, noun);
            if (capital != null) {
                return hit(
                        PlaceReader.place(text(from, noun.index() + 1), capital),
                        preposition,
                        text(from, noun.index() + 1));
            }
        }
        if (bare(noun)) {
            boolean town = words.is("town", noun);
            Resolved before = town || words.is("province", noun) ? places.lastBefore(s, noun.index(), town) : null;
            if (before != null) {
                return hit(
                        before.mention().place(),
                        preposition,
                        before.mention().place().text());
            }
            GazetteerPlace around = words.is("province", noun) ? places.divisionBefore(s, noun.index()) : null;
            if (around != null) {
                String said = text(from, noun.index() + 1);
                return hit(PlaceReader.place(said, around), preposition, said);
            }
        }
        if (!words.is("spot", noun) || noun.upos() != Upos.NOUN) {
            return null;
        }
        String text = text(from, last(noun, false) + 1);
        String country = places.countryOf(s, noun.index());
        Place place = new Place(
                text,
                text,
                country == null ? places.focusCountry() : country,
                null,
                null,
                null,
                null,
                Precision.COUNTRY);
        return new Hit(preposition.isEmpty() ? place : near(place, preposition + " " + text), false);
    }

    /** The place whose name the noun bears: "Hodeidah province", "Abha airport". */
    private @Nullable Place bearing(Token noun) {
        for (Token c : s.children(noun)) {
            if (!c.is("compound") && !c.is("flat") && !c.is("nmod:poss") && !c.is("appos")) {
                continue;
            }
            Resolved r = places.at(s, c.index());
            if (r == null || r.entry() == null || c.is("nmod:poss") && !words.is("site", noun)) {
                continue;
            }
            Place p = r.mention().place();
            boolean itself = words.is("town", noun)
                    || words.is("province", noun) && r.entry().kind() != Kind.TOWN;
            String text = text(first(noun), noun.index() + 1);
            return itself
                    ? p
                    : new Place(text, text, p.country(), p.admin1(), p.lat(), p.lon(), p.geonames(), Precision.NEAR);
        }
        return null;
    }

    /** "a market in Yemen's Hodeidah province" is in the province; "the mouth of the Cuyuni river" is what it says. */
    private @Nullable Hit nested(Token noun, int from, int depth) {
        for (Token c : s.children(noun, "nmod")) {
            if (c.deprel().equals("nmod:poss")) {
                continue;
            }
            String low = preposition(c).toLowerCase(Locale.ROOT);
            Hit below =
                    words.locative(low) || low.equals("of") || low.equals("with") ? nounPhrase(c, "", depth + 1) : null;
            if (below == null || !below.named()) {
                continue;
            }
            if (words.is("in", low) || words.is("near", low)) {
                return words.is("near", low)
                        ? new Hit(near(below.place(), low + " " + below.place().text()), true)
                        : below;
            }
            boolean singular = !noun.xpos().endsWith("S");
            if (low.equals("of")
                    && singular
                    && (words.is("town", noun) || words.is("province", noun))
                    && !words.is("part", noun)) {
                return below;
            }
            if (low.equals("of") && noun.lemma().equals("capital")) {
                return null;
            }
            Place p = below.place();
            String text = text(from, last(c, true) + 1);
            boolean edge = p.precision() == Precision.COUNTRY;
            return new Hit(
                    new Place(
                            text,
                            text,
                            p.country(),
                            p.admin1(),
                            p.lat(),
                            p.lon(),
                            null,
                            edge ? Precision.COUNTRY : Precision.NEAR),
                    true);
        }
        return null;
    }

    /** Whether the noun stands with an article at most: "the town". */
    private boolean bare(Token noun) {
        return s.children(noun).stream()
                .allMatch(
                        c -> c.is("det") || c.is("case") || c.is("punct") || c.is("acl") || c.is("conj") || c.is("cc"));
    }

    private static Hit hit(Place p, String preposition, String text) {
        if (preposition.isEmpty()) {
            return new Hit(retold(p, text, p.precision()), true);
        }
        return new Hit(near(p, preposition + " " + text), true);
    }

    private static Place near(Place p, String text) {
        return retold(p, text, p.precision() == Precision.COUNTRY ? Precision.COUNTRY : Precision.NEAR);
    }

    private static Place retold(Place p, String text, Precision precision) {
        return new Place(text, p.name(), p.country(), p.admin1(), p.lat(), p.lon(), p.geonames(), precision);
    }

    /** Index of the first word of the phrase's core, without preposition, article and owner. */
    int first(Token noun) {
        int from = noun.index();
        for (int i = noun.index() - 1; i >= 0; i--) {
            Token t = s.token(i);
            boolean inside = t.head() == noun.index() || t.head() > i && t.head() < noun.index() && t.head() >= 0;
            if (!inside
                    || t.is("case")
                    || t.is("det")
                    || t.is("nmod:poss")
                    || t.is("punct") && !t.form().equals("-")
                    || t.is("cc")) {
                break;
            }
            if (t.is("amod")
                    || t.is("compound")
                    || t.is("nummod")
                    || t.is("flat")
                    || t.is("punct")
                    || t.is("advmod")
                    || t.is("nmod")) {
                from = i;
                continue;
            }
            break;
        }
        return from;
    }

    /** Index of the last word of the phrase's core: with "of Gao and Kidal", "with Guyana", without clauses. */
    int last(Token noun, boolean nested) {
        int to = noun.index();
        List<Token> todo = new ArrayList<>(List.of(noun));
        for (int steps = 0; !todo.isEmpty() && steps < 40; steps++) {
            Token t = todo.remove(todo.size() - 1);
            to = Math.max(to, t.index());
            for (Token c : s.children(t)) {
                String low = preposition(c).toLowerCase(Locale.ROOT);
                boolean names = c.is("nmod")
                        && (low.equals("of") || low.equals("with") || low.equals("to") || low.equals("between"));
                boolean more =
                        c.is("conj") && (t.index() != noun.index() || nested) || c.is("flat") || c.is("compound");
                if ((names || more) && c.index() > noun.index()) {
                    todo.add(c);
                }
            }
        }
        if (words.is("line", noun) && to == noun.index() && to + 1 < s.size()) {
            // A parser may hang "to Honduras" on the verb in "blocked the highway to Honduras".
            Token next = s.token(to + 1);
            boolean leads = next.is("case") && Set.of("to", "with", "between").contains(next.form());
            return leads && next.head() > to && next.head() - to < 5 ? next.head() : to;
        }
        return to;
    }

    String text(int from, int to) {
        return PlaceReader.words(document, s, from, to);
    }
}
