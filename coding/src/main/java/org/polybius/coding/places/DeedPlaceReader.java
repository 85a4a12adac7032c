package org.polybius.coding.places;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.polybius.coding.places.Hit.Grain;
import org.polybius.coding.places.PlaceReader.Resolved;
import org.polybius.model.Document;
import org.polybius.model.Place;
import org.polybius.model.Sentence;
import org.polybius.model.Token;
import org.polybius.model.Upos;

/** Reads from the tree where a deed happened. Made for one deed and one thread. */
final class DeedPlaceReader {
    private static final int MAX_CLIMB = 4;

    private final Sentence s;
    private final DocumentPlaces places;
    private final PlaceWords words;
    private final PlacesAround around;
    private final @Nullable Token speech;

    /** @param speech a verb that here is one of speaking, whatever it else may be; or null */
    DeedPlaceReader(
            Document document, Sentence sentence, DocumentPlaces places, PlaceWords words, @Nullable Token speech) {
        this.s = sentence;
        this.places = places;
        this.words = words;
        this.speech = speech;
        this.around =
                new PlacesAround(new PlacePhrases(document, sentence, places, words, true), sentence, places, words);
    }

    @Nullable
    Place read(Token deed, boolean objectIsPlace) {
        Hit hit = clause(deed, objectIsPlace);
        if (hit != null && !hit.named() && deed.head() >= 0) {
            // A bare "two schools" says less than the place of the clause it stands in.
            Token above = s.token(deed.head());
            Hit wider = deed.is("conj")
                    ? around.own(above, deed.index())
                    : deed.deprel().equals("acl:relcl") ? around.ofRelative(deed, above) : null;
            return wider != null && wider.named() ? wider.place() : hit.place();
        }
        hit = hit == null ? climb(deed) : hit;
        hit = hit == null ? then(deed) : hit;
        hit = hit == null ? ofSpeaker(deed) : hit;
        return hit == null ? null : hit.place();
    }

    /** From the clause that the deed continues or is part of. */
    private @Nullable Hit climb(Token deed) {
        Hit hit = null;
        Token at = deed;
        if (s.children(deed, "obl").stream().anyMatch(c -> words.is("afar", c))) {
            return null;
        }
        for (int step = 0; hit == null && step < MAX_CLIMB && at.head() >= 0; step++) {
            Token above = s.token(at.head());
            if (at.deprel().equals("acl:relcl")) {
                boolean answer = words.answers(s, at) && above.head() >= 0;
                return answer ? around.own(s.token(above.head()), above.index()) : around.ofRelative(at, above);
            }
            if (at.is("ccomp") && talk(above) && !talk(at) && pronoun(at)) {
                return ofThoseWhoSay(above);
            }
            boolean continues = at.is("conj") && !spokenByAnother(at)
                    || at.is("xcomp")
                    || at.is("advcl") && s.children(at, "nsubj").isEmpty();
            boolean partOf = nominal(at)
                    && (at.is("nsubj") && words.is("effect", above)
                            || at.is("obj")
                            || at.is("nsubj:pass")
                            || at.is("obl"))
                    && !talk(above);
            if (!continues && !partOf) {
                return null;
            }
            hit = around.own(above, at.index());
            hit = hit == null && (partOf || at.is("xcomp")) ? ofSeated(above) : hit;
            boolean same = at.is("conj") && s.children(at, "nsubj").isEmpty()
                    || at.is("advcl") && at.xpos().equals("VBG");
            if (hit != null && !hit.named() && same) {
                Hit through = throughArguments(above, false);
                hit = through != null && through.finerThan(hit) ? through : hit;
            }
            if (hit == null && same && (!talk(at) || words.is("meet", above))) {
                hit = throughArguments(above, false);
            } else if (hit == null && at.is("conj") && words.answers(s, at)) {
                hit = clause(above, true);
            }
            at = above;
        }
        return hit;
    }

    /** "A judge in Lyon ordered the release": a court acts where it sits. */
    private @Nullable Hit ofSeated(Token verb) {
        for (Token c : s.children(verb, "nsubj")) {
            if (words.is("seated", c)) {
                Hit hit = around.beneath(c, verb, 0);
                return hit == null ? around.nouns().townOf(c, true) : hit;
            }
        }
        return null;
    }

    private boolean pronoun(Token verb) {
        return s.children(verb, "nsubj").stream().anyMatch(t -> t.upos() == Upos.PRON);
    }

    /** "Police in Kitwe said they had arrested five men": they are where they say it. */
    private @Nullable Hit ofThoseWhoSay(Token said) {
        for (Token c : s.children(said, "nsubj")) {
            if (!words.is("state", c) && c.upos() == Upos.NOUN) {
                return around.beneath(c, said, 0);
            }
        }
        return null;
    }

