package org.polybius.store.database;

import java.sql.Connection;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What a database holds, for telling whether two hold the same: of every table how many rows it has and a number made of
 * them in any order. Which run wrote a row, and when, does not count.
 */
public final class Contents {
    private static final Set<String> OF_RUNS =
            Set.of("run", "replaced_by", "started", "finished", "added", "replaced", "applied");

    private Contents() {}

    /** Table to rows and number; two are equal where the databases hold the same. */
    public static Map<String, String> of(EventDatabase database) {
        return database.reading(c -> {
            Map<String, String> out = new TreeMap<>();
            for (String table : new Sql("SELECT DISTINCT table_name FROM duckdb_columns() WHERE NOT internal")
                    .rows(c, r -> r.getString(1))) {
                out.put(table, of(c, table));
            }
            return out;
        });
    }

    private static String of(Connection c, String table) {
        String columns = new Sql("")
                        .add(
                                "SELECT column_name FROM duckdb_columns() WHERE table_name = ? ORDER BY column_index",
                                table)
                        .rows(c, r -> r.getString(1))
                        .stream()
                        .filter(column -> !OF_RUNS.contains(column))
                        .collect(Collectors.joining(", "));
        return new Sql("SELECT count(*) || ' ' || coalesce(sum(CAST(hash(kept) AS HUGEINT)), 0) FROM (SELECT " + columns
                        + " FROM " + table + ") kept")
                .row(c, r -> r.getString(1));
    }
}
