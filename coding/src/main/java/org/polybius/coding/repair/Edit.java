package org.polybius.coding.repair;

import java.util.Set;
import org.polybius.model.Token;
import org.polybius.model.Upos;

/**
 * One change that a rule makes; words are given by their places in the rule's pattern. Several changes together make a new
 * tree: what one leaves undone ("raise" leaves two words with one head) another has to finish.
 */
sealed interface Edit {

    /** Makes the change in {@code tokens}, where {@code found} are the indices of the pattern's words. */
    void apply(Token[] tokens, int[] found, Vocabulary vocabulary);

    /** Hangs {@code word} on {@code on} with the relation {@code as}. */
    record Hang(int word, int on, String as) implements Edit {
        @Override
        public void apply(Token[] tokens, int[] found, Vocabulary vocabulary) {
            Token t = tokens[found[word]];
            tokens[t.index()] = hung(t, found[on], as);
        }
    }

    /** Gives {@code word} the head and relation that {@code over} has. */
    record Raise(int word, int over) implements Edit {
        @Override
        public void apply(Token[] tokens, int[] found, Vocabulary vocabulary) {
            Token t = tokens[found[word]];
            Token above = tokens[found[over]];
            if (above.head() != t.index()) {
                tokens[t.index()] = hung(t, above.head(), above.deprel());
            }
        }
    }

    /** Gives {@code word} another part of speech and the lemma that goes with it. */
    record Tag(int word, Upos upos, String xpos) implements Edit {
        @Override
        public void apply(Token[] tokens, int[] found, Vocabulary vocabulary) {
            tokens[found[word]] = vocabulary.retagged(tokens[found[word]], this);
        }
    }

    /** Hangs the dependents of {@code from} that stand behind {@code end} (or before it, if not {@code after}) on {@code to}. */
    record Move(int from, int end, boolean after, int to) implements Edit {
        private static final Set<String> OF_NOUNS = Set.of("nmod", "acl");

        @Override
        public void apply(Token[] tokens, int[] found, Vocabulary vocabulary) {
            int target = found[to];
            boolean toVerb = tokens[target].upos() == Upos.VERB;
            int first = after ? found[end] + 1 : 0;
            int last = after ? tokens.length : found[end];
            for (int i = first; i < last; i++) {
                Token t = tokens[i];
                if (t.head() == found[from] && i != target) {
                    String relation = t.deprel();
                    if (toVerb && OF_NOUNS.contains(relation)) {
                        relation = relation.equals("nmod") ? "obl" : "advcl";
                    }
                    tokens[i] = hung(t, target, relation);
                }
            }
        }
    }

    private static Token hung(Token t, int head, String relation) {
        return new Token(t.index(), t.span(), t.form(), t.lemma(), t.upos(), t.xpos(), head, relation);
    }
}
