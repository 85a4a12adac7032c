package org.polybius.store.database;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
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

    private List<ActorSummary> named(Connection connection, Sql sql) {
        List<ActorSummary> found = sql.rows(
                connection,
                r -> new ActorSummary(
                        r.getString("actor"), "", r.getString("country"), r.getString("sector"), r.getLong("n")));
        Map<String, String> names = database.names(connection);
        return found.stream()
                .map(a -> new ActorSummary(
                        a.actor(), names.getOrDefault(a.actor(), a.actor()), a.country(), a.sector(), a.events()))
                .toList();
    }

    /** Who an actor is, by the key. */
    public Optional<ActorSummary> summary(String actor) {
        return database.with(c -> summary(c, actor));
    }

    private Optional<ActorSummary> summary(Connection connection, String actor) {
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
        return database.with(c -> {
            Called called = called(c, actor);
            return called.names.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new ActorProfile(
                            called.summary(actor), called.names, called.roles, relations(c, actor, relations)));
        });
    }

    /** What events call an actor, gathered in one reading of his rows. */
    private static final class Called {
        private final List<ActorProfile.Name> names = new ArrayList<>();
        private final List<ActorProfile.Role> roles = new ArrayList<>();
        private final Map<String, Long> byName = new TreeMap<>();
        private final Map<String, Long> byCountry = new TreeMap<>();
        private final Map<String, Long> bySector = new TreeMap<>();
        private long events;

        ActorSummary summary(String actor) {
            return new ActorSummary(
                    actor, Objects.requireNonNullElse(most(byName), actor), most(byCountry), most(bySector), events);
        }

        private static @Nullable String most(Map<String, Long> counted) {
            return counted.entrySet().stream()
                    .max(Map.Entry.<String, Long>comparingByValue()
                            .thenComparing(
                                    Map.Entry.<String, Long>comparingByKey().reversed()))
                    .map(Map.Entry::getKey)
                    .orElse(null);
        }

        boolean add(ResultSet r) throws SQLException {
            String name = r.getString("name");
            long parties = r.getLong("parties");
            LocalDate from = Sql.day(r, "from_day");
            LocalDate to = Sql.day(r, "to_day");
            if (name != null) {
                byName.put(name, parties);
                return names.add(new ActorProfile.Name(name, from, to, r.getLong("n")));
            }
            String country = r.getString("country");
            List<String> sectors = texts(r, "sectors");
            events += r.getLong("counted");
            if (country != null) {
                byCountry.merge(country, parties, Long::sum);
            }
            if (!sectors.isEmpty()) {
                bySector.merge(sectors.get(0), parties, Long::sum);
            }
            return roles.add(new ActorProfile.Role(country, sectors, texts(r, "titles"), from, to, r.getLong("n")));
        }
    }

    private static Called called(Connection connection, String actor) {
        Called called = new Called();
        new Sql("").add("""
                        SELECT name, country, sectors, list_sort(list_distinct(flatten(list(DISTINCT titles)))) AS titles,
                            min(date_start) AS from_day, max(date_end) AS to_day, count(DISTINCT event) AS n,
                            count(*) AS parties, count(*) FILTER (once) AS counted
                        FROM parties WHERE actor = ? GROUP BY GROUPING SETS ((name), (country, sectors))
                        ORDER BY from_day NULLS LAST, n DESC, country, sectors""", actor).rows(connection, called::add);
        called.names.sort(
                Comparator.comparing(ActorProfile.Name::events).reversed().thenComparing(ActorProfile.Name::name));
        return called;
    }

    private List<ActorProfile.Relation> relations(Connection connection, String actor, int limit) {
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
        Map<String, String> names = database.names(connection);
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
