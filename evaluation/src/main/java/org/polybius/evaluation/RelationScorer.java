package org.polybius.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * Scores the relation of marked pairs: one root for each row, compared as root, as quad and as cooperation or conflict.
 * Macro-F1 is the mean over the classes that gold has.
 */
final class RelationScorer {
    private RelationScorer() {}

    /** @param answers id to type; a missing or empty one is no answer, which is wrong */
    static RelationsResult score(List<GoldTable.Row> rows, Map<String, String> answers) {
        List<String> gold = new ArrayList<>();
        List<String> answered = new ArrayList<>();
        Confusion.Counter confusions = new Confusion.Counter();
        List<ErrorListing.Miss> misses = new ArrayList<>();
        for (GoldTable.Row row : rows) {
            String right = Labels.root(row.first("root", "gold_root"));
            String answer = Labels.root(answers.get(row.id()));
            gold.add(right);
            answered.add(answer);
            if (!right.equals(answer)) {
                confusions.add(right, answer);
                String sentence = row.first("marked_sentence", "sentence");
                misses.add(new ErrorListing.Miss(
                        row.id(), right, answer.isEmpty() ? "nothing" : answer, sentence == null ? "" : sentence));
            }
        }
        int some = (int) answered.stream().filter(a -> !a.isEmpty()).count();
        return new RelationsResult(
                classified(gold, answered, Labels.ROOTS, UnaryOperator.identity()),
                classified(gold, answered, Labels.QUADS, Labels::quad),
                classified(gold, answered, Labels.BINARY, Labels::binary),
                new Share(some, answered.size()),
                new ErrorListing(confusions.list(), misses, List.of()));
    }

    private static Classification classified(
            List<String> gold, List<String> answers, List<String> classes, UnaryOperator<String> coarser) {
        List<String> g = gold.stream().map(coarser).toList();
        return Classification.of(
                g,
                answers.stream().map(coarser).toList(),
                classes.stream().filter(g::contains).toList());
    }
}
