package org.polybius.store.database;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;

/**
 * Compares the rows of events that are in the database with those that the events' JSON gives. These go into tables of the
 * connection's own, and the database tells where both differ: to fetch its rows took most of an examination's time.
 */
final class EventColumns implements AutoCloseable {
    private static final String WANTED = "wanted_";

    private final DuckDBConnection connection;

    EventColumns(DuckDBConnection connection) {
        this.connection = connection;
        for (String table : tables()) {
            new Sql("CREATE OR REPLACE TEMP TABLE " + WANTED + table + " AS SELECT * FROM " + table + " LIMIT 0")
                    .update(connection);
        }
    }

    private static List<String> tables() {
        List<String> out = new ArrayList<>(EventRows.PARTS);
        out.add("events");
        return out;
    }

    /** A row as it should be. */
    static final class Row {
        private final String table;
        private final @Nullable Object[] values;

        Row(String table, @Nullable Object... values) {
            this.table = table;
            this.values = values;
        }
    }

    /**
     * Events that have other rows than these.
     *
     * @param first the number of the first event that is compared
     * @param last that of the last
     */
    Set<Long> differing(List<Row> wanted, long first, long last) throws SQLException {
        for (String table : tables()) {
            new Sql("DELETE FROM " + WANTED + table).update(connection);
        }
        try (Rows rows = new Rows(table -> connection.createAppender("temp", "main", WANTED + table))) {
            for (Row row : wanted) {
                rows.add(row.table, row.values);
            }
        }
        Set<Long> out = new HashSet<>();
        for (String table : tables()) {
            String stored = "SELECT * FROM " + table + " WHERE event BETWEEN ? AND ?";
            String given = "SELECT * FROM " + WANTED + table;
            new Sql("SELECT DISTINCT event FROM ((" + given + " EXCEPT ALL ")
                    .add(stored, first, last)
                    .add(") UNION ALL (")
                    .add(stored, first, last)
                    .add(" EXCEPT ALL " + given + "))")
                    .rows(connection, r -> out.add(r.getLong(1)));
        }
        return out;
    }

    @Override
    public void close() {
        for (String table : tables()) {
            new Sql("DROP TABLE " + WANTED + table).update(connection);
        }
    }
}
