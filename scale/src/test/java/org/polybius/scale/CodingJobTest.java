package org.polybius.scale;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.StringJoiner;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerJobStart;
import org.apache.spark.sql.SparkSession;
import org.duckdb.DuckDBDriver;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The job")
class CodingJobTest {
    private static Path folder;

    private static SparkSession spark;
    private static Path inputs;
    private static Path output;
    private static JobReport report;

    @BeforeAll
    static void code(@TempDir Path shared) throws IOException {
        folder = shared;
        spark = LocalSpark.session();
        inputs = Files.createDirectory(folder.resolve("in"));
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            lines.add(i == 0 ? Reports.line("r0", 0) : Reports.later("r" + i, i, i));
        }
        lines.add(3, "{\"text\": broken}");
        lines.add(4, "");
        lines.add(7, Reports.line("r1", 5));
        lines.add(Reports.line("r0", 4));
        lines.add(
                "{\"text\":\"Die Regierung hat am Montag mit den Vertretern der Gewerkschaften über den neuen Vertrag und"
                        + " die Löhne der Arbeiter gesprochen.\"}");
        lines.add("{\"text\":\"In Quito, Ecuador thanked Peru on 3 May 2024 for sending rescue teams.\"}");
        lines.add(2, Reports.cut("cut", 5, 5));
        lines.add(Reports.later("same", 4, 4));
        Files.write(inputs.resolve("wire.jsonl"), lines);
        Files.createDirectory(inputs.resolve("more"));
        Files.writeString(inputs.resolve("more/again.jsonl"), Reports.fuller("fuller", 6, 6));
        Files.writeString(inputs.resolve("more/notes.txt"), "Peru on Friday accused Chile of moving a border post.");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(inputs.resolve("more/old.jsonl.gz")))) {
            out.write((Reports.line("r2", 1) + "\n" + Reports.line("old", 2)).getBytes(StandardCharsets.UTF_8));
        }
        Files.writeString(inputs.resolve("more/picture.png"), "no text");
        output = folder.resolve("out");
        report = job(output, "first", inputs).run();
    }

    @AfterAll
    static void stop() {
        spark.stop();
    }

    private static CodingJob job(Path output, String batch, Path... inputs) {
        return job(4_000, output, batch, inputs);
    }

    private static CodingJob job(long pieceBytes, Path output, String batch, Path... inputs) {
        return job(JobSettings.Copies.LINK, pieceBytes, output, batch, inputs);
    }

    private static CodingJob job(
            JobSettings.Copies copies, long pieceBytes, Path output, String batch, Path... inputs) {
        return new CodingJob(
                spark,
                new JobSettings(
                        Stream.of(inputs).map(Path::toString).toList(),
                        output.toString(),
                        batch,
                        null,
                        "UTF-8",
                        false,
                        Map.of(),
                        1_000_000,
                        0.5,
                        null,
                        null,
                        copies,
                        pieceBytes));
    }

    private static List<String> events(Path output) {
        return spark.read().parquet(output.resolve("events").toString()).select("json").collectAsList().stream()
                .map(row -> row.getString(0))
                .sorted()
                .toList();
    }

    @Test
    void givesTheEventsAndRejectionsOfTheCommandLine() throws Exception {
        Path events = folder.resolve("events.jsonl");
        Path rejects = folder.resolve("rejects.jsonl");
        Path database = folder.resolve("events.duckdb");
        CommandLine.polybius(
                "code",
                inputs.toString(),
                "--db",
                database.toString(),
                "-o",
                events.toString(),
                "--rejects",
                rejects.toString());
        assertThat(events(output)).isEqualTo(sorted(events)).hasSizeGreaterThan(50);
        assertThat(spark.read()
                        .parquet(output.resolve("rejected").toString())
                        .selectExpr("to_json(struct(source, line, cause, message), map('ignoreNullFields', 'false'))")
                        .collectAsList())
                .extracting(row -> row.getString(0))
                .containsExactlyInAnyOrderElementsOf(sorted(rejects))
                .hasSize(6);
        assertThat(copies(output))
                .as("copies")
                .isEqualTo(rows("jdbc:duckdb:" + database, "copies"))
                .hasSize(3)
                .anyMatch(row -> row.startsWith("r6 fuller true "))
                .anyMatch(row -> row.startsWith("cut r5 false Seen Otherwise 2031-11-06 Paper 3 "));
        assertThat(report).isEqualTo(new JobReport(15, events(output).size(), 3, 6));
    }

    /** All columns of the table of copies but the batch. */
    private static List<String> copies(Path output) {
        return rows("jdbc:duckdb:", "read_parquet('" + output + "/copies/*/*.parquet', hive_partitioning = false)");
    }

    private static List<String> rows(String database, String table) {
        try (Connection connection = new DuckDBDriver().connect(database, new Properties());
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT * FROM " + table + " ORDER BY id")) {
            List<String> out = new ArrayList<>();
            while (rows.next()) {
                StringJoiner row = new StringJoiner(" ");
                for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                    row.add(String.valueOf(rows.getString(i)));
                }
                out.add(row.toString());
            }
            return out;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<String> sorted(Path lines) throws IOException {
        return Files.readAllLines(lines).stream().sorted().toList();
    }

    @Test
    void givesTheSameFilesAgainToTheByteWhateverTheSizeOfPieces() throws IOException {
        Map<String, String> files = files(output);
        job(4_000_000, output, "first", inputs).run();
        assertThat(files(output)).isEqualTo(files).hasSizeGreaterThan(10);
    }

    /** Path and content of every file that belongs to a table. */
    private static Map<String, String> files(Path output) throws IOException {
        Map<String, String> out = new TreeMap<>();
        try (Stream<Path> all = Files.walk(output)) {
            for (Path file : all.filter(f -> f.toString().endsWith(".parquet")).toList()) {
                out.put(
                        output.relativize(file).toString(),
                        new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
            }
        }
        return out;
    }

    @Test
    void namesInEachEventTheCopiesOfItsArticle() {
        assertThat(events(output))
                .filteredOn(e -> e.contains("\"article\":\"fuller\""))
                .isNotEmpty()
                .allMatch(e -> e.endsWith("\"copies\":[\"r6\"]}"));
        assertThat(events(output)).noneMatch(e -> e.contains("\"article\":\"cut\""));
    }

    @Test
    void codesEachArticleWhereCopiesAreKept() throws IOException {
        Path out = folder.resolve("kept");
        Path both =
                Files.write(folder.resolve("both.jsonl"), List.of(Reports.later("a", 3, 3), Reports.cut("b", 3, 3)));
        assertThat(job(out, "a", both).run().copies()).isEqualTo(1);
        assertThat(copies(out)).hasSize(1);
        JobReport report = job(JobSettings.Copies.KEEP, 4_000, out, "a", both).run();
        assertThat(report.articles()).isEqualTo(2);
        assertThat(report.copies()).isZero();
        assertThat(events(out)).noneMatch(e -> e.contains("\"copies\"")).anyMatch(e -> e.contains("\"article\":\"b\""));
        assertThat(copies(out)).isEmpty();
    }

    @Test
    void goesOnBehindTheSearchForCopiesWhereItWasInterruptedThere() throws Exception {
        Path out = folder.resolve("stopped");
        Path found = out.resolve("_work/first/stories/_SUCCESS");
        FutureTask<JobReport> stopped =
                new FutureTask<>(() -> job(out, "first", inputs).run());
        new Thread(stopped, "job").start();
        while (!stopped.isDone()) {
            if (Files.exists(found)) {
                spark.sparkContext().cancelAllJobs();
            }
            Thread.sleep(5);
        }
        assertThatThrownBy(stopped::get).isInstanceOf(ExecutionException.class);
        assertThat(found).exists();

        Set<String> done = new ConcurrentSkipListSet<>();
        spark.sparkContext().addSparkListener(new SparkListener() {
            @Override
            public void onJobStart(SparkListenerJobStart job) {
                done.add(String.valueOf(job.properties().getProperty("spark.job.description")));
            }
        });
        job(out, "first", inputs).run();
        assertThat(files(out)).isEqualTo(files(output));
        assertThat(done)
                .anyMatch(description -> description.contains("coded"))
                .noneMatch(description -> description.contains("signed") || description.startsWith("copies"));
    }

    @Test
    void replacesABatchAndLeavesTheOthersAlone() throws IOException {
        Path out = folder.resolve("batches");
        Path one = Files.writeString(folder.resolve("one.txt"), "Fiji thanked Tonga on 4 May 2024.");
        Path two = Files.writeString(folder.resolve("two.txt"), "Tonga condemned Fiji on 4 May 2024.");
        job(out, "a", one).run();
        job(out, "b", two).run();
        List<String> both = events(out);
        assertThat(both).hasSize(2);
        Files.writeString(two, "The weather was fine.");
        job(out, "b", two).run();
        assertThat(events(out)).hasSize(1).allMatch(e -> both.contains(e));
        assertThat(out.resolve("_work/b")).doesNotExist();
    }

    @Test
    void readsParquetAsItReadsLines() throws IOException {
        Path lines = folder.resolve("rows.jsonl");
        Path parquet = folder.resolve("rows.parquet");
        Files.write(
                lines,
                List.of(
                        Reports.line("r0", 0),
                        Reports.line("r2", 1),
                        "{\"title\":\"no text\"}",
                        Reports.line("r2", 2),
                        Reports.cut("cut", 5, 5),
                        Reports.later("r5", 5, 5)));
        spark.read().json(lines.toString()).coalesce(1).write().parquet(parquet.toString());
        Path out = folder.resolve("rows");
        job(out, "rows", parquet).run();
        assertThat(events(out))
                .isNotEmpty()
                .isEqualTo(events(output).stream()
                        .filter(e -> e.matches(".*\"article\":\"r[025]\".*"))
                        .toList());
        assertThat(spark.read().parquet(out.resolve("rejected").toString()).collectAsList())
                .extracting(row -> row.getAs("line") + " " + row.getAs("cause"))
                .containsExactlyInAnyOrder("3 broken_record", "4 duplicate_id");
        assertThat(copies(out)).hasSize(1).allMatch(row -> row.startsWith("cut r5 "));
    }

    @Test
    void endsAtOnceWhereAnInputLeadsToNothing() {
        assertThatThrownBy(() -> job(folder.resolve("none"), "none", folder.resolve("wrong.jsonl"))
                        .run())
                .isInstanceOf(IOException.class)
                .hasMessageContaining("wrong.jsonl")
                .hasMessageContaining("check its spelling");
        assertThat(folder.resolve("none")).doesNotExist();
    }
}
