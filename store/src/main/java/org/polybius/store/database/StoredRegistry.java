package org.polybius.store.database;

import java.sql.SQLException;
import java.util.Locale;
import org.duckdb.DuckDBConnection;
import org.polybius.model.registry.RegistryContent;
import org.polybius.model.registry.Sighting;
import org.polybius.store.formats.RegistryFile;

/** The registry of learned actors that a database holds. Safe for several threads. */
public final class StoredRegistry {
    private final EventDatabase database;

    StoredRegistry(EventDatabase database) {
        this.database = database;
    }

    /** What is there; {@link RegistryContent#EMPTY} where nothing was put in. */
    public RegistryContent read() {
        return database.reading(c -> RegistryFile.ofLines(
                new Sql("SELECT line FROM decisions ORDER BY ordinal").rows(c, r -> r.getString(1)),
                new Sql("SELECT line FROM sightings").rows(c, r -> r.getString(1))));
    }

    /**
     * Puts a registry in the place of the one that was there, in one transaction.
     *
     * @throws IllegalStateException if the file is open to be read only
     */
    public void write(RegistryContent content) {
        database.requireWriting();
        try (DuckDBConnection c = database.duplicate()) {
            c.setAutoCommit(false);
            new Sql("DELETE FROM sightings").update(c);
            new Sql("DELETE FROM decisions").update(c);
            try (Rows rows = new Rows(c)) {
                for (int i = 0; i < content.decisions().size(); i++) {
                    rows.add(
                            "decisions",
                            i,
                            RegistryFile.line(content.decisions().get(i)));
                }
                for (Sighting s : content.sightings()) {
                    rows.add(
                            "sightings",
                            s.name(),
                            s.kind().name().toLowerCase(Locale.ROOT),
                            s.country(),
                            s.sectors().stream().map(Enum::name).toList(),
                            s.titles(),
                            s.article(),
                            s.published(),
                            s.span().start(),
                            s.span().end(),
                            s.sentence(),
                            RegistryFile.line(s));
                }
            }
            c.commit();
            database.changed();
        } catch (SQLException e) {
            throw Sql.failed(e);
        }
    }
}
