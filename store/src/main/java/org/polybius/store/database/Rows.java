package org.polybius.store.database;

import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;

/** Rows for any tables, handed over in bulk; they belong to the connection's transaction. */
final class Rows implements EventRows.Sink, AutoCloseable {
    private final Opening opened;
    private final Map<String, DuckDBAppender> appenders = new LinkedHashMap<>();

    Rows(DuckDBConnection connection) {
        this(connection::createAppender);
    }

    /** @param opened gives what takes the rows of a table */
    Rows(Opening opened) {
        this.opened = opened;
    }

    /** Where the rows of a table go. */
    interface Opening {
        DuckDBAppender of(String table) throws SQLException;
    }

    @Override
    public void add(String table, @Nullable Object... values) throws SQLException {
        DuckDBAppender appender = appenders.get(table);
        if (appender == null) {
            appender = opened.of(table);
            appenders.put(table, appender);
        }
        appender.beginRow();
        for (Object value : values) {
            append(appender, value);
        }
        appender.endRow();
    }

    private static void append(DuckDBAppender appender, @Nullable Object value) throws SQLException {
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
        } else if (value instanceof int[] numbers) {
            appender.append(numbers);
        } else if (value instanceof Collection<?> texts) {
            appender.append(texts.stream().map(t -> StoredText.of((String) t)).toList());
        } else {
            throw new IllegalArgumentException("no column holds a " + value.getClass());
        }
    }

    @Override
    public void close() throws SQLException {
        SQLException failure = null;
        for (DuckDBAppender appender : appenders.values()) {
            try {
                appender.close();
            } catch (SQLException e) {
                failure = failure == null ? e : failure;
            }
        }
        if (failure != null) {
            throw failure;
        }
    }
}
