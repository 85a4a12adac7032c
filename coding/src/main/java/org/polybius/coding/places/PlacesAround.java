package org.polybius.coding.places;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.polybius.coding.places.Hit.Grain;
import org.polybius.model.Sentence;
import org.polybius.model.Token;
import org.polybius.model.Upos;

/** Reads the phrases of place that hang on a word or somewhere below it. Made for one sentence and one thread. */
final class PlacesAround {
    private static final int MAX_DEPTH = 4;

    private static final Set<String> AWAY = Set.of("away", "back", "out");

    private final Sentence s;
    private final DocumentPlaces places;
    private final PlaceWords words;
    private final PlacePhrases phrases;
    private final PlaceNouns nouns;

    PlacesAround(PlacePhrases phrases, Sentence sentence, DocumentPlaces places, PlaceWords words) {
        this.s = sentence;
        this.places = places;
        this.words = words;
        this.phrases = phrases;
        this.nouns = new PlaceNouns(phrases, sentence, places, words);
    }

    /** From modifiers of place of the word itself: the most exact, a named one before one without a name. */
    @Nullable
    Hit own(Token t, int notUnder) {
        Hit best = null;
        for (Token c : s.children(t)) {
            boolean modifier = c.is("obl") || c.is("nmod") || c.is("advmod") || c.is("obj") && besides(c) != null;
            if (c.index() == notUnder
                    || !modifier
                    || c.deprel().equals("nmod:poss")
                    || c.deprel().equals("obl:agent")
                    || ofObject(c, t)) {
                continue;
            }
            Hit hit = c.is("obj") ? beside(c) : c.is("advmod") ? adverb(c, t) : phrase(c, t, 0);
            best = best == null || hit != null && hit.finerThan(best) ? hit : best;
        }
        return best;
    }

    /** "praised doctors in Kharkiv": a parser may hang on the verb what says where those are whom it praises. */
    private boolean ofObject(Token c, Token verb) {
        int before = c.index() - 1;
        while (before > 0 && s.token(before).head() == c.index()) {
            before--;
        }
        return words.is("assess", verb)
                && before > verb.index()
                && s.token(before).is("obj");
    }

    /** The preposition that a parser took for an adjective: "rallied outside parliament". */
    private @Nullable Token besides(Token noun) {
        for (Token c : s.children(noun, "amod")) {
            if (words.is("near", c.form().toLowerCase(Locale.ROOT))
                    && s.children(noun, "det").isEmpty()) {
                return c;
            }
        }
        return null;
    }

    private @Nullable Hit beside(Token noun) {
        Token near = besides(noun);
        if (near == null) {
            return null;
        }
        Hit hit = phrases.nounPhrase(noun, "", 0);
        hit = hit == null ? phrases.seat(noun) : hit;
        return hit == null || hit.place().text().startsWith(near.form())
                ? hit
                : hit.said(near.form() + " " + hit.place().text());
    }

    /** "flown home to Sanaa", "pulled back from the border", "was beaten there", "Near Union Square hooded youths". */
    private @Nullable Hit adverb(Token c, Token t) {
        String form = c.form().toLowerCase(Locale.ROOT);
        if (form.equals("there")) {
            Hit there = places.there(s, c.index());
            return there == null ? null : there.pointedTo(c.form());
        }
        if (c.index() < t.index()) {
            return words.is("near", form) ? misread(c) : null;
        }
        Hit hit = phrase(c, t, 0);
        for (Token under : s.children(c)) {
            hit = hit == null && (under.is("obl") || under.is("nmod")) ? phrase(under, t, 0) : hit;
            boolean away = AWAY.contains(form) && phrases.preposition(under).equals("from");
            hit = hit == null && away ? phrases.nounPhrase(under, "", 0) : hit;
        }
        return hit;
    }

    /** A preposition that a parser took for an adverb, and the name after it. */
    private @Nullable Hit misread(Token near) {
        int last = near.index();
        while (last + 1 < s.size() && s.token(last + 1).upos() == Upos.PROPN) {
            last++;
        }
        return last == near.index()
                ? null
                : phrases.nounPhrase(s.token(last), near.form().toLowerCase(Locale.ROOT), 0);
    }

