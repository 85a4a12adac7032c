package org.polybius.store.database;

import java.sql.Connection;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Counts events of a database. Safe for several threads. */
public final class EventCounts {
    /** What an overview asks of each event. */
    private static final String SEEN = "e.event, e.type, e.quad, e.intensity, e.date_start, e.date_precision,"
            + " e.place_name, e.place_country, e.place_lat, e.place_lon, e.place_precision";

    private static final String MEASURES = "count(*) AS n, avg(intensity) AS mean";

    private final EventDatabase database;

    EventCounts(EventDatabase database) {
        this.database = database;
    }

    /**
     * Where events are counted.
     *
     * @param events a table that has the columns of {@code events} that are asked for, and a condition
     * @param chosen a statement that gives their numbers, or null if all are counted
     */
    private record Source(Sql events, @Nullable Sql chosen) {
        static Source of(EventFilter filter) {
            Sql events = new Sql("events e").add(Conditions.where(filter));
            return new Source(
                    events, filter.equals(EventFilter.ALL) ? null : new Sql("SELECT e.event FROM ").add(events));
        }

        /** A table of the connection's own, so that the filter is asked once for several counts. */
        static Source copied(Connection connection, EventFilter filter) {
            if (filter.equals(EventFilter.ALL)) {
                return of(filter);
            }
            new Sql("CREATE TEMP TABLE chosen AS SELECT " + SEEN + " FROM events e")
                    .add(Conditions.where(filter))
                    .update(connection);
            return new Source(new Sql("chosen e"), new Sql("SELECT event FROM chosen"));
        }

        /** A condition on a table with a column {@code event}, which begins with {@code and}; nothing if all are counted. */
        Sql chosen(String and) {
            return chosen == null
                    ? new Sql("")
                    : new Sql(and + " event IN (").add(chosen).add(")");
        }
    }

    /** Chooses the periods for events between two days. */
    @FunctionalInterface
    public interface Periods {
        Timeline.Period of(LocalDate first, LocalDate last);
    }

    /** Events over time. */
    public Timeline timeline(EventFilter filter, Timeline.Period period) {
        return database.with(c -> byQuad(c, dated(filter), period, "0").getOrDefault(0, new Timeline(List.of(), 0)));
    }

    /** Where events are counted over time: of one actor his own rows, which lie together and have all that is asked for. */
    private static Sql dated(EventFilter filter) {
        Set<String> actors = filter.party().actors();
        EventFilter his = EventFilter.builder()
                .party(new PartyFilter(actors, Set.of(), Set.of()))
                .build();
        return actors.size() == 1 && filter.equals(his)
                ? new Sql("parties")
                        .add(" WHERE actor = ? AND once", actors.iterator().next())
                : Source.of(filter).events;
    }

    /** Events over time of each quad that has some, 1 to 4. */
    public QuadTimelines timelines(EventFilter filter, Periods periods) {
        return database.with(c -> timelines(c, dated(filter), periods));
    }

    private static QuadTimelines timelines(Connection connection, Sql events, Periods periods) {
        Map<Integer, Timeline> months = byQuad(connection, events, Timeline.Period.MONTH, "quad");
        List<LocalDate> days = months.values().stream()
                .flatMap(line -> line.points().stream())
                .map(Timeline.Point::start)
                .sorted()
                .toList();
        if (days.isEmpty()) {
            return new QuadTimelines(Timeline.Period.MONTH, months);
        }
        Timeline.Period period =
                periods.of(days.get(0), days.get(days.size() - 1).plusMonths(1));
        return new QuadTimelines(
                period, period == Timeline.Period.MONTH ? months : byQuad(connection, events, period, "quad"));
    }

    private static Map<Integer, Timeline> byQuad(
            Connection connection, Sql events, Timeline.Period period, String quad) {
        // By day first: there are few days, and only these are cut to the period.
        String coarser =
                switch (period) {
                    case DAY, WEEK -> "('month', 'year', 'unknown')";
                    case MONTH -> "('year', 'unknown')";
                    case YEAR -> "('unknown')";
                };
        Map<Integer, List<Timeline.Point>> points = new TreeMap<>();
        Map<Integer, Long> undated = new TreeMap<>();
        new Sql("SELECT quad, CASE WHEN precision IN " + coarser + " THEN NULL ELSE CAST(date_trunc('" + period
                        + "', day) AS DATE) END AS start, sum(events) AS n, sum(total) / sum(events) AS mean FROM ("
                        + "SELECT " + quad + " AS quad, date_start AS day, date_precision AS precision,"
                        + " count(*) AS events, sum(intensity) AS total FROM ")
                .add(events)
                .add(" GROUP BY ALL) GROUP BY ALL ORDER BY start")
                .rows(connection, r -> {
                    int its = r.getInt("quad");
                    var day = Sql.day(r, "start");
                    List<Timeline.Point> line = points.computeIfAbsent(its, q -> new ArrayList<>());
                    return day == null
                            ? undated.merge(its, r.getLong("n"), Long::sum) > 0
                            : line.add(new Timeline.Point(day, r.getLong("n"), r.getDouble("mean")));
                });
        Map<Integer, Timeline> out = new TreeMap<>();
        points.forEach((its, line) -> out.put(its, new Timeline(line, undated.getOrDefault(its, 0L))));
        return out;
    }

