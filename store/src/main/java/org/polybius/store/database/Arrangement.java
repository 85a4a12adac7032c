package org.polybius.store.database;

import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;
import org.duckdb.DuckDBConnection;

/**
 * The order in which the rows of some tables lie: that in which they are asked for, so that DuckDB passes over the blocks
 * without an answer. What is added comes behind, in the order of writing, and is found there as well, only less quickly; once
 * much has come the table is written in its order again.
 */
final class Arrangement {
    private static final Map<String, String> ORDERS = new TreeMap<>(Map.of(
            "parties", "actor, event, role, ordinal",
            "pairs", "actor, recipient, event",
            "terms", "word, event",
            "event_keys", "key"));

    /** What is behind may be a fifth of the whole, and so many rows in any case: one block of DuckDB. */
    private static final long SHARE_OF = 5;

    private static final long ALWAYS = 122_880;

    private Arrangement() {}

    /** Puts every table in order of which too much is not; each in a transaction. */
    static void restore(DuckDBConnection connection) {
        restore(connection, ALWAYS);
    }

    /** @param always so many rows may lie behind in any case */
    static void restore(DuckDBConnection connection, long always) {
        for (String table : ORDERS.keySet()) {
            long all = count(connection, "SELECT count(*) FROM " + table);
            long behind = count(
                    connection,
                    "SELECT count(*) FROM " + table + " WHERE event > (SELECT event FROM arranged WHERE name = '"
                            + table + "')");
            if (behind > Math.max(always, all / SHARE_OF)) {
                try {
                    arrange(connection, table);
                } catch (SQLException e) {
                    throw Sql.failed(e);
                }
            }
        }
    }

    private static void arrange(DuckDBConnection connection, String table) throws SQLException {
        connection.setAutoCommit(false);
        try {
            long last = count(connection, "SELECT max(rowid) FROM " + table);
            // A table's constraints would not outlive a copy under another name.
            new Sql("INSERT INTO " + table + " SELECT * FROM " + table + " ORDER BY " + ORDERS.get(table))
                    .update(connection);
            new Sql("DELETE FROM " + table).add(" WHERE rowid <= ?", last).update(connection);
            new Sql("UPDATE arranged SET event = (SELECT coalesce(max(event), 0) FROM " + table + ")")
                    .add(" WHERE name = ?", table)
                    .update(connection);
            connection.commit();
        } catch (SQLException | RuntimeException e) {
            connection.rollback();
            throw e;
        } finally {
            connection.setAutoCommit(true);
        }
    }

    private static long count(DuckDBConnection connection, String sql) {
        return new Sql(sql).row(connection, r -> r.getLong(1));
    }
}
