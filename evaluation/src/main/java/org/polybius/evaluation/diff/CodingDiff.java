package org.polybius.evaluation.diff;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.polybius.evaluation.diff.Summary.Counts;
import org.polybius.store.formats.EventFile;
import org.polybius.store.formats.LineProblem;

/** Compares two codings of the same articles, article by article; the way in. */
public final class CodingDiff {
    private final CodedLineReader reader;

    /** @param ignored names of fields whose differences do not count, as the schema has them: {@code why}, {@code confidence} … */
    public CodingDiff(Set<String> ignored) {
        this.reader = new CodedLineReader(ignored);
    }

    /**
     * Compares two files of events, one JSON object a line. Only one article's events are held in memory at a time.
     *
     * @param differences told each event that differs, the articles in the order of {@code before}, then those that only
     *     {@code after} has; within an article in the order of the text
     * @param problems told each line that is no event; it is left out
     * @throws IOException if a file cannot be read
     */
    public Summary compare(Path before, Path after, Consumer<Difference> differences, Consumer<LineProblem> problems)
            throws IOException {
        Tally tally = new Tally();
        Consumer<LineProblem> counted = p -> {
            tally.problems++;
            problems.accept(p);
        };
        try (EventFile<CodedLine> a =
                        EventFile.open(before, (n, line) -> reader.read(line), CodedLine::article, counted);
                EventFile<CodedLine> b =
                        EventFile.open(after, (n, line) -> reader.read(line), CodedLine::article, counted)) {
            Set<String> articles = new LinkedHashSet<>(a.articles());
            articles.addAll(b.articles());
            for (String article : articles) {
                List<Difference> found = article(article, a.events(article), b.events(article), tally);
                tally.differing += found.isEmpty() ? 0 : 1;
                found.forEach(differences);
            }
            return tally.summary(articles.size());
        }
    }

    private static List<Difference> article(
            String article, List<CodedLine> before, List<CodedLine> after, Tally tally) {
        List<Difference> out = new ArrayList<>();
        Set<Integer> kept = new HashSet<>();
        Set<Integer> found = new HashSet<>();
        for (EventPairing.Pair pair : EventPairing.of(before, after)) {
            kept.add(pair.before());
            found.add(pair.after());
            CodedLine a = before.get(pair.before());
            CodedLine b = after.get(pair.after());
            List<Difference.Change> changes = changes(a, b);
            tally.paired(a, b, changes);
            if (!changes.isEmpty()) {
                out.add(new Difference(article, a, b, changes));
            }
        }
        for (int i = 0; i < before.size(); i++) {
            if (!kept.contains(i)) {
                tally.count(before.get(i), new Counts(0, 0, 1, 0));
                out.add(new Difference(article, before.get(i), null, List.of()));
            }
        }
        for (int j = 0; j < after.size(); j++) {
            if (!found.contains(j)) {
                tally.count(after.get(j), new Counts(0, 0, 0, 1));
                out.add(new Difference(article, null, after.get(j), List.of()));
            }
        }
        out.sort(Comparator.comparingInt((Difference d) -> d.event().start()).thenComparing(Difference::kind));
        return out;
    }

    private static List<Difference.Change> changes(CodedLine a, CodedLine b) {
        Set<String> names = new LinkedHashSet<>(a.fields().keySet());
        names.addAll(b.fields().keySet());
        List<Difference.Change> out = new ArrayList<>();
        for (String name : names) {
            String old = a.fields().getOrDefault(name, "");
            String now = b.fields().getOrDefault(name, "");
            if (!Objects.equals(old, now)) {
                out.add(new Difference.Change(name, old, now));
            }
        }
        return out;
    }

    /** The counts as they grow. */
    private static final class Tally {
        private final Map<String, Counts> types = new TreeMap<>();
        private final Map<String, Integer> fields = new HashMap<>();
        private final Map<String, Integer> retyped = new HashMap<>();
        private int differing;
        private int problems;

        void count(CodedLine event, Counts one) {
            types.merge(event.type(), one, Counts::plus);
        }

        void paired(CodedLine a, CodedLine b, List<Difference.Change> changes) {
            count(a, changes.isEmpty() ? new Counts(1, 0, 0, 0) : new Counts(0, 1, 0, 0));
            for (Difference.Change c : changes) {
                fields.merge(c.field(), 1, Integer::sum);
                if (c.field().equals("type")) {
                    retyped.merge(a.type() + " → " + b.type(), 1, Integer::sum);
                }
            }
        }

        Summary summary(int articles) {
            return new Summary(
                    articles, differing, new LinkedHashMap<>(types), mostFirst(fields), mostFirst(retyped), problems);
        }

        private static Map<String, Integer> mostFirst(Map<String, Integer> counts) {
            Map<String, Integer> out = new LinkedHashMap<>();
            counts.entrySet().stream()
                    .sorted(Map.Entry.<String, Integer>comparingByValue()
                            .reversed()
                            .thenComparing(Map.Entry.comparingByKey()))
                    .forEach(e -> out.put(e.getKey(), e.getValue()));
            return out;
        }
    }
}
