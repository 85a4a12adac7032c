package org.polybius.store.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.polybius.store.database.Reports.ONTOLOGY;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.zip.GZIPInputStream;
import org.duckdb.DuckDBDriver;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.polybius.model.CharSpan;
import org.polybius.model.ontology.Sector;
import org.polybius.model.registry.ActorKind;
import org.polybius.model.registry.Decision;
import org.polybius.model.registry.RegistryContent;
import org.polybius.model.registry.Sighting;
import org.polybius.store.corrections.CorrectionRequest;
import org.polybius.store.database.EventDatabase.Access;

/**
 * {@code version-1.duckdb.gz} holds the example articles, coded when V001 was the only migration; {@code
 * version-2.duckdb.gz} is that file after V002 had brought it up to date, coded one article again and put a registry in.
 */
@DisplayName("A file that an earlier version wrote")
class MigrationsTest {
    @TempDir
    Path folder = Path.of("");

    private Path file() {
        return folder.resolve("events.duckdb");
    }

    @BeforeEach
    void unpack() throws IOException {
        unpack("version-1.duckdb.gz");
    }

    private void unpack(String kept) throws IOException {
        Files.deleteIfExists(file());
        try (InputStream packed = Objects.requireNonNull(MigrationsTest.class.getResourceAsStream(kept));
                InputStream in = new GZIPInputStream(packed)) {
            Files.copy(in, file());
        }
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("is brought up to date when it is opened, for whatever, and loses nothing")
    void opens(Access access) {
        try (EventDatabase db = EventDatabase.open(file(), access)) {
            assertThat(db.version()).isEqualTo(Migrations.newest()).isGreaterThan(1);
            assertThat(db.store(ONTOLOGY).count(EventFilter.ALL)).isEqualTo(62);
            assertThat(new Doctor(db, ONTOLOGY).examine()).isEmpty();
            assertThat(db.registry().read()).isEqualTo(RegistryContent.EMPTY);
        }
        try (EventDatabase again = EventDatabase.open(file(), Access.READ)) {
            assertThat(again.version()).isEqualTo(Migrations.newest());
        }
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("is brought up to date from the second version with its registry and its history")
    void opensTheSecond(Access access) throws IOException {
        unpack("version-2.duckdb.gz");
        try (EventDatabase db = EventDatabase.open(file(), access)) {
            assertThat(db.version()).isEqualTo(Migrations.newest()).isGreaterThan(2);
            assertThat(db.store(ONTOLOGY).count(EventFilter.ALL)).isEqualTo(61);
            assertThat(db.store(ONTOLOGY).history("mali_kidal_2023")).hasSize(8);
            assertThat(db.registry().read().sightings()).hasSize(1);
            assertThat(db.corrections(ONTOLOGY).count()).isZero();
            assertThat(new Doctor(db, ONTOLOGY).examine()).isEmpty();
        }
    }

    @Test
    @DisplayName("holds corrections afterwards")
    void corrections() throws IOException {
        unpack("version-2.duckdb.gz");
        try (EventDatabase db = EventDatabase.open(file(), Access.WRITE)) {
            String event = db.store(ONTOLOGY)
                    .article("mali_kidal_2023")
                    .orElseThrow()
                    .events()
                    .get(0)
                    .id();
            db.corrections(ONTOLOGY).add(CorrectionRequest.right("Ada", event));
        }
        try (EventDatabase db = EventDatabase.open(file(), Access.READ)) {
            assertThat(db.corrections(ONTOLOGY).ofArticle("mali_kidal_2023")).hasSize(1);
            assertThat(new Doctor(db, ONTOLOGY).examine()).isEmpty();
        }
    }

    @Test
    @DisplayName("holds a registry afterwards, and a later one in its place")
    void registry() {
        Sighting sighting = new Sighting(
                "report-1",
                LocalDate.of(2024, 3, 1),
                "Amina \ud83d Otieno",
                ActorKind.PERSON,
                "KEN",
                List.of(Sector.GOV),
                List.of("defence minister"),
                new CharSpan(0, 40),
                "Kenyan Defence Minister Amina Otieno …");
        RegistryContent first = new RegistryContent(List.of(sighting), List.of(new Decision.Merge("a", "b")));
        RegistryContent second = first.plus(new Decision.Split("a", "c", List.of("report-1")));
        for (RegistryContent content : List.of(first, second)) {
            try (EventDatabase db = EventDatabase.open(file(), Access.WRITE)) {
                db.registry().write(content);
            }
            try (EventDatabase db = EventDatabase.open(file(), Access.READ)) {
                assertThat(db.registry().read()).isEqualTo(content);
            }
        }
    }

    @Test
    @DisplayName("holds the run that was stopped, which can be gone on with, and knows of no feed")
    void stoppedRun() throws Exception {
        Files.delete(file());
        try (Connection c = new DuckDBDriver().connect("jdbc:duckdb:" + file(), new Properties());
                Statement statement = c.createStatement()) {
            Migrations.apply(c, 7);
            statement.execute(
                    "INSERT INTO jobs VALUES (3, 'polybius 0.1', '', TIMESTAMP '2024-05-06 12:00:00', '/news',"
                            + " ['wire.jsonl'], ['polybius 0.1'], 200, 201, 901)");
        }
        try (EventDatabase db = EventDatabase.open(file(), Access.WRITE)) {
            assertThat(db.journal(ONTOLOGY).newest()).hasValueSatisfying(run -> {
                assertThat(run.run()).isEqualTo(3);
                assertThat(run.done()).isEqualTo(200);
            });
            assertThat(db.watched().feeds()).isEmpty();
            assertThat(db.watched().files()).isEmpty();
        }
    }
}
