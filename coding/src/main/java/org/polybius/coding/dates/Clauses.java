package org.polybius.coding.dates;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.polybius.model.Section;
import org.polybius.model.Sentence;
import org.polybius.model.Token;
import org.polybius.model.Upos;

/** Clause and tense of a sentence's words, read from its tree. All walks climb in a loop, never deeper than the tree. */
final class Clauses {
    private final Sentence sentence;
    private final Set<String> withComplement;
    private final Set<String> ahead;

    Clauses(Sentence sentence, DateGrammar grammar) {
        this.sentence = sentence;
        this.withComplement = grammar.lemmas("with-complement");
        this.ahead = grammar.lemmas("ahead");
    }

    @Nullable
    Token parent(Token t) {
        return t.head() < 0 ? null : sentence.token(t.head());
    }

    /** Whether it heads a clause: a root, a complement, an adverbial or relative clause, or a conjunct that is a verb. */
    boolean headsClause(Token t) {
        return switch (relation(t)) {
            case "root", "ccomp", "csubj", "advcl", "acl", "parataxis", "xcomp" -> true;
            case "conj" -> t.upos() == Upos.VERB || t.upos() == Upos.AUX || hasChild(t, "cop") || hasChild(t, "nsubj");
            default -> false;
        };
    }

    /** The head of the clause that {@code t} stands in, itself if it heads one. */
    Token clauseOf(Token t) {
        Token at = t;
        for (Token up = parent(at); up != null && !headsClause(at); up = parent(at)) {
            at = up;
        }
        return at;
    }

    boolean hasChild(Token t, String relation) {
        return child(t, relation) != null;
    }

    /** The token at {@code i}, or after a comma there, if it has that lemma; else null. */
    @Nullable
    Token wordAt(int i, String lemma) {
        int at = i < sentence.size() && sentence.token(i).form().equals(",") ? i + 1 : i;
        return at < sentence.size() && sentence.token(at).lemma().equals(lemma) ? sentence.token(at) : null;
    }

    /** The finite clause that a conjunction introduces, above any participle that a parser hung it on. */
    Token finiteClauseAfter(Token conjunction) {
        Token at = clauseOf(conjunction);
        for (Token up = parent(at);
                up != null && (isNonFinite(at) || at.index() < conjunction.index());
                up = parent(at)) {
            at = clauseOf(up);
        }
        return at;
    }

    /** Whether {@code t} is {@code top} or stands below it. */
    boolean isUnder(Token t, Token top) {
        Token at = t;
        while (at != null && at.index() != top.index()) {
            at = parent(at);
        }
        return at != null;
    }

    @Nullable
    Token child(Token t, String relation) {
        for (Token c : sentence.children(t)) {
            if (c.is(relation)) {
                return c;
            }
        }
        return null;
    }

    static String relation(Token t) {
        int colon = t.deprel().indexOf(':');
        return colon < 0 ? t.deprel() : t.deprel().substring(0, colon);
    }

    boolean isRelative(Token t) {
        return t.deprel().equals("acl:relcl");
    }

    /** Whether a dependent clause has no tense of its own: infinitive or participle. */
    boolean isNonFinite(Token t) {
        return ownTense(t) == null;
    }

    /** The tense of the clause that {@code t} stands in; a word that is planned or expected looks ahead. */
    Tense tenseAt(Token t) {
        Token at = t;
        for (Token up = at; up != null; up = headsClause(up) ? null : parent(up)) {
            at = up;
            if (up.upos() != Upos.VERB && hasAheadModifier(up)) {
                return Tense.FUTURE;
            }
        }
        return tense(at);
    }

    private boolean hasAheadModifier(Token t) {
        for (Token c : sentence.children(t)) {
            if (c.is("amod") && ahead.contains(c.lemma())) {
                return true;
            }
        }
        return false;
    }

    /** The tense of a clause by its head; a clause without one takes that of the clause it depends on. */
    Tense tense(Token head) {
        Token at = head;
        for (int steps = 0; steps <= sentence.size(); steps++) {
            Tense own = ownTense(at);
            if (own != null) {
                return own;
            }
            Token up = parent(at);
            if (up == null) {
                // a headline's "Japan to resume exports"
                return at.xpos().equals("VB") && hasChild(at, "mark") ? Tense.FUTURE : Tense.PAST;
            }
            if (looksAhead(at, up)) {
                return Tense.FUTURE;
            }
            at = clauseOf(up);
        }
        return Tense.PAST;
    }

    /** Whether an infinitive or participle lies ahead of what governs it: promised to, planned for, ready to. */
    private boolean looksAhead(Token at, Token up) {
        if (ahead.contains(at.lemma()) && at.xpos().equals("VBN")) {
            return true;
        }
        boolean infinitive = hasChild(at, "mark") && at.xpos().equals("VB");
        return switch (relation(at)) {
            case "xcomp", "ccomp" -> infinitive && !withComplement.contains(up.lemma());
            case "acl" -> infinitive;
            default -> false;
        };
    }

    private @Nullable Tense ownTense(Token head) {
        boolean had = false;
        boolean has = false;
        boolean past = false;
        boolean present = false;
        boolean modal = false;
        for (Token c : sentence.children(head)) {
            if (c.is("aux") || c.is("cop")) {
                modal |= c.xpos().equals("MD");
                if (c.lemma().equals("have") && c.is("aux")) {
                    had |= c.xpos().equals("VBD");
                    has |= !c.xpos().equals("VBD");
                } else {
                    past |= c.xpos().equals("VBD");
                    present |= c.xpos().equals("VBZ") || c.xpos().equals("VBP");
                }
            }
        }
        if (modal) {
            return has ? Tense.PLUPERFECT : Tense.FUTURE;
        }
        if (had) {
            return Tense.PLUPERFECT;
        }
        if (has) {
            return head.xpos().equals("VBG") && hasChild(head, "mark") ? Tense.PAST : Tense.PERFECT;
        }
        if (past) {
            return Tense.PAST;
        }
        if (present || head.xpos().equals("VBZ") || head.xpos().equals("VBP")) {
            return sentence.section().kind() == Section.Kind.TITLE ? Tense.PAST : Tense.PRESENT;
        }
        return head.xpos().equals("VBD") ? Tense.PAST : null;
    }
}
