package org.polybius.scale;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import org.apache.spark.Partitioner;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;
import scala.Tuple2;

/** Deals pieces out to tasks, and to each what is known of the reports in it. */
final class Dealing implements Serializable {
    private static final long serialVersionUID = 1L;

    private final int tasks;
    /** File and first line of each piece, or nothing where a piece is a report. */
    private final long[] starts;

    private Dealing(int tasks, long[] starts) {
        this.tasks = tasks;
        this.starts = starts;
    }

    /** A task for each of these pieces, which are in the order of the inputs. */
    static Dealing ofPieces(List<Piece> pieces) {
        return new Dealing(
                pieces.size(),
                pieces.stream().mapToLong(p -> place(p.file(), p.firstLine())).toArray());
    }

    /** So many tasks for pieces that are one report each. */
    static Dealing ofReports(int tasks) {
        return new Dealing(tasks, new long[0]);
    }

    /**
     * The work of each task.
     *
     * @param notes in the form of {@link StoryNote}, those within a step or more
     */
    JavaRDD<Work> deal(JavaRDD<Piece> pieces, Dataset<Row> notes) {
        return pieces.map(piece -> Work.of(task(piece.file(), piece.firstLine()), piece))
                .union(notes.javaRDD().map(this::work))
                .mapToPair(work -> new Tuple2<>(work, true))
                .repartitionAndSortWithinPartitions(new ByTask(tasks))
                .keys();
    }

    /** Those notes that are about reports of a step. */
    static Dataset<Row> within(Dataset<Row> notes, Piece first, @Nullable Piece behind) {
        Dataset<Row> later = notes.where(col("file").gt(first.file()).or(from(first)));
        return behind == null
                ? later
                : later.where(col("file")
                        .lt(behind.file())
                        .or(col("file").equalTo(behind.file()).and(col("at").lt(behind.firstLine()))));
    }

    private static Column from(Piece first) {
        return col("file").equalTo(lit(first.file())).and(col("at").geq(first.firstLine()));
    }

    private Work work(Row row) {
        int file = row.<Integer>getAs("file");
        long at = row.<Long>getAs("at");
        return Work.of(task(file, at), file, at, StoryNote.of(row));
    }

    private int task(int file, long at) {
        if (starts.length == 0) {
            return Math.floorMod(31 * file + Long.hashCode(at), tasks);
        }
        int found = Arrays.binarySearch(starts, place(file, at));
        return found >= 0 ? found : Math.max(0, -found - 2);
    }

    /** A place as a number, in the order of the inputs. */
    private static long place(int file, long at) {
        return (long) file << Integer.SIZE | Math.min(at, 0xFFFF_FFFFL);
    }

    private static final class ByTask extends Partitioner {
        private static final long serialVersionUID = 1L;

        private final int tasks;

        ByTask(int tasks) {
            this.tasks = tasks;
        }

        @Override
        public int numPartitions() {
            return tasks;
        }

        @Override
        public int getPartition(Object key) {
            return ((Work) key).task();
        }
    }
}
