package org.polybius.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("polybius eval maintext")
class EvalMainTextTest {
    private static final String REPORT =
            "{\"id\": \"a\", \"title\": \"Fiji Thanks Tonga\", \"text\": \"Fiji thanked Tonga on"
                    + " Monday for two ships with food and tents, its prime minister said.\\nThe ships reached Suva on Sunday, a week"
                    + " after the cyclone had closed the airport.\"}\n";

    @TempDir
    Path folder = Path.of("");

    @Test
    @DisplayName("measures the odd reports in each layout and writes what was measured, on what, and its caveat")
    void measures() throws IOException {
        Files.writeString(
                Files.createDirectories(folder.resolve("news")).resolve("trnews.jsonl"),
                REPORT + REPORT.replace("\"a\"", "\"b\""));
        Path reports = folder.resolve("reports");
        Shell shell = Shell.run("eval", "maintext", "--data", folder.toString(), "--reports", reports.toString());
        assertThat(shell.status()).isEqualTo(ExitCode.OK);
        assertThat(shell.out()).contains("all layouts", "of 10 pages (1 reports in 10 layouts)");
        assertThat(Files.readString(reports.resolve("maintext.md")))
                .contains("- command: `polybius eval maintext --data", "SHA-256", "the odd ones", "layouts are our own")
                .doesNotContain("cyclone");
    }

    @Test
    @DisplayName("says which file is missing")
    void saysWhatIsMissing() {
        Shell shell = Shell.run("eval", "maintext", "--data", folder.toString());
        assertThat(shell.status()).isEqualTo(ExitCode.NOTHING_READ);
        assertThat(shell.err()).contains("trnews.jsonl");
    }
}
