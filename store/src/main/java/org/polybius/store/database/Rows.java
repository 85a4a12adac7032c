package org.polybius.store.database;

import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collection;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;

/** Rows for one table, handed over in bulk; they belong to the connection's transaction. */
final class Rows implements AutoCloseable {
    private final DuckDBAppender appender;

    Rows(DuckDBConnection connection, String table) throws SQLException {
        appender = connection.createAppender(table);
    }

    /** One row: a value for each column, in the table's order. */
    void add(@Nullable Object... values) throws SQLException {
        appender.beginRow();
        for (Object value : values) {
            append(value);
        }
        appender.endRow();
    }

    private void append(@Nullable Object value) throws SQLException {
        if (value == null) {
            appender.appendNull();
        } else if (value instanceof String text) {
            appender.append(StoredText.of(text));
        } else if (value instanceof Integer number) {
            appender.append(number.intValue());
        } else if (value instanceof Long number) {
            appender.append(number.longValue());
        } else if (value instanceof Byte number) {
            appender.append(number.byteValue());
        } else if (value instanceof Double number) {
            appender.append(number.doubleValue());
        } else if (value instanceof Boolean truth) {
            appender.append(truth.booleanValue());
        } else if (value instanceof LocalDate day) {
            appender.append(day);
        } else if (value instanceof LocalDateTime time) {
            appender.append(time);
        } else if (value instanceof Collection<?> texts) {
            appender.append(texts.stream().map(t -> StoredText.of((String) t)).toList());
        } else {
            throw new IllegalArgumentException("no column holds a " + value.getClass());
        }
    }

    @Override
    public void close() throws SQLException {
        appender.close();
    }
}
