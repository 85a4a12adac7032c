package org.polybius.scale;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;
import org.duckdb.DuckDBDriver;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs the packaged jar in processes of its own, as on a cluster: a driver with a master and two workers, two executors. */
@DisplayName("On a cluster the job")
class JobOnACluster {
    private static final int FILES = 16;
    private static final long LEAST_MEMORY = 7L << 30;
    private static final Duration LONGEST = Duration.ofMinutes(10);

    @Test
    void givesTheEventsOfASingleMachineThoughAnExecutorIsKilledInTheMiddle(@TempDir Path folder) throws Exception {
        long memory = ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getTotalMemorySize();
        assumeTrue(
                memory >= LEAST_MEMORY,
                "not tested on a cluster: two executors and a driver need 7 GB, and there are " + (memory >> 30));
        Path inputs = Files.createDirectory(folder.resolve("in"));
        for (int file = 0; file < FILES; file++) {
            List<String> lines = new ArrayList<>();
            for (int i = 0; i < 3; i++) {
                lines.add(Reports.later("r" + file + "-" + i, file + i, file));
            }
            if (file > 0) {
                lines.add(Reports.cut("c" + file, file - 1, file - 1));
            }
            Files.write(inputs.resolve(String.format("wire-%02d.jsonl", file)), lines);
        }
        Path output = folder.resolve("out");
        Path log = folder.resolve("log");
        SparkHome spark = SparkHome.make(folder.resolve("spark"));
        Process job = spark.submit(
                log,
                List.of(
                        "--master",
                        "local-cluster[2,1,1400]",
                        "--conf",
                        "spark.executor.memory=1400m",
                        "--conf",
                        "spark.ui.enabled=false",
                        "--conf",
                        "spark.sql.shuffle.partitions=2",
                        "--conf",
                        "spark.executor.extraJavaOptions=-XX:TieredStopAtLevel=1 -XX:ReservedCodeCacheSize=240m",
                        System.getProperty("polybius.spark.jar"),
                        inputs.toString(),
                        "--output",
                        output.toString(),
                        "--batch",
                        "wire"));
        try {
            await(job, log, () -> committed(output) >= 2);
            ProcessHandle executor = executors(job).findFirst().orElseThrow();
            assertThat(executors(job)).as("executors").hasSize(2);
            assertThat(executor.destroyForcibly()).isTrue();
            assertThat(committed(output)).as("tasks done when one was killed").isLessThan(FILES);
            assertThat(job.waitFor(LONGEST.toMinutes(), java.util.concurrent.TimeUnit.MINUTES))
                    .as("the job ends")
                    .isTrue();
            assertThat(job.exitValue()).as(Files.readString(log)).isZero();
            assertThat(Files.readString(log)).contains("Lost executor");
        } finally {
            job.descendants().forEach(ProcessHandle::destroyForcibly);
            job.destroyForcibly();
            spark.close();
        }
        Path expected = folder.resolve("expected.jsonl");
        CommandLine.polybius("code", inputs.toString(), "-o", expected.toString());
        assertThat(events(output))
                .isEqualTo(Files.readAllLines(expected).stream().sorted().toList())
                .hasSizeGreaterThan(200)
                .anyMatch(event -> event.endsWith("\"copies\":[\"c1\"]}"))
                .noneMatch(event -> event.contains("\"article\":\"c1\""));
    }

    private interface Condition {
        boolean holds() throws IOException;
    }

    private static void await(Process job, Path log, Condition condition) throws Exception {
        Instant end = Instant.now().plus(LONGEST);
        while (!condition.holds()) {
            assertThat(job.isAlive() && Instant.now().isBefore(end))
                    .as(Files.readString(log))
                    .isTrue();
            Thread.sleep(20);
        }
    }

    /** How many tasks have handed in what they coded, while the step that they belong to goes on. */
    private static long committed(Path output) throws IOException {
        Path work = output.resolve("_work/wire/coded");
        if (!Files.isDirectory(work)) {
            return 0;
        }
        try (Stream<Path> files = Files.walk(work)) {
            return files.filter(f -> f.getFileName().toString().startsWith("task_"))
                    .count();
        } catch (java.io.UncheckedIOException e) {
            // A folder was taken away while this looked into it.
            return 0;
        }
    }

    private static Stream<ProcessHandle> executors(Process job) {
        return job.descendants().filter(p -> Optional.of(p.info())
                .flatMap(ProcessHandle.Info::commandLine)
                .filter(c -> c.contains("CoarseGrainedExecutorBackend"))
                .isPresent());
    }

    private static List<String> events(Path output) throws Exception {
        try (Connection connection = new DuckDBDriver().connect("jdbc:duckdb:", new Properties());
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT json FROM read_parquet('" + output
                        + "/events/**/*.parquet', hive_partitioning = true)")) {
            List<String> out = new ArrayList<>();
            while (rows.next()) {
                out.add(rows.getString(1));
            }
            return out.stream().sorted().toList();
        }
    }
}
