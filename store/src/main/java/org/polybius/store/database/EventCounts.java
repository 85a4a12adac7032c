package org.polybius.store.database;

import java.sql.Connection;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Counts events of a database. Safe for several threads. */
public final class EventCounts {
    private static final String MEASURES = "count(*) AS n, avg(intensity) AS mean";

    private final EventDatabase database;

    EventCounts(EventDatabase database) {
        this.database = database;
    }

    /** Events over time. */
    public Timeline timeline(EventFilter filter, Timeline.Period period) {
        // By day first: there are few days, and only these are cut to the period.
        String coarser =
                switch (period) {
                    case DAY, WEEK -> "('month', 'year', 'unknown')";
                    case MONTH -> "('year', 'unknown')";
                    case YEAR -> "('unknown')";
                };
        return database.with(c -> {
            List<Timeline.Point> all = new ArrayList<>();
            long[] undated = new long[1];
            new Sql("SELECT CASE WHEN precision IN " + coarser + " THEN NULL ELSE CAST(date_trunc('" + period
                            + "', day) AS DATE) END AS start, sum(events) AS n, sum(total) / sum(events) AS mean FROM ("
                            + "SELECT date_start AS day, date_precision AS precision, count(*) AS events,"
                            + " sum(intensity) AS total FROM events e")
                    .add(Conditions.where(filter))
                    .add(" GROUP BY ALL) GROUP BY ALL ORDER BY start")
                    .rows(c, r -> {
                        var day = Sql.day(r, "start");
                        if (day == null) {
                            undated[0] += r.getLong("n");
                            return false;
                        }
                        return all.add(new Timeline.Point(day, r.getLong("n"), r.getDouble("mean")));
                    });
            return new Timeline(all, undated[0]);
        });
    }

    /** Who acts towards whom, the most frequent pairs first. Parties without a country are left out by country. */
    public List<Dyad> dyads(EventFilter filter, Dyad.Level level, int limit) {
        boolean countries = level == Dyad.Level.COUNTRY;
        String sides = countries ? "actor_country AS a, recipient_country AS r" : "actor AS a, recipient AS r";
        return database.with(c -> {
            Sql sql = new Sql("SELECT " + sides + ", count(*) AS n, count(*) FILTER (quad <= 2) AS cooperation,"
                    + " avg(intensity) AS mean FROM pairs WHERE "
                    + (countries ? "first_countries" : "first_actors"));
            if (!filter.equals(EventFilter.ALL)) {
                sql.add(" AND event IN (SELECT e.event FROM events e")
                        .add(Conditions.where(filter))
                        .add(")");
            }
            List<Dyad> pairs = sql.add(" GROUP BY ALL ORDER BY n DESC, a, r LIMIT ?", limit)
                    .rows(
                            c,
                            r -> new Dyad(
                                    r.getString("a"),
                                    r.getString("a"),
                                    r.getString("r"),
                                    r.getString("r"),
                                    r.getLong("n"),
                                    r.getLong("cooperation"),
                                    r.getDouble("mean")));
            if (countries || pairs.isEmpty()) {
                return pairs;
            }
            TreeSet<String> keys = new TreeSet<>();
            pairs.forEach(d -> {
                keys.add(d.actor());
                keys.add(d.recipient());
            });
            Map<String, String> names = names(c, keys);
            return pairs.stream()
                    .map(d -> new Dyad(
                            d.actor(),
                            names.getOrDefault(d.actor(), d.actor()),
                            d.recipient(),
                            names.getOrDefault(d.recipient(), d.recipient()),
                            d.events(),
                            d.cooperation(),
                            d.intensity()))
                    .toList();
        });
    }

    /** The name used most of each of these keys. */
    static Map<String, String> names(Connection connection, Set<String> actors) {
        Map<String, String> out = new HashMap<>();
        new Sql("SELECT actor, name, count(*) AS n FROM parties WHERE actor IN ")
                .addList(actors)
                .add(" GROUP BY ALL ORDER BY n DESC, name")
                .rows(connection, r -> out.putIfAbsent(r.getString("actor"), r.getString("name")));
        return out;
    }

    /** Events by a value, the most frequent first. Events without one are left out. */
    public List<Tally> tallies(EventFilter filter, Tally.By by, int limit) {
        String value =
                switch (by) {
                    case TYPE -> "e.type";
                    case MODE -> "e.mode";
                    case QUAD -> "CAST(e.quad AS VARCHAR)";
                    case CAMEO -> "e.cameo";
                    case CODE -> "e.code";
                    case CONTEXT -> "unnest(e.contexts)";
                    case PLACE_COUNTRY -> "e.place_country";
                    case ACTOR_COUNTRY, RECIPIENT_COUNTRY -> "p.country";
                    case ACTOR_SECTOR, RECIPIENT_SECTOR -> "unnest(p.sectors)";
                    case PUBLISHER -> "a.publisher";
                };
        String join =
                switch (by) {
                    case ACTOR_COUNTRY, ACTOR_SECTOR -> " JOIN parties p ON p.event = e.event AND p.role = 'actor'";
                    case RECIPIENT_COUNTRY, RECIPIENT_SECTOR ->
                        " JOIN parties p ON p.event = e.event" + " AND p.role = 'recipient'";
                    case PUBLISHER -> " JOIN articles a USING (article)";
                    default -> "";
                };
        // Only an event's parties can have a value twice.
        String distinct = join.contains("parties") ? "DISTINCT e.event, " : "";
        return database.with(c -> new Sql("SELECT value, " + MEASURES + " FROM (SELECT " + distinct + "e.intensity, "
                        + value + " AS value FROM events e" + join)
                .add(Conditions.where(filter))
                .add(") WHERE value IS NOT NULL GROUP BY ALL ORDER BY n DESC, value LIMIT ?", limit)
                .rows(c, r -> new Tally(r.getString("value"), r.getLong("n"), r.getDouble("mean"))));
    }

    /** Events by place, the most frequent first. Those whose place has no coordinates are left out. */
    public List<PlaceTally> places(EventFilter filter, int limit) {
        return database.with(c -> new Sql("SELECT place_name, place_country, place_lat, place_lon, place_precision, "
                        + MEASURES + " FROM events e")
                .add(Conditions.where(filter, new Sql("e.place_lat IS NOT NULL")))
                .add(" GROUP BY ALL ORDER BY n DESC, place_name, place_lat, place_lon LIMIT ?", limit)
                .rows(
                        c,
                        r -> new PlaceTally(
                                r.getString("place_name"),
                                r.getString("place_country"),
                                r.getDouble("place_lat"),
                                r.getDouble("place_lon"),
                                r.getString("place_precision"),
                                r.getLong("n"),
                                r.getDouble("mean"))));
    }
}
