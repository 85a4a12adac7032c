package org.polybius.coding.relations;

import java.util.List;
import org.polybius.coding.composition.Arg;
import org.polybius.coding.composition.Meaning;
import org.polybius.coding.composition.Referents;
import org.polybius.coding.composition.Told;
import org.polybius.coding.lexicon.Coding;
import org.polybius.coding.lexicon.CompositionTable;
import org.polybius.coding.lexicon.Operator;
import org.polybius.model.CharSpan;
import org.polybius.model.Sentence;
import org.polybius.model.Token;

/**
 * How the marked pair stands to what is told. An event is coded for who did it; a relation is asked between two, and the
 * first may be the one who says that the second did it, or may only think of doing it.
 */
final class Standing {
    /** From how close on a phrase counts as the marked one. */
    private static final double CLOSE = 0.8;

    private final CompositionTable table;

    Standing(CompositionTable table) {
        this.table = table;
    }

    /** What the deed makes the relation of the two. */
    Coding of(Sentence s, Told told, MarkedPair pair, Referents referents) {
        Meaning m = told.meaning();
        boolean hostile = m.coding().type().quad() == 4;
        if (hostile && says(s, told, pair.acting(), referents) && is(s, m.actors(), pair.undergoing(), referents)) {
            return table.compose(Operator.ACCUSE, m.coding()).orElse(m.coding());
        }
        boolean thoughtOf = m.hypothetical() && !told.mentioned() && !isPerfect(s, m.trigger());
        return thoughtOf ? table.compose(Operator.INTEND, m.coding()).orElse(m.coding()) : m.coding();
    }

    /** "may have attacked" guesses at what was done, and is no intention. */
    private static boolean isPerfect(Sentence s, Token verb) {
        return s.children(verb, "aux").stream().anyMatch(a -> a.lemma().equals("have"));
    }

    private static boolean says(Sentence s, Told told, List<CharSpan> marks, Referents referents) {
        return told.speech().stream().anyMatch(speech -> is(s, speech.speakers(), marks, referents));
    }

    private static boolean is(Sentence s, List<Arg> args, List<CharSpan> marks, Referents referents) {
        return Fit.role(s, args, marks, referents) >= CLOSE;
    }
}
