package org.polybius.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("Copies of articles")
class CopiesTest {
    private static final String STORY =
            "Gunmen attacked an army convoy near Kidal on Wednesday, killing six soldiers, the"
                    + " defence ministry said. The convoy was carrying food and fuel to a garrison in the desert when it came under"
                    + " fire. Algeria offered to host new talks between the government and the rebels, who signed a truce in 2015."
                    + " A spokesman for the rebels rejected the offer and accused the army of shelling two villages.";
    private static final String MORE =
            " The army did not answer questions about the villages, where aid workers say that forty families have left.";

    @TempDir
    Path folder = Path.of("");

    private String articles(String name, String... lines) throws IOException {
        return Files.write(folder.resolve(name), List.of(lines)).toString();
    }

    private static String line(String id, String day, String title, String text) {
        return "{\"id\": \"" + id + "\", \"published\": \"" + day + "\", \"title\": \"" + title
                + "\", \"publisher\": \"Paper " + id + "\", \"text\": \"" + text + "\"}";
    }

    @Test
    @DisplayName("are linked to the fullest, which is coded once and names them; the next run knows them")
    void linked() throws IOException {
        String db = folder.resolve("events.duckdb").toString();
        String first = articles(
                "first.jsonl",
                line("cut", "2023-10-12", "Six Soldiers Killed", STORY),
                line("full", "2023-10-13", "Rebels Reject Talks", STORY + MORE),
                line("other", "2023-10-13", "Minister in Dakar", "Senegal's president met the minister in Dakar."));
        Shell run = Shell.run("code", first, "--db", db, "--format", "jsonl");
        assertThat(run.status()).isEqualTo(ExitCode.OK);
        assertThat(run.err()).contains("1 more is a copy").contains("2 articles added");
        assertThat(run.out().lines()).isNotEmpty().noneMatch(l -> l.contains("\"article\":\"cut\""));
        assertThat(run.out().lines().filter(l -> l.contains("\"article\":\"full\"")))
                .isNotEmpty()
                .allMatch(l -> l.contains("\"copies\":[\"cut\"]"));
        assertThat(Shell.run("export", "--db", db).out()).isEqualTo(run.out());

        String second = articles("second.jsonl", line("late", "2023-10-14", "Convoy Attacked", STORY));
        Shell again = Shell.run("code", second, "--db", db);
        assertThat(again.status()).isEqualTo(ExitCode.OK);
        assertThat(again.err()).contains("1 more is a copy");
        assertThat(Shell.run(
                                "query",
                                "SELECT id, copy_of, original, publisher FROM copies ORDER BY id",
                                "--db",
                                db,
                                "--format",
                                "csv")
                        .out()
                        .lines())
                .containsExactly(
                        "id,copy_of,original,publisher",
                        "cut,full,true,\"Paper cut\"",
                        "late,full,false,\"Paper late\"");
        assertThat(Shell.run("doctor", "--db", db).out()).contains("Nothing is wrong.");
    }

    @Test
    @DisplayName("are each coded where they are to be kept; one event a day, or one for both, is written if asked for")
    void kept() throws IOException {
        String db = folder.resolve("kept.duckdb").toString();
        String file = articles(
                "both.jsonl",
                line("a", "2023-10-12", "Six Soldiers Killed", STORY),
                line("b", "2023-10-12", "Rebels Reject Talks", STORY));
        Shell all = Shell.run("code", file, "--copies", "keep", "--db", db, "--format", "jsonl");
        assertThat(all.out()).contains("\"article\":\"a\"", "\"article\":\"b\"").doesNotContain("\"copies\"");
        long events = all.out().lines().count();
        assertThat(Shell.run("code", file, "--copies", "keep", "--one-a-day", "--format", "jsonl")
                        .out()
                        .lines()
                        .count())
                .isLessThan(events);
        List<String> joined =
                Shell.run("export", "--db", db, "--joined").out().lines().toList();
        assertThat(joined.size()).isLessThan((int) events);
        assertThat(joined)
                .anyMatch(l -> l.contains("also told in article b: type, actors, recipients, day and place agree"));
    }

    @Test
    @DisplayName("cannot be looked for in what is read once, and that is said")
    void standardInput() {
        Shell shell = Shell.run("code", "-", "--copies", "link");
        assertThat(shell.status()).isEqualTo(ExitCode.USAGE);
        assertThat(shell.err()).contains("save standard input");
    }
}
