package org.polybius.store.database;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The rows of some events as they are in the database, for comparing them with the rows that the events' JSON gives.
 */
final class EventColumns implements EventRows.Sink {
    private static final Map<String, String> TABLES = Map.of(
            "events", "ordinal",
            "parties", "role, ordinal",
            "pairs", "actor, recipient",
            "evidence", "ordinal",
            "counts", "kind",
            "steps", "ordinal",
            "terms", "word",
            "event_keys", "key");

    private final Map<Long, Map<String, List<List<String>>>> rows = new HashMap<>();

    @Override
    public void add(String table, @Nullable Object... values) {
        rows.computeIfAbsent((Long) values[0], key -> new HashMap<>())
                .computeIfAbsent(table, name -> new ArrayList<>())
                .add(Arrays.stream(values).map(EventColumns::text).toList());
    }

    /** What is there of the events with numbers from {@code first} to {@code last}. */
    static EventColumns stored(Connection connection, long first, long last) {
        EventColumns out = new EventColumns();
        TABLES.forEach((table, order) -> new Sql("")
                .add("SELECT * FROM " + table + " WHERE event BETWEEN ? AND ? ORDER BY event, " + order, first, last)
                .rows(connection, row -> {
                    out.add(table, values(row));
                    return true;
                }));
        return out;
    }

    private static @Nullable Object[] values(ResultSet row) throws SQLException {
        @Nullable Object[] out = new Object[row.getMetaData().getColumnCount()];
        for (int i = 0; i < out.length; i++) {
            Object value = row.getObject(i + 1);
            out[i] = value instanceof java.sql.Array list ? Arrays.asList((Object[]) list.getArray()) : value;
        }
        return out;
    }

    /** Whether both have the same rows of an event, in whatever order within a table. */
    boolean same(long event, EventColumns other) {
        Map<String, List<List<String>>> mine = rows.getOrDefault(event, Map.of());
        Map<String, List<List<String>>> its = other.rows.getOrDefault(event, Map.of());
        return TABLES.keySet().stream()
                .allMatch(t -> sorted(mine.getOrDefault(t, List.of())).equals(sorted(its.getOrDefault(t, List.of()))));
    }

    private static List<String> sorted(List<List<String>> rows) {
        return rows.stream().map(List::toString).sorted().toList();
    }

    private static String text(@Nullable Object value) {
        return value instanceof String text ? StoredText.of(text) : String.valueOf(value);
    }
}
