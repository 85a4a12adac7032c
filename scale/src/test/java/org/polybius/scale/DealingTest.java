package org.polybius.scale;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What is known of a report")
class DealingTest {
    private static SparkSession spark;

    @BeforeAll
    static void begin() {
        spark = LocalSpark.session();
    }

    @AfterAll
    static void stop() {
        spark.stop();
    }

    private static Piece file(int number) {
        return Piece.whole(number, "/in/" + number, "in/" + number, number + ".jsonl", false, 900);
    }

    private static Row note(int file, long at) {
        return RowFactory.create(file, at, file + "/" + at, false, new Object[0]);
    }

    /** Each piece with the numbers of its reports, and what is known of them. */
    private static List<String> read(Iterator<Work> work, int lines) {
        WorkList list = new WorkList(work);
        List<String> out = new ArrayList<>();
        while (list.hasNext()) {
            Piece piece = list.next();
            for (int at = piece.firstLine(); at < piece.firstLine() + lines; at++) {
                StoryNote note = list.note(piece.file(), at);
                out.add(piece.file() + "/" + at + (note == null ? "" : " is " + note.copyOf()));
            }
        }
        return out;
    }

    private static List<List<String>> dealt(
            Dealing dealing, List<Piece> pieces, @Nullable Piece behind, List<Row> notes, int lines) {
        JavaSparkContext context = JavaSparkContext.fromSparkContext(spark.sparkContext());
        Dataset<Row> known = spark.createDataFrame(notes, StoryNote.SCHEMA);
        JavaRDD<Work> work = dealing.deal(context.parallelize(pieces), Dealing.within(known, pieces.get(0), behind));
        return work.glom().collect().stream()
                .map(task -> read(task.iterator(), lines))
                .toList();
    }

    @Test
    void comesToTheTaskThatReadsItsPieceAndIsAtHandWithIt() {
        List<Piece> step = List.of(file(1).lines(300, 600, 4), file(1).lines(600, 900, 7), file(2).lines(0, 300, 1));
        List<Row> notes =
                List.of(note(0, 5), note(1, 3), note(1, 4), note(1, 6), note(1, 7), note(2, 3), note(2, 4), note(3, 1));
        assertThat(dealt(Dealing.ofPieces(step), step, file(2).lines(300, 600, 4), notes, 3))
                .containsExactly(
                        List.of("1/4 is 1/4", "1/5", "1/6 is 1/6"),
                        List.of("1/7 is 1/7", "1/8", "1/9"),
                        List.of("2/1", "2/2", "2/3 is 2/3"));
    }

    @Test
    void isLeftOutWhereItsPieceHasNoSuchReport() {
        List<Piece> step = List.of(file(0), file(1));
        assertThat(dealt(Dealing.ofPieces(step), step, null, List.of(note(0, 1), note(0, 9), note(1, 2)), 2))
                .containsExactly(List.of("0/1 is 0/1", "0/2"), List.of("1/1", "1/2 is 1/2"));
    }

    @Test
    void comesToTheRowOfParquetThatIsTheReport() {
        List<Piece> rows = IntStream.range(0, 40)
                .mapToObj(i -> file(i / 20).row(i % 20 + 1, "{}"))
                .toList();
        List<String> read =
                dealt(Dealing.ofReports(3), rows, null, List.of(note(0, 7), note(1, 7), note(1, 20)), 1).stream()
                        .flatMap(List::stream)
                        .toList();
        assertThat(read).hasSize(40).contains("0/7 is 0/7", "1/7 is 1/7", "1/20 is 1/20", "0/20");
        assertThat(read).filteredOn(report -> report.contains(" is ")).hasSize(3);
    }
}