    /** Whether somebody else than in the clause before says something: he says it wherever he is. */
    private boolean spokenByAnother(Token at) {
        return talk(at) && s.children(at, "nsubj").stream().anyMatch(t -> t.upos() != Upos.PRON);
    }

    /** "were abducted when gunmen stopped their convoy near the Orlena field": what is done at one time is done at one place. */
    private @Nullable Hit then(Token deed) {
        if (talk(deed)) {
            return null;
        }
        for (Token c : s.children(deed, "advcl")) {
            if (when(c) && !talk(c)) {
                return clause(c, false);
            }
        }
        boolean within = deed.is("advcl") && when(deed) && !talk(s.token(deed.head()));
        return within ? around.own(s.token(deed.head()), deed.index()) : null;
    }

    private boolean when(Token verb) {
        return s.children(verb).stream().anyMatch(w -> w.form().equalsIgnoreCase("when"));
    }

    private @Nullable Hit ofSpeaker(Token deed) {
        Token said = speech != null ? speech : said(s, deed, words);
        Hit hit = null;
        for (Token c : talk(said) ? s.children(said) : List.<Token>of()) {
            if (hit == null && c.is("nsubj")) {
                hit = whereabouts(c, "meet");
            } else if (hit == null && c.is("advcl") && c.xpos().equals("VBG")) {
                // "Speaking in Vienna, he urged", "Addressing a rally in Lagos, she promised"
                boolean there = words.is("talk", c) || words.is("meet", c);
                hit = there ? around.own(c, c.index()) : null;
                for (Token o : s.children(c, "obj")) {
                    hit = hit == null && words.is("gather", o) ? around.beneath(o, c, 0) : hit;
                }
            }
        }
        return hit;
    }

    /** The verb of speaking that the deed is the content of ("asked them to hold", "declared support"), else the deed. */
    static Token said(Sentence s, Token deed, PlaceWords words) {
        boolean content = deed.head() >= 0 && (deed.is("obj") || deed.is("xcomp") || deed.is("ccomp"));
        Token above = content ? s.token(deed.head()) : deed;
        return words.is("talk", above) ? above : deed;
    }

    private boolean talk(Token t) {
        return words.is("talk", t) || t.equals(speech);
    }

    private static boolean nominal(Token t) {
        return t.upos() == Upos.NOUN || t.upos() == Upos.PROPN;
    }

    private @Nullable Hit clause(Token deed, boolean objectIsPlace) {
        Hit own = around.own(deed, deed.index());
        Hit through = null;
        if (own == null || objectIsPlace || own.grain() != Grain.SITE) {
            through = throughArguments(deed, objectIsPlace);
        }
        if (own != null && through != null) {
            return through.finerThan(own) || objectIsPlace && through.named() ? through : own;
        }
        if (own == null && through == null) {
            Hit hit = nominal(deed)
                    ? around.nouns().townOf(deed, false)
                    : words.is("permit", deed) ? permitted(deed) : purpose(deed);
            return hit == null && !talk(deed) ? oblique(deed) : hit;
        }
        return own == null ? through : own;
    }

    /** "let officials return to Kidal": what is let happen happens where it is done. */
    private @Nullable Hit permitted(Token deed) {
        for (Token c : s.children(deed)) {
            if ((c.is("xcomp") || c.is("ccomp")) && c.upos() == Upos.VERB && !talk(c)) {
                return inner(c);
            }
        }
        return null;
    }

    private @Nullable Hit inner(Token verb) {
        Hit own = around.own(verb, verb.index());
        Hit through = own != null && own.grain() == Grain.SITE ? null : throughArguments(verb, false);
        if (own == null && through == null) {
            for (Token x : s.children(verb, "xcomp")) {
                own = talk(x) ? null : around.own(x, x.index());
                through = own == null && !talk(x) ? throughArguments(x, false) : null;
            }
        }
        return own == null || through != null && through.finerThan(own) ? through : own;
    }

    /** "beat marchers who had sought refuge in a church", "leaders who met in Bridgetown": where somebody is, or meets. */
    private @Nullable Hit whereabouts(Token person, String kind) {
        for (Token group : s.children(person, "nmod")) {
            Hit hit = around.of(group) ? whereabouts(group, kind) : null;
            if (hit != null) {
                return hit;
            }
        }
        for (Token v : s.children(person, "acl")) {
            if (kind.equals("meet")
                    && v.deprel().equals("acl:relcl")
                    && !s.children(v, "cop").isEmpty()) {
                // "the premier, who was in Lisbon when it fell"
                Hit hit = around.nouns().at(v);
                if (hit != null) {
                    return hit;
                }
            }
            boolean there = words.is(kind, v) || s.children(v, "obj").stream().anyMatch(o -> words.is(kind, o));
            Hit hit = v.deprel().equals("acl:relcl") && there ? around.own(v, v.index()) : null;
            for (Token o : hit == null && there ? s.children(v, "obj") : List.<Token>of()) {
                hit = hit == null ? around.beneath(o, v, 0) : hit;
            }
            hit = hit == null && kind.equals("stay") && v.deprel().equals("acl:relcl") ? entered(v) : hit;
            if (hit != null) {
                return hit;
            }
        }
        return null;
    }

