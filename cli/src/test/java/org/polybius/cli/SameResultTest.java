package org.polybius.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The same articles")
class SameResultTest {
    private static final String MALI = "../examples/mali_kidal_2023.txt";
    private static final String WIRE = "../examples/wire.jsonl";

    @TempDir
    Path folder = Path.of("");

    private String place(String name) {
        return folder.resolve(name).toString();
    }

    private String asked(String sql, String db) {
        Shell shell = Shell.run("query", sql, "--db", place(db), "--format", "csv");
        assertThat(shell.status()).as(shell.err()).isEqualTo(ExitCode.OK);
        return shell.out();
    }

    @Test
    @DisplayName("give the same events whatever the number of threads and the order of the files")
    void threadsAndOrder() throws IOException {
        for (String[] way : List.of(
                new String[] {"one", "1", MALI, WIRE, "../examples/oslo_fishing_2025.txt"},
                new String[] {"four", "4", "../examples/oslo_fishing_2025.txt", WIRE, MALI})) {
            Shell shell = Shell.run(
                    "code",
                    way[2],
                    way[3],
                    way[4],
                    "--threads",
                    way[1],
                    "--db",
                    place(way[0] + ".duckdb"),
                    "-o",
                    place(way[0] + ".jsonl"));
            assertThat(shell.status()).as(shell.err()).isEqualTo(ExitCode.OK);
        }
        String all = "SELECT id, text_hash, coding_hash, record FROM articles ORDER BY id";
        assertThat(asked(all, "four.duckdb"))
                .isEqualTo(asked(all, "one.duckdb"))
                .contains("mali_kidal_2023");
        assertThat(Files.readAllLines(folder.resolve("four.jsonl")))
                .containsExactlyInAnyOrderElementsOf(Files.readAllLines(folder.resolve("one.jsonl")))
                .isNotEqualTo(Files.readAllLines(folder.resolve("one.jsonl")));
    }

    @Test
    @DisplayName("are coded again from the database, each event's as it was")
    void replay() {
        String db = place("events.duckdb");
        Shell coded = Shell.run("code", MALI, WIRE, "--db", db, "--min-confidence", "0.7");
        assertThat(coded.status()).as(coded.err()).isEqualTo(ExitCode.OK);
        for (String event : asked(
                        "SELECT min(e.id) FROM events e JOIN articles a USING (article) GROUP BY a.id"
                                + " ORDER BY a.id",
                        "events.duckdb")
                .lines()
                .skip(1)
                .limit(2)
                .toList()) {
            Shell replay = Shell.run("replay", event, "--db", db);
            assertThat(replay.status()).as(replay.out() + replay.err()).isEqualTo(ExitCode.OK);
            assertThat(replay.out()).startsWith("no difference: the ").contains("character by character");
        }
    }

    @Test
    @DisplayName("come out otherwise with another lexicon, and it is shown in what")
    void otherwise() throws IOException {
        Path own = folder.resolve("own");
        Files.createDirectories(own.resolve("actors"));
        Path example = Path.of("../codebooks/land-and-labour");
        for (String name :
                List.of("classes.yaml", "codebook.yaml", "composition.tsv", "deeds.yaml", "actors/unions.tsv")) {
            Files.copy(example.resolve(name), own.resolve(name));
        }
        String db = place("events.duckdb");
        String report = example.resolve("reports/kafue_farms_2024.txt").toString();
        assertThat(Shell.run("code", report, "--db", db, "--lexicon", own.toString())
                        .status())
                .isEqualTo(ExitCode.OK);
        String event = asked("SELECT min(id) FROM events", "events.duckdb")
                .lines()
                .skip(1)
                .findFirst()
                .orElseThrow();
        assertThat(Shell.run("replay", event, "--db", db).status()).isEqualTo(ExitCode.OK);

        for (String name : List.of("codebook.yaml", "composition.tsv", "deeds.yaml")) {
            Path file = own.resolve(name);
            Files.writeString(file, Files.readString(file).replace("EVICTION", "EXPULSION"));
        }
        Shell replay = Shell.run("replay", event, "--db", db);
        assertThat(replay.status()).as(replay.err()).isEqualTo(ExitCode.DIFFERENT);
        assertThat(replay.err()).contains("not as then: lexicon was ");
        assertThat(replay.out()).contains("\"EVICTION\" → \"EXPULSION\"").contains("1 of 1 articles differ");
    }

    @Test
    @DisplayName("cannot be coded again where only their events were put in")
    void withoutSettings() {
        String db = place("events.duckdb");
        Shell.run("code", MALI, "-o", place("coded.jsonl"));
        Shell.run("import", place("coded.jsonl"), "--db", db);
        String event = asked("SELECT min(id) FROM events", "events.duckdb")
                .lines()
                .skip(1)
                .findFirst()
                .orElseThrow();
        Shell replay = Shell.run("replay", event, "--db", db);
        assertThat(replay.status()).isEqualTo(ExitCode.NOTHING_READ);
        assertThat(replay.err()).contains("came without its text");
    }

    @Test
    @DisplayName("are not made up where there is no such event")
    void noSuchEvent() {
        String db = place("events.duckdb");
        Shell.run("code", MALI, "--db", db);
        Shell replay = Shell.run("replay", "nobody", "--db", db);
        assertThat(replay.status()).isEqualTo(ExitCode.NOTHING_READ);
        assertThat(replay.err()).contains("the database has no event nobody");
    }
}
