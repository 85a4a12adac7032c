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

/** Reads from the tree where a deed happened. Made for one sentence and one thread. */
final class DeedPlaceReader {
    private static final int MAX_CLIMB = 4;
    private static final int MAX_DEPTH = 4;
    private static final Set<String> SIDES = Set.of(
            "north",
            "south",
            "east",
            "west",
            "northeast",
            "northwest",
            "southeast",
            "southwest",
            "north-east",
            "north-west",
            "south-east",
            "south-west",
            "outskirts",
            "edge",
            "vicinity");

    private final Document document;
    private final Sentence s;
    private final DocumentPlaces places;
    private final PlaceWords words;

    DeedPlaceReader(Document document, Sentence sentence, DocumentPlaces places, PlaceWords words) {
        this.document = document;
        this.s = sentence;
        this.places = places;
        this.words = words;
    }

    /** A place found, and whether a name stands behind it. */
    private record Hit(Place place, boolean named) {}

    @Nullable
    Place read(Token deed, boolean objectIsPlace) {
        Hit hit = clause(deed, objectIsPlace);
        Token at = deed;
        for (int step = 0; hit == null && step < MAX_CLIMB && at.head() >= 0; step++) {
            Token above = s.token(at.head());
            if (at.deprel().equals("acl:relcl")) {
                hit = ofRelative(at, above);
                break;
            }
            boolean continues = at.is("conj")
                    || at.is("xcomp")
                    || at.is("advcl") && s.children(at, "nsubj").isEmpty();
            boolean partOf =
                    nominal(at) && (at.is("obj") || at.is("nsubj:pass") || at.is("obl")) && !words.is("talk", above);
            boolean fronted = at.is("ccomp") || at.is("parataxis");
            if (continues || partOf) {
                hit = own(above, at.index());
                if (hit == null && at.is("conj") && s.children(at, "nsubj").isEmpty() && !words.is("talk", at)) {
                    hit = throughArguments(above, false);
                }
            } else if (fronted && words.is("talk", above)) {
                break;
            }
            if (!continues && !partOf) {
                break;
            }
            at = above;
        }
        return hit == null ? null : hit.place();
    }

    private static boolean nominal(Token t) {
        return t.upos() == Upos.NOUN || t.upos() == Upos.PROPN;
    }

    private @Nullable Hit clause(Token deed, boolean objectIsPlace) {
        Hit own = own(deed, deed.index());
        if (own != null && own.named()) {
            return own;
        }
        Hit through = throughArguments(deed, objectIsPlace);
        if (own != null) {
            return own;
        }
        if (through == null && nominal(deed)) {
            for (Token c : s.children(deed, "compound")) {
                Resolved r = places.at(s, c.index());
                if (r != null && r.entry() != null && !r.asCapital()) {
                    return new Hit(r.mention().place(), true);
                }
            }
        }
        return through;
    }

    /** From modifiers of place of the word itself; a named one before one without a name. */
    private @Nullable Hit own(Token t, int notUnder) {
        Hit unnamed = null;
        boolean moves = words.is("move", t);
        for (Token c : s.children(t)) {
            if (!(c.is("obl") || c.is("nmod") || c.is("advmod"))
                    || c.deprel().endsWith(":poss")
                    || c.deprel().equals("obl:agent")) {
                continue;
            }
            if (c.index() == notUnder) {
                continue;
            }
            Hit hit = phrase(c, moves, 0);
            if (hit != null && hit.named()) {
                return hit;
            }
            unnamed = unnamed == null ? hit : unnamed;
        }
        return unnamed;
    }

    /** From the things and people in the deed: "struck a base in Kidal", "the High Court in Lusaka found". */
    private @Nullable Hit throughArguments(Token deed, boolean objectIsPlace) {
        boolean talk = words.is("talk", deed);
        for (Token c : s.children(deed)) {
            boolean undergoer =
                    c.is("obj") || c.deprel().equals("nsubj:pass") || c.is("nmod") && nominal(deed) && of(c);
            if (undergoer && (objectIsPlace || !talk)) {
                Hit hit = objectIsPlace ? asPlace(c, 0) : null;
                hit = hit == null ? beneath(c, 0) : hit;
                if (hit == null && !talk && ground(c)) {
                    hit = nounPhrase(c, "", 0);
                }
                if (hit != null) {
                    return hit;
                }
            }
            if (c.is("nsubj") && !c.deprel().equals("nsubj:pass") && !words.is("state", c)) {
                Hit hit = beneath(c, 0);
                if (hit != null && hit.named()) {
                    return hit;
                }
            }
        }
        return null;
    }

    private boolean of(Token c) {
        return s.children(c, "case").stream().anyMatch(p -> p.form().equalsIgnoreCase("of"));
    }