    /** "detained men who tried to climb the wall of the embassy": where they are met with. */
    private @Nullable Hit entered(Token verb) {
        Token v = verb;
        for (Token c : s.children(verb, "xcomp")) {
            v = words.is("enter", verb) ? v : c;
        }
        boolean before =
                s.children(verb, "aux").stream().anyMatch(a -> a.lemma().equals("have"));
        for (Token o : words.is("enter", v) && !before ? s.children(v, "obj") : List.<Token>of()) {
            Hit hit = around.nouns().asPlace(o, 0);
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
            if (infinitive && !talk(c) && !talk(deed)) {
                return inner(c);
            }
        }
        return null;
    }

    /** "opened fire on engineers putting up a gate at Kwambela", "handed out rations to people in villages". */
    private @Nullable Hit oblique(Token deed) {
        for (Token c : s.children(deed, "advcl")) {
            // "fired on farmers digging a well at Ansongo, killing two in a field": a parser hangs it on the verb.
            boolean whole = c.xpos().equals("VBG") && s.children(c, "mark").isEmpty() && !talk(c);
            Token before = s.token(Math.max(0, c.index() - 1));
            boolean theirs = before.head() == deed.index() && (before.is("obl") || before.is("obj"));
            Hit hit = whole && (theirs || words.is("effect", c)) ? inner(c) : null;
            if (hit != null) {
                return hit;
            }
        }
        for (Token c : s.children(deed, "obl")) {
            if (!words.is("aside", around.preposition(c).toLowerCase(java.util.Locale.ROOT))) {
                continue;
            }
            Hit hit = around.beneath(c, deed, 0);
            if (hit != null) {
                return hit;
            }
        }
        return null;
    }

    /** A named place in an argument, a town before a country: "police in Fiji raided a warehouse in Suva". */
    private @Nullable Hit throughArguments(Token deed, boolean objectIsPlace) {
        Hit best = null;
        for (Token c : s.children(deed)) {
            Hit hit = argument(deed, c, talk(deed), objectIsPlace);
            if (hit != null && hit.named() && hit.grain() != Grain.COUNTRY) {
                return hit;
            }
            best = best == null || hit != null && hit.finerThan(best) ? hit : best;
        }
        return best;
    }

    private @Nullable Hit argument(Token deed, Token c, boolean talk, boolean objectIsPlace) {
        boolean undergoer =
                c.is("obj") || c.deprel().equals("nsubj:pass") || c.is("nmod") && nominal(deed) && around.of(c);
        boolean company = c.is("obl") && around.preposition(c).equals("with");
        if (talk && (undergoer || c.is("obl") || c.is("iobj")) && words.is("gather", c)) {
            return around.beneath(c, deed, 0);
        }
        for (Token n : talk && c.is("obj") ? s.children(c, "nmod") : List.<Token>of()) {
            // "rejected the demand during a tour of Osh": a parser hangs it on the noun.
            Hit then = around.preposition(n).equals("during") ? around.nouns().during(n, 0) : null;
            if (then != null) {
                return then;
            }
        }
        if (undergoer && (objectIsPlace || !talk)) {
            Hit itself = objectIsPlace ? around.nouns().asPlace(c, 0) : ground(c) ? around.itself(c) : null;
            boolean most = itself != null && itself.named() && (objectIsPlace || itself.grain() == Grain.SITE);
            Hit hit = most ? itself : null;
            for (Token one = c; hit == null && one != null; one = conjunct(one)) {
                hit = around.beneath(one, deed, 0);
            }
            hit = hit == null && objectIsPlace ? itself : hit;
            hit = hit == null && !talk ? whereabouts(c, "stay") : hit;
            hit = hit == null ? itself : hit;
            return hit == null && !talk ? around.nouns().townOf(c, false) : hit;
        }
        if (c.is("nsubj") && words.is("state", c)) {
            return around.nouns().post(c);
        }
        boolean acts = c.is("nsubj") || c.deprel().equals("obl:agent");
        if (acts || company && !talk) {
            Hit hit = around.beneath(c, deed, 0);
            return hit == null && acts && words.is("seated", c) ? around.nouns().townOf(c, true) : hit;
        }
        return null;
    }

    private @Nullable Token conjunct(Token t) {
        List<Token> more = s.children(t, "conj");
        return more.isEmpty() ? null : more.get(0);
    }

    /** Whether the object itself is ground or a building, so that what is done to it is done there. */
    private boolean ground(Token c) {
        Resolved r = places.at(s, c.index());
        if (r != null) {
            return r.entry() != null && !r.asCapital();
        }
        return (words.is("ground", c) || words.is("landmark", c)) && nominal(c);
    }
}
