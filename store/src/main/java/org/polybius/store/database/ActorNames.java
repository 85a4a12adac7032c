package org.polybius.store.database;

import java.sql.Connection;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The name used most of each actor. All are read at once, which takes about as long as to read those of the twenty he deals with
 * for two profiles, and remembered until the database changes. Safe for several threads.
 */
final class ActorNames {
    private record Known(long changes, Map<String, String> names) {}

    private final EventDatabase database;
    private @Nullable Known known;

    ActorNames(EventDatabase database) {
        this.database = database;
    }

    /** By the actor's key. */
    synchronized Map<String, String> read(Connection connection) {
        // Counted before reading: what is added meanwhile makes it out of date rather than be missed.
        long changes = database.changes();
        if (known == null || known.changes != changes) {
            Map<String, String> names = new HashMap<>();
            new Sql("SELECT actor, arg_min(name, (-n, name)) AS name FROM"
                            + " (SELECT actor, name, count(*) AS n FROM parties GROUP BY ALL) GROUP BY actor")
                    .rows(connection, r -> names.put(r.getString("actor"), r.getString("name")));
            known = new Known(changes, Map.copyOf(names));
        }
        return known.names;
    }
}
