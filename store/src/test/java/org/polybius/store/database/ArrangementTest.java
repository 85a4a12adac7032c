package org.polybius.store.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.polybius.store.database.Reports.ONTOLOGY;
import static org.polybius.store.database.Reports.document;
import static org.polybius.store.database.Reports.event;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.duckdb.DuckDBConnection;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.polybius.model.ontology.EventType;
import org.polybius.store.database.EventDatabase.Access;

@DisplayName("The order of tables")
class ArrangementTest {
    @TempDir
    Path folder = Path.of("");

    private Path file() {
        return folder.resolve("events.duckdb");
    }

    @BeforeEach
    void fill() {
        try (EventDatabase db = EventDatabase.open(file(), Access.WRITE);
                EventLoad load = db.load("code", "test 1", "")) {
            for (String id : List.of("a", "b", "c")) {
                load.put(
                        document(id, "Kenya met Uganda."),
                        List.of(event(EventType.CONSULT, id, "Kenya met Uganda.")
                                .saidBy(Reports.UGANDA)
                                .make()));
            }
            load.finish();
        }
    }

    private static void restore(EventDatabase db, long always) throws SQLException {
        try (DuckDBConnection connection = db.duplicate()) {
            Arrangement.restore(connection, always);
        }
    }

    private static List<String> actors(EventDatabase db) {
        return db.with(c -> new Sql("SELECT actor || event FROM parties ORDER BY rowid")
                .rows(c, r -> String.valueOf(r.getString(1))));
    }

    @Test
    @DisplayName("is restored where much has come, changes nothing that is told, and the doctor finds nothing wrong")
    void restored() throws SQLException {
        try (EventDatabase db = EventDatabase.open(file(), Access.WRITE)) {
            List<String> written = actors(db);
            List<Dyad> dyads = db.counts().dyads(EventFilter.ALL, Dyad.Level.ACTOR, 10);
            restore(db, 0);
            assertThat(actors(db)).isNotEqualTo(written).isSorted().containsExactlyInAnyOrderElementsOf(written);
            assertThat(db.counts().dyads(EventFilter.ALL, Dyad.Level.ACTOR, 10)).isEqualTo(dyads);
            assertThat(db.store(ONTOLOGY).event("b-1")).isPresent();
        }
        try (EventDatabase db = EventDatabase.open(file(), Access.READ)) {
            assertThat(new Doctor(db, ONTOLOGY).examine()).isEmpty();
        }
    }

    @Test
    @DisplayName("stays as it is where little has come, which is found nevertheless")
    void little() throws SQLException {
        try (EventDatabase db = EventDatabase.open(file(), Access.WRITE)) {
            restore(db, 0);
            List<String> arranged = actors(db);
            try (EventLoad load = db.load("code", "test 1", "")) {
                load.put(
                        document("d", "Kenya met Uganda."),
                        List.of(event(EventType.AID, "d", "Kenya met").make()));
                load.finish();
            }
            restore(db, 100);
            assertThat(actors(db)).startsWith(arranged.toArray(String[]::new)).isNotEqualTo(arranged);
            assertThat(db.store(ONTOLOGY).event("d-1")).isPresent();
            assertThat(db.store(ONTOLOGY)
                            .count(EventFilter.builder().words("met keny*").build()))
                    .isEqualTo(4);
        }
    }
}
