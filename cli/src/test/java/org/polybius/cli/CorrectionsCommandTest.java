package org.polybius.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the commands for corrections do with a coded example, in order. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class CorrectionsCommandTest {
    private static final String GOLD = """
            {"type": "CONSULT", "cameo": "040", "contexts": ["diplomatic"], "actors": [{"name": "Algeria", "country": "DZA",
             "sector": "GOV"}], "recipients": [{"name": "rebels", "country": "MLI", "sector": "REB"}],
             "date": {"start": "2023-10-12", "end": "2023-10-12"}, "place": null, "attribution": [], "auxiliary": []}
            """.replace("\n", " ");

    private Path folder = Path.of("");
    private String db = "";
    private List<String> ids = List.of();

    @BeforeAll
    void code(@TempDir Path temporary) throws IOException {
        folder = temporary;
        db = file("events.duckdb");
        Shell.run("code", "../examples/mali_kidal_2023.txt", "--db", db, "-o", file("coded.jsonl"));
        ids = Files.readAllLines(folder.resolve("coded.jsonl")).stream()
                .map(l -> JsonMapper.shared().readTree(l).get("id").stringValue())
                .toList();
        assertThat(ids).hasSizeGreaterThan(4);
    }

    private String file(String name) {
        return folder.resolve(name).toString();
    }

    private Shell add(String... more) {
        List<String> args = new java.util.ArrayList<>(List.of("corrections", "add", "--db", db));
        args.addAll(List.of(more));
        return Shell.run(args.toArray(String[]::new));
    }

    @Test
    @Order(1)
    @DisplayName("Corrections are added one by one and from a file, line by line, with what is wrong named")
    void added() throws IOException {
        for (String id : ids) {
            assertThat(add("--author", "Ada", "--event", id, "--right").status())
                    .isEqualTo(ExitCode.OK);
        }
        assertThat(add("--author", "Ada", "--event", ids.get(0), "--wrong", "date,place")
                        .out())
                .isEqualTo(ids.get(0) + System.lineSeparator());
        Files.writeString(folder.resolve("gold.json"), GOLD);
        Shell missed = add(
                "--author",
                "Ada",
                "--article",
                "mali_kidal_2023",
                "--words",
                "respect the truce of 2015",
                "--missed",
                file("gold.json"));
        assertThat(missed.err()).isEmpty();
        Files.writeString(
                folder.resolve("more.jsonl"),
                "{\"verdict\": \"wrong\", \"wrong\": [\"event\"], \"event\": \"" + ids.get(1) + "\"}\n"
                        + "\n{\"verdict\": \"right\", \"event\": \"nothing\"}\nno json\n"
                        + "{\"verdict\": \"wrong\", \"wrong\": [\"colour\"], \"event\": \"x\"}\n"
                        + "{\"author\": \"Ben\", \"verdict\": \"edited\", \"event\": \"" + ids.get(2) + "\", \"gold\": "
                        + GOLD.replace("DZA", "XXX") + "}\n");
        Shell many = add("--author", "Ada", file("more.jsonl"));
        assertThat(many.status()).isEqualTo(ExitCode.SOME_REJECTED);
        assertThat(many.err())
                .contains("more.jsonl:3: event: there is no event nothing")
                .contains("more.jsonl:4: not JSON")
                .contains("more.jsonl:5: wrong: \"colour\" is none of")
                .contains("more.jsonl:6: gold.actors[0].country: no country has the code XXX")
                .contains("1 corrections added");
        assertThat(add("--author", "Ada", "--event", ids.get(0)).status()).isEqualTo(ExitCode.USAGE);
        assertThat(add("--event", ids.get(0), "--right").err()).contains("author");
        assertThat(add("--author", "A", "--article", "mali_kidal_2023", "--words", "the", "--missed", file("gold.json"))
                        .err())
                .contains("more than once");
    }

    @Test
    @Order(2)
    @DisplayName("The list shows what stands, and all of it with --all")
    void listed() {
        String standing = Shell.run("corrections", "list", "--db", db).out();
        assertThat(standing)
                .startsWith("mali_kidal_2023")
                .contains("wrong date,place  Ada")
                .contains("not coded")
                .doesNotContain("does not stand");
        assertThat(Shell.run("corrections", "list", "--db", db, "--all").out()).contains("does not stand");
        assertThat(Shell.run("corrections", "list", "--db", db, "--author", "Ben")
                        .out())
                .isEmpty();
        List<JsonNode> lines = Shell.run("corrections", "list", "--db", db, "--all", "--jsonl")
                .out()
                .lines()
                .map(JsonMapper.shared()::readTree)
                .toList();
        assertThat(lines).hasSize(ids.size() + 3);
        assertThat(Shell.run("doctor", "--db", db).out()).contains("Nothing is wrong");
    }

    @Test
    @Order(3)
    @DisplayName("The export is gold that eval reads: coded anew, its text gives what was called right")
    void exported() throws IOException {
        assertThat(Shell.run("corrections", "export", "--db", db, "-o", file("gold"))
                        .err())
                .contains("1 articles with " + ids.size() + " events written");
        assertThat(Files.readString(folder.resolve("gold/mali_kidal_2023.txt")))
                .isEqualTo(Files.readString(Path.of("../examples/mali_kidal_2023.txt")));
        Shell eval = Shell.run("eval", "articles", file("gold"));
        // One of them was called wrong as a whole, and one was added.
        assertThat(eval.out()).contains(String.format("type+parties+date    P %.3f", (ids.size() - 1.0) / ids.size()));
    }

    @Test
    @Order(4)
    @DisplayName("eval corrections measures the coder, and the coding in the database, alike where they are the same")
    void measured() {
        Shell anew = Shell.run("eval", "corrections", "--db", db);
        assertThat(anew.out())
                .contains((ids.size() - 1) + " of " + ids.size())
                .contains("recall: missed before        0.000  0 of 1");
        assertThat(Shell.run("eval", "corrections", "--db", db, "--stored").out())
                .isEqualTo(anew.out());
        assertThat(Shell.run("eval", "corrections", "--db", db, "--author", "Ben")
                        .status())
                .isEqualTo(ExitCode.NOTHING_READ);
    }

    @Test
    @DisplayName("Ids become names of files that cannot leave the folder")
    void names() {
        assertThat(CorrectionsExportCommand.fileName("../../etc/passwd")).isEqualTo("%2E.%2F..%2Fetc%2Fpasswd");
        assertThat(CorrectionsExportCommand.fileName("mali_kidal_2023")).isEqualTo("mali_kidal_2023");
        assertThat(CorrectionsExportCommand.fileName("ü".repeat(500)).length()).isLessThan(200);
    }
}
