package org.polybius.store.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * Writes events as Parquet: one row an event with typed columns, parties as lists, and the whole event as JSON, from which
 * {@link EventImport} reads it back.
 */
public final class ParquetExport {
    private static final String ROWS = """
            WITH sides AS (
                SELECT event, role, list(name ORDER BY ordinal) AS names, list(country ORDER BY ordinal) AS countries,
                    list(sector ORDER BY ordinal) AS sectors, list(actor ORDER BY ordinal) AS keys
                FROM parties WHERE event IN (FROM chosen) GROUP BY event, role)
            SELECT e.id, a.id AS article, a.title, a.published, a.publisher, a.url, e.ordinal,
                e.type, e.mode, e.quad, e.cameo, e.code, e.contexts, e.intensity, e.goldstein,
                coalesce(act.names, []) AS actor_names, coalesce(act.countries, []) AS actor_countries,
                coalesce(act.sectors, []) AS actor_sectors, coalesce(act.keys, []) AS actor_keys,
                coalesce(rec.names, []) AS recipient_names, coalesce(rec.countries, []) AS recipient_countries,
                coalesce(rec.sectors, []) AS recipient_sectors, coalesce(rec.keys, []) AS recipient_keys,
                coalesce(spk.names, []) AS speaker_names,
                e.date_start, e.date_end, e.date_precision, e.date_text,
                e.place_name, e.place_country, e.place_admin1, e.place_lat, e.place_lon, e.place_geonames,
                e.place_precision, e.historical, e.future, e.hypothetical, e.negation, e.confidence,
                w.quote, e.json
            FROM events e
            JOIN articles a USING (article)
            LEFT JOIN sides act ON act.event = e.event AND act.role = 'actor'
            LEFT JOIN sides rec ON rec.event = e.event AND rec.role = 'recipient'
            LEFT JOIN sides spk ON spk.event = e.event AND spk.role = 'speaker'
            LEFT JOIN evidence w ON w.event = e.event AND w.ordinal = 0
            WHERE e.event IN (FROM chosen)
            ORDER BY e.event
            """;

    private ParquetExport() {}

    /**
     * Writes a file, which appears whole or not at all.
     *
     * @return how many events it has
     * @throws IOException if it cannot be written
     */
    public static long write(EventDatabase database, EventFilter filter, Path file) throws IOException {
        Path whole = file.toAbsolutePath();
        Path folder = whole.getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            throw new IOException("there is no folder " + folder + ": make it first");
        }
        Path exchange = database.exchangeFolder();
        String name = "." + whole.getFileName() + "." + ProcessHandle.current().pid() + ".part";
        Path part = exchange == null ? folder.resolve(name) : Files.createTempFile(exchange, "events", ".parquet");
        try (Connection connection = database.duplicate();
                Statement statement = connection.createStatement()) {
            new Sql("CREATE TEMP TABLE chosen AS SELECT e.event FROM events e")
                    .add(Conditions.where(filter))
                    .update(connection);
            // A name of a file cannot be bound; doubled quotes cannot end it.
            statement.execute("COPY (" + ROWS + ") TO '" + part.toString().replace("'", "''")
                    + "' (FORMAT parquet, COMPRESSION zstd)");
            long events = new Sql("SELECT count(*) FROM chosen").row(connection, r -> r.getLong(1));
            Files.move(part, whole, StandardCopyOption.REPLACE_EXISTING);
            return events;
        } catch (SQLException e) {
            throw new IOException(Sql.firstLine(e), e);
        } finally {
            Files.deleteIfExists(part);
        }
    }
}
