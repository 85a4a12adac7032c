package org.polybius.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.polybius.stages.BuildVersion;

@DisplayName("The command line")
class CommandLineTest {
    private static final String TREES = "src/test/resources/org/polybius/cli/foreign.conllu";

    @TempDir
    Path folder = Path.of("");

    @Test
    @DisplayName("tells its version and the Java it runs on")
    void tellsItsVersion() {
        assertThat(Shell.run("--version").out())
                .contains("polybius " + BuildVersion.number())
                .contains("Java " + System.getProperty("java.version"));
    }

    @ParameterizedTest(name = "{0} --help")
    @ValueSource(strings = {"code", "explain", "places", "relate", "parse", "ontology", "eval", "bench"})
    @DisplayName("helps with examples")
    void helpsWithExamples(String command) {
        Shell shell = Shell.run(command, "--help");
        assertThat(shell.status()).isEqualTo(ExitCode.OK);
        assertThat(shell.out()).contains("Usage: polybius " + command).contains("  polybius " + command + " ");
        assertThat(shell.out().lines()).allSatisfy(l -> assertThat(l.length()).isLessThanOrEqualTo(96));
    }

    @Test
    @DisplayName("writes completion for shells that knows every command")
    void writesCompletion() {
        assertThat(Shell.run("generate-completion").out()).contains("code", "explain", "bench", "complete -F");
    }

    @ParameterizedTest(name = "polybius {0}")
    @ValueSource(
            strings = {
                "code",
                "code x.txt --threads 0",
                "code x.txt --published yesterday",
                "code x.txt --encoding klingon",
                "code x.txt --format xml",
                "code x.txt -o a.jsonl --rejects ./a.jsonl",
                "cod x.txt",
                "eval relations gold.tsv --rows some",
                "eval all --data data",
                "bench -"
            })
    @DisplayName("that is wrong gets an answer in a line or two and where to read on")
    void thatIsWrongGetsAnAnswer(String arguments) {
        Shell shell = Shell.run(arguments.split(" ", -1));
        assertThat(shell.status()).isEqualTo(ExitCode.USAGE);
        assertThat(shell.err()).startsWith("polybius: ").contains("--help");
        assertThat(shell.err().lines()).hasSizeLessThanOrEqualTo(4);
        assertThat(shell.out()).isEmpty();
    }

    @Test
    @DisplayName("prints the ontology: all types, one type with its codes, codes that begin alike")
    void printsTheOntology() {
        assertThat(Shell.run("ontology").out()).contains("AGREE", "ASSAULT", "Contexts", "Sectors");
        assertThat(Shell.run("ontology", "aid").out()).contains("AID").doesNotContain("ASSAULT");
        assertThat(Shell.run("ontology", "--cameo", "16").out().lines())
                .isNotEmpty()
                .allSatisfy(l -> assertThat(l.strip()).startsWith("16"));
    }

    @Test
    @DisplayName("scores events against themselves as in full agreement, and writes a report of it")
    void scoresEventsAgainstThemselves() throws IOException {
        Path gold = Files.createDirectory(folder.resolve("gold"));
        Path events = folder.resolve("events.jsonl");
        assertThat(Shell.run("code", "--conllu", TREES, "-o", events.toString()).status())
                .isEqualTo(ExitCode.OK);
        String id = Files.readString(events).replaceAll("(?s).*?\"article\":\"([^\"]+)\".*", "$1");
        String name = Path.of(id).getFileName().toString();
        String same = Files.readString(events).replace("\"" + id + "\"", "\"" + name + "\"");
        Files.writeString(events, same);
        Files.writeString(gold.resolve(name + ".events.jsonl"), same);

        Shell shell = Shell.run(
                "eval",
                "articles",
                gold.toString(),
                events.toString(),
                "--report",
                "self",
                "--reports",
                folder.resolve("reports").toString(),
                "--remark",
                "compared with itself");

        assertThat(shell.err()).contains("self.md");
        assertThat(shell.status()).isEqualTo(ExitCode.OK);
        assertThat(shell.out()).contains("1.00").doesNotContain("0.");
        assertThat(Files.readString(folder.resolve("reports/self.md")))
                .contains("- compared with itself", "polybius eval articles", "polybius " + BuildVersion.number());
    }

    @Test
    @DisplayName("measures every stage over articles")
    void measuresEveryStage() {
        Shell shell = Shell.run("bench", "../examples/oslo_fishing_2025.txt");
        assertThat(shell.status()).isEqualTo(ExitCode.OK);
        assertThat(shell.out()).contains("1 articles", "load", "read", "parse", "code", "write", "all", "peak heap");
    }

    @Test
    @DisplayName("Less certain events are left out on request, and counted")
    void lessCertainEventsAreLeftOutOnRequest() {
        Shell all = Shell.run("code", "../examples", "--format", "jsonl", "--min-confidence", "0");
        Shell surer = Shell.run("code", "../examples", "--format", "jsonl", "--min-confidence", "0.8");
        long left = all.out().lines().count() - surer.out().lines().count();
        assertThat(left).isPositive();
        assertThat(surer.out().lines()).isNotEmpty().allMatch(l -> l.matches(".*\"confidence\":0\\.[89].*"));
        assertThat(surer.err()).contains(left + " less certain event").contains("left out");
    }

    @Test
    @DisplayName("Events likelier wrong than right are left out unless asked for")
    void eventsLikelierWrongThanRightAreLeftOut() {
        Shell shell = Shell.run("code", "../examples", "--format", "jsonl");
        assertThat(shell.out().lines()).isNotEmpty().noneMatch(l -> l.matches(".*\"confidence\":0\\.[0-4].*"));
    }

    @Test
    @DisplayName("A confidence that is no probability is refused")
    void aConfidenceThatIsNoProbabilityIsRefused() {
        Shell shell = Shell.run("code", "../examples", "--min-confidence", "70");
        assertThat(shell.status()).isEqualTo(ExitCode.USAGE);
        assertThat(shell.err()).contains("between 0 and 1");
    }

    @Test
    @DisplayName("A measurement without a task or gold is refused")
    void aMeasurementWithoutATaskIsRefused() {
        assertThat(Shell.run("eval").status()).isEqualTo(ExitCode.USAGE);
        assertThat(Shell.run("eval", "articles").status()).isEqualTo(ExitCode.USAGE);
    }
}
