package org.polybius.scale;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.util.SerializableConfiguration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One run over a batch: codes what its inputs hold and replaces what the batch gave before. Where copies are looked for,
 * the inputs are read once for that before they are read to be coded.
 *
 * <p>Coding is what takes its time, so its results are staged on the file system at once, some pieces a step; only then are
 * they sorted by day. Shuffled at once, they would lie on the executors, and be lost with them.
 */
final class CodingJob {
    private static final Logger LOG = LoggerFactory.getLogger(CodingJob.class);
    private static final String EVENTS = "events";
    private static final String COPIES = "copies";
    private static final String REJECTED = "rejected";

    /** Every core gets so many pieces before the next step begins: few enough to lose little, enough to idle little. */
    private static final int PIECES_A_CORE = 32;

    private final SparkSession spark;
    private final JavaSparkContext context;
    private final JobSettings settings;
    private final SerializableConfiguration hadoop;

    CodingJob(SparkSession spark, JobSettings settings) {
        this.spark = spark;
        spark.conf().set("spark.sql.sources.commitProtocolClass", StableNames.class.getName());
        spark.conf().set("spark.sql.datetime.java8API.enabled", true);
        spark.conf().set("spark.sql.session.timeZone", "UTC");
        this.context = JavaSparkContext.fromSparkContext(spark.sparkContext());
        this.settings = settings;
        this.hadoop = new SerializableConfiguration(context.hadoopConfiguration());
    }

    /**
     * Codes the batch.
     *
     * @throws FileNotFoundException if an input leads to nothing
     */
    JobReport run() throws IOException {
        Configuration configuration = hadoop.value();
        List<InputListing.Found> files = InputListing.of(settings.inputs(), configuration);
        Path output = new Path(settings.output());
        Staging staging = Staging.open(output, settings.batch(), inputs(files), configuration);
        List<Piece> pieces = pieces(files);
        LOG.info("batch {}: {} files in {} pieces", settings.batch(), files.size(), pieces.size());
        Dataset<Row> notes = null;
        if (settings.copies() == JobSettings.Copies.LINK) {
            inSteps(staging, Staging.Pass.SIGNED, SignedTable.SCHEMA, pieces, (step, behind) -> texts(step)
                    .mapPartitions(new PieceSigner(settings, hadoop)));
            notes = new CopySearch(spark, staging).stories(read(staging, Staging.Pass.SIGNED, SignedTable.SCHEMA));
        }
        Dataset<Row> known = notes;
        inSteps(staging, Staging.Pass.CODED, CodedTable.SCHEMA, pieces, (step, behind) -> work(step, behind, known)
                .mapPartitions(new PieceCoder(settings, hadoop)));
        return arrange(staging, output);
    }

    private interface Step {
        /** @param behind the first piece behind the step, or null */
        JavaRDD<Row> rows(List<Piece> step, @Nullable Piece behind);
    }

    private void inSteps(Staging staging, Staging.Pass pass, StructType schema, List<Piece> pieces, Step made)
            throws IOException {
        int done = staging.done(pass);
        while (done < pieces.size()) {
            List<Piece> step = step(pieces, done);
            int until = done + step.size();
            String what = String.format("batch %s: %s %d of %d pieces", settings.batch(), pass, until, pieces.size());
            context.setJobDescription(what);
            spark.createDataFrame(made.rows(step, until < pieces.size() ? pieces.get(until) : null), schema)
                    .write()
                    .mode(SaveMode.Overwrite)
                    .parquet(staging.step(pass, done, until - 1).toString());
            done = until;
            LOG.info("{}", what);
        }
    }

    private Dataset<Row> read(Staging staging, Staging.Pass pass, StructType schema) throws IOException {
        return spark.read()
                .schema(schema)
                .parquet(staging.steps(pass).stream().map(Path::toString).toArray(String[]::new));
    }

    private JobReport arrange(Staging staging, Path output) throws IOException {
        context.setJobDescription("batch " + settings.batch() + ": tables");
        Arrangement arrangement = new Arrangement(read(staging, Staging.Pass.CODED, CodedTable.SCHEMA));
        JobReport report = arrangement.report();
        arrangement.writeEvents(staging.arranged(EVENTS), report.events());
        arrangement.writeCopies(staging.arranged(COPIES), report.copies());
        arrangement.writeRejected(staging.arranged(REJECTED));
        staging.publish(List.of(EVENTS, COPIES, REJECTED), output, settings.batch());
        LOG.info(
                "batch {}: {} articles coded, {} events, {} copies, {} rejected",
                settings.batch(),
                report.articles(),
                report.events(),
                report.copies(),
                report.rejected());
        return report;
    }

    /** The pieces of the next step: some for every core, and either all bytes to be read or all Parquet. */
    private List<Piece> step(List<Piece> pieces, int from) {
        int most = Math.max(1, context.defaultParallelism()) * PIECES_A_CORE;
        boolean parquet = pieces.get(from).isParquet();
        int until = from;
        while (until < pieces.size() && until - from < most && pieces.get(until).isParquet() == parquet) {
            until++;
        }
        return pieces.subList(from, until);
    }

    private JavaRDD<Piece> texts(List<Piece> step) {
        if (!step.get(0).isParquet()) {
            return context.parallelize(new ArrayList<>(step), step.size());
        }
        ParquetRows rows = new ParquetRows(spark, settings);
        return rows.of(step).repartition(rows.tasks(step));
    }

    private JavaRDD<Work> work(List<Piece> step, @Nullable Piece behind, @Nullable Dataset<Row> notes) {
        if (notes == null) {
            return texts(step).map(piece -> Work.of(0, piece));
        }
        Dataset<Row> within = Dealing.within(notes, step.get(0), behind);
        if (!step.get(0).isParquet()) {
            return Dealing.ofPieces(step).deal(context.parallelize(new ArrayList<>(step)), within);
        }
        ParquetRows rows = new ParquetRows(spark, settings);
        return Dealing.ofReports(rows.tasks(step)).deal(rows.of(step), within);
    }

    private List<Piece> pieces(List<InputListing.Found> files) {
        List<Piece> all = files.stream().map(InputListing.Found::whole).toList();
        long length = settings.pieceBytes();
        if (all.stream().allMatch(piece -> piece.bytes() <= length)) {
            return all;
        }
        SerializableConfiguration configuration = hadoop;
        return context
                .parallelize(all, Math.min(all.size(), 10_000))
                .map(piece -> InputListing.pieces(piece, length, configuration.value()))
                .collect()
                .stream()
                .flatMap(List::stream)
                .toList();
    }

    /** All that the result depends on. */
    private String inputs(List<InputListing.Found> files) {
        return files.stream()
                .map(f -> f.whole().path() + "\t" + f.whole().bytes() + "\t" + f.modified())
                .collect(Collectors.joining(
                        "\n", NodeStages.versions(settings) + "\t" + settings.coding() + "\n", "\n"));
    }
}
