package org.polybius.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportWriterTest {

    @Test
    void aReportSaysWhatWasMeasuredOnWhatAndHow() throws IOException {
        assertThat(ReportWriter.markdown(report("dev")))
                .startsWith("""
                        # Test of the report

                        - command: `polybius eval gold`
                        - coder: polybius 0.1.0
                        - date: 2026-11-23
                        - tuned on nothing

                        ## articles

                        - gold: `evaluation/gold`, SHA-256 `%s`

                        ```
                        type                 P 0.750 R 0.857 F1 0.800
                        """.formatted(DataHash.of(Fixtures.path("gold"))))
                .contains("| THREATEN | 0 | 0 | 1 | 0.00 | 0.00 | 0.00 |")
                .contains("- rows: the odd ones, counted from 0")
                .contains("| ZSP | .82 | .89 | .96 | RoBERTa-large, language inference, on a GPU |")
                .endsWith("|\n");
    }

    @Test
    void aReportQuotesNothingFromTheData() throws IOException {
        assertThat(ReportWriter.markdown(report("dev"))).doesNotContain("dock workers", "Valparaíso", "Lake");
    }

    @Test
    void theSameMeasurementGivesTheSameText(@TempDir Path dir) throws IOException {
        ReportWriter writer = new ReportWriter(dir.resolve("reports"));

        Path first = writer.write(report("dev"));
        String text = Files.readString(first);
        Path second = writer.write(report("dev"));

        assertThat(second).isEqualTo(first).hasContent(text).hasFileName("dev.md");
        assertThat(dir.resolve("reports")).isDirectoryNotContaining("glob:**.tmp");
    }

    @Test
    void theHashOfAFolderIsWhatSha256sumPrintsOfItsList() throws IOException {
        // LC_ALL=C; sha256sum *.events.jsonl | sha256sum
        assertThat(DataHash.of(Fixtures.path("gold")))
                .isEqualTo("29b7d31d3afa3a7f14d321b66ad58934945d5d25552ed10aa9af49f281f8a384");
        assertThat(DataHash.of(Fixtures.path("answers.tsv")))
                .isEqualTo("5f755a749593e18a1d8fe22432342fe2285b7d143393bb5b8941584a1397fea6");
    }

    @Test
    void aNameThatLeadsElsewhereIsRefused() {
        assertThatThrownBy(() -> report("../dev")).isInstanceOf(IllegalArgumentException.class);
    }

    private static Report report(String name) {
        Evaluation odd = new Evaluation(Rows.ODD, false);
        Path gold = Fixtures.path("gold");
        Path pairs = Fixtures.path("pairs.tsv");
        try {
            return new Report(
                    name,
                    "Test of the report",
                    "polybius eval gold",
                    "polybius 0.1.0",
                    LocalDate.of(2026, 11, 23),
                    List.of("tuned on nothing"),
                    List.of(
                            new Report.Part(
                                    gold,
                                    new Evaluation(),
                                    new Evaluation()
                                            .articles(gold, Predictions.read(Fixtures.path("predictions.jsonl")))),
                            new Report.Part(pairs, odd, odd.relations(pairs, Fixtures.path("answers.tsv")))));
        } catch (IOException broken) {
            throw new java.io.UncheckedIOException(broken);
        }
    }
}
