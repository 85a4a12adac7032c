package org.polybius.evaluation.diff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.polybius.evaluation.diff.Difference.Change;
import org.polybius.evaluation.diff.Difference.Kind;

@DisplayName("The difference of two codings")
class CodingDiffTest {
    private static final String SENT = "Japan sent rice to Nepal on Monday";
    private static final String URGED = "Norway urged Sudan to lift the curfew";

    @TempDir
    Path folder = Path.of("");

    private final List<Difference> differences = new ArrayList<>();
    private final List<String> problems = new ArrayList<>();

    /** An event's line; the trigger is the second word of the quote, which stands at {@code start}. */
    private static String line(String article, String id, String type, String quote, int start, String more) {
        int trigger = start + quote.indexOf(' ') + 1;
        return """
                {"id":"%s","type":"%s","mode":null,"actors":[{"name":"Japan","country":"JPN","sectors":["GOV"]}],\
                "recipients":[],"date":{"start":"2023-03-06","end":"2023-03-06","precision":"day"},\
                "evidence":[{"article":"%s","sentence":%d,"span":[%d,%d],"trigger":[%d,%d],"quote":"%s"}]%s}""".formatted(
                id, type, article, start / 100, start, start + quote.length(), trigger, trigger + 4, quote, more);
    }

    private Path file(String name, String... lines) throws IOException {
        return Files.writeString(folder.resolve(name), String.join("\n", lines) + "\n");
    }

    private Summary compare(Path a, Path b, String... ignored) throws IOException {
        return new CodingDiff(Set.of(ignored)).compare(a, b, differences::add, p -> problems.add(p.toString()));
    }

    @Test
    void aCodingIsTheSameAsItself() throws IOException {
        Path a = file("a", line("one", "1", "AID", SENT, 0, ""), line("one", "2", "REQUEST", URGED, 100, ""));

        Summary summary = compare(a, a);

        assertThat(summary.isSame()).isTrue();
        assertThat(summary.all()).isEqualTo(new Summary.Counts(2, 0, 0, 0));
        assertThat(differences).isEmpty();
    }

    @Test
    void anEventOfOneCodingOnlyIsAddedOrRemoved() throws IOException {
        Path a = file("a", line("one", "1", "AID", SENT, 0, ""));
        Path b = file("b", line("one", "2", "REQUEST", URGED, 100, ""));

        Summary summary = compare(a, b);

        assertThat(differences).extracting(Difference::kind).containsExactly(Kind.REMOVED, Kind.ADDED);
        assertThat(differences).extracting(d -> d.event().quote()).containsExactly(SENT, URGED);
        assertThat(summary.types())
                .containsEntry("AID", new Summary.Counts(0, 0, 1, 0))
                .containsEntry("REQUEST", new Summary.Counts(0, 0, 0, 1));
    }

    @Test
    void anotherTypeOfTheSameWordsIsAChangeAlthoughTheIdChangesWithIt() throws IOException {
        Path a = file("a", line("one", "1", "AID", SENT, 0, ",\"confidence\":0.5"));
        Path b = file("b", line("one", "9", "COOPERATE", SENT, 0, ",\"confidence\":0.75"));

        Summary summary = compare(a, b);

        assertThat(differences).hasSize(1);
        assertThat(differences.get(0).changes())
                .containsExactly(new Change("type", "AID", "COOPERATE"), new Change("confidence", "0.50", "0.75"));
        assertThat(summary.retyped()).containsExactly(java.util.Map.entry("AID → COOPERATE", 1));
        assertThat(summary.fields().keySet()).containsExactly("confidence", "type");
    }

    @Test
    void twoEventsOfOneClauseAreToldApartByTriggerAndType() throws IOException {
        String condemned = line("one", "1", "ACCUSE", "Chile condemned the attack", 0, "");
        String attack = line("one", "2", "ASSAULT", "the attack", 16, "");
        Path a = file("a", condemned, attack);
        Path b = file("b", attack.replace("ASSAULT", "COERCE"), condemned.replace("ACCUSE", "REJECT"));

        compare(a, b);

        assertThat(differences)
                .extracting(d -> d.changes().get(0))
                .containsExactly(new Change("type", "ACCUSE", "REJECT"), new Change("type", "ASSAULT", "COERCE"));
    }

