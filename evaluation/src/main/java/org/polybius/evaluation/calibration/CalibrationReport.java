package org.polybius.evaluation.calibration;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.polybius.coding.confidence.ConfidenceModel;
import org.polybius.evaluation.DataHash;
import org.polybius.evaluation.Looks;
import org.polybius.evaluation.Rows;

/**
 * Writes how far confidence can be trusted, on rows that it was not fitted on: a committed report.
 *
 * @param command how to get it again
 * @param coder name and version
 * @param lexicon hash of the lexicon that coded
 * @param day when it was measured
 */
public record CalibrationReport(String command, String coder, String lexicon, LocalDate day) {
    private static final int WEIGHTIEST = 30;

    /**
     * The cases of one set of data.
     *
     * @param name what it is
     * @param data the table, or the folder of gold
     * @param rows which rows of it
     * @param cases the answers
     * @param gold how much there was to find
     */
    public record Part(String name, Path data, Rows rows, List<Case> cases, int gold) {
        /** Copies the list. */
        public Part {
            cases = List.copyOf(cases);
        }

        /** All parts as one. */
        public static Part all(List<Part> parts) {
            List<Case> cases = new ArrayList<>();
            parts.forEach(p -> cases.addAll(p.cases));
            return new Part(
                    "together",
                    Path.of(""),
                    Rows.ALL,
                    cases,
                    parts.stream().mapToInt(Part::gold).sum());
        }
    }

    /**
     * A model with what it was fitted and measured on.
     *
     * @param name its section in the file of weights
     * @param answers what its cases are called: "events", "pairs"
     * @param fit the model
     * @param fitted what it was fitted on
     * @param measured what it is measured on
     */
    public record Fitted(String name, String answers, LogisticFit fit, List<Part> fitted, List<Part> measured) {
        /** Copies the lists. */
        public Fitted {
            fitted = List.copyOf(fitted);
            measured = List.copyOf(measured);
        }
    }

    /** What was fitted on, one line for each set of data: what it is, its hash, its rows. */
    public static List<String> sources(List<Part> parts) throws IOException {
        List<String> out = new ArrayList<>();
        for (Part p : parts) {
            String rows = p.rows == Rows.ALL ? "" : ", the " + p.rows.name().toLowerCase(Locale.ROOT) + " rows";
            out.add("fitted on: " + DataHash.nameOf(p.data) + rows + ", SHA-256 " + DataHash.of(p.data) + ", "
                    + p.cases.size() + " cases");
        }
        return out;
    }

    /**
     * Writes the report {@code name.md}, and notes the look at the odd rows in {@link Looks}.
     *
     * @return the file
     */
    public Path write(Path folder, String name, List<Fitted> models) throws IOException {
        Files.createDirectories(folder);
        int looks = Looks.in(folder).add(day, lexicon, command);
        List<String> out = new ArrayList<>();
        out.add("# Confidence: how far it can be trusted");
        out.add("");
        out.add("- command: `" + command + "`");
        out.add("- coder: " + coder + ", lexicon `" + lexicon + "`");
        out.add("- date: " + day);
        out.add("- measured on the odd rows of the tables; looks at odd rows so far: " + looks);
        for (Fitted model : models) {
            section(model, out);
        }
        Path file = folder.resolve(name + ".md");
        Files.write(file, out);
        return file;
    }

    private static void section(Fitted model, List<String> out) throws IOException {
        LogisticFit fit = model.fit;
        out.add("");
        out.add("# The confidence of " + model.answers);
        out.add("");
        for (String s : sources(model.fitted)) {
            out.add("- " + s);
        }
        out.add("- penalty " + fit.penalty() + ", chosen by ten-fold cross-validation, where the calibration error was "
                + three(fit.heldOut().calibrationError()) + " and the Brier score "
                + three(fit.heldOut().brier()));
        if (model.answers.equals("events")) {
            out.add("- an event of a sentence counts as right if gold has its root for the sentence, or its class; gold"
                    + " names one pair of a sentence, so a second event that is right counts as wrong: true precision"
                    + " is higher");
        }
        List<Part> parts = new ArrayList<>(model.measured);
        if (parts.size() > 1) {
            parts.add(Part.all(model.measured));
        }
        for (Part p : parts) {
            part(p, model.answers, fit.model(), out);
        }
        weights(fit, out);
    }

    private static void part(Part p, String answers, ConfidenceModel model, List<String> out) {
        Reliability r = Reliability.of(p.cases.stream()
                .map(c -> new Reliability.Answer(model.probability(c.features()), c.right()))
                .toList());
        out.add("");
        out.add("## " + p.name);
        out.add("");
        out.add(r.cases() + " " + answers + ", " + three(r.right()) + " right. Expected calibration error **"
                + three(r.calibrationError()) + "**, Brier score **" + three(r.brier()) + "** ("
                + three(r.brierOfConstant()) + " if all had the same), log loss " + three(r.logLoss())
                + "; a right one is the surer of a right and a wrong in " + three(r.ranking()) + " of pairs.");
        out.add("");
        out.add("| confidence | " + answers + " | mean | right |");
        out.add("| --- | ---: | ---: | ---: |");
        for (Reliability.Bin b : r.bins()) {
            String range = String.format(Locale.ROOT, "%.1f to %.1f", b.from(), b.to());
            out.add("| " + range + " | " + b.cases() + " | "
                    + (b.cases() == 0 ? " | |" : two(b.probability()) + " | " + two(b.right()) + " |"));
        }
        out.add("");
        out.add("| threshold | " + answers + " | precision | recall |");
        out.add("| ---: | ---: | ---: | ---: |");
        for (Threshold t : Threshold.of(p.cases, p.gold, model)) {
            out.add(String.format(
                    Locale.ROOT, "| %.1f | %d | %.2f | %.2f |", t.least(), t.kept(), t.precision(), t.recall()));
        }
    }

    private static void weights(LogisticFit fit, List<String> out) {
        out.add("");
        out.add("## The weightiest features");
        out.add("");
        out.add("| feature | weight | cases |");
        out.add("| --- | ---: | ---: |");
        fit.weights().entrySet().stream()
                .sorted(Comparator.comparingDouble((Map.Entry<String, Double> e) -> -Math.abs(e.getValue())))
                .limit(WEIGHTIEST)
                .forEach(e -> out.add("| " + e.getKey() + " | " + two(e.getValue()) + " | "
                        + fit.cases().getOrDefault(e.getKey(), 0) + " |"));
    }

    private static String two(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }

    private static String three(double value) {
        return String.format(Locale.ROOT, "%.3f", value);
    }
}
