package org.polybius.evaluation.diff;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Finds which event of one coding is which of the other, within an article. First those that say the same are taken; then,
 * the most alike first, those that stand on the same words and agree in trigger, type or parties. An id alone proves
 * nothing, as it changes with the coding.
 */
final class EventPairing {
    /** Above so many pairs, an event is compared only with those of its own sentence, and with so many at most. */
    private static final int MOST_PAIRS = 250_000;

    private static final int MOST_IN_SENTENCE = 100;
    /** A story told in every paragraph is known by its first mentions. */
    private static final int PASSAGES = 8;
    /** Words in common, of the longer passage, from which on two passages may be the same. */
    private static final double SAME_WORDS = 0.3;

    private static final double NEARLY_ALL_WORDS = 0.8;
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

    /** Two events that are one, by their positions. */
    record Pair(int before, int after) {}

    private record Candidate(int before, int after, double likeness) {}

    private final List<CodedLine> before;
    private final List<CodedLine> after;
    private final Map<String, Set<String>> words = new HashMap<>();
    private final Set<Integer> usedBefore = new HashSet<>();
    private final Set<Integer> usedAfter = new HashSet<>();
    private final List<Pair> pairs = new ArrayList<>();

    private EventPairing(List<CodedLine> before, List<CodedLine> after) {
        this.before = before;
        this.after = after;
    }

    /** The pairs in the order of {@code before}; every event is in one pair at most. */
    static List<Pair> of(List<CodedLine> before, List<CodedLine> after) {
        EventPairing pairing = new EventPairing(before, after);
        pairing.same();
        pairing.alike();
        pairing.pairs.sort(Comparator.comparingInt(Pair::before));
        return pairing.pairs;
    }

    private void same() {
        Map<List<Object>, Deque<Integer>> known = new HashMap<>();
        for (int j = 0; j < after.size(); j++) {
            known.computeIfAbsent(key(after.get(j)), k -> new ArrayDeque<>()).add(j);
        }
        for (int i = 0; i < before.size(); i++) {
            Deque<Integer> equal = known.get(key(before.get(i)));
            if (equal != null && !equal.isEmpty()) {
                pair(i, equal.removeFirst());
            }
        }
    }

    private static List<Object> key(CodedLine e) {
        return List.of(e.fields(), e.passages());
    }

    private void pair(int i, int j) {
        pairs.add(new Pair(i, j));
        usedBefore.add(i);
        usedAfter.add(j);
    }

    private void alike() {
        List<Integer> left = rest(before, usedBefore);
        List<Integer> right = rest(after, usedAfter);
        List<Candidate> candidates = new ArrayList<>();
        if ((long) left.size() * right.size() <= MOST_PAIRS) {
            left.forEach(i -> right.forEach(j -> consider(i, j, candidates)));
        } else {
            Map<Integer, List<Integer>> bySentence = new HashMap<>();
            for (int j : right) {
                List<Integer> there = bySentence.computeIfAbsent(after.get(j).sentence(), s -> new ArrayList<>());
                if (there.size() < MOST_IN_SENTENCE) {
                    there.add(j);
                }
            }
            left.forEach(i -> bySentence
                    .getOrDefault(before.get(i).sentence(), List.of())
                    .forEach(j -> consider(i, j, candidates)));
        }
        candidates.sort(Comparator.comparingDouble(Candidate::likeness)
                .reversed()
                .thenComparingInt(Candidate::before)
                .thenComparingInt(Candidate::after));
        for (Candidate c : candidates) {
            if (!usedBefore.contains(c.before) && !usedAfter.contains(c.after)) {
                pair(c.before, c.after);
            }
        }
    }

    private static List<Integer> rest(List<CodedLine> events, Set<Integer> used) {
        List<Integer> out = new ArrayList<>();
        for (int i = 0; i < events.size(); i++) {
            if (!used.contains(i)) {
                out.add(i);
            }
        }
        return out;
    }

    private void consider(int i, int j, List<Candidate> out) {
        CodedLine a = before.get(i);
        CodedLine b = after.get(j);
        boolean trigger = false;
        double shared = 0;
        for (CodedLine.Passage p : first(a)) {
            for (CodedLine.Passage q : first(b)) {
                trigger |=
                        p.hasPlace() && q.hasPlace() && p.triggerStart() >= 0 && p.triggerStart() == q.triggerStart();
                shared = Math.max(shared, sameWords(p, q));
            }
        }
        double parties = (overlap(a.actors(), b.actors()) + overlap(a.recipients(), b.recipients())) / 2;
        boolean type = a.type().equals(b.type());
        boolean one = trigger || shared >= SAME_WORDS && (type || shared >= NEARLY_ALL_WORDS && parties >= 0.5);
        if (one) {
            boolean id = !a.id().isEmpty() && a.id().equals(b.id());
            double likeness = 2 * shared + (trigger ? 1.5 : 0) + (type ? 1 : 0) + parties + (id ? 1 : 0);
            out.add(new Candidate(i, j, likeness));
        }
    }

    private static List<CodedLine.Passage> first(CodedLine e) {
        return e.passages().subList(0, Math.min(PASSAGES, e.passages().size()));
    }

    /** How much of the longer passage both share, 0 to 1: by offsets, or by words where an article's text has moved. */
    private double sameWords(CodedLine.Passage p, CodedLine.Passage q) {
        if (p.hasPlace() && q.hasPlace()) {
            int common = Math.min(p.end(), q.end()) - Math.max(p.start(), q.start());
            int longer = Math.max(p.end() - p.start(), q.end() - q.start());
            if (common > 0) {
                return (double) common / longer;
            }
        }
        if (p.quote().equals(q.quote())) {
            return p.quote().isEmpty() ? 0 : 1;
        }
        Set<String> a = words(p.quote());
        Set<String> b = words(q.quote());
        int longer = Math.max(a.size(), b.size());
        // A few words in common are chance where nothing says that the place is the same.
        double share = longer == 0 ? 0 : (double) a.stream().filter(b::contains).count() / longer;
        return share >= 2 * SAME_WORDS ? share : 0;
    }

    private Set<String> words(String quote) {
        return words.computeIfAbsent(
                quote,
                t -> Set.copyOf(new HashSet<>(NO_WORD.splitAsStream(t.toLowerCase(Locale.ROOT))
                        .filter(w -> !w.isEmpty())
                        .toList())));
    }

    private static double overlap(List<String> a, List<String> b) {
        if (a.isEmpty() && b.isEmpty()) {
            return 1;
        }
        long common = a.stream()
                .filter(x -> b.stream().anyMatch(y -> Objects.equals(x, y)))
                .count();
        return (double) common / Math.max(a.size(), b.size());
    }
}
