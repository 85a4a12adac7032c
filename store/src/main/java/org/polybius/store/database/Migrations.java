package org.polybius.store.database;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/**
 * The steps that bring a file to the tables of this version: SQL files beside this class, each applied once, in order, in a
 * transaction together with the note that it was applied.
 */
final class Migrations {
    private static final String LIST = "migrations.txt";

    /** Names of the files, the first is version 1. */
    private static final List<String> FILES = text(LIST)
            .lines()
            .map(String::strip)
            .filter(l -> !l.isEmpty() && !l.startsWith("#"))
            .toList();

    private Migrations() {}

    /** The version that this Polybius writes. */
    static int newest() {
        return FILES.size();
    }

    /** The file's version; 0 where it is no database of Polybius yet. */
    static int version(Connection connection) {
        long tables = new Sql("SELECT count(*) FROM duckdb_tables() WHERE NOT internal AND table_name = 'migrations'")
                .row(connection, r -> r.getLong(1));
        return tables == 0
                ? 0
                : new Sql("SELECT coalesce(max(version), 0) FROM migrations").row(connection, r -> r.getInt(1));
    }

    /** Brings the tables up to {@code version}. */
    static void apply(Connection connection, int version) throws SQLException {
        for (int next = version(connection) + 1; next <= version; next++) {
            String file = FILES.get(next - 1);
            connection.setAutoCommit(false);
            try (Statement statement = connection.createStatement()) {
                statement.execute("CREATE TABLE IF NOT EXISTS migrations ("
                        + "version INTEGER NOT NULL, name VARCHAR NOT NULL, applied TIMESTAMP NOT NULL)");
                statement.execute(text(file));
                new Sql("")
                        .add("INSERT INTO migrations VALUES (?, ?, ?)", next, file, Sql.now())
                        .update(connection);
                connection.commit();
            } catch (SQLException | RuntimeException e) {
                connection.rollback();
                throw e;
            } finally {
                connection.setAutoCommit(true);
            }
        }
    }

    private static String text(String file) {
        try (InputStream in = Migrations.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException(file + " is missing from the jar");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
