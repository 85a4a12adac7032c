package org.polybius.articles.copies;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@DisplayName("The finder of copies")
class CopyFinderTest {
    private static final LocalDate DAY = LocalDate.of(2023, 10, 12);

    private record Told(String id, @Nullable LocalDate published, String body) {}

    private static List<Story> stories(List<Told> articles) {
        CopyFinder finder = new CopyFinder(Likeness.MEASURED);
        articles.forEach(a -> finder.add(a.id, a.published, Wire.signature(a.body)));
        return finder.stories();
    }

    private static String start(String text, int of) {
        return text.substring(0, text.length() / of);
    }

    @Test
    void findsAStoryThatWasCutAndReadsTheFullest() {
        assertThat(stories(List.of(
                        new Told("cut", DAY, start(Wire.CONVOY, 3)),
                        new Told("whole", DAY.plusDays(1), Wire.CONVOY),
                        new Told("ambush", DAY, Wire.OTHER_AUTHOR))))
                .containsExactly(new Story("whole", "cut", List.of("cut", "whole")));
    }

    @Test
    void takesTheEarliestAndOfOneDayTheSmallestIdForTheOriginal() {
        assertThat(stories(List.of(
                        new Told("c", DAY, Wire.CONVOY),
                        new Told("b", DAY, Wire.CONVOY),
                        new Told("a", DAY.plusDays(1), Wire.CONVOY),
                        new Told("0", null, Wire.CONVOY))))
                .containsExactly(new Story("b", "b", List.of("0", "a", "b", "c")));
    }

    @Test
    void leavesAnotherAuthorsReportOfTheSameDeedAlone() {
        assertThat(stories(List.of(new Told("a", DAY, Wire.CONVOY), new Told("b", DAY, Wire.OTHER_AUTHOR))))
                .isEmpty();
    }

    @Test
    void leavesAReportThatComesAgainAfterMonthsAlone() {
        assertThat(stories(List.of(new Told("a", DAY, Wire.CONVOY), new Told("b", DAY.plusDays(31), Wire.CONVOY))))
                .isEmpty();
    }

    @Test
    void leavesAParagraphThatASurveyQuotesAlone() {
        String survey = Wire.words(7, 900) + " " + Wire.CONVOY;
        assertThat(stories(List.of(new Told("a", DAY, Wire.CONVOY), new Told("b", DAY, survey))))
                .isEmpty();
    }

    @Test
    void doesNotChainTwoStoriesByAThirdThatTellsBoth() {
        String both = Wire.words(1, 300) + " " + Wire.words(2, 300);
        List<Story> found = stories(List.of(
                new Told("one", DAY, Wire.words(1, 300) + " " + Wire.words(3, 400)),
                new Told("two", DAY, Wire.words(2, 300) + " " + Wire.words(4, 400)),
                new Told("both", DAY, both)));
        assertThat(found).isNotEmpty();
        assertThat(found).noneSatisfy(story -> assertThat(story.articles()).contains("one", "two"));
    }

    @Test
    void keepsWhatWasSettledBefore() {
        CopyFinder finder = new CopyFinder(Likeness.MEASURED);
        finder.addSettled("there", DAY, Wire.signature(Wire.CONVOY));
        finder.add("longer", DAY.minusDays(1), Wire.signature(Wire.CONVOY + " More is expected to be known today."));
        finder.add("muchLonger", DAY, Wire.signature(Wire.CONVOY + " " + Wire.words(1, 300)));
        assertThat(finder.stories()).containsExactly(new Story("there", "longer", List.of("longer", "there")));
    }

    @Test
    void hasArticlesOfOneWordOrOfNothingPairWithNothing() {
        List<Told> articles = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            articles.add(new Told("word" + i, DAY, "attack ".repeat(3000)));
            articles.add(new Told("nothing" + i, DAY, ""));
            articles.add(new Told("marks" + i, DAY, "?! … – ".repeat(500)));
            articles.add(new Told("numbers" + i, DAY, "12 ".repeat(500)));
        }
        articles.add(new Told("report", DAY, Wire.CONVOY + " attack attack attack attack attack"));
        assertThat(stories(articles)).isEmpty();
    }

    @Property(tries = 60, shrinking = ShrinkingMode.OFF)
    void givesTheSameStoriesInAnyOrder(@ForAll("collections") List<Told> articles, @ForAll long seed) {
        List<Told> otherwise = new ArrayList<>(articles);
        java.util.Collections.shuffle(otherwise, new java.util.Random(seed));
        assertThat(stories(otherwise)).isEqualTo(stories(articles));
    }

    @Provide
    Arbitrary<List<Told>> collections() {
        Arbitrary<String> bodies = Combinators.combine(
                        Arbitraries.longs().between(1, 4),
                        Arbitraries.integers().between(40, 200),
                        Arbitraries.longs().between(1, 4),
                        Arbitraries.integers().between(0, 120))
                .as((one, length, other, more) -> Wire.words(one, length) + " " + Wire.words(other, more));
        Arbitrary<LocalDate> days =
                Arbitraries.integers().between(0, 40).map(DAY::plusDays).injectNull(0.2);
        return Combinators.combine(bodies, days)
                .as((body, day) -> new Told("", day, body))
                .list()
                .ofMinSize(2)
                .ofMaxSize(25)
                .map(all -> IntStream.range(0, all.size())
                        .mapToObj(i -> new Told("a" + i, all.get(i).published, all.get(i).body))
                        .toList());
    }

    @Test
    void staysWithinItsMemoryOverTenThousandArticles() {
        int count = 10_000;
        CopyFinder finder = new CopyFinder(Likeness.MEASURED);
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long used = 0;
        for (int i = 0; i < count; i++) {
            int[] hashes = new java.util.Random(i)
                    .ints(2 * Signature.MOST)
                    .sorted()
                    .distinct()
                    .limit(Signature.MOST)
                    .toArray();
            String id = "article" + i;
            long before = threads.getCurrentThreadAllocatedBytes();
            finder.add(id, DAY.plusDays(i % 10), Signature.of(600, hashes));
            used += threads.getCurrentThreadAllocatedBytes() - before;
        }
        long before = threads.getCurrentThreadAllocatedBytes();
        List<Story> stories = finder.stories();
        used += threads.getCurrentThreadAllocatedBytes() - before;
        assertThat(stories).isEmpty();
        // What was allocated is more than what was ever held.
        assertThat(used / count).isBetween(200L, (long) CopyFinder.BYTES);
    }

    /** Each article is compared with the longest of those that share a mark, not with all. */
    @Test
    @Timeout(30)
    void isNotSlowedDownByAPhraseThatAllArticlesShare() {
        CopyFinder finder = new CopyFinder(Likeness.MEASURED);
        for (int i = 0; i < 30_000; i++) {
            int[] own = new java.util.Random(i)
                    .ints(Signature.MOST, 0, Integer.MAX_VALUE)
                    .toArray();
            for (int shared = 0; shared < 24; shared++) {
                own[shared] = Integer.MIN_VALUE + shared;
            }
            int[] hashes = Arrays.stream(own).sorted().distinct().toArray();
            finder.add("article" + i, DAY, Signature.of(hashes.length, hashes));
        }
        assertThat(finder.stories()).isEmpty();
    }
}
