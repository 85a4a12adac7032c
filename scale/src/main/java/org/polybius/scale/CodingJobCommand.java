package org.polybius.scale;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.zip.CRC32;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;
import org.polybius.articles.ArticleField;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** What {@code spark-submit} starts. */
@Command(
        name = "spark-submit … polybius-spark.jar",
        mixinStandardHelpOptions = true,
        description = "Codes the events of articles on a cluster, into Parquet tables (docs/scale.md).")
public final class CodingJobCommand implements Callable<Integer> {
    private static final int MIB = 1 << 20;

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(
            paramLabel = "INPUT",
            arity = "1..*",
            description =
                    "Files, folders and globs of any Hadoop file system: JSONL, Parquet, and all that polybius code"
                            + " reads.")
    private List<String> inputs = List.of();

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FOLDER",
            required = true,
            description = "Folder of the tables events, copies and rejected.")
    private String output = "";

    @Option(
            names = "--batch",
            paramLabel = "NAME",
            description =
                    "Names what the inputs are: coding a batch again replaces what it gave before. Otherwise made of"
                            + " the inputs' names.")
    private @Nullable String batch;

    @Option(names = "--published", paramLabel = "DATE", description = "Publication day of articles that give none.")
    private @Nullable LocalDate published;

    @Option(
            names = "--encoding",
            paramLabel = "NAME",
            description = "Encoding of files without a byte order mark; UTF-8 otherwise.")
    private Charset encoding = StandardCharsets.UTF_8;

    @Option(names = "--any-language", description = "Do not reject articles that do not look like English.")
    private boolean anyLanguage;

    @Option(
            names = "--columns",
            paramLabel = "FIELD=NAME",
            split = ",",
            description = "What records call a field: text=body,title=headline; without it, the usual names.")
    private Map<ArticleField, String> columns = Map.of();

    @Option(
            names = "--longest",
            paramLabel = "CHARS",
            defaultValue = "1000000",
            description = "Reject articles longer than this; ${DEFAULT-VALUE} otherwise.")
    private int longest;

    @Option(
            names = "--min-confidence",
            paramLabel = "P",
            defaultValue = "0.5",
            description = "Leaves out events that are less certain, 0 to 1; ${DEFAULT-VALUE} otherwise.")
    private double least;

    @Option(
            names = "--lexicon",
            paramLabel = "FOLDER",
            description = "Entries of your own, on every node or sent with --archives (docs/codebook.md).")
    private @Nullable String lexicon;

    @Option(
            names = "--registry",
            paramLabel = "FILE",
            description = "Learned actors, on every node or sent with --files (docs/actors.md).")
    private @Nullable String registry;

    @Option(
            names = "--copies",
            paramLabel = "HOW",
            defaultValue = "link",
            description =
                    "link: of articles that tell one story in the same words the fullest is coded, and its events name the"
                            + " others (docs/copies.md). keep: each is coded. ${DEFAULT-VALUE} otherwise.")
    private JobSettings.Copies copies = JobSettings.Copies.LINK;

    @Option(
            names = "--piece-mb",
            paramLabel = "MB",
            defaultValue = "4",
            description = "Files of lines are cut so that a task has so much to read; ${DEFAULT-VALUE} otherwise.")
    private int pieceMb;

    /** Runs the job in the session that {@code spark-submit} has set up. */
    public static void main(String[] args) {
        int status = new CommandLine(new CodingJobCommand())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler((failure, line, parsed) -> {
                    throw failure;
                })
                .execute(args);
        if (status != 0) {
            throw new IllegalArgumentException("the arguments are not right; see what stands above");
        }
    }

    @Override
    public Integer call() throws Exception {
        JobSettings settings = settings();
        try (SparkSession spark =
                SparkSession.builder().appName("polybius " + settings.batch()).getOrCreate()) {
            new CodingJob(spark, settings).run();
        }
        return 0;
    }

    private JobSettings settings() {
        CommandLine line = Objects.requireNonNull(spec).commandLine();
        if (!(least >= 0 && least <= 1)) {
            throw new ParameterException(line, "--min-confidence is between 0 and 1, not " + least);
        }
        if (pieceMb < 1) {
            throw new ParameterException(line, "--piece-mb is 1 or more, not " + pieceMb);
        }
        String name = batch == null ? nameOf(inputs) : batch;
        if (!name.matches("[A-Za-z0-9][A-Za-z0-9._-]{0,99}")) {
            throw new ParameterException(
                    line, "--batch is letters, digits, periods, hyphens and underscores, not \"" + name + "\"");
        }
        return new JobSettings(
                inputs,
                output,
                name,
                published,
                encoding.name(),
                anyLanguage,
                columns,
                longest,
                least,
                lexicon,
                registry,
                copies,
                (long) pieceMb * MIB);
    }

    /** The last part of the first input, for people, and a checksum of all. */
    private static String nameOf(List<String> inputs) {
        CRC32 crc = new CRC32();
        crc.update(String.join("\n", inputs).getBytes(StandardCharsets.UTF_8));
        String last = inputs.get(0).replaceAll("/+$", "").replaceAll(".*/", "");
        String safe = last.replaceAll("[^A-Za-z0-9_-]+", "-").replaceAll("^[^A-Za-z0-9]+", "");
        return String.format("%.60s-%08x", safe.isEmpty() ? "batch" : safe, crc.getValue());
    }
}
