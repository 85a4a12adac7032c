package org.polybius.evaluation.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.polybius.coding.confidence.ConfidenceModel;
import org.polybius.evaluation.Rows;

@DisplayName("Calibration")
class CalibrationTest {
    @TempDir
    Path folder = Path.of("");

    /** Cases that are right with odds of e to (1 - 2·far + 1·known), whatever their noise says. */
    private static List<Case> cases(int n, int seed) {
        Random random = new Random(seed);
        List<Case> out = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            Map<String, Double> features = new LinkedHashMap<>();
            double odds = 1;
            if (random.nextBoolean()) {
                features.put("far", 1.0);
                odds -= 2;
            }
            if (random.nextBoolean()) {
                features.put("known", 1.0);
                odds += 1;
            }
            if (random.nextBoolean()) {
                features.put("noise", 1.0 + random.nextInt(3));
            }
            boolean right = random.nextDouble() < 1 / (1 + Math.exp(-odds));
            out.add(new Case("sentence " + i / 2, "AID", features, right));
        }
        return out;
    }

    @Test
    void findsTheWeightsThatTheCasesWereMadeWith() {
        LogisticFit fit = LogisticFit.of(cases(6000, 3));

        assertThat(fit.weights().get(ConfidenceModel.INTERCEPT)).isCloseTo(1, within(0.2));
        assertThat(fit.weights().get("far")).isCloseTo(-2, within(0.2));
        assertThat(fit.weights().get("known")).isCloseTo(1, within(0.2));
        assertThat(fit.weights().get("noise")).isCloseTo(0, within(0.1));
    }

    @Test
    void itsProbabilitiesComeTrueOnCasesItHasNotSeen() {
        ConfidenceModel model = LogisticFit.of(cases(6000, 3)).model();
        Reliability fresh = Reliability.of(cases(6000, 4).stream()
                .map(c -> new Reliability.Answer(model.probability(c.features()), c.right()))
                .toList());

        assertThat(fresh.calibrationError()).isLessThan(0.03);
        assertThat(fresh.brier()).isLessThan(fresh.brierOfConstant() - 0.02);
        assertThat(fresh.ranking()).isBetween(0.7, 0.85);
    }

    @Test
    void theSameCasesGiveTheSameWeights() {
        assertThat(LogisticFit.of(cases(500, 5)).weights())
                .isEqualTo(LogisticFit.of(cases(500, 5)).weights());
    }

    @Test
    void aFeatureOfFewCasesHasNoWeightAndOneThatDecidesAlwaysStaysFinite() {
        List<Case> cases = new ArrayList<>(cases(400, 6));
        for (int i = 0; i < 40; i++) {
            Map<String, Double> features =
                    i < LogisticFit.FEWEST_CASES - 1 ? Map.of("certain", 1.0, "rare", 1.0) : Map.of("certain", 1.0);
            cases.add(new Case("certain " + i, "AID", features, true));
        }

        LogisticFit fit = LogisticFit.of(cases);

        assertThat(fit.weights()).doesNotContainKey("rare");
        assertThat(fit.weights().get("certain")).isBetween(0.5, 20.0);
        assertThat(fit.cases()).containsEntry("certain", 40);
    }

    @Test
    void tooLittleToLearnFromIsSaid() {
        List<Case> allRight = cases(500, 7).stream().filter(Case::right).toList();
        assertThatThrownBy(() -> LogisticFit.of(allRight)).hasMessageContaining("too few cases");
        assertThatThrownBy(() -> LogisticFit.of(cases(20, 7))).hasMessageContaining("20");
    }

    @Test
    void reliabilityIsCountedInTenBins() {
        Reliability r = Reliability.of(List.of(
                new Reliability.Answer(0.25, false),
                new Reliability.Answer(0.25, true),
                new Reliability.Answer(1.0, true),
                new Reliability.Answer(0.95, true)));

        assertThat(r.bins()).hasSize(10);
        assertThat(r.bins().get(2)).isEqualTo(new Reliability.Bin(0.2, 0.3, 2, 0.25, 0.5));
        assertThat(r.bins().get(9).cases()).isEqualTo(2);
        assertThat(r.calibrationError()).isCloseTo(0.5 * 0.25 + 0.5 * 0.025, within(1e-9));
        assertThat(r.brier()).isCloseTo((0.0625 + 0.5625 + 0.0025) / 4, within(1e-9));
        assertThat(r.ranking()).isCloseTo((0.5 + 1 + 1) / 3, within(1e-9));
    }

    @Test
    void aThresholdLeavesOutTheLessCertainAndCountsWhatIsFoundTwiceOnce() {
        ConfidenceModel model = new ConfidenceModel(Map.of("good", 2.0, "bad", -2.0));
        List<Case> cases = List.of(
                new Case("one", "AID", Map.of("good", 1.0), true),
                new Case("one", "AID", Map.of("good", 1.0), true),
                new Case("two", "AID", Map.of("bad", 1.0), false),
                new Case("three", "AID", Map.of("bad", 1.0), true));

        List<Threshold> thresholds = Threshold.of(cases, 4, model);

        assertThat(thresholds.get(0)).isEqualTo(new Threshold(0, 4, 0.75, 0.5));
        assertThat(thresholds.get(5)).isEqualTo(new Threshold(0.5, 2, 1, 0.25));
        assertThat(thresholds.get(9)).isEqualTo(new Threshold(0.9, 0, 0, 0));
    }

    @Test
    void aSectionIsWrittenWithoutTouchingTheOthersAndReadsBack() throws IOException {
        Path file = Files.writeString(folder.resolve("w.tsv"), "# pair: by hand\npair\t(intercept)\t0.25\t9\n");
        LogisticFit fit = LogisticFit.of(cases(500, 8));

        WeightsFile.write(file, "event", fit, List.of("fitted on: invented cases"));
        WeightsFile.write(file, "event", fit, List.of("fitted on: invented cases"));

        String text = Files.readString(file);
        assertThat(text).containsOnlyOnce("# event: fitted on: invented cases").containsOnlyOnce("event\t(intercept)");
        assertThat(text).contains("# pair: by hand\npair\t(intercept)\t0.25\t9\n");
        ConfidenceModel read = ConfidenceModel.read(new StringReader(text), "w.tsv", "event");
        assertThat(read.weights().keySet()).isEqualTo(fit.weights().keySet());
        assertThat(read.probability(Map.of("far", 1.0)))
                .isCloseTo(fit.model().probability(Map.of("far", 1.0)), within(0.001));
    }

    @Test
    void theReportCountsTheLookAndQuotesNothing() throws IOException {
        Path table = Files.writeString(folder.resolve("table.tsv"), "sentence\troot\nJapan sent rice.\tAID\n");
        List<Case> cases = cases(500, 9);
        CalibrationReport.Part part = new CalibrationReport.Part("sentences", table, Rows.ODD, cases, 300);
        CalibrationReport report =
                new CalibrationReport("polybius eval calibrate", "polybius test", "abc", LocalDate.of(2026, 11, 24));

        CalibrationReport.Fitted fitted =
                new CalibrationReport.Fitted("event", "events", LogisticFit.of(cases), List.of(part), List.of(part));

        report.write(folder, "calibration", List.of(fitted));
        Path file = report.write(folder, "calibration", List.of(fitted));

        assertThat(Files.readString(file))
                .contains("looks at odd rows so far: 2")
                .contains("the odd rows, SHA-256")
                .contains("| 0.0 | 500 |")
                .contains("| far |")
                .doesNotContain("rice");
        assertThat(Files.readAllLines(folder.resolve("looks.tsv")))
                .endsWith("2026-11-24\tabc\tpolybius eval calibrate");
    }
}
