package org.polybius.evaluation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * Scores what is coded from a sentence alone. Gold of a sentence is the set of the roots of all rows that have it; the
 * answer is the set of roots of the events coded from its first row.
 */
final class SentenceScorer {
    private record Case(String id, String sentence, Set<String> gold, List<ScoredEvent> events) {
        Set<String> answers() {
            return events.stream().map(e -> Labels.root(e.type())).collect(Collectors.toCollection(LinkedHashSet::new));
        }
    }

    private SentenceScorer() {}

    static SentencesResult score(List<GoldTable.Row> rows, Predictions predictions, boolean all) {
        Map<String, Case> cases = new LinkedHashMap<>();
        for (GoldTable.Row row : rows) {
            String sentence = row.required("sentence").strip();
            cases.computeIfAbsent(
                            sentence, s -> new Case(row.id(), s, new LinkedHashSet<>(), predictions.of(row.id(), all)))
                    .gold()
                    .add(Labels.root(row.first("root", "gold_root")));
        }
        int withEvent = 0;
        int roots = 0;
        Map<String, Score> perType = new TreeMap<>();
        Confusion.Counter confusions = new Confusion.Counter();
        List<ErrorListing.Miss> misses = new ArrayList<>();
        List<ErrorListing.FalsePositive> spurious = new ArrayList<>();
        for (Case c : cases.values()) {
            Set<String> answers = c.answers();
            withEvent += answers.isEmpty() ? 0 : 1;
            roots += answers.size();
            count(c.gold(), answers, perType);
            list(c, answers, confusions, misses, spurious);
        }
        return new SentencesResult(
                micro(cases, UnaryOperator.identity()),
                micro(cases, Labels::quad),
                new Share(withEvent, cases.size()),
                roots,
                perType,
                new ErrorListing(confusions.list(), misses, spurious));
    }

    private static Score micro(Map<String, Case> cases, UnaryOperator<String> coarser) {
        Score sum = Score.NONE;
        for (Case c : cases.values()) {
            Set<String> gold = coarse(c.gold(), coarser);
            Set<String> answers = coarse(c.answers(), coarser);
            // An answer that is no root has no quad; a gold label that is none stays, and stays missed.
            answers.remove("0");
            int hits = (int) answers.stream().filter(gold::contains).count();
            sum = sum.plus(new Score(hits, answers.size() - hits, gold.size() - hits));
        }
        return sum;
    }

    private static Set<String> coarse(Set<String> labels, UnaryOperator<String> coarser) {
        return labels.stream().map(coarser).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static void count(Set<String> gold, Set<String> answers, Map<String, Score> perType) {
        for (String g : gold) {
            perType.merge(g, answers.contains(g) ? new Score(1, 0, 0) : new Score(0, 0, 1), Score::plus);
        }
        for (String a : answers) {
            if (!gold.contains(a)) {
                perType.merge(a, new Score(0, 1, 0), Score::plus);
            }
        }
    }

    private static void list(
            Case c,
            Set<String> answers,
            Confusion.Counter confusions,
            List<ErrorListing.Miss> misses,
            List<ErrorListing.FalsePositive> spurious) {
        List<ScoredEvent> wrong = c.events().stream()
                .filter(e -> !c.gold().contains(Labels.root(e.type())))
                .toList();
        for (String g : c.gold()) {
            if (!answers.contains(g)) {
                confusions.add(
                        g, wrong.isEmpty() ? "" : Labels.root(wrong.get(0).type()));
                String coded = c.events().stream().map(ScoredEvent::shown).collect(Collectors.joining(" | "));
                misses.add(new ErrorListing.Miss(c.id(), g, coded.isEmpty() ? "nothing" : coded, c.sentence()));
            }
        }
        for (ScoredEvent e : wrong) {
            spurious.add(new ErrorListing.FalsePositive(
                    c.id(), "gold " + c.gold() + ", coded " + e.shown(), c.sentence(), e.why()));
        }
    }
}
