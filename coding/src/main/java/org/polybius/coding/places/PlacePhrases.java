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
    private final UnknownNames unknown;
    private final boolean follows;

    /** @param follows whether "the same town" is looked up in what stands before; not while looking something up there */
    PlacePhrases(Document document, Sentence sentence, DocumentPlaces places, PlaceWords words, boolean follows) {
        this.document = document;
        this.s = sentence;
        this.places = places;
        this.words = words;
        this.follows = follows;
        this.unknown = new UnknownNames(document, sentence, places, words);
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

    boolean isOf(Token noun) {
        return s.children(noun, "case").stream().anyMatch(p -> p.form().equalsIgnoreCase("of"));
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
            Hit hit = hit(own.mention().place(), preposition, text(start, end));
            return own.entry() == null
                    ? hit
                    : new Hit(hit.place(), true, grain(own.entry().kind()));
        }
        Hit named = unknown.spot(noun);
        if (named != null) {
            Hit within = depth < MAX_DEPTH ? nested(noun, from, depth) : null;
            Hit hit = within == null ? named : named.in(within.place());
            return preposition.isEmpty()
                    ? hit
                    : hit.said(preposition + " " + hit.place().text());
        }
        boolean site = noun.upos() != Upos.VERB
                && (words.is("site", noun)
                        || words.is("part", noun)
                        || words.is("landmark", noun)
                        || words.is("province", noun)
                        || words.is("town", noun));
        if (!site) {
            return null;
        }
        Hit called = words.is("called", noun) && depth < MAX_DEPTH ? called(noun, depth) : null;
        if (called != null) {
            return preposition.isEmpty()
                    ? called
                    : called.said(preposition + " " + called.place().text());
        }
        Place bearing = bearing(noun);
        if (bearing != null) {
            Hit hit = hit(bearing, preposition, text(from, noun.index() + 1));
            boolean land = words.is("line", noun) || words.is("town", noun) || words.is("province", noun);
            boolean spot = (words.is("spot", noun) || words.is("landmark", noun)) && !land;
            return spot ? new Hit(hit.place(), true, Hit.Grain.SITE) : hit;
        }
        if (depth < MAX_DEPTH) {
            Hit nested = nested(noun, from, depth);
            if (nested != null) {
                return preposition.isEmpty()
                        ? nested
                        : nested.said(preposition + " " + nested.place().text());
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
        if (follows && same(noun)) {
            Hit there = places.there(s, noun.index());
            if (there != null && there.named()) {
                return there.pointedTo(text(from, noun.index() + 1));
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
        if (!words.is("spot", noun) || noun.upos() != Upos.NOUN || idle(noun)) {
            return null;
        }
        Hit again = follows && bare(noun) && definite(noun) ? places.again(s, noun) : null;
        if (again != null) {
            Hit there = again.pointedTo(text(from, noun.index() + 1));
            return preposition.isEmpty()
                    ? there
                    : there.said(preposition + " " + there.place().text());
        }
        return nameless(noun, from, preposition);
    }

    private boolean definite(Token noun) {
        return s.children(noun, "det").stream().anyMatch(d -> d.form().equalsIgnoreCase("the"));
    }

    /** The seat of a body, which is a place only for who is outside or marches there: "outside parliament". */
    @Nullable
    Hit seat(Token noun) {
        boolean plain = words.is("site", noun)
                && s.children(noun).stream().noneMatch(c -> c.is("compound") || c.is("amod") || c.is("nmod"));
        return words.is("seat", noun) && nominal(noun) && !plain ? nameless(noun, Math.max(first(noun), 0), "") : null;
    }

    private static boolean nominal(Token t) {
        return t.upos() == Upos.NOUN || t.upos() == Upos.PROPN;
    }

    private Hit nameless(Token noun, int from, String preposition) {
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

    /** "the Kampala suburb of Kyebando": what a noun for a place is called, with the noun before a name that may be anything. */
    private @Nullable Hit called(Token noun, int depth) {
        for (Token c : s.children(noun, "nmod")) {
            if (!noun.xpos().endsWith("S") && preposition(c).equalsIgnoreCase("of")) {
                Hit known = nounPhrase(c, "", depth + 1);
                Hit hit = known == null ? unknown.called(c) : known.named() ? known : null;
                Place around = known == null ? bearing(noun) : null;
                return around == null || hit == null ? hit : hit.in(around);
            }
        }
        return null;
    }

    /** A name that no list has, of a place where people live. */
    @Nullable
    Hit called(Token name) {
        return unknown.called(name);
    }

    /** A name that no list has, after a preposition; null where it is plainly no place. */
    @Nullable
    Hit unknown(Token noun, String preposition) {
        return unknown.after(noun, preposition);
    }

    /** "a market in Yemen's Hodeidah province" is in the province; "the mouth of the Cuyuni river" is what it says. */
    private @Nullable Hit nested(Token noun, int from, int depth) {
        for (Token side : s.children(noun, "advmod")) {
            // "villages south of Hodeidah"
            for (Token c :
                    words.direction(side) && side.index() == noun.index() + 1 ? s.children(side) : List.<Token>of()) {
                Hit of = c.is("obl") || c.is("nmod") ? nounPhrase(c, "", depth + 1) : null;
                if (of != null && of.named()) {
                    return of.said(text(from, last(c, true) + 1));
                }
            }
        }
        for (Token c : s.children(noun, "nmod")) {
            if (c.deprel().equals("nmod:poss")) {
                continue;
            }
            String low = preposition(c).toLowerCase(Locale.ROOT);
            Hit below =
                    words.locative(low) || low.equals("of") || low.equals("with") ? nounPhrase(c, "", depth + 1) : null;
            below = below == null && words.locative(low) ? unknown.after(c, low) : below;
            if (below == null || !below.named()) {
                continue;
            }
            if (words.is("in", low) || words.is("near", low)) {
                return words.is("near", low)
                        ? below.said(low + " " + below.place().text())
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

    /** "in prison", "at sea": how somebody is rather than where. */
    private boolean idle(Token noun) {
        return words.is("idle", noun)
                && s.children(noun).stream().noneMatch(c -> c.index() < noun.index() && !c.is("case"));
    }

    /** Whether the noun stands with an article at most: "the town". */
    private boolean bare(Token noun) {
        return s.children(noun).stream()
                .allMatch(
                        c -> c.is("det") || c.is("case") || c.is("punct") || c.is("acl") || c.is("conj") || c.is("cc"));
    }

    /** "the same town". */
    private boolean same(Token noun) {
        return s.children(noun, "amod").stream().anyMatch(c -> c.form().equalsIgnoreCase("same"));
    }

    private static Hit.Grain grain(Kind kind) {
        return switch (kind) {
            case FACILITY -> Hit.Grain.SITE;
            case TOWN, ISLAND -> Hit.Grain.TOWN;
            case DISTRICT -> Hit.Grain.DISTRICT;
            case PROVINCE, REGION, WATER -> Hit.Grain.PROVINCE;
            case COUNTRY -> Hit.Grain.COUNTRY;
        };
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
