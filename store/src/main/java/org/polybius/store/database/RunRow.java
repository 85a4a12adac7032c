package org.polybius.store.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.List;
import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;

/**
 * A run, as the table of runs has it.
 *
 * @param run its key
 * @param kind {@code code}, {@code watch} or {@code import}
 * @param plan what was asked for and with what
 * @param started when it began
 */
record RunRow(long run, String kind, RunPlan plan, LocalDateTime started) {

    /** A new run; jobs that are not at their end have keys too. */
    static RunRow next(Connection connection, String kind, RunPlan plan) {
        long run = new Sql(
                        "SELECT coalesce(max(run), 0) + 1 FROM (SELECT run FROM runs UNION ALL SELECT run FROM jobs)")
                .row(connection, r -> r.getLong(1));
        return new RunRow(run, kind, plan, Sql.now());
    }

    boolean isIn(Connection connection) {
        return new Sql("").add("SELECT count(*) FROM runs WHERE run = ?", run).row(connection, r -> r.getLong(1)) > 0;
    }

    void write(DuckDBConnection connection) {
        try (Rows rows = new Rows(connection)) {
            boolean job = plan.folder() != null;
            rows.add(
                    "runs",
                    run,
                    kind,
                    plan.program(),
                    plan.settings(),
                    started,
                    null,
                    plan.folder(),
                    job ? plan.arguments() : null,
                    job ? plan.versionLines() : null);
        } catch (SQLException e) {
            throw Sql.failed(e);
        }
    }

    void finish(Connection connection) {
        new Sql("")
                .add("UPDATE runs SET finished = ? WHERE run = ?", Sql.now(), run)
                .update(connection);
    }

    /** The words of a column that is a list; none where it is null. */
    static List<String> words(@Nullable Object list) throws SQLException {
        return list instanceof java.sql.Array array
                ? java.util.Arrays.stream((Object[]) array.getArray())
                        .map(String::valueOf)
                        .toList()
                : List.of();
    }
}
