package org.polybius.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("An import of events with the articles they were coded from")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ImportTest {
    private static final List<String> ALL_OF_IT = List.of(
            "SELECT id, version, title, published, publisher, url, source, text_hash, record, coding_hash FROM articles"
                    + " ORDER BY id",
            "SELECT id, s.* EXCLUDE (article) FROM sentences s JOIN articles USING (article) ORDER BY id, sentence",
            "SELECT a.id, ordinal, json FROM events e JOIN articles a USING (article) ORDER BY ALL");

    private Path folder = Path.of("");
    private String news = "";
    private String coded = "";
    private List<String> lines = List.of();

    @BeforeAll
    void code(@TempDir Path temporary) throws IOException {
        folder = temporary;
        news = Files.createDirectory(folder.resolve("news")).toString();
        try (Stream<Path> examples = Files.list(Path.of("../examples"))) {
            for (Path example : examples.toList()) {
                Files.copy(example, Path.of(news, example.getFileName().toString()));
            }
        }
        Files.writeString(
                Path.of(news, "quiet.txt"), "A Quiet Day\n\n2023-10-12\n\nThe lake is large and it is blue.\n");
        coded = file("coded.jsonl");
        assertThat(Shell.run("code", news, "--db", file("coded.duckdb"), "-o", coded)
                        .status())
                .isEqualTo(ExitCode.OK);
        lines = Files.readAllLines(Path.of(coded));
    }

    private String file(String name) {
        return folder.resolve(name).toString();
    }

    private static List<String> all(String db) {
        return ALL_OF_IT.stream()
                .map(sql ->
                        Shell.run("query", sql, "--db", db, "--format", "jsonl").out())
                .toList();
    }

    @Test
    @DisplayName("makes the database that coding them makes, articles without events included")
    void asCoded() {
        String db = file("imported.duckdb");
        Shell imported = Shell.run("import", coded, "--articles", news, "--db", db);
        assertThat(imported.err()).contains("11 articles added").doesNotContain("without a text");
        assertThat(imported.status()).isEqualTo(ExitCode.OK);
        assertThat(all(db)).isEqualTo(all(file("coded.duckdb")));
        assertThat(all(db).get(0)).contains("\"quiet\"");
        assertThat(Shell.run("doctor", "--db", db).out()).contains("Nothing is wrong.");
        assertThat(Shell.run("import", coded, "--articles", news, "--db", db).err())
                .contains("0 articles added, 0 changed, 0 coded otherwise, 11 as before");
    }

    @Test
    @DisplayName("gives a text to events that came without one, whatever file they come from")
    void textsAfterwards() {
        String db = file("afterwards.duckdb");
        assertThat(Shell.run("import", coded, "--db", db).status()).isEqualTo(ExitCode.OK);
        String parquet = file("coded.parquet");
        assertThat(Shell.run("export", "--db", db, "-o", parquet).status()).isEqualTo(ExitCode.OK);
        assertThat(Shell.run("import", parquet, "--articles", news, "--db", db).err())
                .contains("1 articles added, 10 changed");
        assertThat(all(db).subList(1, 3)).isEqualTo(all(file("coded.duckdb")).subList(1, 3));
    }

    @Test
    @DisplayName("leaves alone what the database has of articles of whose events the files know nothing")
    void otherEventsStay() throws IOException {
        String db = file("stays.duckdb");
        assertThat(Shell.run("import", coded, "--articles", news, "--db", db).status())
                .isEqualTo(ExitCode.OK);
        Path one = Files.writeString(folder.resolve("one.jsonl"), lines.get(0) + "\n");
        assertThat(Shell.run("import", one.toString(), "--articles", news, "--db", db)
                        .err())
                .contains("0 articles added, 0 changed, 1 coded otherwise, 10 as before; 1 events written");
    }

    @Test
    @DisplayName("refuses events that do not fit their article, with file and line, and takes the others")
    void misfits() throws IOException {
        String id = lines.get(0).replaceFirst(".*?\"article\":\"([^\"]*)\".*", "$1");
        String other = lines.get(0).replaceFirst("\"quote\":\"\\w", "\"quote\":\"Q");
        String outside = Pattern.compile("\\[(\\d+),(\\d+)]")
                .matcher(lines.get(1))
                .replaceAll(m -> "[" + (1_000_000 + Integer.parseInt(m.group(1))) + ","
                        + (1_000_000 + Integer.parseInt(m.group(2))) + "]");
        Path odd = folder.resolve("odd.jsonl");
        Files.write(odd, List.of(other, "", outside, lines.get(2)));
        assertThat(other).isNotEqualTo(lines.get(0));
        assertThat(outside).isNotEqualTo(lines.get(1));
        String db = file("odd.duckdb");
        Shell shell = Shell.run("import", odd.toString(), "--articles", news, "--db", db);
        assertThat(shell.status()).isEqualTo(ExitCode.SOME_REJECTED);
        assertThat(shell.err())
                .contains("odd.jsonl:1: does not fit the text of ", id, "evidence[0].quote is not the text at")
                .contains("odd.jsonl:3: does not fit the text of ", "reaches beyond the text")
                .contains("; 1 events written");
        assertThat(Shell.run("doctor", "--db", db).out()).contains("Nothing is wrong.");
    }

    @Test
    @DisplayName("says which articles cannot be read, and how many events are without one")
    void unread() throws IOException {
        Path few = Files.createDirectory(folder.resolve("few"));
        Files.copy(Path.of(news, "mali_kidal_2023.txt"), few.resolve("mali_kidal_2023.txt"));
        Files.write(few.resolve("broken.jsonl"), List.of("{\"text\": 3}"));
        Shell shell = Shell.run("import", coded, "--articles", few.toString(), "--db", file("few.duckdb"));
        assertThat(shell.status()).isEqualTo(ExitCode.SOME_REJECTED);
        assertThat(shell.err())
                .contains("broken.jsonl:1: ")
                .contains("the events of 9 articles came without a text")
                .contains("10 articles added");
    }

    @Test
    @DisplayName("takes a folder of Parquet in which an article's events lie in several files, batch by batch")
    void folders() throws IOException {
        Path out = folder.resolve("spark");
        String db = file("coded.duckdb");
        Path batch = out.resolve("events/batch=one");
        Files.createDirectories(batch.resolve("event_date=2023-10-12"));
        Files.createDirectories(batch.resolve("_temporary"));
        Files.createDirectories(out.resolve("rejected"));
        Files.writeString(out.resolve("rejected/part.parquet"), "no events");
        Files.writeString(batch.resolve("_temporary/part.parquet"), "no events");
        for (String type : List.of("request", "accuse", "agree")) {
            Path part = batch.resolve((type.equals("accuse") ? "" : "event_date=2023-10-12/") + type + ".parquet");
            assertThat(Shell.run("export", "--db", db, "--type", type, "-o", part.toString())
                            .status())
                    .isEqualTo(ExitCode.OK);
        }
        String other = file("folder.duckdb");
        Shell imported = Shell.run("import", out.toString(), "--articles", news, "--db", other);
        assertThat(imported.err()).contains("11 articles added");
        assertThat(imported.status()).isEqualTo(ExitCode.OK);
        assertThat(Shell.run("export", "--db", other).out().lines())
                .containsExactlyElementsOf(lines.stream()
                        .filter(l -> l.contains("\"type\":\"REQUEST\"")
                                || l.contains("\"type\":\"ACCUSE\"")
                                || l.contains("\"type\":\"AGREE\""))
                        .toList());
        Path empty = Files.createDirectory(folder.resolve("empty"));
        assertThat(Shell.run("import", empty.toString(), "--db", other).err()).contains("holds no Parquet");
    }
}
