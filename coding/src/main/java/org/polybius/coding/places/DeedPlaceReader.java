package org.polybius.coding.places;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.polybius.coding.places.PlacePhrases.Hit;
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

    private final Sentence s;
    private final DocumentPlaces places;
    private final PlaceWords words;
    private final PlacePhrases phrases;

    DeedPlaceReader(Document document, Sentence sentence, DocumentPlaces places, PlaceWords words) {
        this.s = sentence;
        this.places = places;
        this.words = words;
        this.phrases = new PlacePhrases(document, sentence, places, words);
    }

    @Nullable
    Place read(Token deed, boolean objectIsPlace) {
        Hit hit = clause(deed, objectIsPlace);
        if (hit != null && !hit.named() && deed.head() >= 0) {
            // A bare "two schools" says less than the place of the clause it stands in.
            Token above = s.token(deed.head());
            Hit wider = deed.is("conj")
                    ? own(above, deed.index())
                    : deed.deprel().equals("acl:relcl") ? ofRelative(deed, above) : null;
            return wider != null && wider.named() ? wider.place() : hit.place();
        }
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
            boolean partOf = nominal(at)
                    && (at.is("nsubj") && words.is("effect", above)
                            || at.is("obj")
                            || at.is("nsubj:pass")
                            || at.is("obl"))
                    && !words.is("talk", above);
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
        if (hit == null) {
            Token said = said(s, deed, words);
            for (Token speaker : words.is("talk", said) ? s.children(said, "nsubj") : List.<Token>of()) {
                hit = hit == null ? whereabouts(speaker, "meet") : hit;
            }
        }
        return hit == null ? null : hit.place();
    }

    /** The verb of speaking that the deed is the content of ("asked them to hold", "declared support"), else the deed. */
    static Token said(Sentence s, Token deed, PlaceWords words) {
        boolean content = deed.head() >= 0 && (deed.is("obj") || deed.is("xcomp") || deed.is("ccomp"));
        Token above = content ? s.token(deed.head()) : deed;
        return words.is("talk", above) ? above : deed;
    }

    private static boolean nominal(Token t) {
        return t.upos() == Upos.NOUN || t.upos() == Upos.PROPN;
    }

    private @Nullable Hit clause(Token deed, boolean objectIsPlace) {
        Hit own = own(deed, deed.index());
        Hit through = null;
        if (own == null || objectIsPlace || own.place().precision() == Precision.COUNTRY) {
            through = throughArguments(deed, objectIsPlace);
        }
        if (own != null && through != null) {
            boolean finer = through.named() && (!own.named() || own.place().precision() == Precision.COUNTRY);
            return finer || objectIsPlace && through.named() ? through : own;
        }
        if (own == null && through == null) {
            return nominal(deed) ? townOf(deed) : words.is("permit", deed) ? permitted(deed) : purpose(deed);
        }
        return own == null ? through : own;
    }

    /** "a Brno firm", "the Nice attack": the town whose name stands before the noun. A capital there may be a government. */
    private @Nullable Hit townOf(Token noun) {
        for (Token c : s.children(noun, "compound")) {
            Resolved r = places.at(s, c.index());
            if (r != null && r.entry() != null && !r.asCapital()) {
                return new Hit(r.mention().place(), true);
            }
        }
        return null;
    }

    /** "let officials return to Kidal": what is let happen happens where it is done. */
    private @Nullable Hit permitted(Token deed) {
        for (Token c : s.children(deed)) {
            if ((c.is("xcomp") || c.is("ccomp")) && c.upos() == Upos.VERB && !words.is("talk", c)) {
                Hit hit = own(c, c.index());
                return hit == null ? throughArguments(c, false) : hit;
            }
        }
        return null;
    }

    /** "beat marchers who had sought refuge in a church", "leaders who met in Bridgetown": where somebody is, or meets. */
    private @Nullable Hit whereabouts(Token person, String kind) {
        for (Token v : s.children(person, "acl")) {
            boolean there = words.is(kind, v) || s.children(v, "obj").stream().anyMatch(o -> words.is(kind, o));
            Hit hit = v.deprel().equals("acl:relcl") && there ? own(v, v.index()) : null;
            for (Token o : hit == null && there ? s.children(v, "obj") : List.<Token>of()) {
                hit = hit == null ? beneath(o, v, 0) : hit;
            }
            if (hit != null) {
                return hit;
            }
        }
        return null;
    }

    /** "fired tear gas to disperse a crowd in the capital": what a deed is for happens where it does. */
    private @Nullable Hit purpose(Token deed) {
        for (Token c : s.children(deed)) {
            boolean infinitive = (c.is("advcl") || c.is("xcomp"))
                    && c.upos() == Upos.VERB
                    && s.children(c).stream().anyMatch(m -> m.form().equalsIgnoreCase("to") && m.index() < c.index());
            if (infinitive && !words.is("talk", c) && !words.is("talk", deed)) {
                Hit hit = own(c, c.index());
                return hit == null ? throughArguments(c, false) : hit;
            }
        }
        return null;
    }

    /** From modifiers of place of the word itself; a named one before one without a name. */
    private @Nullable Hit own(Token t, int notUnder) {
        Hit unnamed = null;
        for (Token c : s.children(t)) {
            boolean adverb = c.is("advmod") && c.index() > t.index();
            if (c.index() == notUnder
                    || !(c.is("obl") || c.is("nmod") || adverb)
                    || c.deprel().equals("nmod:poss")) {
                continue;
            }
            if (c.deprel().equals("obl:agent")) {
                continue;
            }
            Hit hit = phrase(c, t, 0);
            if (hit == null && adverb) {
                // "flown home to Sanaa", "pulled back from the border"
                for (Token under : s.children(c)) {
                    hit = hit == null && (under.is("obl") || under.is("nmod")) ? phrase(under, t, 0) : hit;
                }
            }
            if (hit != null && hit.named()) {
                return hit;
            }
            unnamed = unnamed == null ? hit : unnamed;
        }
        return unnamed;
    }

    /** From the things and people in the deed: "struck a base in Kidal", "the High Court in Lusaka found". */
    /** A named place in an argument, a town before a country: "police in Fiji raided a warehouse in Suva". */
    private @Nullable Hit throughArguments(Token deed, boolean objectIsPlace) {
        boolean talk = words.is("talk", deed);
        Hit country = null;
        Hit unnamed = null;
        for (Token c : s.children(deed)) {
            Hit hit = argument(deed, c, talk, objectIsPlace);
            if (hit != null && hit.named() && hit.place().precision() != Precision.COUNTRY) {
                return hit;
            }
            country = country == null && hit != null && hit.named() ? hit : country;
            unnamed = unnamed == null ? hit : unnamed;
        }
        return country == null ? unnamed : country;
    }

    private @Nullable Hit argument(Token deed, Token c, boolean talk, boolean objectIsPlace) {
        boolean undergoer = c.is("obj") || c.deprel().equals("nsubj:pass") || c.is("nmod") && nominal(deed) && of(c);
        boolean company = c.is("obl") && phrases.preposition(c).equals("with");
        if (talk && (undergoer || c.is("obl") || c.is("iobj")) && words.is("gather", c)) {
            return beneath(c, deed, 0);
        }
        if (undergoer && (objectIsPlace || !talk)) {
            Hit itself = objectIsPlace ? asPlace(c, 0) : null;
            Hit hit = itself != null && itself.named() ? itself : null;
            for (Token one = c; hit == null && one != null; one = conjunct(one)) {
                hit = beneath(one, deed, 0);
            }
            hit = hit == null ? itself : hit;
            hit = hit == null && !talk ? whereabouts(c, "stay") : hit;
            hit = hit == null && !talk && ground(c) ? phrases.nounPhrase(c, "", 0) : hit;
            return hit == null && !talk ? townOf(c) : hit;
        }
        boolean acts = c.is("nsubj") && !words.is("state", c) || c.deprel().equals("obl:agent");
        return acts || company && !talk ? beneath(c, deed, 0) : null;
    }

    private @Nullable Token conjunct(Token t) {
        List<Token> more = s.children(t, "conj");
        return more.isEmpty() ? null : more.get(0);
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
        return words.is("ground", c) && c.upos() == Upos.NOUN;
    }

    /** The object as a place: "Palmyra", "control of Palmyra", "the Iraqi city of Ramadi". */
    private @Nullable Hit asPlace(Token c, int depth) {
        Hit hit = phrases.nounPhrase(c, "", 0);
        if (hit != null || depth >= MAX_DEPTH) {
            return hit;
        }
        for (Token n : s.children(c, "nmod")) {
            Hit below = asPlace(n, depth + 1);
            if (below != null && below.named()) {
                return below;
            }
            hit = hit == null ? below : hit;
        }
        return hit;
    }

    /** From phrases of place somewhere below a noun: "employees of a charity in Gao". */
    private @Nullable Hit beneath(Token noun, Token deed, int depth) {
        if (depth >= MAX_DEPTH) {
            return null;
        }
        for (Token c : s.children(noun)) {
            boolean side = c.is("advmod") && SIDES.contains(c.form().toLowerCase(Locale.ROOT));
            if (!side && !c.is("nmod") || c.deprel().equals("nmod:poss")) {
                continue;
            }
            Hit hit = phrase(c, deed, depth + 1);
            hit = hit == null ? beneath(c, deed, depth + 1) : hit;
            if (hit != null) {
                return hit;
            }
        }
        return null;
    }

    /** A prepositional phrase of place: "in Geneva", "near the border", "30 km south of Mosul", "in an ambush near Gossi". */
    private @Nullable Hit phrase(Token noun, Token deed, int depth) {
        String preposition = phrases.preposition(noun);
        String low = preposition.toLowerCase(Locale.ROOT);
        if (SIDES.contains(noun.form().toLowerCase(Locale.ROOT)) && depth < MAX_DEPTH) {
            Hit side = ofSide(noun, depth);
            if (side != null) {
                return side;
            }
        }
        boolean in = words.is("in", low);
        boolean near = words.is("near", low);
        boolean toward = words.is("toward", low) && words.is("move", deed);
        boolean out = (low.equals("from") || low.equals("out of")) && words.is("leave", deed);
        if (!in && !near && !toward && !out || temporal(noun)) {
            return null;
        }
        Hit hit = phrases.nounPhrase(noun, near ? preposition : "", depth);
        if (hit == null && depth < MAX_DEPTH && in) {
            // "in an ambush near Gossi", "at talks in Geneva": the place of the one is that of the other.
            hit = beneath(noun, deed, depth + 1);
        }
        return hit == null && in ? leading(noun) : hit;
    }

    /** "in Masaya youths threw stones": a parser may take the name with the noun after it. */
    private @Nullable Hit leading(Token noun) {
        for (Token c : s.children(noun, "compound")) {
            boolean next = c.index() > 0
                    && s.token(c.index() - 1).is("case")
                    && s.token(c.index() - 1).head() == noun.index();
            Resolved r = next ? places.at(s, c.index()) : null;
            if (r != null && r.entry() != null) {
                return new Hit(r.mention().place(), true);
            }
        }
        return null;
    }

    private static boolean temporal(Token noun) {
        return noun.deprel().endsWith(":tmod") || noun.upos() == Upos.NUM;
    }

    private @Nullable Hit ofSide(Token side, int depth) {
        for (Token c : s.children(side)) {
            if ((c.is("nmod") || c.is("obl")) && of(c)) {
                Hit hit = phrases.nounPhrase(c, "", depth + 1);
                if (hit != null) {
                    int from = phrases.first(side);
                    return hit.nearby(phrases.text(from, phrases.last(c, true) + 1));
                }
            }
        }
        return null;
    }

    /** "the state, where troops burned villages": the place is the word before. */
    private @Nullable Hit ofRelative(Token verb, Token antecedent) {
        for (Token c : s.children(verb)) {
            String form = c.form().toLowerCase(Locale.ROOT);
            boolean there = form.equals("where")
                    || form.equals("which")
                            && words.is("in", phrases.preposition(c).toLowerCase(Locale.ROOT));
            if (there) {
                return phrases.nounPhrase(antecedent, "", 0);
            }
        }
        return null;
    }
}
