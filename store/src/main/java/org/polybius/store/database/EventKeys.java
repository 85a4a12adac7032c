package org.polybius.store.database;

import java.sql.Connection;

/**
 * The keys that a load gives next.
 *
 * @param article of an article
 * @param event of an event
 */
record EventKeys(long article, long event) {
    /** Those behind all that are there. */
    static EventKeys after(Connection connection) {
        return new EventKeys(next(connection, "article", "articles"), next(connection, "event", "events"));
    }

    private static long next(Connection connection, String key, String table) {
        return new Sql("SELECT coalesce(max(" + key + "), 0) + 1 FROM " + table).row(connection, r -> r.getLong(1));
    }
}
