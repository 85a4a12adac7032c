package org.polybius.evaluation.calibration;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * How far probabilities agree with how often answers are right.
 *
 * @param bins ten, of equal width
 * @param cases how many answers
 * @param right the share of right ones
 * @param calibrationError the mean distance of a bin's probability and its share of right answers, weighted by its answers
 * @param brier the mean squared distance of probability and outcome (1 or 0)
 * @param brierOfConstant what it would be if every answer had the share of right ones for its probability
 * @param logLoss the mean negative logarithm of the probability given to the outcome
 * @param ranking the chance that a right answer has a higher probability than a wrong one; 0.5 is chance
 */
public record Reliability(
        List<Bin> bins,
        int cases,
        double right,
        double calibrationError,
        double brier,
        double brierOfConstant,
        double logLoss,
        double ranking) {
    private static final int BINS = 10;

    /**
     * A probability and what came true.
     *
     * @param probability 0 to 1
     * @param right whether the answer was right
     */
    public record Answer(double probability, boolean right) {}

    /**
     * Answers of similar probability.
     *
     * @param from the least probability
     * @param to the greatest
     * @param cases how many
     * @param probability their mean probability; 0 without cases
     * @param right their share of right ones; 0 without cases
     */
    public record Bin(double from, double to, int cases, double probability, double right) {}

    /** Copies the list. */
    public Reliability {
        bins = List.copyOf(bins);
    }

    /** Measures; all figures are 0 where there is no answer. */
    public static Reliability of(List<Answer> answers) {
        int n = answers.size();
        double rate = mean(answers.stream().map(a -> a.right ? 1.0 : 0.0).toList());
        List<Bin> bins = new ArrayList<>();
        double error = 0;
        for (int b = 0; b < BINS; b++) {
            int number = b;
            List<Answer> in = answers.stream()
                    .filter(a -> Math.min(BINS - 1, (int) (a.probability * BINS)) == number)
                    .toList();
            double probability = mean(in.stream().map(Answer::probability).toList());
            double right = mean(in.stream().map(a -> a.right ? 1.0 : 0.0).toList());
            bins.add(new Bin((double) b / BINS, (b + 1.0) / BINS, in.size(), probability, right));
            error += n == 0 ? 0 : Math.abs(probability - right) * in.size() / n;
        }
        double brier = mean(answers.stream()
                .map(a -> Math.pow(a.probability - (a.right ? 1 : 0), 2))
                .toList());
        double loss = mean(answers.stream()
                .map(a -> -Math.log(Math.max(1e-12, a.right ? a.probability : 1 - a.probability)))
                .toList());
        return new Reliability(bins, n, rate, error, brier, rate * (1 - rate), loss, ranking(answers));
    }

    private static double mean(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).average().orElse(0);
    }

    /** By ranks; answers of equal probability share theirs. */
    private static double ranking(List<Answer> answers) {
        List<Answer> sorted = new ArrayList<>(answers);
        sorted.sort(Comparator.comparingDouble(Answer::probability));
        long rights = sorted.stream().filter(Answer::right).count();
        long wrongs = sorted.size() - rights;
        if (rights == 0 || wrongs == 0) {
            return 0;
        }
        double ranks = 0;
        for (int i = 0; i < sorted.size(); ) {
            int j = i;
            long here = 0;
            while (j < sorted.size() && sorted.get(j).probability == sorted.get(i).probability) {
                here += sorted.get(j).right ? 1 : 0;
                j++;
            }
            ranks += here * (i + 1 + j) / 2.0;
            i = j;
        }
        return (ranks - rights * (rights + 1) / 2.0) / ((double) rights * wrongs);
    }
}
