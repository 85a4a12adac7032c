package org.polybius.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code polybius diff} in a shell. */
class DiffTest {
    private static final String EVENT = """
            {"id":"1","type":"AID","mode":"food","actors":[{"name":"Japan","country":"JPN","sectors":["GOV"]}],"recipients":[],\
            "date":{"start":"2023-03-06","end":"2023-03-06"},"confidence":0.8,"evidence":[{"article":"kathmandu","sentence":0,\
            "span":[0,24],"trigger":[6,10],"quote":"Japan sent rice to Nepal"}]}
            """;

    @TempDir
    Path folder = Path.of("");

    private Path before = Path.of("");
    private Path after = Path.of("");

    @BeforeEach
    void write() throws IOException {
        before = Files.writeString(folder.resolve("before.jsonl"), EVENT);
        after = Files.writeString(
                folder.resolve("after.jsonl"), EVENT.replace("AID", "COOPERATE").replace("\"food\"", "null"));
    }

    @Test
    @DisplayName("Codings that are the same have the status 0")
    void codingsThatAreTheSameHaveTheStatus0() {
        Shell shell = Shell.run("diff", before.toString(), before.toString());
        assertThat(shell.status()).isEqualTo(ExitCode.OK);
        assertThat(shell.out()).startsWith("0 of 1 articles differ: 1 events the same");
    }

    @Test
    @DisplayName("Codings that differ have the status 1; each change is shown under its words and counted")
    void codingsThatDifferAreShownAndCounted() {
        Shell shell = Shell.run("diff", before.toString(), after.toString());
        assertThat(shell.status()).isEqualTo(ExitCode.DIFFERENT);
        assertThat(shell.out())
                .contains("kathmandu")
                .contains("~ COOPERATE  Japan (JPN GOV) → — · 2023-03-06")
                .contains("“Japan sent rice to Nepal”")
                .contains("type  AID → COOPERATE")
                .contains("mode  food → —")
                .contains("types changed: AID → COOPERATE 1");
    }

    @Test
    @DisplayName("The summary alone names no event")
    void theSummaryAloneNamesNoEvent() {
        Shell shell = Shell.run("diff", before.toString(), after.toString(), "--summary");
        assertThat(shell.status()).isEqualTo(ExitCode.DIFFERENT);
        assertThat(shell.out()).doesNotContain("rice").contains("1 changed");
    }

    @Test
    @DisplayName("As JSON it is one object with the differences and their summary")
    void asJsonItIsOneObject() {
        Shell shell = Shell.run("diff", before.toString(), after.toString(), "--format", "json");
        JsonNode json = JsonMapper.shared().readTree(shell.out());
        assertThat(json.at("/differences/0/changes/0/field").asString()).isEqualTo("type");
        assertThat(json.at("/differences/0/before/mode").asString()).isEqualTo("food");
        assertThat(json.at("/summary/all/changed").asInt()).isEqualTo(1);
        assertThat(json.at("/summary/retyped/AID → COOPERATE").asInt()).isEqualTo(1);
    }

    @Test
    @DisplayName("A broken line is named by file and line, has the status 3, and the rest is compared")
    void aBrokenLineIsNamed() throws IOException {
        Files.writeString(before, "oops\n" + EVENT);
        Shell shell = Shell.run("diff", before.toString(), after.toString());
        assertThat(shell.status()).isEqualTo(ExitCode.SOME_REJECTED);
        assertThat(shell.err()).contains("before.jsonl:1: not JSON");
        assertThat(shell.out()).contains("1 changed").contains("left out: 1");
    }

    @Test
    @DisplayName("A file that is not there has the status 4, in JSON too")
    void aMissingFileIsNamed() {
        String missing = folder.resolve("missing.jsonl").toString();
        assertThat(Shell.run("diff", before.toString(), missing).status()).isEqualTo(ExitCode.NOTHING_READ);
        Shell shell = Shell.run("diff", missing, before.toString(), "--format", "json");
        assertThat(shell.status()).isEqualTo(ExitCode.NOTHING_READ);
        assertThat(shell.err()).contains("missing.jsonl: there is no such file");
        assertThat(JsonMapper.shared().readTree(shell.out()).has("summary")).isFalse();
    }

    @Test
    @DisplayName("What would steer a terminal is not printed")
    void whatWouldSteerATerminalIsNotPrinted() throws IOException {
        Files.writeString(after, EVENT.replace("rice", "\\u001b[31mrice").replace("Japan\"", "Ja\\u0007pan\""));
        Shell shell = Shell.run("diff", before.toString(), after.toString());
        assertThat(shell.out()).doesNotContain("\u001b").doesNotContain("\u0007");
    }
}