    /** From phrases of place somewhere below a noun: "employees of a charity in Gao", "engineers putting up a gate at Kwambela". */
    @Nullable
    Hit beneath(Token noun, Token deed, int depth) {
        if (depth >= MAX_DEPTH) {
            return null;
        }
        for (Token c : s.children(noun)) {
            Hit hit = null;
            boolean side = c.is("advmod") && words.direction(c);
            if (side || c.is("nmod") && !c.deprel().equals("nmod:poss")) {
                hit = nouns.dwelling(noun, c);
                hit = hit == null ? phrase(c, deed, depth + 1) : hit;
                hit = hit == null ? beneath(c, deed, depth + 1) : hit;
            } else if (c.is("advmod") && c.form().equalsIgnoreCase("there")) {
                Hit there = places.there(s, c.index());
                hit = there == null ? null : there.pointedTo(c.form());
            } else if (participle(c)) {
                hit = own(c, c.index());
                for (Token under : c.is("amod") ? s.children(c, "obl") : List.<Token>of()) {
                    hit = hit == null ? beneath(under, deed, depth + 1) : hit;
                }
                for (Token o : s.children(c, "obj")) {
                    hit = hit == null ? beneath(o, deed, depth + 1) : hit;
                }
                for (Token x : s.children(c, "xcomp")) {
                    hit = hit == null ? own(x, x.index()) : hit;
                    for (Token o : s.children(x)) {
                        boolean goal = o.is("obj") || o.is("obl");
                        hit = hit == null && goal ? beneath(o, deed, depth + 1) : hit;
                    }
                }
            }
            if (hit != null) {
                return hit;
            }
        }
        return null;
    }

    /** "engineers putting up a gate", "a pact reached in", "lorries laden with onions"; "an accord on easing" is about something. */
    private boolean participle(Token c) {
        boolean clause = c.deprel().equals("acl") && (c.xpos().equals("VBG") || words.is("sign", c));
        boolean after = c.is("amod") && c.index() > c.head();
        return (clause || after)
                && s.children(c, "mark").isEmpty()
                && s.children(c, "case").isEmpty();
    }

    /** A prepositional phrase of place: "in Geneva", "near the border", "30 km south of Mosul", "in an ambush near Gossi". */
    private @Nullable Hit phrase(Token noun, Token deed, int depth) {
        String preposition = phrases.preposition(noun);
        String low = preposition.toLowerCase(Locale.ROOT);
        if (words.direction(noun) && depth < MAX_DEPTH) {
            Hit side = ofSide(noun, depth);
            if (side != null) {
                return side;
            }
        }
        if (words.is("during", low)) {
            Hit then = nouns.during(noun, depth);
            if (then != null) {
                return then;
            }
        }
        if (low.equals("for") && (words.is("stake", noun) || words.is("fight", deed))) {
            Hit won = nouns.asPlace(noun, depth);
            return won != null && won.named() && won.grain() != Grain.COUNTRY ? won : null;
        }
        boolean in = words.is("in", low);
        boolean near = words.is("near", low);
        boolean toward = words.is("toward", low) && words.is("move", deed);
        boolean out = (low.equals("from") || low.equals("out of")) && leaves(deed);
        boolean via = words.is("via", low);
        if (low.equals("out of") && !out) {
            Hit left = phrases.nounPhrase(noun, "", depth);
            return left != null && left.named() && left.grain() != Grain.COUNTRY ? left : null;
        }
        if (words.is("besiege", deed) && (toward || low.equals("on") || low.equals("to"))) {
            Hit goal = phrases.nounPhrase(noun, "", depth);
            return goal == null ? phrases.seat(noun) : goal;
        }
        if (!in && !near && !toward && !out && !via || temporal(noun)) {
            return in && noun.upos() == Upos.NUM ? ofThem(noun, deed, depth) : null;
        }
        Hit hit = phrases.nounPhrase(noun, near ? preposition : "", depth);
        if (hit == null && near) {
            Hit seat = phrases.seat(noun);
            hit = seat == null
                    ? beneath(noun, deed, depth + 1)
                    : seat.said(low + " " + seat.place().text());
        }
        if (via && !in) {
            return hit == null
                    ? phrases.unknown(noun, low)
                    : hit.named() && (hit.grain() == Grain.SITE || passes(deed, hit)) ? hit : null;
        }
        boolean about = low.equals("over");
        if (hit != null && depth > 0 && low.equals("on") && hit.grain() == Grain.COUNTRY && hit.named()) {
            return null;
        }
        if (hit == null && depth < MAX_DEPTH && in && !about) {
            // "in an ambush near Gossi", "at talks in Geneva": the place of the one is that of the other.
            hit = beneath(noun, deed, depth + 1);
        }
        hit = hit == null && in && !about ? nouns.leading(noun) : hit;
        if (hit == null && (in || near || out) && mayBear(noun, low)) {
            hit = phrases.unknown(noun, low);
            hit = hit != null && near
                    ? hit.said(preposition.toLowerCase(Locale.ROOT) + " "
                            + hit.place().text())
                    : hit;
        }
        return hit;
    }

