package org.polybius.store.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A statement's text with the values that are bound to its question marks. Values never become part of the text. */
final class Sql {
    /** Makes a value of the row a result stands at. */
    interface RowReader<T> {
        T read(ResultSet row) throws SQLException;
    }

    private final StringBuilder text = new StringBuilder();
    private final List<Object> values = new ArrayList<>();

    Sql(String text) {
        this.text.append(text);
    }

    /** Appends to the text, binding {@code bound} to its question marks. */
    Sql add(String more, Object... bound) {
        text.append(more);
        Collections.addAll(values, bound);
        return this;
    }

    /** Appends another statement's text and values. */
    Sql add(Sql other) {
        text.append(other.text);
        values.addAll(other.values);
        return this;
    }

    /** Appends as many question marks as there are values, in brackets. */
    Sql addList(Collection<?> bound) {
        text.append('(')
                .append(String.join(", ", Collections.nCopies(bound.size(), "?")))
                .append(')');
        values.addAll(bound);
        return this;
    }

    /** Appends a question mark, or NULL, to which nothing can be bound. */
    Sql addNullable(@Nullable String value) {
        return value == null ? add("NULL") : add("?", StoredText.of(value));
    }

    /** The rows in their order. */
    <T> List<T> rows(Connection connection, RowReader<T> reader) {
        try (PreparedStatement statement = connection.prepareStatement(text.toString())) {
            for (int i = 0; i < values.size(); i++) {
                statement.setObject(i + 1, values.get(i));
            }
            try (ResultSet rows = statement.executeQuery()) {
                List<T> out = new ArrayList<>();
                while (rows.next()) {
                    out.add(reader.read(rows));
                }
                return out;
            }
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    /** The only row. */
    <T> T row(Connection connection, RowReader<T> reader) {
        List<T> rows = rows(connection, reader);
        if (rows.size() != 1) {
            throw new DatabaseException("one row was expected, not " + rows.size() + ": " + text);
        }
        return rows.get(0);
    }

    /** Runs what gives no rows; how many rows it changed. */
    int update(Connection connection) {
        try (PreparedStatement statement = connection.prepareStatement(text.toString())) {
            for (int i = 0; i < values.size(); i++) {
                statement.setObject(i + 1, values.get(i));
            }
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    /** The time as the database keeps it: UTC, to the microsecond. */
    static LocalDateTime now() {
        return LocalDateTime.now(ZoneOffset.UTC).truncatedTo(ChronoUnit.MICROS);
    }

    static @Nullable LocalDate day(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }

    static DatabaseException failed(SQLException e) {
        return new DatabaseException("the database failed: " + firstLine(e), e);
    }

    static String firstLine(SQLException e) {
        String message = String.valueOf(e.getMessage());
        int end = message.indexOf('\n');
        return end < 0 ? message : message.substring(0, end);
    }
}
