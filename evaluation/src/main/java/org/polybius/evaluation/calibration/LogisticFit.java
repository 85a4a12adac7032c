package org.polybius.evaluation.calibration;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.polybius.coding.confidence.ConfidenceModel;

/**
 * Fits logistic regression with a penalty on the squares of the weights (all but the intercept), by Newton's method. How
 * strong the penalty is, is chosen by cross-validation over groups; nothing is random but the folds, which have a fixed
 * seed.
 *
 * @param weights feature to weight, the intercept first, then in the order of the alphabet
 * @param cases feature to how many cases have it
 * @param penalty the one chosen
 * @param heldOut what the chosen penalty's models say of the cases left out of each fold: as the model would fare on
 *     cases it has not seen
 */
public record LogisticFit(
        Map<String, Double> weights, Map<String, Integer> cases, double penalty, Reliability heldOut) {
    /** A feature that fewer cases have tells more of them than of itself. */
    static final int FEWEST_CASES = 8;

    private static final List<Double> PENALTIES = List.of(0.3, 1.0, 3.0, 10.0, 30.0);
    private static final int FOLDS = 10;
    private static final int MOST_STEPS = 50;
    private static final double ENOUGH = 1e-8;

    /** Keeps the order of the maps. */
    public LogisticFit {
        weights = Collections.unmodifiableMap(new LinkedHashMap<>(weights));
        cases = Collections.unmodifiableMap(new LinkedHashMap<>(cases));
    }

    /** The fitted model. */
    public ConfidenceModel model() {
        return new ConfidenceModel(weights);
    }

    /**
     * Fits a model to the cases.
     *
     * @throws IllegalArgumentException if there are too few, or all or none are right
     */
    public static LogisticFit of(List<Case> cases) {
        long right = cases.stream().filter(Case::right).count();
        if (cases.size() < FOLDS * FEWEST_CASES || right == 0 || right == cases.size()) {
            throw new IllegalArgumentException("too few cases to learn from: " + cases.size() + ", of which " + right
                    + " are right; at least " + FOLDS * FEWEST_CASES + " of both kinds are wanted");
        }
        Map<String, Integer> counts = counts(cases);
        List<String> features = new ArrayList<>(counts.keySet());
        double best = PENALTIES.get(0);
        Reliability measured = null;
        for (double penalty : PENALTIES) {
            Reliability heldOut = heldOut(cases, features, penalty);
            if (measured == null || heldOut.logLoss() < measured.logLoss()) {
                best = penalty;
                measured = heldOut;
            }
        }
        Map<String, Double> weights = fit(cases, features, best);
        counts.put(ConfidenceModel.INTERCEPT, cases.size());
        return new LogisticFit(weights, counts, best, java.util.Objects.requireNonNull(measured));
    }

    private static Map<String, Integer> counts(List<Case> cases) {
        Map<String, Integer> all = new TreeMap<>();
        cases.forEach(c -> c.features().keySet().forEach(f -> all.merge(f, 1, Integer::sum)));
        all.values().removeIf(n -> n < FEWEST_CASES);
        return all;
    }

    private static Reliability heldOut(List<Case> cases, List<String> features, double penalty) {
        List<String> groups = new ArrayList<>(
                new java.util.TreeSet<>(cases.stream().map(Case::group).toList()));
        Collections.shuffle(groups, new Random(1));
        Map<String, Integer> fold = new HashMap<>();
        IntStream.range(0, groups.size()).forEach(i -> fold.put(groups.get(i), i % FOLDS));
        List<Reliability.Answer> answers = new ArrayList<>();
        for (int f = 0; f < FOLDS; f++) {
            int left = f;
            Map<Boolean, List<Case>> parts = cases.stream()
                    .collect(java.util.stream.Collectors.partitioningBy(c -> fold.getOrDefault(c.group(), 0) == left));
            List<Case> seen = parts.getOrDefault(false, List.of());
            ConfidenceModel model = new ConfidenceModel(fit(seen, features, penalty));
            parts.getOrDefault(true, List.of())
                    .forEach(c -> answers.add(new Reliability.Answer(model.probability(c.features()), c.right())));
        }
        return Reliability.of(answers);
    }

    /** The weights that make the cases likeliest, less the penalty. */
    static Map<String, Double> fit(List<Case> cases, List<String> features, double penalty) {
        int n = features.size() + 1;
        Map<String, Integer> column = new HashMap<>();
        IntStream.range(0, features.size()).forEach(i -> column.put(features.get(i), i + 1));
        double[] w = new double[n];
        for (int step = 0; step < MOST_STEPS; step++) {
            double[] gradient = new double[n];
            double[][] curvature = new double[n][n];
            for (int i = 1; i < n; i++) {
                gradient[i] = -penalty * w[i];
                curvature[i][i] = penalty;
            }
            curvature[0][0] = 1e-9;
            for (Case c : cases) {
                add(c, column, w, gradient, curvature);
            }
            double[] change = solve(curvature, gradient);
            double largest = 0;
            for (int i = 0; i < n; i++) {
                // A step is kept short, so that few cases cannot throw the weights about.
                double d = Math.max(-2, Math.min(2, change[i]));
                w[i] += d;
                largest = Math.max(largest, Math.abs(d));
            }
            if (largest < ENOUGH) {
                break;
            }
        }
        Map<String, Double> out = new LinkedHashMap<>();
        out.put(ConfidenceModel.INTERCEPT, w[0]);
        features.forEach(f -> out.put(f, w[column.getOrDefault(f, 0)]));
        return out;
    }

    private static void add(Case c, Map<String, Integer> column, double[] w, double[] gradient, double[][] curvature) {
        int[] at = new int[c.features().size() + 1];
        double[] x = new double[at.length];
        x[0] = 1;
        int used = 1;
        double sum = w[0];
        for (Map.Entry<String, Double> f : c.features().entrySet()) {
            Integer i = column.get(f.getKey());
            if (i != null) {
                at[used] = i;
                x[used++] = f.getValue();
                sum += w[i] * f.getValue();
            }
        }
        double p = 1 / (1 + Math.exp(-sum));
        double spread = Math.max(1e-9, p * (1 - p));
        for (int i = 0; i < used; i++) {
            gradient[at[i]] += x[i] * ((c.right() ? 1 : 0) - p);
            for (int j = 0; j < used; j++) {
                curvature[at[i]][at[j]] += spread * x[i] * x[j];
            }
        }
    }

    /** Solves a symmetric, positive definite system by Cholesky's decomposition. */
    private static double[] solve(double[][] a, double[] b) {
        int n = b.length;
        double[][] l = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j <= i; j++) {
                double sum = a[i][j];
                for (int k = 0; k < j; k++) {
                    sum -= l[i][k] * l[j][k];
                }
                l[i][j] = i == j ? Math.sqrt(Math.max(sum, 1e-12)) : sum / l[j][j];
            }
        }
        double[] y = new double[n];
        for (int i = 0; i < n; i++) {
            double sum = b[i];
            for (int k = 0; k < i; k++) {
                sum -= l[i][k] * y[k];
            }
            y[i] = sum / l[i][i];
        }
        for (int i = n - 1; i >= 0; i--) {
            double sum = y[i];
            for (int k = i + 1; k < n; k++) {
                sum -= l[k][i] * y[k];
            }
            y[i] = sum / l[i][i];
        }
        return y;
    }
}
