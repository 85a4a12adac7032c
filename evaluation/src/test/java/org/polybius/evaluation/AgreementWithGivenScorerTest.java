package org.polybius.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Our figures are those of the scorer that the project was given, to the printed digit, whatever a coder answers. Runs
 * where that scorer is at hand; elsewhere {@link EvaluationTest} holds the figures it once gave.
 * {@code -Dpolybius.seeds=N} asks more often.
 */
class AgreementWithGivenScorerTest {
    private final Path dir;

    AgreementWithGivenScorerTest(@TempDir Path dir) {
        this.dir = dir;
    }

    private GivenScorer given;

    @BeforeEach
    void findIt() {
        Optional<GivenScorer> found = GivenScorer.find();
        assumeTrue(found.isPresent(), "no ../shared/tools/score.py or no python3");
        given = found.orElseThrow();
    }

    static IntStream seeds() {
        return IntStream.range(0, Integer.getInteger("polybius.seeds", 6));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void onArticles(int seed) throws IOException {
        boolean all = seed % 2 == 1;
        for (Path gold : List.of(given.shared().resolve("gold"), Fixtures.path("gold"))) {
            Path coded = dir.resolve("coded.jsonl");
            new PerturbedGold(seed).articles(gold, coded);

            ArticlesResult ours = new Evaluation(Rows.ALL, all).articles(gold, Predictions.read(coded));

            assertThat(ours.lines()).isEqualTo(given.run("articles", gold, coded, flag(all)));
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void onSentencesAndClasses(int seed) throws IOException {
        boolean all = seed % 2 == 1;
        Evaluation evaluation = new Evaluation(Rows.ALL, all);
        Path pairs = seed % 3 == 0 ? Fixtures.path("pairs.tsv") : given.shared().resolve("data/plv/train.tsv");
        Path classes = given.shared().resolve("data/cameo/class_train.tsv");
        Path coded = dir.resolve("coded.jsonl");

        new PerturbedGold(seed).sentences(GoldTable.read(pairs, Rows.ALL), coded);
        assertThat(evaluation.sentences(pairs, Predictions.read(coded)).lines())
                .isEqualTo(given.run("sentences", pairs, coded, flag(all)));

        new PerturbedGold(seed).sentences(GoldTable.read(classes, Rows.ALL), coded);
        assertThat(evaluation.quads(classes, Predictions.read(coded)).lines())
                .isEqualTo(given.run("quads", classes, coded, flag(all)));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void onRelations(int seed) throws IOException {
        Path pairs = seed % 3 == 0 ? Fixtures.path("pairs.tsv") : given.shared().resolve("data/plv/train.tsv");
        Path answers = dir.resolve("answers.tsv");
        new PerturbedGold(seed).answers(GoldTable.read(pairs, Rows.ALL), answers);

        assertThat(new Evaluation().relations(pairs, answers).lines())
                .isEqualTo(given.run("relations", pairs, answers));
    }

    @Test
    void onGoldItself() throws IOException {
        Path gold = given.shared().resolve("gold");
        Path coded = dir.resolve("coded.jsonl");
        StringBuilder lines = new StringBuilder();
        for (Path file : Evaluation.goldFiles(gold)) {
            String article = file.getFileName().toString().replace(".events.jsonl", "");
            for (String line : Files.readAllLines(file)) {
                lines.append(line.replaceFirst("\\{", "{\"article\":\"" + article + "\","))
                        .append('\n');
            }
        }
        Files.writeString(coded, lines);

        ArticlesResult ours = new Evaluation().articles(gold, Predictions.read(coded));

        assertThat(ours.lines()).isEqualTo(given.run("articles", gold, coded));
        assertThat(ours.at(Level.DATE).recall()).isEqualTo(1);
        assertThat(ours.errors().misses()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"'', 0", "' ', 1", "'a\tb\r\nc\t\"d\n\"\"e\"\"\"\n\nf', 3", "'a\"b\tc\n\"x\"y\t\"unclosed\nz', 2"})
    void onTheRowsOfOddTables(String table, int rows) throws IOException {
        Path file = Files.writeString(dir.resolve("gold.tsv"), "sentence\troot\n" + table);
        Path out = dir.resolve("input.jsonl");
        given.run("input", file, out);

        List<String> theirs = Files.readAllLines(out);

        assertThat(theirs).hasSize(rows);
        if (rows > 0) {
            assertThat(new Evaluation().inputs(file).stream().map(i -> json(i))).isEqualTo(theirs);
        }
    }

    private static String json(Evaluation.Input input) {
        return "{\"id\": \"" + input.id() + "\", \"text\": \""
                + input.text()
                        .replace("\\", "\\\\")
                        .replace("\"", "\\\"")
                        .replace("\n", "\\n")
                        .replace("\t", "\\t")
                + "\"}";
    }

    private static String flag(boolean all) {
        return all ? "--all" : "";
    }
}
