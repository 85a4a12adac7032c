package org.polybius.coding.relations;

import java.util.List;
import org.polybius.coding.composition.Arg;
import org.polybius.coding.composition.Meaning;
import org.polybius.coding.composition.Referents;
import org.polybius.coding.composition.Told;
import org.polybius.coding.relations.PairReferents.Closeness;
import org.polybius.model.CharSpan;
import org.polybius.model.Party;
import org.polybius.model.Sentence;
import org.polybius.model.Token;
import org.polybius.model.Upos;

/**
 * How well what a sentence tells answers the question about a marked pair: the deed nearest the root of the sentence that
 * has both phrases near it, rather than one told in passing. The weights were chosen on the even rows of the pairs that
 * docs/evaluation.md names.
 */
final class Fit {
    private static final double ROLE = 1;
    private static final double SWAPPED = 0.4;
    private static final double NEAR = 1.5;
    private static final double HYPOTHETICAL = 1;
    private static final double MENTIONED = 2;
    private static final double ALONE = 0.3;
    /** Taken off in proportion to the conditions of a guessed entry that do not hold. */
    private static final double UNMET = 0.5;

    private static final double NOUN = 0.3;
    private static final double DEPTH = 0.7;
    /** A deed that is itself part of a marked phrase ("condemned the arrest of") is not what is asked about. */
    private static final double PART_OF_A_MARK = 2;

    private static final int MAX_DEPTH = 6;

    private Fit() {}

    /** Higher is better: both phrases in their roles, then one, then near the word that tells it. */
    static double of(Sentence s, Told told, MarkedPair pair, Referents referents) {
        Meaning m = told.meaning();
        double acts = role(s, m.actors(), pair.acting(), referents);
        double undergoes =
                Math.max(role(s, m.recipients(), pair.undergoing(), referents), content(m, pair.undergoing()));
        double swapped =
                role(s, m.recipients(), pair.acting(), referents) + role(s, m.actors(), pair.undergoing(), referents);
        double roles = ROLE * Math.max(acts + undergoes, swapped * (m.mutual() ? 1 : SWAPPED));
        double said = told.speech().stream()
                .mapToDouble(speech -> role(s, speech.speakers(), pair.acting(), referents))
                .max()
                .orElse(0);
        double near = (acts > 0 || within(s, m.trigger(), pair.acting()) ? NEAR : 0)
                + (undergoes > 0 || within(s, m.trigger(), pair.undergoing()) ? NEAR : 0);
        return roles
                + near
                + said
                - (m.hypothetical() ? HYPOTHETICAL : 0)
                - (told.mentioned() ? MENTIONED : 0)
                - UNMET * (1 - m.met())
                - (m.alone() ? ALONE : 0)
                - (m.trigger().upos() == Upos.NOUN ? NOUN : 0)
                - (Closeness.in(m.trigger(), pair.acting()) || Closeness.in(m.trigger(), pair.undergoing())
                        ? PART_OF_A_MARK
                        : 0)
                - DEPTH * depth(s, m.trigger());
    }

    static double role(Sentence s, List<Arg> args, List<CharSpan> marks, Referents referents) {
        double best = 0;
        for (Arg arg : args) {
            best = Math.max(best, Closeness.of(s, arg, marks));
            for (Party p : best > 0 ? List.<Party>of() : referents.parties(s, arg)) {
                boolean refersBack = p.span() != null && marks.stream().anyMatch(mark -> mark.overlaps(p.span()));
                best = refersBack ? Math.max(best, 0.8) : best;
            }
        }
        return best;
    }

    /** A marked deed: "condemned a protest by farmers". */
    private static double content(Meaning m, List<CharSpan> marks) {
        return m.words().stream().anyMatch(w -> !w.equals(m.trigger()) && Closeness.in(w, marks)) ? 0.8 : 0;
    }

    private static boolean within(Sentence s, Token trigger, List<CharSpan> marks) {
        return s.subtree(trigger).stream().anyMatch(t -> Closeness.in(t, marks));
    }

    private static int depth(Sentence s, Token t) {
        int depth = 0;
        for (Token at = t; at.head() >= 0 && depth < MAX_DEPTH; at = s.token(at.head())) {
            depth++;
        }
        return depth;
    }
}
