package org.polybius.evaluation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How well one class for each case was found.
 *
 * @param accuracy the share of cases with the right class, 0 to 1
 * @param perClass the scores of the classes that were asked for, in their order
 */
public record Classification(Share accuracy, Map<String, Score> perClass) {

    /** Compares {@code gold} with {@code answers}, case by case, in the given classes; each once. */
    static Classification of(List<String> gold, List<String> answers, List<String> classes) {
        int right = 0;
        Map<String, Score> perClass = new LinkedHashMap<>();
        classes.forEach(c -> perClass.put(c, Score.NONE));
        for (int i = 0; i < gold.size(); i++) {
            String g = gold.get(i);
            String a = answers.get(i);
            boolean hit = g.equals(a);
            right += hit ? 1 : 0;
            perClass.computeIfPresent(g, (c, s) -> s.plus(hit ? new Score(1, 0, 0) : new Score(0, 0, 1)));
            if (!hit) {
                perClass.computeIfPresent(a, (c, s) -> s.plus(new Score(0, 1, 0)));
            }
        }
        return new Classification(new Share(right, gold.size()), perClass);
    }

    /** The mean F1 over the classes, 0 to 1. */
    public double macroF1() {
        double sum = 0;
        for (Score s : perClass.values()) {
            sum += s.f1();
        }
        return sum / perClass.size();
    }
}
