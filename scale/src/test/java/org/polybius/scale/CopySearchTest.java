package org.polybius.scale;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.polybius.articles.copies.CopyFinder;
import org.polybius.articles.copies.Likeness;
import org.polybius.articles.copies.Signature;
import org.polybius.articles.copies.Signed;
import org.polybius.articles.copies.Story;

@DisplayName("The search for copies on a cluster")
class CopySearchTest {
    private static final LocalDate DAY = LocalDate.of(2024, 5, 4);

    private static SparkSession spark;

    @TempDir
    java.nio.file.Path folder = java.nio.file.Path.of("");

    @BeforeAll
    static void begin() {
        spark = LocalSpark.session();
    }

    @AfterAll
    static void stop() {
        spark.stop();
    }

    /** The notes on articles in stories of several, by place. */
    private Map<Long, StoryNote> found(List<Row> rows) throws IOException {
        Staging staging = Staging.open(new Path(folder.toUri()), "may", "inputs", new Configuration());
        Dataset<Row> signed = spark.createDataFrame(rows, SignedTable.SCHEMA).repartition(3);
        Map<Long, StoryNote> out = new TreeMap<>();
        for (Row row : new CopySearch(spark, staging).stories(signed).collectAsList()) {
            assertThat(out.put(row.getAs("at"), StoryNote.of(row))).isNull();
        }
        return out;
    }

    private static Row row(int at, Signed article) {
        return SignedTable.row(0, at, article.id(), article.published(), article.signature());
    }

    /** What the finder of copies finds, in the same form; the articles' places are their numbers in the list. */
    private static Map<Long, StoryNote> expected(List<Signed> articles) {
        CopyFinder finder = new CopyFinder(Likeness.MEASURED);
        Map<String, Long> places = new TreeMap<>();
        for (int i = 0; i < articles.size(); i++) {
            Signed article = articles.get(i);
            places.put(article.id(), (long) i);
            finder.add(article.id(), article.published(), article.signature());
        }
        Map<Long, StoryNote> out = new TreeMap<>();
        for (Story story : finder.stories()) {
            for (String id : story.articles()) {
                boolean fullest = id.equals(story.fullest());
                out.put(
                        Objects.requireNonNull(places.get(id)),
                        new StoryNote(
                                fullest ? null : story.fullest(),
                                id.equals(story.original()),
                                fullest ? story.copies() : List.of()));
            }
        }
        return out;
    }

    /**
     * Articles that share parts of stories, some of them all alike, some undated, and words that all have.
     *
     * @param common so many of the smallest hashes
     */
    private static List<Signed> articles(long seed, int common) {
        Random random = new Random(seed);
        List<int[]> stories = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            stories.add(random.ints(100 + random.nextInt(200)).toArray());
        }
        List<Signed> out = new ArrayList<>();
        for (int i = 0; i < 260; i++) {
            Signature signature = out.isEmpty() || random.nextInt(4) > 0
                    ? signature(random, stories, common)
                    : out.get(random.nextInt(out.size())).signature();
            LocalDate day = random.nextInt(5) == 0 ? null : DAY.plusDays(random.nextInt(50));
            out.add(new Signed(id(random, i), day, signature, false));
        }
        return out;
    }

    private static Signature signature(Random random, List<int[]> stories, int common) {
        Set<Integer> hashes = new HashSet<>();
        for (int i = 0; i < common; i++) {
            hashes.add(Integer.MIN_VALUE + i);
        }
        int[] story = stories.get(random.nextInt(stories.size()));
        int[] other = stories.get(random.nextInt(stories.size()));
        Arrays.stream(story).limit(random.nextInt(story.length) + 1).forEach(hashes::add);
        Arrays.stream(other)
                .limit(random.nextInt(3) == 0 ? random.nextInt(other.length) : 0)
                .forEach(hashes::add);
        random.ints(random.nextInt(3) * 40L).forEach(hashes::add);
        return Signature.of(
                hashes.size(),
                hashes.stream().sorted().limit(Signature.MOST).mapToInt(h -> h).toArray());
    }

    /** Such as sort otherwise by code points than by the units of UTF-16, too. */
    private static String id(Random random, int number) {
        return List.of("wire", "Wire", "\uff5e", "\ud83d\ude00", "").get(random.nextInt(5)) + number;
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void findsTheStoriesThatOneMachineFinds(long seed) throws IOException {
        List<Signed> articles = articles(seed, 0);
        Map<Long, StoryNote> expected = expected(articles);
        assertThat(expected).as("articles in stories, seed %d", seed).hasSizeBetween(60, 259);
        assertThat(found(rows(articles))).as("seed %d", seed).isEqualTo(expected);
    }

    /** Then only the fullest articles of those words are looked at, wherever that is done. */
    @ParameterizedTest
    @ValueSource(ints = {1, 20, 24, 30})
    void findsThemAmongArticlesThatAllShareWords(int common) throws IOException {
        List<Signed> articles = articles(common, common);
        Map<Long, StoryNote> expected = expected(articles);
        assertThat(expected).isNotEmpty();
        assertThat(found(rows(articles))).as("%d shared", common).isEqualTo(expected);
    }

    private static List<Row> rows(List<Signed> articles) {
        List<Row> rows = new ArrayList<>(IntStream.range(0, articles.size())
                .mapToObj(i -> row(i, articles.get(i)))
                .toList());
        Collections.shuffle(rows, new Random(1));
        return rows;
    }

    @Test
    void takesOfSeveralReportsWithOneIdTheFirstAlone() throws IOException {
        Signature story =
                signature(new Random(1), List.of(new Random(2).ints(300).toArray()), 0);
        Signature longer =
                signature(new Random(3), List.of(new Random(2).ints(300).toArray()), 40);
        assertThat(found(List.of(
                        row(9, new Signed("a", DAY, longer, false)),
                        row(1, new Signed("a", DAY, story, false)),
                        row(2, new Signed("b", DAY, story, false)))))
                .isEqualTo(
                        Map.of(1L, new StoryNote(null, true, List.of("b")), 2L, new StoryNote("a", false, List.of())));
    }

    @Test
    void passesOverWhatIsTooLongAndWhoeverHasItsId() throws IOException {
        Signature story =
                signature(new Random(1), List.of(new Random(2).ints(300).toArray()), 0);
        assertThat(found(List.of(
                        RowFactory.create(0, 0L, "a", null, null, null),
                        row(1, new Signed("a", DAY, story, false)),
                        row(2, new Signed("b", DAY, story, false)))))
                .isEmpty();
    }

    @Test
    void findsNothingAmongNothing() throws IOException {
        assertThat(found(List.of())).isEmpty();
    }
}
