package org.polybius.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.polybius.model.Event;
import org.polybius.model.ontology.Ontology;
import org.polybius.store.formats.EventJson;

@DisplayName("polybius lexicon, and --lexicon DIR")
class LexiconCommandTest {
    private static final String EXAMPLE = "../codebooks/land-and-labour";
    private static final String REPORTS = EXAMPLE + "/reports";

    @TempDir
    Path folder = Path.of("");

    @Test
    @DisplayName("finds nothing wrong with the shipped lexicon, and says how large it is")
    void lintsTheShippedLexicon() {
        Shell shell = Shell.run("lexicon", "lint");
        assertThat(shell.out()).contains("0 mistakes, ");
        assertThat(shell.status()).isEqualTo(ExitCode.OK);
    }

    @Test
    @DisplayName("tells every mistake of a folder by file, line and field, with exit status 1")
    void tellsMistakes() throws IOException {
        Files.writeString(folder.resolve("deeds.yaml"), """
                - name: strike
                  code: PROTEST/strike 143
                  verbs: [strike]
                  needs: {objekt: [person]}
                - name: wrong
                  code: PROTEST/strke 143
                  verbs: [strike]
                """);
        Shell shell = Shell.run("lexicon", "lint", folder.toString());
        String file = folder.resolve("deeds.yaml").toString();
        assertThat(shell.status()).isEqualTo(ExitCode.MISTAKES);
        assertThat(shell.out())
                .contains(file + ":6:code: type PROTEST has no mode 'strke'")
                .contains(file + ":4:needs: warning: strike: no clause fills a slot 'objekt'; did you mean 'object'?")
                .contains("1 mistakes, ");
    }

    @Test
    @DisplayName("tries the examples of the worked example and finds them right")
    void triesTheExamples() {
        Shell shell = Shell.run("lexicon", "lint", EXAMPLE, "--own", "--examples", "--strict");
        assertThat(shell.out()).startsWith("0 mistakes, 0 warnings");
        assertThat(shell.status()).isEqualTo(ExitCode.OK);
    }

    @Test
    @DisplayName("says which example is not coded and which miss is")
    void saysWhichExampleIsNotCoded() throws IOException {
        Files.writeString(folder.resolve("deeds.yaml"), """
                - name: evict people
                  code: COERCE/deport 174
                  verbs: [evict]
                  needs: {object: [farmer]}
                  examples: ["Police evicted herders near Kafue."]
                  misses: ["Police evicted farmers near Kafue."]
                """);
        Shell shell = Shell.run("lexicon", "lint", folder.toString(), "--own", "--examples");
        assertThat(shell.out())
                .contains("deeds.yaml:5:examples: evict people: this example is not coded as COERCE with it")
                .contains("deeds.yaml:6:misses: evict people: this miss is coded with it");
        assertThat(shell.status()).isEqualTo(ExitCode.MISTAKES);
    }

    @Test
    @DisplayName("shows what a word can name, a user's entries first")
    void showsWhatAWordCanName() {
        Shell shell = Shell.run("lexicon", "why", "evict", "--lexicon", EXAMPLE);
        assertThat(shell.status()).isEqualTo(ExitCode.OK);
        assertThat(shell.out().lines().toList().subList(0, 3))
                .containsExactly(
                        "evict, verb",
                        "  1. \"evict\"                      EVICTION (COERCE/deport 174)",
                        "     evict people  " + EXAMPLE + "/deeds.yaml:2");
        assertThat(shell.out().lines()).allSatisfy(l -> assertThat(l.length()).isLessThan(130));
        assertThat(Shell.run("lexicon", "why", "zzz").status()).isEqualTo(ExitCode.MISTAKES);
    }

    @Test
    @DisplayName("counts what can be coded")
    void counts() {
        assertThat(Shell.run("lexicon", "stats", "--lexicon", EXAMPLE).out())
                .contains("predicates with")
                .contains("CAMEO codes below the roots 02 to 20: ")
                .contains("8 codes of your own: EVICTION, LANDGRAB");
    }

