package org.polybius.coding.dates;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.polybius.coding.dates.Pattern.Kind;
import org.polybius.coding.dates.Pattern.Step;

/**
 * The patterns of one group as a prefix tree. A walk from a piece goes no deeper than the longest phrase and branches
 * only where a piece is a word, a number and an expression at once, so a sentence costs time in proportion to its
 * length whatever it holds.
 */
final class PhraseTree {

    private record End(Pattern pattern, List<Step> steps) {}

    private static final class Node {
        private final Map<String, Node> words = new HashMap<>(4);
        private final Map<String, Node> classes = new HashMap<>(4);
        private final Map<String, Node> groups = new HashMap<>(4);
        private @Nullable End end;
    }

    private final Node root = new Node();

    /** Of two patterns with the same steps the first added counts. */
    void add(Pattern pattern, List<Step> steps) {
        Node node = root;
        for (Step step : steps) {
            Map<String, Node> next =
                    switch (step.kind()) {
                        case WORD -> node.words;
                        case CLASS -> node.classes;
                        case GROUP -> node.groups;
                    };
            node = next.computeIfAbsent(step.text(), t -> new Node());
        }
        if (node.end == null) {
            node.end = new End(pattern, steps);
        }
    }

    /** What stands at each piece: its readings, and the longest match of each group that starts there. */
    interface Chart {
        String word(int piece);

        List<Vocabulary.Reading> readings(int piece);

        @Nullable
        Match longest(String group, int piece);

        int size();
    }

    /** Gives every match whose steps, context included, start at {@code piece}. */
    void matchesAt(int piece, Chart chart, Consumer<Match> found) {
        if (root.words.containsKey(chart.word(piece))
                || !root.classes.isEmpty() && !chart.readings(piece).isEmpty()
                || !root.groups.isEmpty()) {
            walk(root, piece, piece, new ArrayList<>(), chart, found);
        }
    }

    private void walk(Node node, int from, int at, List<Object> taken, Chart chart, Consumer<Match> found) {
        if (node.end != null) {
            found.accept(match(node.end, from, taken));
        }
        if (at == chart.size()) {
            return;
        }
        Node word = node.words.get(chart.word(at));
        if (word != null) {
            step(word, from, at + 1, chart.word(at), taken, chart, found);
        }
        if (!node.classes.isEmpty()) {
            for (Vocabulary.Reading reading : chart.readings(at)) {
                Node next = node.classes.get(reading.name());
                if (next != null) {
                    step(next, from, at + 1, reading.value(), taken, chart, found);
                }
            }
        }
        for (Map.Entry<String, Node> group : node.groups.entrySet()) {
            Match inner = chart.longest(group.getKey(), at);
            if (inner != null) {
                step(group.getValue(), from, inner.end(), inner, taken, chart, found);
            }
        }
    }

    private void step(
            Node next, int from, int at, Object value, List<Object> taken, Chart chart, Consumer<Match> found) {
        taken.add(value);
        walk(next, from, at, taken, chart, found);
        taken.remove(taken.size() - 1);
    }

    private static Match match(End end, int from, List<Object> taken) {
        Map<String, Object> slots = new HashMap<>(4);
        int at = from;
        int first = -1;
        int last = from;
        for (int i = 0; i < taken.size(); i++) {
            Step step = end.steps.get(i);
            Object value = taken.get(i);
            int next = value instanceof Match inner ? inner.end() : at + 1;
            if (!step.context()) {
                first = first < 0 ? at : first;
                last = next;
                if (step.kind() != Kind.WORD) {
                    slots.put(step.slot(), value);
                }
            }
            at = next;
        }
        return new Match(end.pattern, first, last, slots);
    }
}
