package org.polybius.store.database;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Properties;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.duckdb.DuckDBDriver;
import org.polybius.model.Event;
import org.polybius.model.ontology.Ontology;
import org.polybius.store.formats.EventFile;
import org.polybius.store.formats.EventFormatException;
import org.polybius.store.formats.EventJson;
import org.polybius.store.formats.LineProblem;

/** Opens files of events. The rows of Parquet are copied to a file of lines, in which an article's events are found quickly. */
final class EventFiles {
    private static final String PARQUET = ".parquet";

    private final Ontology ontology;
    private final Consumer<LineProblem> problems;

    EventFiles(Ontology ontology, Consumer<LineProblem> problems) {
        this.ontology = ontology;
        this.problems = problems;
    }

    /** Adds to {@code opened} what {@code path} holds, batch by batch where it is a table of the Spark job. */
    void open(Path path, List<EventFile<PlacedEvent>> opened) throws IOException {
        if (Files.isDirectory(path)) {
            Path events = path.resolve("events");
            for (Path batch : batches(Files.isDirectory(events) ? events : path)) {
                opened.add(parquet(batch, parquetIn(batch)));
            }
        } else if (!path.toString().endsWith(PARQUET)) {
            opened.add(EventFile.open(
                    path,
                    (number, line) -> new PlacedEvent(path, number, event(line)),
                    PlacedEvent::article,
                    problems));
        } else if (Files.isRegularFile(path)) {
            opened.add(parquet(path, List.of(path)));
        } else {
            throw new IOException(path + ": there is no such file");
        }
    }

    private static List<Path> batches(Path table) throws IOException {
        try (Stream<Path> inside = Files.list(table)) {
            List<Path> batches = inside.filter(p -> p.getFileName().toString().startsWith("batch="))
                    .sorted()
                    .toList();
            return batches.isEmpty() ? List.of(table) : batches;
        }
    }

    /** All Parquet in a folder but what lies under a name with a point or a low line before it: that is work in progress. */
    private static List<Path> parquetIn(Path folder) throws IOException {
        try (Stream<Path> inside = Files.walk(folder)) {
            List<Path> found = inside.filter(p -> p.toString().endsWith(PARQUET))
                    .filter(Files::isRegularFile)
                    .filter(p -> Stream.iterate(folder.relativize(p), n -> n != null, Path::getParent)
                            .map(n -> n.getFileName().toString())
                            .noneMatch(n -> n.startsWith(".") || n.startsWith("_")))
                    .sorted()
                    .toList();
            if (found.isEmpty()) {
                throw new IOException(folder + " holds no Parquet: give a folder of .parquet, or a file of events");
            }
            return found;
        }
    }

    private EventFile<PlacedEvent> parquet(Path path, List<Path> files) throws IOException {
        Path copy = Files.createTempFile("polybius-events", ".jsonl");
        try {
            copy(path, files, copy);
            return EventFile.open(path, copy, (number, line) -> copied(files, line), PlacedEvent::article, problems);
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(copy);
            throw e;
        }
    }

    /** Writes the rows that are events as lines, with file and row before each. */
    private void copy(Path path, List<Path> files, Path copy) throws IOException {
        // Names of files cannot be bound in a list; doubled quotes cannot end one.
        String names = files.stream()
                .map(f -> "'" + f.toString().replace("'", "''") + "'")
                .collect(Collectors.joining(", "));
        List<String> known = files.stream().map(Path::toString).toList();
        try (Connection connection = new DuckDBDriver().connect("jdbc:duckdb:", new Properties());
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT filename, file_row_number + 1 AS row, json"
                        + " FROM read_parquet([" + names + "], filename = true, file_row_number = true,"
                        + " hive_partitioning = false)" + (files.size() > 1 ? " ORDER BY article, ordinal" : ""));
                BufferedWriter out = Files.newBufferedWriter(copy)) {
            while (rows.next()) {
                int file = known.indexOf(rows.getString("filename"));
                int row = rows.getInt("row");
                String json = String.valueOf(rows.getString("json")).replace('\n', ' ');
                try {
                    event(json);
                    out.write(file + " " + row + " " + json + "\n");
                } catch (IllegalArgumentException e) {
                    problems.accept(new LineProblem(files.get(file), row, String.valueOf(e.getMessage())));
                }
            }
        } catch (SQLException e) {
            throw new IOException(path + " is no Parquet that Polybius wrote: " + Sql.firstLine(e), e);
        }
    }

    private PlacedEvent copied(List<Path> files, String line) {
        int first = line.indexOf(' ');
        int second = line.indexOf(' ', first + 1);
        return new PlacedEvent(
                files.get(Integer.parseInt(line.substring(0, first))),
                Integer.parseInt(line.substring(first + 1, second)),
                event(line.substring(second + 1)));
    }

    private Event event(String line) {
        try {
            return EventJson.read(line, ontology);
        } catch (EventFormatException e) {
            throw new IllegalArgumentException(e.getMessage(), e);
        }
    }
}
