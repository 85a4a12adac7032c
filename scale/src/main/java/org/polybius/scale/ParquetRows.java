package org.polybius.scale;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.to_json;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.apache.hadoop.fs.Path;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.SparkSession;

/** Reads Parquet files of reports by Spark itself: every row becomes a JSON object, as a line of JSONL is one. */
final class ParquetRows {
    /** What a row of text weighs unpacked, against what it weighs in Parquet. */
    private static final int UNPACKING = 4;

    private final SparkSession spark;
    private final JobSettings settings;

    ParquetRows(SparkSession spark, JobSettings settings) {
        this.spark = spark;
        this.settings = settings;
    }

    /** How many tasks the rows make, so that each has about as much to read as of a file of lines. */
    int tasks(List<Piece> files) {
        long bytes = files.stream().mapToLong(Piece::bytes).sum() * UNPACKING;
        return (int) Math.max(1, Math.min(10_000, bytes / settings.pieceBytes() + 1));
    }

    /** The rows, as the files have them. */
    JavaRDD<Piece> of(List<Piece> files) {
        Map<String, Piece> byPath = files.stream()
                .collect(
                        Collectors.toMap(piece -> new Path(piece.path()).toUri().toString(), piece -> piece));
        return spark.read()
                .option("mergeSchema", true)
                .parquet(files.stream().map(Piece::path).toArray(String[]::new))
                .select(to_json(struct(col("*"))), col("_metadata.file_path"), col("_metadata.row_index"))
                .javaRDD()
                .map(row -> Objects.requireNonNull(byPath.get(row.getString(1)), row.getString(1))
                        .row((int) row.getLong(2) + 1, row.getString(0)));
    }
}
