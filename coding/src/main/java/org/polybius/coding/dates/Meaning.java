package org.polybius.coding.dates;

import java.util.ArrayList;
import java.util.List;

/** What a pattern means: a term over its slots, such as {@code since(time)} or {@code date(month, day)}. */
sealed interface Meaning {

    /** A number written in the grammar. */
    record Constant(int value) implements Meaning {}

    /** What stood in a slot of the pattern: a number, or an expression of its own. */
    record Slot(String name) implements Meaning {}

    /** A rule of the calendar applied to arguments. */
    record Call(String name, Rules.Rule rule, List<Meaning> arguments) implements Meaning {}

    /**
     * Reads a term.
     *
     * @throws IllegalArgumentException if it is not one: says at which character and what was expected
     */
    static Meaning parse(String term) {
        Reader reader = new Reader(term);
        Meaning meaning = reader.term();
        if (reader.at < reader.text.length()) {
            throw reader.error("the end");
        }
        return meaning;
    }

    /** Recursive descent over one line of our own grammar; bounded, so that a slip cannot overflow. */
    final class Reader {
        private static final int MOST_TERMS = 30;
        private final String text;
        private int at;
        private int terms;

        private Reader(String text) {
            this.text = text.replace(" ", "");
        }

        private Meaning term() {
            int start = at;
            while (at < text.length() && "(),".indexOf(text.charAt(at)) < 0) {
                at++;
            }
            String word = text.substring(start, at);
            if (word.isEmpty() || ++terms > MOST_TERMS) {
                throw error("a number, a slot or a rule");
            }
            if (word.matches("-?[0-9]{1,4}")) {
                return new Constant(Integer.parseInt(word));
            }
            if (at == text.length() || text.charAt(at) != '(') {
                return new Slot(word);
            }
            at++;
            List<Meaning> arguments = new ArrayList<>();
            while (at < text.length() && text.charAt(at) != ')') {
                arguments.add(term());
                if (at < text.length() && text.charAt(at) == ',') {
                    at++;
                } else if (at == text.length() || text.charAt(at) != ')') {
                    throw error("',' or ')'");
                }
            }
            if (at++ >= text.length()) {
                throw error("')'");
            }
            return new Call(word, Rules.named(word, arguments.size()), List.copyOf(arguments));
        }

        private IllegalArgumentException error(String expected) {
            return new IllegalArgumentException("expected " + expected + " at character " + (at + 1) + " of " + text);
        }
    }
}
