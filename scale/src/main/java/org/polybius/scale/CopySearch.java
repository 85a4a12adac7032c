package org.polybius.scale;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.min_by;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.types.DataTypes.DateType;
import static org.apache.spark.sql.types.DataTypes.DoubleType;
import static org.apache.spark.sql.types.DataTypes.IntegerType;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.function.Supplier;
import org.apache.hadoop.fs.Path;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;
import org.polybius.articles.copies.Likeness;
import org.polybius.articles.copies.Signed;
import org.polybius.articles.copies.Stars;
import scala.Tuple2;

/**
 * Finds the stories among a batch's articles, the very ones that {@link org.polybius.articles.copies.CopyFinder} finds:
 * first all articles get their ranks, by sorting; those that share a mark are put beside each other, and what one holds
 * of another is measured; who joins whom is then decided by the driver in the order of ranks, from the likenesses that
 * were found. Each of these is staged, so that a batch that was interrupted does none twice.
 */
final class CopySearch {
    private static final int ROWS_A_PART = 50_000;
    private static final int MOST_PARTS = 20_000;

    private static final StructType MARKED = new StructType()
            .add("mark", IntegerType)
            .add("rank", IntegerType)
            .add("shingles", IntegerType)
            .add("published", DateType);

    private static final StructType PAIR =
            new StructType().add("copy", IntegerType).add("host", IntegerType);

    private static final StructType LIKENESS = PAIR.add("held", DoubleType);

    private static final StructType MEMBER =
            new StructType().add("rank", IntegerType).add("fullest", IntegerType);

    private final SparkSession spark;
    private final JavaSparkContext context;
    private final Staging staging;

    CopySearch(SparkSession spark, Staging staging) {
        this.spark = spark;
        this.context = JavaSparkContext.fromSparkContext(spark.sparkContext());
        this.staging = staging;
    }

    /**
     * What each article of a story of several is, in the form of {@link StoryNote}.
     *
     * @param signed all articles that could be read, in the form of {@link SignedTable}
     */
    Dataset<Row> stories(Dataset<Row> signed) throws IOException {
        Dataset<Row> ranked = once("ranked", SignedTable.RANKED, () -> ranked(signed));
        Dataset<Row> likenesses = once("likenesses", LIKENESS, () -> likenesses(ranked));
        return once("stories", StoryNote.SCHEMA, () -> stories(ranked, likenesses));
    }

    private Dataset<Row> once(String name, StructType schema, Supplier<Dataset<Row>> made) throws IOException {
        Path place = staging.made(name);
        if (!staging.isMade(name)) {
            context.setJobDescription("copies: " + name);
            made.get().write().mode(SaveMode.Overwrite).parquet(place.toString());
        }
        return spark.read().schema(schema).parquet(place.toString());
    }

    /** So many parts that each is sorted in a little memory. */
    private static int parts(long rows) {
        return (int) Math.min(MOST_PARTS, rows / ROWS_A_PART + 1);
    }

    private Dataset<Row> ranked(Dataset<Row> signed) {
        JavaRDD<Row> first = signed.groupBy("article")
                .agg(min_by(struct("file", "at", "published", "shingles", "smallest"), struct("file", "at"))
                        .as("first"))
                .select(col("article"), col("first.*"))
                .where(col("shingles").isNotNull())
                .javaRDD();
        return spark.createDataFrame(
                first.mapToPair(row -> new Tuple2<>(
                                SignedTable.signed(row),
                                new Tuple2<>(row.<Integer>getAs("file"), row.<Long>getAs("at"))))
                        .sortByKey(Comparator.<Signed>naturalOrder(), true, parts(signed.count()))
                        .zipWithIndex()
                        .map(article -> SignedTable.ranked(
                                article._1()._2()._1(),
                                article._1()._2()._2(),
                                article._1()._1(),
                                Math.toIntExact(article._2()))),
                SignedTable.RANKED);
    }

    private Dataset<Row> likenesses(Dataset<Row> ranked) {
        JavaRDD<Row> marked = ranked.javaRDD().flatMap(CopySearch::marked);
        JavaRDD<Row> beside = spark.createDataFrame(marked, MARKED)
                .repartition(parts(ranked.count()), col("mark"))
                .sortWithinPartitions("mark", "rank")
                .javaRDD();
        JavaRDD<Row> held = spark.createDataFrame(beside.mapPartitions(MarkPairs::new), PAIR)
                .distinct()
                .join(ranked.select(col("rank").as("copy"), struct("*").as("one")), "copy")
                .join(ranked.select(col("rank").as("host"), struct("*").as("other")), "host")
                .javaRDD()
                .map(pair -> RowFactory.create(
                        pair.getAs("copy"),
                        pair.getAs("host"),
                        Likeness.MEASURED.held(
                                SignedTable.signed(pair.getAs("one")), SignedTable.signed(pair.getAs("other")))));
        return spark.createDataFrame(held, LIKENESS).where(col("held").gt(0));
    }

    private static Iterator<Row> marked(Row article) {
        return Arrays.stream(Likeness.MEASURED.marks(SignedTable.signed(article).signature()))
                .mapToObj(mark -> RowFactory.create(
                        mark,
                        article.<Integer>getAs("rank"),
                        article.<Integer>getAs("shingles"),
                        article.<LocalDate>getAs("published")))
                .iterator();
    }

    private Dataset<Row> stories(Dataset<Row> ranked, Dataset<Row> likenesses) {
        List<int[]> stars = stars(likenesses);
        JavaRDD<Row> copies =
                context.parallelize(stars, Math.max(1, stars.size())).flatMap(CopySearch::members);
        JavaRDD<Row> told = spark.createDataFrame(copies, MEMBER)
                .distinct()
                .join(ranked, "rank")
                .repartition(col("fullest"))
                .sortWithinPartitions("fullest", "rank")
                .javaRDD();
        Dataset<Row> notes = spark.createDataFrame(told.mapPartitions(StoryNotes::new), StoryNote.SCHEMA);
        return notes.repartitionByRange(col("file"), col("at")).sortWithinPartitions("file", "at");
    }

    private static Iterator<Row> members(int[] copies) {
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < copies.length; i += 2) {
            rows.add(RowFactory.create(copies[i], copies[i + 1]));
            rows.add(RowFactory.create(copies[i + 1], copies[i + 1]));
        }
        return rows.iterator();
    }

    /** Copies and the fullest of their stories, in turn. Of the likenesses only some are held at a time. */
    private List<int[]> stars(Dataset<Row> likenesses) {
        Iterator<Row> inOrder = likenesses
                .repartitionByRange(parts(likenesses.count()), col("copy"))
                .sortWithinPartitions("copy")
                .toLocalIterator();
        CopyList copies = new CopyList();
        Stars stars = new Stars();
        int copy = -1;
        while (inOrder.hasNext()) {
            Row next = inOrder.next();
            if (next.<Integer>getAs("copy") != copy) {
                copies.add(copy, stars.place(copy));
                copy = next.<Integer>getAs("copy");
            }
            stars.offer(next.<Integer>getAs("host"), next.<Double>getAs("held"));
        }
        copies.add(copy, stars.place(copy));
        return copies.chunks();
    }
}
