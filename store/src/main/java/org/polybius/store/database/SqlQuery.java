package org.polybius.store.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.SQLTimeoutException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Runs somebody's own SQL on a database that is open as a sandbox.
 *
 * <p>The SQL is handed to DuckDB's table function {@code query}, which takes one statement that reads and nothing else, so
 * that nothing has to be guessed from its words; what such a statement could reach, the sandbox has closed.
 */
final class SqlQuery {
    private SqlQuery() {}

    static QueryResult run(Connection connection, String sql, int mostRows, Duration time) {
        ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(task -> {
            Thread thread = new Thread(task, "query time limit");
            thread.setDaemon(true);
            return thread;
        });
        // The only value that is written into a statement: the function wants it there. Doubled quotes cannot end it.
        String text = "SELECT * FROM query('" + StoredText.of(sql).replace("'", "''") + "') LIMIT ?";
        try (Statement begin = connection.createStatement();
                PreparedStatement statement = readOnly(begin, connection, text)) {
            statement.setLong(1, mostRows + 1L);
            ScheduledFuture<?> limit = clock.schedule(() -> cancel(statement), time.toMillis(), TimeUnit.MILLISECONDS);
            try (ResultSet rows = statement.executeQuery()) {
                return read(rows, mostRows);
            } finally {
                limit.cancel(false);
            }
        } catch (SQLTimeoutException e) {
            throw new QueryException(
                    "the query took longer than " + time.toSeconds()
                            + " s and was stopped: ask for less, or allow more",
                    e);
        } catch (SQLException e) {
            throw new QueryException(said(String.valueOf(e.getMessage())), e);
        } finally {
            clock.shutdownNow();
        }
    }

    /** The transaction forbids what the function would not let through anyway. */
    private static PreparedStatement readOnly(Statement begin, Connection connection, String text) throws SQLException {
        begin.execute("BEGIN TRANSACTION READ ONLY");
        return connection.prepareStatement(text);
    }

    private static void cancel(PreparedStatement statement) {
        try {
            statement.cancel();
        } catch (SQLException e) {
            // It has just ended by itself.
            return;
        }
    }

    private static QueryResult read(ResultSet rows, int most) throws SQLException {
        ResultSetMetaData head = rows.getMetaData();
        List<String> columns = new ArrayList<>();
        for (int i = 1; i <= head.getColumnCount(); i++) {
            columns.add(head.getColumnLabel(i));
        }
        List<List<@Nullable Object>> out = new ArrayList<>();
        while (rows.next()) {
            if (out.size() == most) {
                return new QueryResult(columns, out, true);
            }
            List<@Nullable Object> row = new ArrayList<>(columns.size());
            for (int i = 1; i <= columns.size(); i++) {
                Object value = rows.getObject(i);
                row.add(
                        value == null || value instanceof Number || value instanceof Boolean
                                ? value
                                : String.valueOf(value));
            }
            out.add(row);
        }
        return new QueryResult(columns, out, false);
    }

    /** DuckDB's message without the statement that was made around the query. */
    private static String said(String message) {
        int line = message.indexOf("\n\nLINE ");
        return (line < 0 ? message : message.substring(0, line)).strip()
                + (message.contains("Expected a single SELECT")
                        ? ": one statement is wanted that reads, such as SELECT …, FROM …, DESCRIBE …"
                        : "");
    }
}
