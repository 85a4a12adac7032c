package org.polybius.store.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.function.Consumer;
import org.duckdb.DuckDBDriver;
import org.jspecify.annotations.Nullable;
import org.polybius.model.Event;
import org.polybius.model.ontology.Ontology;
import org.polybius.store.formats.EventFile;
import org.polybius.store.formats.EventFormatException;
import org.polybius.store.formats.EventJson;
import org.polybius.store.formats.LineProblem;

/**
 * Puts the events of a file into a database, article by article. The events of an article may stand anywhere in the file:
 * together they are its coding.
 */
public final class EventImport {
    private final Ontology ontology;

    /** @param ontology resolves the modes and codes of events */
    public EventImport(Ontology ontology) {
        this.ontology = ontology;
    }

    /**
     * Reads all of a file: Parquet as {@link ParquetExport} writes it where the name ends in {@code .parquet}, one JSON
     * object a line otherwise.
     *
     * @param problems told each line or row that is no event, which is left out
     * @throws IOException if it cannot be read
     */
    public void read(Path file, EventLoad load, Consumer<LineProblem> problems) throws IOException {
        if (file.toString().endsWith(".parquet")) {
            readParquet(file, load, problems);
            return;
        }
        try (EventFile<Event> events =
                EventFile.open(file, this::event, e -> e.evidence().get(0).article(), problems)) {
            for (String article : events.articles()) {
                load.put(article, events.events(article));
            }
        }
    }

    private void readParquet(Path file, EventLoad load, Consumer<LineProblem> problems) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new IOException(file + ": there is no such file");
        }
        try (Connection connection = new DuckDBDriver().connect("jdbc:duckdb:", new Properties());
                PreparedStatement statement = connection.prepareStatement(
                        "SELECT file_row_number + 1 AS row, json FROM read_parquet(?, file_row_number = true)"
                                + " ORDER BY min(row) OVER (PARTITION BY article), row")) {
            statement.setString(1, file.toString());
            Coded coded = new Coded(load);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    try {
                        coded.add(event(String.valueOf(rows.getString("json"))));
                    } catch (IllegalArgumentException e) {
                        problems.accept(new LineProblem(file, rows.getInt("row"), String.valueOf(e.getMessage())));
                    }
                }
            }
            coded.put();
        } catch (SQLException e) {
            throw new IOException(file + " is no Parquet file that polybius export wrote: " + Sql.firstLine(e), e);
        }
    }

    /** Events of one article, collected until another begins. */
    private static final class Coded {
        private final EventLoad load;
        private final List<Event> events = new ArrayList<>();
        private @Nullable String article;

        Coded(EventLoad load) {
            this.load = load;
        }

        void add(Event event) {
            String its = event.evidence().get(0).article();
            if (!its.equals(article)) {
                put();
                article = its;
            }
            events.add(event);
        }

        void put() {
            if (article != null) {
                load.put(article, events);
                events.clear();
            }
        }
    }

    private Event event(String line) {
        try {
            return EventJson.read(line, ontology);
        } catch (EventFormatException e) {
            throw new IllegalArgumentException(e.getMessage(), e);
        }
    }
}
