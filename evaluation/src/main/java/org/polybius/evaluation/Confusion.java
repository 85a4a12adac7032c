package org.polybius.evaluation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One class taken for another.
 *
 * @param gold the right class
 * @param answer the class that was answered, or {@code none}
 * @param times how often
 */
public record Confusion(String gold, String answer, int times) {
    private record Pair(String gold, String answer) {}

    @Override
    public String toString() {
        return gold + "->" + answer + " " + times;
    }

    /** Counts confusions: the most frequent first, equally frequent ones as they first came. */
    static final class Counter {
        private final Map<Pair, Integer> counts = new LinkedHashMap<>();

        void add(String gold, String answer) {
            counts.merge(new Pair(gold, answer.isEmpty() ? "none" : answer), 1, Integer::sum);
        }

        List<Confusion> list() {
            List<Confusion> out = new ArrayList<>();
            counts.forEach((pair, n) -> out.add(new Confusion(pair.gold, pair.answer, n)));
            out.sort((a, b) -> Integer.compare(b.times, a.times));
            return List.copyOf(out);
        }
    }
}
