package org.polybius.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.polybius.articles.copies.Likeness;

@DisplayName("The measurement of copies")
class CopiesTest {
    private static final List<String> WORDS = List.of(
            "army",
            "convoy",
            "border",
            "minister",
            "village",
            "talks",
            "truce",
            "police",
            "harbour",
            "election",
            "market",
            "soldiers",
            "region",
            "council",
            "river",
            "bridge",
            "crowd",
            "office",
            "winter",
            "treaty",
            "with",
            "from",
            "towards",
            "behind",
            "and",
            "said",
            "left",
            "reached",
            "closed",
            "opened",
            "sent",
            "found",
            "held",
            "asked");

    @TempDir
    Path folder = Path.of("");

    private Path articles(int count, int sentences) throws IOException {
        List<String> lines = new ArrayList<>();
        Random random = new Random(5);
        for (int i = 0; i < count; i++) {
            StringBuilder text = new StringBuilder();
            for (int s = 0; s < sentences; s++) {
                text.append("The");
                for (int w = 0; w < 14; w++) {
                    text.append(' ').append(WORDS.get(random.nextInt(WORDS.size())));
                }
                text.append(". ");
            }
            lines.add("{\"id\": \"a" + i + "\", \"text\": \"" + text + "\"}");
        }
        return Files.write(folder.resolve("articles.jsonl"), lines);
    }

    @Test
    void makesEachChangeOfEveryOtherArticleAndTheSameOnesAgain() throws IOException {
        Path file = articles(8, 24);
        List<CopyCases.Case> cases = CopyCases.of(file, Rows.ALL);
        assertThat(cases).filteredOn(c -> c.change() == CopyCases.Change.THIRD).hasSize(4);
        assertThat(cases)
                .filteredOn(c -> c.change() == CopyCases.Change.QUOTING)
                .hasSize(2);
        assertThat(cases).extracting(c -> c.article().id()).doesNotHaveDuplicates();
        assertThat(CopyCases.of(file, Rows.ALL)).isEqualTo(cases);
    }

    @Test
    void countsWhatIsFoundAndWhatIsMissed() throws IOException {
        List<CopyCases.Case> cases = CopyCases.of(articles(8, 24), Rows.ALL);
        assertThat(CopyScorer.score(cases, Likeness.MEASURED).perType().get(CopyCases.Change.THIRD.toString()))
                .isEqualTo(new Score(4, 0, 0));
        CopiesResult strict = CopyScorer.score(cases, new Likeness(1, 0.2, 20, 30));
        assertThat(strict.perType().get(CopyCases.Change.ALL.toString())).isEqualTo(new Score(0, 0, 4));
        assertThat(strict.errors().misses()).anyMatch(m -> m.gold().equals(CopyCases.Change.ALL.toString()));
        CopiesResult lenient = CopyScorer.score(cases, new Likeness(0.05, 0, 1, 30));
        assertThat(lenient.byChange()
                        .getOrDefault(CopyCases.Change.QUOTING, Score.NONE)
                        .spurious())
                .isPositive();
    }

    @Test
    void saysWhenThereIsTooLittleToMakeCopiesOf() throws IOException {
        Path file = articles(8, 5);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CopyCases.of(file, Rows.ALL))
                .withMessageContaining("eighteen sentences");
    }
}
