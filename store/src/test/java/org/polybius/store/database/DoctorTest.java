package org.polybius.store.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.polybius.store.database.Reports.ONTOLOGY;
import static org.polybius.store.database.Reports.document;
import static org.polybius.store.database.Reports.event;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.polybius.model.Event;
import org.polybius.model.ontology.EventType;
import org.polybius.store.corrections.CorrectionRequest;
import org.polybius.store.corrections.EventPart;
import org.polybius.store.database.EventDatabase.Access;
import org.polybius.store.formats.EventJson;

@DisplayName("The doctor")
class DoctorTest {
    private static final String TALKS = "Kenya met Uganda.";

    @TempDir
    Path folder = Path.of("");

    /** Made once; each test damages a copy. */
    @TempDir
    static Path healthy = Path.of("");

    private Path file() {
        return folder.resolve("events.duckdb");
    }

    @BeforeEach
    void copy() throws IOException {
        Files.copy(healthy.resolve("events.duckdb"), file());
    }

    @BeforeAll
    static void fill() {
        try (EventDatabase db = EventDatabase.open(healthy.resolve("events.duckdb"), Access.WRITE)) {
            put(db, 0.9);
            put(db, 0.8);
            CorrectionStore corrections = db.corrections(ONTOLOGY);
            corrections.add(CorrectionRequest.right("Ada", "a-1"));
            corrections.add(CorrectionRequest.wrong("Ben", "a-1", Set.of(EventPart.DATE, EventPart.PLACE)));
        }
    }

    private static void put(EventDatabase db, double confidence) {
        try (EventLoad load = db.load("code", "test 1", "")) {
            for (String id : List.of("a", "b")) {
                Event talks = event(EventType.CONSULT, id, TALKS)
                        .at(Reports.NAIROBI)
                        .contexts("diplomatic")
                        .saidBy(Reports.UGANDA)
                        .confidence(confidence)
                        .make();
                load.put(document(id, TALKS), List.of(talks));
            }
            load.put("c", List.of(event(EventType.AID, "c", "No text is known.").make()));
            load.finish();
        }
    }

    private List<Finding> examine() {
        try (EventDatabase db = EventDatabase.open(file(), Access.READ)) {
            return new Doctor(db, ONTOLOGY).examine();
        }
    }

    private void damage(String sql) {
        try (EventDatabase db = EventDatabase.open(file(), Access.WRITE)) {
            assertThat(db.<Integer>with(c -> new Sql(sql).update(c))).as(sql).isPositive();
        }
    }

    @Test
    @DisplayName("finds nothing wrong with what was put in and replaced")
    void healthy() {
        assertThat(examine()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "columns | UPDATE events SET type = 'AID' WHERE id = 'a-1'",
                "columns | UPDATE events SET place_lat = 1.5 WHERE id = 'a-1'",
                "columns | UPDATE events SET words = '' WHERE id = 'a-1'",
                "columns | UPDATE parties SET country = 'TZA' WHERE role = 'recipient'",
                "columns | DELETE FROM evidence",
                "columns | UPDATE pairs SET quad = 4 WHERE actor = 'kenya'",
                "columns | UPDATE parties SET once = NOT once",
                "orphans | INSERT INTO pairs SELECT * REPLACE (99 AS event) FROM pairs",
                "columns | UPDATE parties SET once_country = NOT once_country",
                "columns | UPDATE parties SET date_end = NULL",
                "columns | UPDATE terms SET word = 'talks' WHERE word = 'kenya'",
                "columns | DELETE FROM event_keys",
                "columns | DELETE FROM steps WHERE ordinal = 1",
                "columns | INSERT INTO counts SELECT * FROM counts",
                "columns | UPDATE corrections SET verdict = 'wrong' WHERE author = 'Ada'",
                "columns | UPDATE corrections SET wrong = [] WHERE author = 'Ben'",
                "columns | UPDATE corrections SET made = made + INTERVAL 1 DAY",
                "orphans | INSERT INTO parties SELECT * REPLACE (99 AS event) FROM parties",
                "orphans | INSERT INTO sentences VALUES (99, 0, 'BODY', 0, 1)"
            })
    @DisplayName("mends what the events' JSON still says, and what belongs to nothing")
    void repairs(String check, String damage) {
        List<String> before = events();
        damage(damage);
        assertThat(examine()).allSatisfy(f -> {
            assertThat(f.check()).isEqualTo(check);
            assertThat(f.repairable()).isTrue();
            assertThat(f.examples()).isNotEmpty();
        });
        assertThat(examine()).isNotEmpty();
        try (EventDatabase db = EventDatabase.open(file(), Access.WRITE)) {
            assertThat(new Doctor(db, ONTOLOGY).repair()).isPositive();
        }
        assertThat(examine()).isEmpty();
        assertThat(events()).isEqualTo(before);
    }

    private List<String> events() {
        List<String> out = new ArrayList<>();
        try (EventDatabase db = EventDatabase.open(file(), Access.READ)) {
            db.store(ONTOLOGY).forEach(EventFilter.ALL, e -> out.add(e.number() + EventJson.write(e.event())));
        }
        return out;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "text | UPDATE articles SET text = 'Kenya met nobody.' WHERE id = 'a'",
                "invariant | UPDATE articles SET text = 'Kenya met Rwanda.', text_hash = sha256('Kenya met Rwanda.')",
                "invariant | DELETE FROM sentences",
                "json | UPDATE events SET json = json[:-2] WHERE id = 'a-1'",
                "coding | UPDATE articles SET coding_hash = 'x' WHERE id = 'c'",
                "keys | INSERT INTO articles SELECT * REPLACE (99 AS article) FROM articles",
                "keys | INSERT INTO events SELECT * REPLACE (99 AS event) FROM events",
                "references | DELETE FROM runs",
                "references | DELETE FROM provenances",
                "references | UPDATE corrections SET json = replace(json, '\"subject\":\"a-1\"', '\"subject\":\"x\"')",
                "json | UPDATE corrections SET json = json[:-2] WHERE author = 'Ben'",
                "invariant | UPDATE corrections SET json = replace(json, 'Kenya met', 'Kenya hit')",
                "keys | INSERT INTO corrections SELECT * REPLACE (99 AS correction) FROM corrections",
                "orphans | DELETE FROM articles WHERE id = 'a'"
            })
    @DisplayName("says what cannot be mended, with the events or articles, and leaves it as it is")
    void cannotRepair(String check, String damage) {
        damage(damage);
        assertThat(examine()).anySatisfy(f -> {
            assertThat(f.check()).isEqualTo(check);
            assertThat(f.repairable()).isFalse();
            assertThat(f.examples()).isNotEmpty();
            assertThat(f.remedy()).isNotEmpty();
        });
        try (EventDatabase db = EventDatabase.open(file(), Access.WRITE)) {
            new Doctor(db, ONTOLOGY).repair();
        }
        assertThat(examine()).anySatisfy(f -> assertThat(f.check()).isEqualTo(check));
    }

    @Test
    @DisplayName("repairs only what may be written")
    void readOnly() {
        try (EventDatabase db = EventDatabase.open(file(), Access.READ)) {
            assertThatThrownBy(() -> new Doctor(db, ONTOLOGY).repair()).hasMessageContaining("read only");
        }
    }
}
