package org.polybius.coding.dates;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * A phrase of the grammar and what it means.
 *
 * @param group of the grammar it belongs to
 * @param phrase as written there
 * @param meaning a term over the phrase's slots
 * @param line of the grammar's file, for messages; also its rank among phrases of one length
 */
record Pattern(String group, String phrase, Meaning meaning, int line) {

    /** What a step of a phrase matches. */
    enum Kind {
        WORD,
        /** A class of words, with a number. */
        CLASS,
        /** An expression of an earlier group. */
        GROUP
    }

    /**
     * One step of a phrase.
     *
     * @param text the word, or the name of the class or group
     * @param slot under which the meaning finds what was matched; the name of the class or group unless it is given
     * @param context whether it must stand there without belonging to the expression
     */
    record Step(Kind kind, String text, String slot, boolean context) {}

    /** Phrases that unfold into more sequences than this are surely a slip. */
    private static final int MOST_SEQUENCES = 5000;

    /**
     * All sequences of steps that a phrase stands for: {@code (a|b|)} are alternatives, {@code {class}} and
     * {@code <group>} are slots ({@code {n:class}} names one), {@code [..]} at either end is context.
     *
     * @throws IllegalArgumentException if it is not well formed
     */
    static List<List<Step>> unfold(String phrase) {
        Unfolder unfolder = new Unfolder(phrase);
        List<List<Step>> sequences = unfolder.alternatives(false);
        if (unfolder.at < phrase.length()) {
            throw new IllegalArgumentException("unmatched '" + phrase.charAt(unfolder.at) + "' in: " + phrase);
        }
        for (List<Step> steps : sequences) {
            int first = 0;
            int last = steps.size();
            while (first < last && steps.get(first).context) {
                first++;
            }
            while (last > first && steps.get(last - 1).context) {
                last--;
            }
            if (first == last || steps.subList(first, last).stream().anyMatch(Step::context)) {
                throw new IllegalArgumentException("[context] must stand around words, not between them: " + phrase);
            }
        }
        return sequences;
    }

    private static final class Unfolder {
        private final String text;
        private int at;

        private Unfolder(String text) {
            this.text = text;
        }

        /** Reads up to the closing bracket of the caller or the end. */
        private List<List<Step>> alternatives(boolean context) {
            List<List<Step>> all = new ArrayList<>();
            List<List<Step>> current = List.of(List.of());
            while (at < text.length() && ")]".indexOf(text.charAt(at)) < 0) {
                char c = text.charAt(at);
                switch (c) {
                    case ' ' -> at++;
                    case '|' -> {
                        at++;
                        all.addAll(current);
                        current = List.of(List.of());
                    }
                    case '(', '[' -> {
                        at++;
                        List<List<Step>> inner = alternatives(context || c == '[');
                        char close = c == '(' ? ')' : ']';
                        if (at == text.length() || text.charAt(at) != close) {
                            throw new IllegalArgumentException("missing '" + close + "' in: " + text);
                        }
                        at++;
                        current = product(current, inner);
                    }
                    case '{' -> current = product(current, List.of(List.of(slot('}', Kind.CLASS, context))));
                    case '<' -> current = product(current, List.of(List.of(slot('>', Kind.GROUP, context))));
                    default -> current = product(current, List.of(words(context)));
                }
            }
            all.addAll(current);
            return all;
        }

        private Step slot(char close, Kind kind, boolean context) {
            int end = text.indexOf(close, at);
            if (end < 0) {
                throw new IllegalArgumentException("missing '" + close + "' in: " + text);
            }
            String name = text.substring(at + 1, end);
            at = end + 1;
            int colon = name.indexOf(':');
            return new Step(kind, name.substring(colon + 1), colon < 0 ? name : name.substring(0, colon), context);
        }

        private List<Step> words(boolean context) {
            int start = at;
            while (at < text.length() && " |()[]{}<>".indexOf(text.charAt(at)) < 0) {
                at++;
            }
            if (at == start) {
                throw new IllegalArgumentException("unexpected '" + text.charAt(at) + "' in: " + text);
            }
            Function<String, Step> step = word -> new Step(Kind.WORD, word, "", context);
            return Pieces.split(text.substring(start, at)).stream().map(step).toList();
        }

        private List<List<Step>> product(List<List<Step>> left, List<List<Step>> right) {
            List<List<Step>> all = new ArrayList<>();
            for (List<Step> l : left) {
                for (List<Step> r : right) {
                    List<Step> both = new ArrayList<>(l);
                    both.addAll(r);
                    all.add(both);
                }
            }
            if (all.size() > MOST_SEQUENCES) {
                throw new IllegalArgumentException("unfolds into more than " + MOST_SEQUENCES + " phrases: " + text);
            }
            return all;
        }
    }
}
