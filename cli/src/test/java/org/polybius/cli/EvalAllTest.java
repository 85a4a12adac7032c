package org.polybius.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("polybius eval all")
class EvalAllTest {
    @TempDir
    private Path folder = Path.of("");

    @BeforeEach
    void data() throws IOException {
        Files.createDirectories(folder.resolve("data/plv"));
        Files.createDirectories(folder.resolve("data/cameo"));
        Files.createDirectories(folder.resolve("gold"));
        Files.writeString(folder.resolve("data/plv/train.tsv"), """
                id\troot\tmarked_sentence\tsentence
                1\tREQUEST\t<s>Ghana</s> urged <t>Togo</t> to withdraw.\tGhana urged Togo to withdraw.
                2\tAID\t<s>Japan</s> sent food to <t>Nepal</t>.\tJapan sent food to Nepal.
                3\tSUPPORT\t<s>Chad</s> condemned <t>Libya</t>.\tChad condemned Libya.
                """);
        Files.writeString(
                folder.resolve("data/cameo/class_train.tsv"), "sentence\tclass\nJapan sent food to Nepal.\t2\n");
        Files.writeString(
                folder.resolve("data/cameo/ner_train.txt"), "Japan B-S\nsent O\nfood O\nto O\nNepal B-T\n. O\n");
        Files.writeString(folder.resolve("gold/a.txt"), "Headline\n\nJapan sent food to Nepal on Monday.\n");
        Files.writeString(folder.resolve("gold/a.events.jsonl"), """
                {"type":"AID","mode":null,"cameo":null,"contexts":[],"actors":[{"name":"Japan","country":"JPN","sector":"GOV"}],"recipients":[{"name":"Nepal","country":"NPL","sector":"GOV"}],"date":null,"place":null,"attribution":[],"auxiliary":[],"quote":"Japan sent food to Nepal"}
                """);
    }

    private Shell run(String... more) {
        String[] all = {
            "eval",
            "all",
            "--data",
            folder.resolve("data").toString(),
            "--gold",
            folder.resolve("gold").toString(),
            "--reports",
            folder.resolve("reports").toString()
        };
        String[] arguments = java.util.stream.Stream.concat(java.util.Arrays.stream(all), java.util.Arrays.stream(more))
                .toArray(String[]::new);
        return Shell.run(arguments);
    }

    @Test
    void measuresEveryTaskAndWritesAReportOfEachWithAnIndex() throws IOException {
        Shell shell = run("--rows", "even");

        assertThat(shell.status()).as(shell.toString()).isEqualTo(ExitCode.OK);
        Path reports = folder.resolve("reports");
        assertThat(reports).isDirectoryContaining("glob:**pairs.md").isDirectoryContaining("glob:**articles.md");
        assertThat(reports.resolve("pairs.md"))
                .content()
                .contains("root    accuracy 0.500", "3 SUPPORT", "rows that were tuned on", "the even ones")
                .doesNotContain("condemned");
        assertThat(reports.resolve("README.md")).content().contains("[quads](quads.md)", "sentences");
        assertThat(reports.resolve("actors.md")).content().contains("both roles         words P 1.000 R 1.000");
        assertThat(shell.err()).contains("not measured: there is no ").contains("trnews.jsonl");
    }

    @Test
    void saysWhatIsMissingForConfidence() {
        Shell shell = run();

        assertThat(shell.status()).isEqualTo(ExitCode.NOTHING_READ);
        assertThat(shell.err()).contains("too few cases");
    }
}
