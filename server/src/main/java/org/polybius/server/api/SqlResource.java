package org.polybius.server.api;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.polybius.server.Served;
import org.polybius.server.http.Exchange;
import org.polybius.server.http.Problem;
import org.polybius.server.http.Route;
import org.polybius.server.security.Rate;
import org.polybius.store.database.QueryException;
import org.polybius.store.database.QueryResult;
import tools.jackson.databind.JsonNode;

/** {@code POST /api/v1/sql}: one statement that reads, for so long and with so many rows and no more. */
public final class SqlResource {
    private static final int LONGEST_BODY = 64 * 1024;
    private static final int MOST_ROWS = 10_000;
    /**
     * What tells of the machine and not of the events: paths, settings. The names cannot be made out of pieces but by the
     * functions that run text as SQL, which are among them.
     */
    private static final Pattern CLOSED =
            Pattern.compile("(?is)(?<![a-z0-9_])(duckdb_[a-z_]+|pragma_[a-z_]+|(?:current_setting|query|query_table)"
                    + "(?=\"?(?:\\s|/\\*.*?\\*/|--[^\n]*\n)*\\())");

    private static final Duration LONGEST = Duration.ofSeconds(10);

    private final Served served;
    private final Semaphore turns = new Semaphore(2, true);
    private final Rate rate = new Rate(20, 1);

    public SqlResource(Served served) {
        this.served = served;
    }

    /** Its addresses. */
    public List<Route> routes() {
        return List.of(Route.post("/api/v1/sql", this::sql));
    }

    /** @param more whether there were more rows than were asked for */
    record Rows(List<String> columns, List<List<@Nullable Object>> rows, boolean more) {}

    private void sql(Exchange exchange) throws IOException {
        JsonNode body = JsonBody.object(exchange, LONGEST_BODY, "sql", "rows");
        String sql = JsonBody.text(body, "sql");
        if (sql == null || sql.isBlank()) {
            throw Problem.badRequest("the field sql is missing: it holds one statement that reads");
        }
        Matcher closed = CLOSED.matcher(sql);
        if (closed.find()) {
            throw Problem.badRequest(
                    "the function " + closed.group(1) + " is closed here: polybius query --db runs it");
        }
        rate.take(exchange.remote());
        if (!turns.tryAcquire()) {
            exchange.setHeader("Retry-After", "2");
            throw new Problem(503, "Too busy", "other statements are running: try again in a moment");
        }
        try {
            QueryResult result = served.database().query(sql, rows(body), LONGEST);
            exchange.json(200, new Rows(result.columns(), result.rows(), result.more()));
        } catch (QueryException e) {
            throw Problem.badRequest(String.valueOf(e.getMessage()));
        } finally {
            turns.release();
        }
    }

    private static int rows(JsonNode body) {
        JsonNode rows = body.get("rows");
        if (rows == null || rows.isNull()) {
            return 1000;
        }
        if (!rows.isIntegralNumber() || !rows.canConvertToInt() || rows.intValue() < 1 || rows.intValue() > MOST_ROWS) {
            throw Problem.badRequest("the field rows is a whole number from 1 to " + MOST_ROWS);
        }
        return rows.intValue();
    }
}
