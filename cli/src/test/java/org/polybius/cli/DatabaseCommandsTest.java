package org.polybius.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Articles coded into a database, and what the other commands make of it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DatabaseCommandsTest {
    private static final String EXAMPLES = "../examples";

    private Path folder = Path.of("");
    private String db = "";
    private List<String> coded = List.of();

    @BeforeAll
    void code(@TempDir Path temporary) throws IOException {
        folder = temporary;
        db = file("events.duckdb");
        Shell first = Shell.run("code", EXAMPLES, "--db", db, "-o", file("coded.jsonl"));
        assertThat(first.status()).isEqualTo(ExitCode.OK);
        assertThat(first.err()).contains("10 articles added");
        coded = Files.readAllLines(folder.resolve("coded.jsonl"));
        Shell again = Shell.run("code", EXAMPLES, "--db", db);
        assertThat(again.status()).isEqualTo(ExitCode.OK);
        assertThat(again.out()).isEmpty();
        assertThat(again.err()).contains("0 articles added").contains("10 as before; 0 events written");
    }

    private String file(String name) {
        return folder.resolve(name).toString();
    }

    @Test
    @DisplayName("A dash as output is standard output, beside a database too")
    void aDashIsStandardOutput() {
        String other = file("dash.duckdb");
        assertThat(Shell.run("code", EXAMPLES, "--db", other, "-o", "-")
                        .out()
                        .lines()
                        .toList())
                .isEqualTo(coded);
        assertThat(Shell.run("export", "--db", other, "-o", "-").out().lines().toList())
                .isEqualTo(coded);
        assertThat(Path.of("-")).doesNotExist();
    }

    @Test
    @DisplayName("What was coded comes out of the database byte for byte, by way of JSONL and of Parquet")
    void roundTrips() {
        assertThat(Shell.run("export", "--db", db).out().lines().toList()).isEqualTo(coded);
        for (String name : List.of("events.parquet", "events.jsonl")) {
            String other = file(name + ".duckdb");
            assertThat(Shell.run("export", "--db", db, "-o", file(name)).status())
                    .isEqualTo(ExitCode.OK);
            assertThat(Shell.run("import", file(name), "--db", other).status()).isEqualTo(ExitCode.OK);
            assertThat(Shell.run("export", "--db", other).out().lines().toList())
                    .as(name)
                    .isEqualTo(coded);
        }
    }

    @Test
    @DisplayName("The doctor finds nothing wrong with coded articles")
    void doctor() {
        Shell shell = Shell.run("doctor", "--db", db);
        assertThat(shell.out()).contains("10 articles").contains("Nothing is wrong.");
        assertThat(shell.status()).isEqualTo(ExitCode.OK);
    }

    @Test
    @DisplayName("Exports hold what was asked for")
    void filters() {
        List<String> mali = Shell.run(
                        "export", "--db", db, "--country", "mli", "--type", "ASSAULT,COERCE", "--from", "2023-10-01")
                .out()
                .lines()
                .toList();
        assertThat(mali).isNotEmpty().allMatch(l -> l.contains("\"MLI\""));
        assertThat(mali).allMatch(l -> l.contains("\"type\":\"ASSAULT\"") || l.contains("\"type\":\"COERCE\""));
        assertThat(Shell.run("export", "--db", db, "--words", "\"army convoy\"").out())
                .contains("attacked an army convoy");
        assertThat(Shell.run("export", "--db", db, "--to", "1990-01-01").out()).isEmpty();
        assertThat(Shell.run("export", "--db", db, "--min-confidence", "7").status())
                .isEqualTo(ExitCode.USAGE);
    }

    @Test
    @DisplayName("Maps and networks can be read")
    void formats() throws IOException {
        JsonNode map = JsonMapper.shared()
                .readTree(Shell.run("export", "--db", db, "--format", "geojson").out());
        assertThat(map.get("features").size()).isEqualTo(coded.size());
        assertThat(Shell.run("export", "--db", db, "-o", file("actors.gexf")).status())
                .isEqualTo(ExitCode.OK);
        assertThat(Files.readString(folder.resolve("actors.gexf"))).contains("<gexf", "<edge ");
        assertThat(Shell.run("export", "--db", db, "--format", "gdelt").out().lines())
                .allSatisfy(l -> assertThat(l.split("\t", -1)).hasSize(61));
        assertThat(Shell.run("export", "--db", db, "--format", "parquet").status())
                .isEqualTo(ExitCode.USAGE);
        assertThat(Shell.run("export", "--db", db, "--format", "xls").err()).contains("jsonl, json, csv");
    }

    @Test
    @DisplayName("SQL answers as a table, CSV and JSONL, and only reads")
    void query() {
        String sql = "SELECT quad, count(*) AS n FROM events GROUP BY quad ORDER BY quad";
        assertThat(Shell.run("query", sql, "--db", db).out().lines().findFirst())
                .contains("quad   n");
        assertThat(Shell.run("query", sql, "--db", db, "--format", "csv").out().lines())
                .hasSize(5)
                .startsWith("quad,n");
        JsonNode row = JsonMapper.shared()
                .readTree(Shell.run("query", "SELECT 1 AS a, NULL AS b, 'x' AS c", "--db", db, "--format", "jsonl")
                        .out());
        assertThat(row.toString()).isEqualTo("{\"a\":1,\"b\":null,\"c\":\"x\"}");
        Shell few = Shell.run("query", "FROM events", "--db", db, "--rows", "1");
        assertThat(few.err()).contains("more than 1 rows");
        Shell drop = Shell.run("query", "DROP TABLE events", "--db", db);
        assertThat(drop.status()).isEqualTo(ExitCode.MISTAKES);
        assertThat(drop.err()).contains("one statement is wanted that reads");
    }

    @Test
    @DisplayName("What is no database or no file of events is said so")
    void mistakes() throws IOException {
        Shell none = Shell.run("query", "FROM events", "--db", file("none.duckdb"));
        assertThat(none.status()).isEqualTo(ExitCode.NOTHING_READ);
        assertThat(none.err()).contains("there is no database").contains("polybius code --db");
        Files.writeString(folder.resolve("notes.txt"), "no database ".repeat(2000));
        assertThat(Shell.run("code", EXAMPLES, "--db", file("notes.txt")).status())
                .isEqualTo(ExitCode.NO_OUTPUT);
        assertThat(Shell.run("doctor", "--db", file("notes.txt")).status()).isEqualTo(ExitCode.NOTHING_READ);
        String fresh = file("fresh.duckdb");
        assertThat(Shell.run("import", file("none.jsonl"), "--db", fresh).status())
                .isEqualTo(ExitCode.NOTHING_READ);
        assertThat(Shell.run("import", file("events.csv"), "--db", fresh).err()).contains("JSONL or Parquet");
        Files.writeString(folder.resolve("some.jsonl"), coded.get(0) + "\nnonsense\n");
        Shell some = Shell.run("import", file("some.jsonl"), "--db", fresh);
        assertThat(some.status()).isEqualTo(ExitCode.SOME_REJECTED);
        assertThat(some.err()).contains("some.jsonl:2: not JSON").contains("1 events written");
        Files.writeString(folder.resolve("bad.parquet"), "nonsense");
        assertThat(Shell.run("import", file("bad.parquet"), "--db", fresh).status())
                .isEqualTo(ExitCode.NOTHING_READ);
    }
}