    @Test
    @DisplayName("codes the worked example with its own codes, which obey the schema and outlive every format")
    void codesTheWorkedExample() throws IOException {
        Shell shell = Shell.run("code", REPORTS, "--lexicon", EXAMPLE, "-q");
        String text;
        try (InputStream in = EventJson.schema()) {
            text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
        Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(text, InputFormat.JSON);
        Ontology ontology = Ontology.load();
        List<Event> events =
                shell.out().lines().map(l -> EventJson.read(l, ontology)).toList();

        assertThat(shell.out().lines()).allSatisfy(l -> assertThat(schema.validate(l, InputFormat.JSON))
                .isEmpty());
        assertThat(events.stream().map(Event::code).filter(Objects::nonNull))
                .contains("EVICTION", "LANDGRAB", "LOCKOUT", "EVICTION-THREAT", "STRIKE", "LAND-PROTEST")
                .contains("UNION-ARREST", "LAND-TALKS");
        assertThat(Shell.run("code", REPORTS, "--lexicon", EXAMPLE, "-q", "--format", "csv")
                        .out())
                .contains(",LANDGRAB\r\n");
        assertThat(Shell.run("code", REPORTS, "--lexicon", EXAMPLE, "-q", "--format", "text")
                        .out())
                .contains("  LANDGRAB  COERCE/seize  sugar company (ZMB BUS) → villagers (ZMB CVL)");
        String plain = Shell.run("code", REPORTS, "-q").out();
        assertThat(plain).doesNotContain("\"code\":").doesNotContain("LANDGRAB");
        assertThat(EventJson.read(plain.lines().findFirst().orElseThrow(), ontology)
                        .provenance()
                        .lexicon())
                .as("the lexicon in provenance is another one")
                .isNotEqualTo(events.get(0).provenance().lexicon());
    }

    @Test
    @DisplayName("imports dictionaries, tells what was lost, and codes with what was not")
    void importsDictionaries() throws IOException {
        Path verbs = Files.writeString(
                folder.resolve("verbs.txt"), "--- EVICT [---] ---\nEVICT\n- * HERDERS [174]\n- WILL * [120]\n");
        Path actors = Files.writeString(folder.resolve("actors.txt"), "NDOLA_MINERS [ZMBLAB]\nNOBODY\n");
        Path other = Files.writeString(folder.resolve("other.txt"), "no dictionary\n");
        String out = folder.resolve("own").toString();
        Shell shell = Shell.run("lexicon", "import", verbs.toString(), actors.toString(), other.toString(), "-o", out);
        assertThat(shell.status()).isEqualTo(ExitCode.SOME_REJECTED);
        assertThat(shell.err()).contains("other.txt is no dictionary");
        assertThat(shell.out())
                .contains("verbs.txt: 3 lines say something, 1 carried over")
                .contains("actors.txt: 2 lines say something, 1 carried over")
                .contains("not carried over:", "      1  asks for words before the verb")
                .contains("each line: " + Path.of(out, "import-report.txt"));

        Path text = Files.writeString(folder.resolve("a.txt"), "The Ndola Miners evicted herders in Zambia.\n");
        assertThat(Shell.run("code", text.toString(), "-q", "--format", "text", "--lexicon", out)
                        .out())
                .contains("COERCE/deport  Ndola Miners (ZMB LAB) → herders");
        assertThat(Shell.run("lexicon", "import", verbs.toString(), "-o", out).status())
                .isEqualTo(ExitCode.NO_OUTPUT);
    }

    @Test
    @DisplayName("tells mistakes in a user's actors, and codes nothing with them")
    void tellsMistakesInActors() throws IOException {
        Path actors = Files.createDirectory(folder.resolve("actors"));
        Files.writeString(actors.resolve("unions.tsv"), "Ndola Miners\t-\tgroup\tZAM\tLAB\n");
        String mistake = actors.resolve("unions.tsv") + ":1: unknown country ZAM, use ISO 3166-1 alpha-3";
        Shell lint = Shell.run("lexicon", "lint", folder.toString());
        assertThat(lint.out()).contains(mistake, "1 mistakes, ");
        Shell shell = Shell.run("explain", "Miners met.", "--lexicon", folder.toString());
        assertThat(shell.status()).isEqualTo(ExitCode.CANNOT_START);
        assertThat(shell.err()).contains(mistake);
    }

    @Test
    @DisplayName("may hold actors alone, whose names are then known and change the lexicon's hash")
    void mayHoldActorsAlone() throws IOException {
        Path actors = Files.createDirectory(folder.resolve("actors"));
        Files.writeString(actors.resolve("unions.tsv"), "Ndola Miners\t-\tgroup\tZMB\tLAB\n");
        Path text = Files.writeString(folder.resolve("a.txt"), "Ndola Miners criticised the government of Zambia.\n");
        String own = Shell.run("code", text.toString(), "-q", "--lexicon", folder.toString())
                .out();
        String plain = Shell.run("code", text.toString(), "-q").out();
        assertThat(own).contains("\"name\":\"Ndola Miners\"").contains("ZMBLAB");
        Ontology ontology = Ontology.load();
        assertThat(EventJson.read(own.lines().findFirst().orElseThrow(), ontology)
                        .provenance()
                        .lexicon())
                .isNotEqualTo(EventJson.read(plain.lines().findFirst().orElseThrow(), ontology)
                        .provenance()
                        .lexicon());
    }

    @ParameterizedTest(name = "polybius {0}")
    @ValueSource(strings = {"code FILE", "explain words", "bench FILE", "relate PAIRS", "lexicon why strike"})
    @DisplayName("that is wrong keeps a command from starting, and says where")
    void keepsFromStarting(String command) throws IOException {
        Files.writeString(folder.resolve("deeds.yaml"), "- name: a\n  code: NONE 1\n  verbs: [x]\n");
        Path pairs = Files.writeString(
                folder.resolve("pairs.txt"), "marked_sentence\n<s>Kenya</s> shelled <t>Somalia</t>.\n");
        String[] args = (command + " --lexicon " + folder)
                .replace("PAIRS", pairs.toString())
                .replace("FILE", REPORTS + "/cerro_mine_2024.txt")
                .split(" ", -1);
        Shell shell = Shell.run(args);
        assertThat(shell.status()).isEqualTo(ExitCode.CANNOT_START);
        assertThat(shell.err()).contains("deeds.yaml:2:code: unknown PLOVER type 'NONE'");
        assertThat(shell.out()).isEmpty();
    }
}
