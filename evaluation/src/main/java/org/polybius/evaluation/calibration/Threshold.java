package org.polybius.evaluation.calibration;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.polybius.coding.confidence.ConfidenceModel;

/**
 * What is left if less certain answers are left out.
 *
 * @param least the least probability that is kept
 * @param kept how many answers are kept
 * @param precision the share of right ones among them; 0 without any
 * @param recall the share of gold that they find
 */
public record Threshold(double least, int kept, double precision, double recall) {
    private static final int STEPS = 10;

    /**
     * The thresholds from 0 to 0.9.
     *
     * @param gold how much there is to find
     */
    public static List<Threshold> of(List<Case> cases, int gold, ConfidenceModel model) {
        List<Threshold> out = new ArrayList<>();
        for (int step = 0; step < STEPS; step++) {
            double least = (double) step / STEPS;
            Set<List<String>> found = new HashSet<>();
            int kept = 0;
            int right = 0;
            for (Case c : cases) {
                if (model.probability(c.features()) >= least) {
                    kept++;
                    right += c.right() ? 1 : 0;
                    if (c.right()) {
                        found.add(List.of(c.group(), c.label()));
                    }
                }
            }
            out.add(new Threshold(
                    least, kept, kept == 0 ? 0 : (double) right / kept, gold == 0 ? 0 : (double) found.size() / gold));
        }
        return out;
    }
}
