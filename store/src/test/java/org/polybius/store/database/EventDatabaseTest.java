package org.polybius.store.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.polybius.store.database.EventDatabase.Access;
import org.polybius.store.database.EventDatabase.Limits;

@DisplayName("A database file")
class EventDatabaseTest {
    @TempDir
    Path folder = Path.of("");

    private Path file() {
        return folder.resolve("events.duckdb");
    }

    @Test
    @DisplayName("is made where there is none, with every migration noted, and opens again")
    void made() {
        try (EventDatabase db = EventDatabase.open(file(), Access.WRITE)) {
            assertThat(db.version()).isEqualTo(Migrations.newest());
        }
        try (EventDatabase one = EventDatabase.open(file(), Access.READ);
                EventDatabase other = EventDatabase.open(file(), Access.READ)) {
            assertThat(one.version()).isEqualTo(other.version());
        }
    }

    @Test
    @DisplayName("is not made by reading")
    void notMadeByReading() {
        assertThatThrownBy(() -> EventDatabase.open(file(), Access.READ)).hasMessageContaining("there is no database");
        assertThat(file()).doesNotExist();
    }

    @Test
    @DisplayName("that is something else is left alone")
    void somethingElse() throws IOException, SQLException {
        Path text = Files.writeString(folder.resolve("notes.txt"), "Some notes, and no database at all. ".repeat(500));
        assertThatThrownBy(() -> EventDatabase.open(text, Access.WRITE)).hasMessageContaining("cannot be opened");
        assertThat(text).content().startsWith("Some notes");
        try (Connection c = DriverManager.getConnection("jdbc:duckdb:" + file());
                Statement s = c.createStatement()) {
            s.execute("CREATE TABLE cats (name VARCHAR)");
        }
        assertThatThrownBy(() -> EventDatabase.open(file(), Access.WRITE)).hasMessageContaining("not one of Polybius");
    }

    @Test
    @DisplayName("of a later version is left alone")
    void laterVersion() throws SQLException {
        EventDatabase.open(file(), Access.WRITE).close();
        try (Connection c = DriverManager.getConnection("jdbc:duckdb:" + file());
                Statement s = c.createStatement()) {
            s.execute("INSERT INTO migrations VALUES (999, 'V999__later.sql', now())");
        }
        assertThatThrownBy(() -> EventDatabase.open(file(), Access.WRITE)).hasMessageContaining("later Polybius");
    }

    @Test
    @DisplayName("keeps within its limits")
    void limits() {
        try (EventDatabase db = EventDatabase.open(file(), Access.WRITE, new Limits(100, 1))) {
            String memory = db.with(c -> new Sql("SELECT current_setting('memory_limit')").row(c, r -> r.getString(1)));
            assertThat(memory).isEqualTo("95.3 MiB");
        }
        assertThatThrownBy(() -> new Limits(1, 1)).hasMessageContaining("64 MB");
    }
}
