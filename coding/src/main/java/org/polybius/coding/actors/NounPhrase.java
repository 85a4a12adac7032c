package org.polybius.coding.actors;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.polybius.model.CharSpan;
import org.polybius.model.Sentence;
import org.polybius.model.Token;

/**
 * The words of one noun phrase.
 *
 * @param s its sentence
 * @param head its head noun
 * @param from first token of the head with its modifiers to the left, without possessors
 * @param to index after the last token of head and the rest of its name
 */
record NounPhrase(Sentence s, Token head, int from, int to) {
    private static final Set<String> INSIDE = Set.of(
            "compound", "amod", "nummod", "flat", "det", "conj", "cc", "advmod", "nmod:npmod", "punct", "det:predet");
    private static final Set<String> WHOLE = Set.of(
            "compound",
            "amod",
            "nummod",
            "flat",
            "det",
            "nmod",
            "case",
            "nmod:poss",
            "det:predet",
            "nmod:npmod",
            "advmod",
            "fixed");
    private static final int LONGEST = 25;

    static NounPhrase of(Sentence s, int head) {
        int from = head;
        while (from > 0 && head - from < LONGEST && inside(s, from - 1, head)) {
            from--;
        }
        while (from < head && (s.token(from).is("punct") || s.token(from).is("cc"))) {
            from++;
        }
        int to = head + 1;
        while (to < s.size() && s.token(to).is("flat") && s.token(to).head() == head) {
            to++;
        }
        return new NounPhrase(s, s.token(head), from, to);
    }

    /** The phrase of {@code head}, whose own words begin at {@code start}: it may begin with a possessor. */
    static NounPhrase of(Sentence s, int head, int start) {
        NounPhrase np = of(s, head);
        return start >= np.from ? np : new NounPhrase(s, np.head, of(s, start).from, np.to);
    }

    /** Whether {@code t} modifies {@code head} directly or through other modifiers, all on its left. */
    private static boolean inside(Sentence s, int t, int head) {
        int at = t;
        for (int steps = 0; at != head; steps++) {
            Token token = s.token(at);
            boolean own = token.head() == head && (token.is("conj") || token.is("cc"));
            if (steps > 6 || at > head || own || token.head() < 0 || !INSIDE.contains(token.deprel())) {
                return false;
            }
            at = token.head();
        }
        return true;
    }

    /** From the first modifier or possessor to the last complement; relative clauses, appositions and conjuncts left out. */
    CharSpan span() {
        boolean[] in = new boolean[s.size()];
        List<Token> todo = new ArrayList<>(List.of(head));
        while (!todo.isEmpty()) {
            Token t = todo.remove(todo.size() - 1);
            in[t.index()] = true;
            for (Token c : s.children(t)) {
                boolean ownCase = t.index() == head.index() && c.is("case");
                boolean list = c.is("conj") || c.is("cc") || c.is("punct");
                if (!ownCase && (WHOLE.contains(c.deprel()) || list && t.index() != head.index())) {
                    todo.add(c);
                }
            }
        }
        int first = head.index();
        while (first > 0 && (in[first - 1] || from <= first - 1 && first - 1 < head.index())) {
            first--;
        }
        int last = head.index();
        while (last + 1 < s.size() && in[last + 1]) {
            last++;
        }
        return new CharSpan(s.token(first).span().start(), s.token(last).span().end());
    }

    /** The head with its modifiers to the left. */
    CharSpan core() {
        return new CharSpan(s.token(from).span().start(), s.token(to - 1).span().end());
    }

    boolean definite() {
        for (int i = from; i < head.index(); i++) {
            Token t = s.token(i);
            if (t.is("det")) {
                return Set.of("the", "this", "that", "these", "those", "both")
                        .contains(t.lemma().toLowerCase(Locale.ROOT));
            }
        }
        return false;
    }
}
