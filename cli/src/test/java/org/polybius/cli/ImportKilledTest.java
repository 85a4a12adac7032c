package org.polybius.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Kills the whole process of an import, as a power cut or the system would. */
@DisplayName("An import that is killed")
class ImportKilledTest {
    private static final int ARTICLES = 2400;

    /** The log is larger than this only when events were committed. */
    private static final long MIGRATIONS = 64 << 10;

    @TempDir
    Path folder = Path.of("");

    private int eventsOfEach;

    /** Copies of one coded report under other ids: many articles, each with all its events. */
    @BeforeEach
    void write() throws IOException {
        Shell.run("code", "../examples/mali_kidal_2023.txt", "-o", file("coded.jsonl"));
        List<String> coded = Files.readAllLines(folder.resolve("coded.jsonl"));
        eventsOfEach = coded.size();
        try (BufferedWriter out = Files.newBufferedWriter(folder.resolve("many.jsonl"))) {
            for (int i = 0; i < ARTICLES; i++) {
                for (String line : coded) {
                    out.write(line.replace("mali_kidal_2023", "report_" + i)
                            .replaceFirst("\"id\":\"", "\"id\":\"" + i + "-"));
                    out.newLine();
                }
            }
        }
    }

    private String file(String name) {
        return folder.resolve(name).toString();
    }

    /** Waits until so many batches were committed: each is written to the log in one go. */
    private void waitForBatches(Process importing, int batches) throws Exception {
        Path log = folder.resolve("events.duckdb.wal");
        long settled = MIGRATIONS;
        long last = 0;
        int quiet = 0;
        for (int found = 0; found < batches && importing.isAlive(); ) {
            Thread.sleep(10);
            long size = Files.exists(log) ? Files.size(log) : 0;
            quiet = size == last ? quiet + 1 : 0;
            last = size;
            if (size > settled && quiet == 10) {
                found++;
                settled = size;
            }
        }
    }

    @ParameterizedTest(name = "after batch {0}")
    @ValueSource(ints = {1, 2})
    @DisplayName("leaves whole articles, none by half, and the same import again does the rest")
    void killed(int batches) throws Exception {
        Process importing =
                Child.start(folder.resolve("said.txt"), "import", file("many.jsonl"), "--db", file("events.duckdb"));
        waitForBatches(importing, batches);
        // In the middle of the next one.
        Thread.sleep(300);
        importing.destroyForcibly();
        assertThat(importing.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(importing.exitValue())
                .as(Files.readString(folder.resolve("said.txt")))
                .isNotZero();

        Shell doctor = Shell.run("doctor", "--db", file("events.duckdb"));
        assertThat(doctor.out()).contains("Nothing is wrong.");
        String sql = "SELECT count(*), min(n), max(n) FROM (SELECT count(event) AS n FROM articles"
                + " LEFT JOIN events USING (article) GROUP BY articles.article)";
        String[] found = answer(sql);
        assertThat(Integer.parseInt(found[0])).isBetween(1, ARTICLES - 1);
        assertThat(found[1]).isEqualTo(found[2]).isEqualTo(Integer.toString(eventsOfEach));

        Shell again = Shell.run("import", file("many.jsonl"), "--db", file("events.duckdb"));
        assertThat(again.status()).isEqualTo(ExitCode.OK);
        assertThat(again.err())
                .contains(String.format("%,d as before", Integer.parseInt(found[0])))
                .contains(String.format("%,d articles added", ARTICLES - Integer.parseInt(found[0])));
        assertThat(answer(sql)[0]).isEqualTo(Integer.toString(ARTICLES));
    }

    private String[] answer(String sql) {
        return Shell.run("query", sql, "--db", file("events.duckdb"), "--format", "csv")
                .out()
                .lines()
                .skip(1)
                .findFirst()
                .orElseThrow()
                .split(",");
    }
}