    /**
     * What a first view shows of the events that meet a filter, which is asked once.
     *
     * @param places at most so many places
     * @param dyads at most so many pairs of countries
     */
    public Overview overview(EventFilter filter, Periods periods, int places, int dyads) {
        return database.with(c -> {
            Source source = Source.copied(c, filter);
            return new Overview(
                    timelines(c, source.events, periods),
                    tallies(c, source.events, "e.place_country", Integer.MAX_VALUE),
                    places(c, source.events, places),
                    dyads(c, source, Dyad.Level.COUNTRY, dyads),
                    tallies(c, source.events, "e.type", Integer.MAX_VALUE));
        });
    }

    /** Who acts towards whom, the most frequent pairs first. Parties without a country are left out by country. */
    public List<Dyad> dyads(EventFilter filter, Dyad.Level level, int limit) {
        return database.with(c -> dyads(c, Source.of(filter), level, limit));
    }

    private List<Dyad> dyads(Connection connection, Source source, Dyad.Level level, int limit) {
        boolean countries = level == Dyad.Level.COUNTRY;
        String sides = countries ? "actor_country AS a, recipient_country AS r" : "actor AS a, recipient AS r";
        List<Dyad> pairs = new Sql("SELECT " + sides + ", count(*) AS n, count(*) FILTER (quad <= 2) AS cooperation,"
                        + " avg(intensity) AS mean FROM pairs WHERE "
                        + (countries ? "first_countries" : "first_actors"))
                .add(source.chosen(" AND"))
                .add(" GROUP BY ALL ORDER BY n DESC, a, r LIMIT ?", limit)
                .rows(
                        connection,
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
        Map<String, String> names = database.names(connection);
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
    }

    /** Events by a value, the most frequent first. Events without one are left out. */
    public List<Tally> tallies(EventFilter filter, Tally.By by, int limit) {
        Source source = Source.of(filter);
        return database.with(c -> switch (by) {
            case TYPE -> tallies(c, source.events, "e.type", limit);
            case MODE -> tallies(c, source.events, "e.mode", limit);
            case QUAD -> tallies(c, source.events, "CAST(e.quad AS VARCHAR)", limit);
            case CAMEO -> tallies(c, source.events, "e.cameo", limit);
            case CODE -> tallies(c, source.events, "e.code", limit);
            case CONTEXT -> tallies(c, source.events, "unnest(e.contexts)", limit);
            case PLACE_COUNTRY -> tallies(c, source.events, "e.place_country", limit);
            case ACTOR_COUNTRY -> tallies(c, parties(source, "role = 'actor' AND once_country"), "country", limit);
            case RECIPIENT_COUNTRY ->
                tallies(c, parties(source, "role = 'recipient' AND once_country"), "country", limit);
            case ACTOR_SECTOR -> tallies(c, parties(source, "role = 'actor'"), "unnest(once_sectors)", limit);
            case RECIPIENT_SECTOR -> tallies(c, parties(source, "role = 'recipient'"), "unnest(once_sectors)", limit);
            case PUBLISHER ->
                tallies(
                        c,
                        new Sql("(SELECT a.publisher, e.intensity FROM (SELECT article, intensity FROM ")
                                .add(source.events)
                                .add(") e JOIN articles a USING (article))"),
                        "publisher",
                        limit);
        });
    }

    /** Parties that meet a condition. */
    private static Sql parties(Source source, String condition) {
        return new Sql("parties WHERE " + condition).add(source.chosen(" AND"));
    }

    private static List<Tally> tallies(Connection connection, Sql from, String value, int limit) {
        return new Sql("SELECT value, " + MEASURES + " FROM (SELECT intensity, " + value + " AS value FROM ")
                .add(from)
                .add(") WHERE value IS NOT NULL GROUP BY ALL ORDER BY n DESC, value LIMIT ?", limit)
                .rows(connection, r -> new Tally(r.getString("value"), r.getLong("n"), r.getDouble("mean")));
    }

    /** Events by place, the most frequent first. Those whose place has no coordinates are left out. */
    public List<PlaceTally> places(EventFilter filter, int limit) {
        return database.with(c -> places(c, Source.of(filter).events, limit));
    }

    private static List<PlaceTally> places(Connection connection, Sql events, int limit) {
        return new Sql("SELECT place_name, place_country, place_lat, place_lon, place_precision, " + MEASURES
                        + " FROM ")
                .add(events)
                .add(
                        " GROUP BY ALL HAVING place_lat IS NOT NULL ORDER BY n DESC, place_name, place_lat, place_lon LIMIT ?",
                        limit)
                .rows(
                        connection,
                        r -> new PlaceTally(
                                r.getString("place_name"),
                                r.getString("place_country"),
                                r.getDouble("place_lat"),
                                r.getDouble("place_lon"),
                                r.getString("place_precision"),
                                r.getLong("n"),
                                r.getDouble("mean")));
    }
}