    @Test
    void wordsThatMovedWithinTheArticleAreKnownAgain() throws IOException {
        Path a = file("a", line("one", "1", "AID", SENT, 0, ""));
        Path b = file("b", line("one", "1", "AID", SENT + " morning", 740, ""));

        compare(a, b);

        assertThat(differences).extracting(Difference::kind).containsExactly(Kind.CHANGED);
        assertThat(differences.get(0).changes()).extracting(Change::field).containsExactly("evidence");
    }

    @Test
    void theOrderOfArticlesAndOfPartiesIsNoDifference() throws IOException {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            lines.add(line("article " + i % 8, "" + i, "AID", SENT, i * 100, ""));
        }
        Path a = file("a", lines.toArray(String[]::new));
        Collections.shuffle(lines, new Random(7));
        Path b = file("b", lines.toArray(String[]::new));

        assertThat(compare(a, b).isSame()).isTrue();
    }

    @Test
    void anIgnoredFieldIsNotCompared() throws IOException {
        Path a = file("a", line("one", "1", "AID", SENT, 0, ",\"confidence\":0.5,\"why\":[\"x\"]"));
        Path b = file("b", line("one", "1", "AID", SENT, 0, ",\"confidence\":0.6,\"why\":[\"y\"]"));

        assertThat(compare(a, b, "confidence", "why").isSame()).isTrue();
        assertThat(compare(a, b, "confidence").fields()).containsOnlyKeys("why");
    }

    @Test
    void fieldsOfVersionsToComeAreComparedAsTheyStand() throws IOException {
        Path a = file("a", line("one", "1", "AID", SENT, 0, ",\"weather\":{\"rain\":1}"));
        Path b = file("b", line("one", "1", "AID", SENT, 0, ",\"weather\":{\"rain\":2}"));

        compare(a, b);

        assertThat(differences.get(0).changes()).containsExactly(new Change("weather", "{\"rain\":1}", "{\"rain\":2}"));
    }

    @Test
    void aLineThatIsNoEventIsNamedAndLeftOut() throws IOException {
        String good = line("one", "1", "AID", SENT, 0, "");
        Path a = file("a", "\ufeff" + good);
        Path b = folder.resolve("b");
        byte[] latin = "{\"type\":\"AID\",\"name\":\"Bogot\u00e1\"}\n".getBytes(StandardCharsets.ISO_8859_1);
        Files.writeString(b, "{\"type\":\n[]\n\n\"AID\"\n{\"type\":null}\n" + "[".repeat(100_000) + "\n");
        Files.write(b, latin, java.nio.file.StandardOpenOption.APPEND);
        Files.writeString(b, good, java.nio.file.StandardOpenOption.APPEND);

        Summary summary = compare(a, b);

        assertThat(summary.isSame()).isTrue();
        assertThat(summary.problems()).isEqualTo(6);
        assertThat(problems)
                .extracting(p -> p.substring(p.indexOf("b:"), p.indexOf(": ")))
                .containsExactly("b:1", "b:2", "b:4", "b:5", "b:6", "b:7");
    }

    @Test
    void eventsWithoutOffsetsArePairedByTheirWords() throws IOException {
        Path a = file(
                "a",
                "{\"article\":\"x\",\"type\":\"AID\",\"quote\":\"Japan sent rice to Nepal\",\"place\":\"Kathmandu\"}");
        Path b = file(
                "b",
                "{\"article\":\"x\",\"type\":\"AID\",\"quote\":\"Japan sent rice to Nepal\",\"place\":\"Pokhara\"}");

        compare(a, b);

        assertThat(differences).hasSize(1);
        assertThat(differences.get(0).changes()).containsExactly(new Change("place", "Kathmandu", "Pokhara"));
    }

    @Test
    void manyEventsInOneArticleTakeNoQuadraticTime() throws IOException {
        String[] before = new String[6000];
        String[] after = new String[6000];
        for (int i = 0; i < before.length; i++) {
            before[i] = line("one", "a" + i, "AID", SENT, i * 10, "");
            after[i] = line("one", "b" + i, "COOPERATE", SENT, i * 10, "");
        }

        Summary summary = compare(file("a", before), file("b", after));

        assertThat(summary.retyped()).containsEntry("AID → COOPERATE", 6000);
    }

    @Test
    void aFolderOrAMissingFileIsNamed() {
        Path missing = folder.resolve("missing.jsonl");
        assertThatThrownBy(() -> compare(folder, folder))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("folder");
        assertThatThrownBy(() -> compare(missing, missing)).hasMessageContaining("missing.jsonl");
    }
}
