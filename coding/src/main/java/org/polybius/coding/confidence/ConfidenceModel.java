package org.polybius.coding.confidence;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Turns features into a probability by logistic regression: the odds that a coding is right are {@code e} to the sum of
 * its features' weights. Immutable.
 *
 * <p>The weights are a section of a file of tab-separated values, {@code section feature weight cases}, where
 * {@code cases} tells how many of the codings it was fitted on had the feature; lines that begin with {@code #} are
 * comments.
 */
public final class ConfidenceModel {
    /** The file that ships with Polybius, beside this class. */
    public static final String FILE = "confidence.tsv";
    /** The feature that everything has: its weight is the odds of a coding without any other. */
    public static final String INTERCEPT = "(intercept)";

    /** Nothing that was measured on a few hundred codings is more certain than this. */
    private static final double SUREST = 0.99;

    private static final int COLUMNS = 4;

    private final Map<String, Double> weights;

    /** @param weights feature to weight, {@link #INTERCEPT} included */
    public ConfidenceModel(Map<String, Double> weights) {
        this.weights = Collections.unmodifiableMap(new LinkedHashMap<>(weights));
    }

    /**
     * A section of the file that ships with Polybius: {@code event} for the events of articles, {@code pair} for the
     * relation of a given pair.
     *
     * @throws IllegalStateException naming file and line, if the file is broken or has no such section
     */
    public static ConfidenceModel load(String section) {
        try (InputStream in = ConfidenceModel.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IllegalStateException(FILE + " is missing beside " + ConfidenceModel.class.getName());
            }
            return read(new InputStreamReader(in, StandardCharsets.UTF_8), FILE, section);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * A section of a file of weights.
     *
     * @param name of the file, for messages
     * @throws IllegalStateException naming file and line, if the file is broken or has no such section
     */
    public static ConfidenceModel read(Reader file, String name, String section) throws IOException {
        Map<String, Double> weights = new LinkedHashMap<>();
        BufferedReader lines = new BufferedReader(file);
        int number = 0;
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            number++;
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            String[] cells = line.split("\t", -1);
            if (cells.length != COLUMNS) {
                throw new IllegalStateException(name + ":" + number + ": " + COLUMNS
                        + " cells are wanted, section, feature, weight and cases, parted by tabs, not " + cells.length);
            }
            if (cells[0].equals(section) && weights.put(cells[1], weight(cells[2], name, number)) != null) {
                throw new IllegalStateException(
                        name + ":" + number + ": feature: \"" + cells[1] + "\" stands in an earlier line too");
            }
        }
        if (!weights.containsKey(INTERCEPT)) {
            throw new IllegalStateException(name + ": no line \"" + section + "\t" + INTERCEPT
                    + "\"; fit the section with polybius eval calibrate");
        }
        return new ConfidenceModel(weights);
    }

    private static double weight(String cell, String name, int line) {
        try {
            double weight = Double.parseDouble(cell);
            if (Double.isFinite(weight)) {
                return weight;
            }
        } catch (NumberFormatException e) {
            throw new IllegalStateException(name + ":" + line + ": weight: \"" + cell + "\" is no number", e);
        }
        throw new IllegalStateException(name + ":" + line + ": weight: \"" + cell + "\" is not finite");
    }

    /** Feature to weight, in the order of the file; the intercept is one of them. */
    public Map<String, Double> weights() {
        return weights;
    }

    /** The probability, 0.01 to 0.99, that a coding with these features is right; unknown features weigh nothing. */
    public double probability(Map<String, Double> features) {
        double sum = weights.getOrDefault(INTERCEPT, 0.0);
        for (Map.Entry<String, Double> f : features.entrySet()) {
            sum += weights.getOrDefault(f.getKey(), 0.0) * f.getValue();
        }
        return Math.max(1 - SUREST, Math.min(SUREST, 1 / (1 + Math.exp(-sum))));
    }
}
