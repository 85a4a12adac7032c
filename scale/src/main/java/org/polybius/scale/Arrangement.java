package org.polybius.scale;

import static org.apache.spark.sql.functions.array_size;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.hash;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.pmod;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SaveMode;
import org.polybius.model.Rejection;

/**
 * Makes the tables of what was coded: of several reports with one id the first in the order of the inputs stays, and each
 * table has the same rows in the same order in the same files, however the coding was spread over the executors.
 */
final class Arrangement {
    /** So many rows go into one file. Days with more have several files. */
    private static final long ROWS_A_FILE = 100_000;

    private static final int MOST_FILES = 20_000;

    private final Dataset<Row> coded;

    /** @param staged what was coded, in the form of {@link CodedTable} */
    Arrangement(Dataset<Row> staged) {
        Dataset<Row> twice = staged.where(col("article").isNotNull())
                .groupBy(col("article").as("its"))
                .agg(
                        count(lit(1)).as("times"),
                        min(struct("file", "at", "source")).as("first"))
                .where(col("times").gt(1));
        Column later = col("first")
                .isNotNull()
                .and(not(col("first.file")
                        .equalTo(col("file"))
                        .and(col("first.at").equalTo(col("at")))));
        coded = staged.join(twice, col("article").equalTo(col("its")), "left").withColumn("later", later);
    }

    /** How many articles were coded, events found, articles passed over, reports refused. */
    JobReport report() {
        Row sums = coded.agg(
                        count(when(kept().and(not(copied())), 1)),
                        coalesce(sum(when(kept(), array_size(col("events")))), lit(0L)),
                        count(when(copied(), 1)),
                        count(when(not(kept()), 1)))
                .first();
        return new JobReport(sums.getLong(0), sums.getLong(1), sums.getLong(2), sums.getLong(3));
    }

    private static Column kept() {
        return col("rejection").isNull().and(not(col("later")));
    }

    private static Column copied() {
        return col("copy").isNotNull();
    }

    private static int files(long rows) {
        return (int) Math.max(1, Math.min(MOST_FILES, rows / ROWS_A_FILE));
    }

    void writeEvents(Path to, long events) {
        Dataset<Row> flat = coded.where(kept())
                .select(col("file"), col("at"), explode(col("events")).as("event"))
                .select(col("file"), col("at"), col("event.*"));
        // A day of more events than a file holds is dealt out by articles.
        Dataset<Row> shares = flat.groupBy(col("date_start").as("day"))
                .agg(count(lit(1)).divide(ROWS_A_FILE).plus(1).cast("int").as("shares"));
        flat.join(shares, flat.col("date_start").eqNullSafe(shares.col("day")))
                .withColumn("event_date", col("date_start"))
                .repartition(files(events), col("event_date"), pmod(hash(col("article")), col("shares")))
                .sortWithinPartitions("event_date", "file", "at", "ordinal")
                .drop("file", "at", "day", "shares")
                .write()
                .mode(SaveMode.Overwrite)
                .option("compression", "zstd")
                .partitionBy("event_date")
                .parquet(to.toString());
    }

    /** In each file in the order of the inputs. */
    void writeCopies(Path to, long copies) {
        coded.where(copied())
                .select("file", "at", "copy.*")
                .repartition(files(copies), col("id"))
                .sortWithinPartitions("file", "at")
                .drop("file", "at")
                .write()
                .mode(SaveMode.Overwrite)
                .option("compression", "zstd")
                .parquet(to.toString());
    }

    /** A few in a thousand reports: one file holds them in the order of the inputs. */
    void writeRejected(Path to) {
        Column taken = concat(
                lit("the id \""),
                col("article"),
                lit("\" is taken by "),
                col("first.source"),
                lit("; leave one of the two out, or give each its own file name or \"id\""));
        Column twice = struct(
                col("place.source"),
                col("place.line"),
                lit(CodedTable.label(Rejection.Cause.DUPLICATE_ID)).as("cause"),
                taken.as("message"));
        coded.where(not(kept()))
                .select(
                        col("file"),
                        col("at"),
                        when(col("later"), twice).otherwise(col("rejection")).as("rejection"))
                .select("file", "at", "rejection.*")
                .repartition(1)
                .sortWithinPartitions("file", "at")
                .drop("file", "at")
                .write()
                .mode(SaveMode.Overwrite)
                .option("compression", "zstd")
                .parquet(to.toString());
    }
}