    /** Whether a name that no list has may be a place's here: not what something is thrown or said at, or believed in. */
    private boolean mayBear(Token noun, String preposition) {
        Token above = noun.head() < 0 ? noun : s.token(noun.head());
        if (words.is("aim", above) && (!preposition.equals("at") || goal(above))) {
            return false;
        }
        return !(preposition.equals("at") && words.is("staff", above));
    }

    /** Whether what stands after "at" is whom it is thrown or shot at: no place where somebody is shot, or fired on. */
    private boolean goal(Token verb) {
        boolean hit = verb.lemma().equals("shoot") && !s.children(verb, "obj").isEmpty();
        return !hit
                && s.children(verb, "obl").stream()
                        .noneMatch(c -> phrases.preposition(c).equals("on") && !temporal(c) && c.upos() == Upos.NOUN);
    }

    /** "marched through Kitwe": who moves through a town is there. */
    private boolean passes(Token deed, Hit hit) {
        return words.is("move", deed) && hit.grain() != Grain.COUNTRY;
    }

    private boolean leaves(Token deed) {
        return words.is("leave", deed)
                || s.children(deed, "compound:prt").stream()
                        .anyMatch(p ->
                                words.is("leave", deed.lemma() + "_" + p.form().toLowerCase(Locale.ROOT)));
    }

    /** "on two of their camps near Gossi": the noun is what counts. */
    private @Nullable Hit ofThem(Token number, Token deed, int depth) {
        for (Token c : s.children(number, "nmod")) {
            if (of(c)) {
                Hit hit = phrases.nounPhrase(c, "", depth + 1);
                return hit == null && depth < MAX_DEPTH ? beneath(c, deed, depth + 1) : hit;
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
                    return hit.said(phrases.text(from, phrases.last(c, true) + 1));
                }
            }
        }
        return null;
    }

    boolean of(Token c) {
        return phrases.isOf(c);
    }

    /** What nouns of some classes tell of. */
    PlaceNouns nouns() {
        return nouns;
    }

    /** A noun phrase itself: "Palmyra", "two schools". */
    @Nullable
    Hit itself(Token noun) {
        return phrases.nounPhrase(noun, "", 0);
    }

    String preposition(Token noun) {
        return phrases.preposition(noun);
    }

    /** The place in which something is said to be by a phrase of its own, whatever it hangs on; no country. */
    @Nullable
    Hit whereIs(Token noun) {
        String low = phrases.preposition(noun).toLowerCase(Locale.ROOT);
        if (!noun.is("obl") && !noun.is("nmod") || !words.locative(low)) {
            return null;
        }
        Hit hit = phrases.nounPhrase(noun, "", 0);
        hit = hit == null && mayBear(noun, low) ? phrases.unknown(noun, low) : hit;
        return hit != null && (!hit.named() || hit.grain() != Grain.COUNTRY) ? hit : null;
    }

    /** "the state, where troops burned villages": the place is the word before. */
    @Nullable
    Hit ofRelative(Token verb, Token antecedent) {
        for (Token c : s.children(verb)) {
            String form = c.form().toLowerCase(Locale.ROOT);
            boolean there = form.equals("where")
                    || form.equals("which")
                            && words.is("in", phrases.preposition(c).toLowerCase(Locale.ROOT));
            if (there) {
                Hit hit = phrases.nounPhrase(antecedent, "", 0);
                return hit == null ? whereIs(antecedent) : hit;
            }
        }
        return null;
    }
}