    /** Whether the object itself is ground or a building, so that what is done to it is done there. */
    private boolean ground(Token c) {
        Resolved r = places.at(s, c.index());
        if (r != null) {
            return r.entry() != null && !r.asCapital();
        }
        return words.is("site", c) && c.upos() == Upos.NOUN && !words.is("state", c);
    }

    /** The object as a place: "Palmyra", "control of Palmyra", "the Iraqi city of Ramadi". */
    private @Nullable Hit asPlace(Token c, int depth) {
        Hit hit = nounPhrase(c, "", 0);
        if (hit != null || depth >= MAX_DEPTH) {
            return hit;
        }
        for (Token n : s.children(c, "nmod")) {
            hit = asPlace(n, depth + 1);
            if (hit != null && hit.named()) {
                return hit;
            }
        }
        return null;
    }

    /** From phrases of place somewhere below a noun: "employees of a charity in Gao". */
    private @Nullable Hit beneath(Token noun, int depth) {
        if (depth >= MAX_DEPTH) {
            return null;
        }
        for (Token c : s.children(noun, "nmod")) {
            Hit hit = phrase(c, false, depth + 1);
            hit = hit == null ? beneath(c, depth + 1) : hit;
            if (hit != null) {
                return hit;
            }
        }
        return null;
    }

    /** A prepositional phrase of place: "in Geneva", "near the border", "30 km south of Mosul", "in an ambush near Gossi". */
    private @Nullable Hit phrase(Token noun, boolean moves, int depth) {
        String preposition = preposition(noun);
        String low = preposition.toLowerCase(Locale.ROOT);
        if (SIDES.contains(noun.form().toLowerCase(Locale.ROOT)) && depth < MAX_DEPTH) {
            Hit side = ofSide(noun, depth);
            if (side != null) {
                return side;
            }
        }
        boolean in = words.is("in", low);
        boolean near = words.is("near", low);
        boolean toward = words.is("toward", low) && moves;
        if (!in && !near && !toward || temporal(noun)) {
            return null;
        }
        Hit hit = nounPhrase(noun, near ? preposition : "", depth);
        if (hit == null && depth < MAX_DEPTH && in) {
            // "in an ambush near Gossi", "at talks in Geneva": the place of the one is that of the other.
            hit = beneath(noun, depth + 1);
        }
        return hit;
    }

    private static boolean temporal(Token noun) {
        return noun.deprel().endsWith(":tmod") || noun.upos() == Upos.NUM;
    }

    private @Nullable Hit ofSide(Token side, int depth) {
        for (Token c : s.children(side)) {
            if ((c.is("nmod") || c.is("obl")) && of(c)) {
                Hit hit = nounPhrase(c, "", depth + 1);
                if (hit != null) {
                    int from = first(side);
                    return new Hit(near(hit.place(), text(from, last(c) + 1)), hit.named());
                }
            }
        }
        return null;
    }

    private String preposition(Token noun) {
        StringBuilder out = new StringBuilder();
        for (Token c : s.children(noun, "case")) {
            if (c.index() < noun.index()) {
                out.append(out.isEmpty() ? "" : " ").append(c.form());
            }
        }
        return out.toString();
    }

    /** The place a noun phrase names, or bears without a name; null if it is no place. */
    private @Nullable Hit nounPhrase(Token noun, String preposition, int depth) {
        Resolved own = places.at(s, noun.index());
        int from = Math.max(first(noun), 0);
        if (own != null) {
            int start = own.mention().span().start();
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
        }
        int end = last(noun) + 1;
        String text = text(from, end);
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
            String text = text(from, last(c) + 1);
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

    /** "the state, where troops burned villages": the place is the word before. */
    private @Nullable Hit ofRelative(Token verb, Token antecedent) {
        for (Token c : s.children(verb)) {
            String form = c.form().toLowerCase(Locale.ROOT);
            boolean there = form.equals("where")
                    || form.equals("which") && words.is("in", preposition(c).toLowerCase(Locale.ROOT));
            if (there) {
                return nounPhrase(antecedent, "", 0);
            }
        }
        return null;
    }

    /** Index of the first word of the phrase's core, without preposition, article and owner. */
    private int first(Token noun) {
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
    private int last(Token noun) {
        int to = noun.index();
        List<Token> todo = new ArrayList<>(List.of(noun));
        for (int steps = 0; !todo.isEmpty() && steps < 40; steps++) {
            Token t = todo.remove(todo.size() - 1);
            to = Math.max(to, t.index());
            for (Token c : s.children(t)) {
                String low = preposition(c).toLowerCase(Locale.ROOT);
                boolean names = c.is("nmod")
                        && (low.equals("of") || low.equals("with") || low.equals("to") || low.equals("between"));
                boolean more = c.is("conj") && t.index() != noun.index() || c.is("flat") || c.is("compound");
                if ((names || more) && c.index() > noun.index()) {
                    todo.add(c);
                }
            }
        }
        return to;
    }

    private String text(int from, int to) {
        return PlaceReader.words(document, s, from, to);
    }
}
