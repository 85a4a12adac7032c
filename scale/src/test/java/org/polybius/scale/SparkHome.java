package org.polybius.scale;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** An installation of Spark, as its processes need it, made of links to the jars that the build has anyway. */
final class SparkHome implements AutoCloseable {
    /** What Spark has and Polybius too, so that Maven does not count it to Spark. */
    private static final Set<String> BOTH = Set.of("jackson-annotations", "commons-math3", "xz", "zstd-jni");

    private final Path folder;

    private SparkHome(Path folder) {
        this.folder = folder;
    }

    /** @param folder where it is made */
    static SparkHome make(Path folder) throws IOException {
        Path jars = Files.createDirectories(folder.resolve("jars"));
        Set<String> wanted =
                new TreeSet<>(List.of(Files.readString(Path.of(System.getProperty("polybius.spark.classpath")))
                        .strip()
                        .split(File.pathSeparator)));
        for (String jar : CommandLine.classPath().split(File.pathSeparator)) {
            String name = Path.of(jar).getFileName().toString().replaceFirst("-\\d.*", "");
            if (BOTH.contains(name)) {
                wanted.add(jar);
            }
        }
        for (String jar : wanted) {
            Path target = Path.of(jar);
            Path link = jars.resolve(target.getFileName());
            if (!Files.exists(link)) {
                Files.createSymbolicLink(link, target);
            }
        }
        return new SparkHome(folder);
    }

    /** Takes the links away, so that nobody who clears the folder follows them. */
    @Override
    public void close() throws IOException {
        try (Stream<Path> links = Files.list(folder.resolve("jars"))) {
            for (Path link : links.toList()) {
                Files.delete(link);
            }
        }
    }

    /** {@code spark-submit}, without the script around it. */
    Process submit(Path log, List<String> arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                CommandLine.java(),
                "-Xmx800m",
                "-XX:TieredStopAtLevel=1",
                "-XX:ReservedCodeCacheSize=240m",
                "-cp",
                folder.resolve("jars") + File.separator + "*"));
        for (String option : System.getProperty("polybius.spark.opens").split(" ")) {
            command.add(option);
        }
        command.add("org.apache.spark.deploy.SparkSubmit");
        command.addAll(arguments);
        ProcessBuilder process =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        process.environment().put("SPARK_HOME", folder.toString());
        process.environment().put("SPARK_SCALA_VERSION", "2.13");
        process.environment().put("SPARK_LOCAL_IP", "127.0.0.1");
        process.environment().put("SPARK_LOCAL_HOSTNAME", "localhost");
        process.environment().put("SPARK_LOCAL_DIRS", folder.resolve("local").toString());
        return process.start();
    }
}
