package org.polybius.store.database;

import java.sql.SQLException;
import java.util.Map;
import org.duckdb.DuckDBConnection;

/** Something that is written in the same transaction as a batch of articles. */
interface Beside {
    /** Nothing. */
    Beside NOTHING = new Beside() {
        @Override
        public boolean waiting() {
            return false;
        }

        @Override
        public void write(DuckDBConnection connection, Map<String, Long> articles, EventKeys next) {}
    };

    /** Whether there is something to write though there is no article. */
    boolean waiting();

    /**
     * Writes it.
     *
     * @param articles the keys of the batch's articles, by id
     * @param next the keys that come next
     */
    void write(DuckDBConnection connection, Map<String, Long> articles, EventKeys next) throws SQLException;
}
