package org.polybius.evaluation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Scores the five-class CAMEO sentence task. A sentence's class is that of most of its events, the earliest coded where
 * several are equally frequent; 0 where nothing was coded. CAMEO's sanctions (SANCTION) are verbal here, as the task
 * counts roots 09-13 and 16.
 */
final class QuadScorer {
    private static final List<String> FIVE = List.of("0", "1", "2", "3", "4");
    private static final List<String> FOUR = List.of("1", "2", "3", "4");

    private QuadScorer() {}

    static QuadsResult score(List<GoldTable.Row> rows, Predictions predictions, boolean all) {
        List<String> gold = new ArrayList<>();
        List<String> answers = new ArrayList<>();
        Confusion.Counter confusions = new Confusion.Counter();
        List<ErrorListing.Miss> misses = new ArrayList<>();
        List<ErrorListing.FalsePositive> spurious = new ArrayList<>();
        for (GoldTable.Row row : rows) {
            String right = goldClass(row);
            List<ScoredEvent> events = predictions.of(row.id(), all);
            String answer = majority(events);
            gold.add(right);
            answers.add(answer);
            if (right.equals(answer)) {
                continue;
            }
            confusions.add(right, answer);
            String text = row.first("sentence", "marked_sentence");
            String sentence = text == null ? "" : text;
            if (right.equals("0")) {
                events.forEach(e -> spurious.add(
                        new ErrorListing.FalsePositive(row.id(), "gold 0, coded " + e.shown(), sentence, e.why())));
            } else {
                String coded = events.stream().map(ScoredEvent::shown).collect(Collectors.joining(" | "));
                misses.add(new ErrorListing.Miss(row.id(), right, coded.isEmpty() ? "nothing" : coded, sentence));
            }
        }
        return new QuadsResult(
                Classification.of(gold, answers, FIVE),
                Classification.of(gold, answers, FOUR),
                new ErrorListing(confusions.list(), misses, spurious));
    }

    static String goldClass(GoldTable.Row row) {
        String label = row.first("class", "gold_class");
        try {
            return Integer.toString(Integer.parseInt(label == null ? row.required("class") : label.strip()));
        } catch (NumberFormatException bad) {
            throw new IllegalArgumentException(
                    row.source() + ": row " + row.id() + ": the class is a number from 0 to 4, not \"" + label + "\"",
                    bad);
        }
    }

    private static String majority(List<ScoredEvent> events) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        events.forEach(e -> counts.merge(classOf(e), 1, Integer::sum));
        String best = "0";
        int most = 0;
        for (Map.Entry<String, Integer> c : counts.entrySet()) {
            if (c.getValue() > most) {
                best = c.getKey();
                most = c.getValue();
            }
        }
        return best;
    }

    static String classOf(ScoredEvent e) {
        if (e.cameo().startsWith("01") || e.cameo().startsWith("02")) {
            return "0";
        }
        String root = Labels.root(e.type());
        return root.equals("SANCTION") ? "3" : Labels.quad(root);
    }
}
