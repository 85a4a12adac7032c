package org.polybius.store.database;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.polybius.store.formats.PlainWords;

/** Reads what the events of a database say of those who act and undergo. Safe for several threads. */
public final class ActorStore {
    /** Groups of parties, of which there are few, before what is said most of each actor. */
    private static final String GROUPS =
            "SELECT actor, country, sector, count(*) AS parties, count(*) FILTER (once) AS n" + " FROM parties";

    /** The most frequent country and sector of each actor, by groups. */
    private static final String SUMMARY = """
            SELECT actor, arg_max(country, of_country) AS country, arg_max(sector, of_sector) AS sector, sum(n) AS n
            FROM (SELECT *, sum(parties) OVER (PARTITION BY actor, country) AS of_country,
                    sum(parties) OVER (PARTITION BY actor, sector) AS of_sector
                FROM (""";

    private static final String BY_ACTOR = " GROUP BY ALL)) GROUP BY actor";

    private final EventDatabase database;

    ActorStore(EventDatabase database) {
        this.database = database;
    }

    /**
     * Actors whose name holds each word of {@code search}, those with the most events first.
     *
     * @param search words or parts of words; everybody if it has none
     */
    public List<ActorSummary> search(String search, int limit) {
        return database.with(c -> {
            Sql sql = new Sql(SUMMARY).add(GROUPS);
            String and = " WHERE ";
            for (String word : PlainWords.of(search).strip().split(" ")) {
                if (!word.isEmpty()) {
                    sql.add(and + "contains(lower(strip_accents(name)), ?)", word);
                    and = " AND ";
                }
            }
            return named(c, sql.add(BY_ACTOR + " ORDER BY n DESC, actor LIMIT ?", limit));
        });
    }

    private static List<ActorSummary> named(Connection connection, Sql sql) {
        List<ActorSummary> found = sql.rows(
                connection,
                r -> new ActorSummary(
                        r.getString("actor"), "", r.getString("country"), r.getString("sector"), r.getLong("n")));
        if (found.isEmpty()) {
            return found;
        }
        TreeSet<String> keys = new TreeSet<>();
        found.forEach(a -> keys.add(a.actor()));
        Map<String, String> names = EventCounts.names(connection, keys);
        return found.stream()
                .map(a -> new ActorSummary(
                        a.actor(), names.getOrDefault(a.actor(), a.actor()), a.country(), a.sector(), a.events()))
                .toList();
    }

    /** Who an actor is, by the key. */
    public Optional<ActorSummary> summary(String actor) {
        return database.with(c -> summary(c, actor));
    }

    private static Optional<ActorSummary> summary(Connection connection, String actor) {
        return named(connection, new Sql(SUMMARY).add(GROUPS + " WHERE actor = ?" + BY_ACTOR, actor)).stream()
                .findFirst();
    }

    /**
     * What is known of an actor.
     *
     * @param actor the key
     * @param relations at most so many relations
     */
    public Optional<ActorProfile> profile(String actor, int relations) {
        return database.with(c -> summary(c, actor)
                .map(summary -> new ActorProfile(
                        summary,
                        names(c, actor),
                        roles(c, actor),
                        relations(c, actor, relations),
                        EventCounts.timeline(
                                c,
                                new Sql("parties").add(" WHERE actor = ? AND once", actor),
                                Timeline.Period.MONTH))));
    }

    private static List<ActorProfile.Name> names(Connection connection, String actor) {
        return new Sql("")
                .add("""
                        SELECT name, min(date_start) AS from_day, max(date_end) AS to_day, count(DISTINCT event) AS n
                        FROM parties WHERE actor = ? GROUP BY name ORDER BY n DESC, name""", actor)
                .rows(
                        connection,
                        r -> new ActorProfile.Name(
                                r.getString("name"), Sql.day(r, "from_day"), Sql.day(r, "to_day"), r.getLong("n")));
    }

    private static List<ActorProfile.Role> roles(Connection connection, String actor) {
        return new Sql("")
                .add("""
                        SELECT country, sectors, list_sort(list_distinct(flatten(list(DISTINCT titles)))) AS titles,
                            min(date_start) AS from_day, max(date_end) AS to_day, count(DISTINCT event) AS n
                        FROM parties WHERE actor = ? GROUP BY country, sectors
                        ORDER BY from_day NULLS LAST, n DESC, country, sectors""", actor)
                .rows(
                        connection,
                        r -> new ActorProfile.Role(
                                r.getString("country"),
                                texts(r, "sectors"),
                                texts(r, "titles"),
                                Sql.day(r, "from_day"),
                                Sql.day(r, "to_day"),
                                r.getLong("n")));
    }

    private static List<ActorProfile.Relation> relations(Connection connection, String actor, int limit) {
        List<ActorProfile.Relation> found = new Sql("")
                .add("""
                        SELECT other, acts, count(*) AS n, count(*) FILTER (quad <= 2) AS cooperation,
                            avg(intensity) AS mean
                        FROM (SELECT recipient AS other, true AS acts, quad, intensity FROM pairs
                            WHERE actor = ? AND first_actors
                            UNION ALL SELECT actor, false, quad, intensity FROM pairs
                            WHERE recipient = ? AND first_actors)
                        GROUP BY ALL ORDER BY n DESC, other, acts DESC LIMIT ?""", actor, actor, limit)
                .rows(
                        connection,
                        r -> new ActorProfile.Relation(
                                r.getString("other"),
                                "",
                                r.getBoolean("acts"),
                                r.getLong("n"),
                                r.getLong("cooperation"),
                                r.getDouble("mean")));
        if (found.isEmpty()) {
            return found;
        }
        TreeSet<String> keys = new TreeSet<>();
        found.forEach(o -> keys.add(o.other()));
        Map<String, String> names = EventCounts.names(connection, keys);
        return found.stream()
                .map(o -> new ActorProfile.Relation(
                        o.other(),
                        names.getOrDefault(o.other(), o.other()),
                        o.acts(),
                        o.events(),
                        o.cooperation(),
                        o.intensity()))
                .toList();
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        List<String> out = new ArrayList<>();
        java.sql.Array array = row.getArray(column);
        if (array != null) {
            for (Object text : (Object[]) array.getArray()) {
                out.add(String.valueOf(text));
            }
        }
        return out;
    }
}
