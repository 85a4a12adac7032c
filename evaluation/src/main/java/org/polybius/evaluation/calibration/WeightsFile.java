package org.polybius.evaluation.calibration;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;

/** Writes what was fitted as a section of a file of weights, as {@link org.polybius.coding.confidence.ConfidenceModel} reads it. */
public final class WeightsFile {
    private static final int PLACES = 3;
    private static final List<String> HEAD = List.of(
            "# How sure a coding is: the weights of logistic models, a section for each kind of coding.",
            "# The odds that a coding is right are e to the sum of the weights of its features. A positive weight speaks for it.",
            "# Licence: Apache-2.0. Written by polybius eval calibrate; only weights are learned from the data named, no text.",
            "# section\tfeature\tweight\tcases that had it");

    private WeightsFile() {}

    /**
     * Puts the section in the place of an older one of its name; the others stay as they are.
     *
     * @param file made if it is not there; written whole or not at all
     * @param source one comment line for each: data, rows, command, day
     */
    public static void write(Path file, String section, LogisticFit fit, List<String> source) throws IOException {
        List<String> out = new ArrayList<>(HEAD);
        if (Files.exists(file)) {
            for (String line : Files.readAllLines(file)) {
                boolean ours = line.startsWith(section + "\t") || line.startsWith("# " + section + ": ");
                if (!ours && !HEAD.contains(line)) {
                    out.add(line);
                }
            }
        }
        source.forEach(s -> out.add("# " + section + ": " + s));
        fit.weights()
                .forEach((feature, weight) -> out.add(String.join(
                        "\t",
                        section,
                        feature,
                        new BigDecimal(weight)
                                .setScale(PLACES, RoundingMode.HALF_EVEN)
                                .toPlainString(),
                        String.valueOf(fit.cases().getOrDefault(feature, 0)))));
        Path folder = file.toAbsolutePath().getParent();
        Path unfinished = Files.createTempFile(folder, "confidence", ".tmp");
        try {
            Files.write(unfinished, out);
            Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }
}
