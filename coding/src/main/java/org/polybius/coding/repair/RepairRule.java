package org.polybius.coding.repair;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.polybius.model.Sentence;
import org.polybius.model.Token;

/** A named repair: a pattern of words in a tree and what is changed where it is found. Immutable. */
public final class RepairRule {
    private static final int[] NOTHING = {};

    private final String name;
    private final int line;
    private final List<WordPattern> words;
    private final List<Gap> gaps;
    private final List<Edit> edits;
    private final List<Example> examples;
    private final List<String> misses;
    private final Vocabulary vocabulary;

    /**
     * A sentence on which a parser makes the mistake that the rule mends.
     *
     * @param text the sentence
     * @param before what the parser makes of it, as "word relation head" or "word root" by the words' forms
     * @param after what the rule makes of it, in the same form; "word/TAG" asks for a Penn tag
     */
    public record Example(String text, List<String> before, List<String> after) {}

    /** What must or must not stand between two words of the pattern. */
    record Gap(int from, int to, Set<String> any, Set<String> none) {
        boolean holds(Sentence s, int[] found) {
            int low = Math.min(found[from], found[to]) + 1;
            int high = Math.max(found[from], found[to]);
            boolean seen = any.isEmpty();
            for (int i = low; i < high; i++) {
                String form = s.token(i).form().toLowerCase(Locale.ROOT);
                if (none.contains(form)) {
                    return false;
                }
                seen |= any.contains(form);
            }
            return seen;
        }
    }

    RepairRule(
            String name,
            int line,
            List<WordPattern> words,
            List<Gap> gaps,
            List<Edit> edits,
            List<Example> examples,
            List<String> misses,
            Vocabulary vocabulary) {
        this.name = name;
        this.line = line;
        this.words = List.copyOf(words);
        this.gaps = List.copyOf(gaps);
        this.edits = List.copyOf(edits);
        this.examples = List.copyOf(examples);
        this.misses = List.copyOf(misses);
        this.vocabulary = vocabulary;
    }

    /** Unique; shown in derivations. */
    public String name() {
        return name;
    }

    /** Where it stands in the data file, from 1. */
    public int line() {
        return line;
    }

    /** Sentences that it must mend. */
    public List<Example> examples() {
        return examples;
    }

    /** Sentences that it must leave alone. */
    public List<String> misses() {
        return misses;
    }

    /** Whether {@code anchor} can be the first word of the pattern: cheap, and nearly always false. */
    boolean mayBeginAt(Sentence s, Token anchor) {
        return words.get(0).holds(s, anchor, NOTHING);
    }

    /** The words of the pattern where its first is {@code anchor}, or null. */
    int @Nullable [] find(Sentence s, Token anchor) {
        int[] found = new int[words.size()];
        Arrays.fill(found, -1);
        found[0] = anchor.index();
        return complete(s, found, 1) ? found : null;
    }

    private boolean complete(Sentence s, int[] found, int next) {
        if (next == found.length) {
            return gaps.stream().allMatch(g -> g.holds(s, found));
        }
        WordPattern pattern = words.get(next);
        for (Token t : pattern.candidates(s, found)) {
            boolean taken = false;
            for (int i = 0; i < next; i++) {
                taken |= found[i] == t.index();
            }
            if (!taken && pattern.holds(s, t, found)) {
                found[next] = t.index();
                if (complete(s, found, next + 1)) {
                    return true;
                }
            }
        }
        found[next] = -1;
        return false;
    }

    /** The sentence with the rule's changes at {@code found}, or null if they would not leave a tree. */
    @Nullable
    Sentence apply(Sentence s, int[] found) {
        Token[] tokens = s.tokens().toArray(new Token[0]);
        for (Edit edit : edits) {
            edit.apply(tokens, found, vocabulary);
        }
        return isTree(tokens) ? new Sentence(s.index(), s.section(), s.span(), List.of(tokens)) : null;
    }

    /** One root, and every word reaches it. */
    private static boolean isTree(Token[] tokens) {
        int roots = 0;
        byte[] state = new byte[tokens.length];
        for (Token t : tokens) {
            roots += t.head() < 0 ? 1 : 0;
            int i = t.index();
            while (i >= 0 && state[i] == 0) {
                state[i] = 1;
                i = tokens[i].head();
            }
            if (i >= 0 && state[i] == 1) {
                return false;
            }
            for (int j = t.index(); j >= 0 && state[j] == 1; j = tokens[j].head()) {
                state[j] = 2;
            }
        }
        return roots == 1;
    }

    /** The words of the pattern, for what is reported. */
    static Set<Integer> words(int[] found) {
        Set<Integer> out = new HashSet<>();
        for (int i : found) {
            out.add(i);
        }
        return out;
    }

    @Override
    public String toString() {
        return name;
    }
}
