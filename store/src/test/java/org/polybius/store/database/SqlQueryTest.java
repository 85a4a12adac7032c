package org.polybius.store.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.polybius.store.database.Reports.document;
import static org.polybius.store.database.Reports.event;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.polybius.model.ontology.EventType;
import org.polybius.store.database.EventDatabase.Access;

@DisplayName("Somebody's own SQL")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SqlQueryTest {
    private static final Duration LONG = Duration.ofSeconds(60);

    Path folder = Path.of("");
    EventDatabase db;

    Access access() {
        return Access.SANDBOX;
    }

    @BeforeAll
    void fill(@TempDir Path temporary) throws IOException {
        folder = temporary;
        Path file = folder.resolve("events.duckdb");
        try (EventDatabase writing = EventDatabase.open(file, Access.WRITE);
                EventLoad load = writing.load("code", "test 1", "")) {
            for (EventType type : List.of(EventType.AID, EventType.CONSULT, EventType.ASSAULT)) {
                String id = type.name().toLowerCase(Locale.ROOT);
                load.put(
                        document(id, "It happened."),
                        List.of(event(type, id, "It happened.").make()));
            }
            load.finish();
        }
        Files.writeString(folder.resolve("secret.csv"), "word\nxyzzy\n");
        db = EventDatabase.open(file, access());
    }

    @AfterAll
    void close() {
        db.close();
    }

    QueryResult query(String sql) {
        return db.query(sql, 100, LONG);
    }

    @Test
    @DisplayName("reads the tables")
    void reads() {
        QueryResult result = query("SELECT type, quad, date_start FROM events ORDER BY type DESC");
        assertThat(result.columns()).containsExactly("type", "quad", "date_start");
        assertThat(result.rows()).extracting(r -> r.get(0)).containsExactly("CONSULT", "ASSAULT", "AID");
        assertThat(result.rows().get(0).get(1)).isInstanceOf(Number.class);
        assertThat(result.rows().get(0).get(2)).isEqualTo("2024-03-02");
        assertThat(query("WITH a AS (FROM events) SELECT count(*) FROM a -- all of them")
                        .rows())
                .containsExactly(List.of(3L));
        assertThat(query("DESCRIBE articles").rows()).isNotEmpty();
        assertThat(query("SELECT 'it''s', NULL").rows().get(0)).containsExactly("it's", null);
    }

    @Test
    @DisplayName("gives so many rows at most, and says if there are more")
    void rowLimit() {
        QueryResult some = db.query("SELECT type FROM events ORDER BY type", 2, LONG);
        assertThat(some.rows()).containsExactly(List.of("AID"), List.of("ASSAULT"));
        assertThat(some.more()).isTrue();
        assertThat(db.query("SELECT type FROM events", 3, LONG).more()).isFalse();
        assertThat(db.query("SELECT * FROM range(1000000000000)", 5, LONG).rows())
                .hasSize(5);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT 1; SELECT 2",
                "SELECT 1) ; COPY events TO '@/stolen.csv'; SELECT * FROM (SELECT 1",
                "SELECT 1') ; COPY events TO '@/stolen.csv'; SELECT * FROM query('SELECT 1",
                "COPY events TO '@/stolen.csv'",
                "EXPORT DATABASE '@/stolen'",
                "ATTACH '@/stolen.duckdb' AS stolen",
                "CREATE TABLE mine (a INTEGER)",
                "CREATE TEMP TABLE mine (a INTEGER)",
                "INSERT INTO events SELECT * FROM events",
                "UPDATE events SET type = 'AID'",
                "DELETE FROM events",
                "DROP TABLE events",
                "INSTALL httpfs",
                "LOAD httpfs",
                "PRAGMA memory_limit = '50GB'",
                "SET enable_external_access = true",
                "RESET lock_configuration",
                "CALL pragma_version()",
                "CHECKPOINT",
                "PREPARE p AS SELECT 1",
                "BEGIN",
                ""
            })
    @DisplayName("that is not one statement that reads is not run")
    void onlyReads(String sql) throws IOException {
        assertThatThrownBy(() -> query(sql.replace("@", folder.toString()))).isInstanceOf(QueryException.class);
        assertThat(query("SELECT count(*), min(type) FROM events").rows()).containsExactly(List.of(3L, "AID"));
        nothingWritten();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT * FROM read_csv('@/secret.csv')",
                "SELECT * FROM read_csv('/etc/passwd')",
                "SELECT * FROM read_text('@/secret.csv')",
                "SELECT * FROM read_blob('@/secret.csv')",
                "SELECT * FROM read_json('@/secret.csv')",
                "SELECT * FROM read_parquet('@/secret.csv')",
                "FROM '@/secret.csv'",
                "SELECT * FROM glob('@/*')",
                "SELECT * FROM sniff_csv('@/secret.csv')",
                "SELECT * FROM read_csv('https://example.org/a.csv')",
                "SELECT * FROM query('FROM ''@/secret.csv''')",
                "SELECT * FROM query_table('@/secret.csv')",
                "SELECT getenv('HOME')",
                "SELECT * FROM sqlite_scan('@/secret.csv', 'a')",
                "SELECT content FROM read_text('@/' || 'secret.csv')"
            })
    @DisplayName("reads no file, no address and no variable of the system")
    void noFiles(String sql) throws IOException {
        assertThatThrownBy(() -> query(sql.replace("@", folder.toString())))
                .isInstanceOf(QueryException.class)
                .hasMessageNotContaining("xyzzy");
        nothingWritten();
    }

    private void nothingWritten() throws IOException {
        try (var files = Files.list(folder)) {
            assertThat(files.map(f -> f.getFileName().toString()))
                    .containsExactlyInAnyOrder("events.duckdb", "secret.csv");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "WITH RECURSIVE t(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM t) SELECT max(n) FROM t",
                "SELECT count(*) FROM range(100000000) a, range(100000000) b WHERE a.range * b.range % 7 = 3"
            })
    @DisplayName("that does not end is stopped, and the next one runs")
    void endless(String sql) {
        assertThatThrownBy(() -> db.query(sql, 10, Duration.ofMillis(300)))
                .isInstanceOf(QueryException.class)
                .hasMessageContaining("was stopped");
        assertThat(query("SELECT 1").rows()).containsExactly(List.of(1));
    }

    @Test
    @DisplayName("that wants more memory than there is fails, and the next one runs")
    void memory() {
        assertThatThrownBy(() -> query("SELECT list(repeat('x', 1000000) || range) FROM range(100000)"))
                .isInstanceOf(QueryException.class)
                .hasMessageContaining("Out of Memory");
        assertThat(query("SELECT 1").rows()).containsExactly(List.of(1));
    }

    @Test
    @DisplayName("that is wrong is answered with what is wrong")
    void mistakes() {
        assertThatThrownBy(() -> query("SELECT * FROM evnts")).hasMessageContaining("Did you mean \"events");
        assertThatThrownBy(() -> query("DROP TABLE events")).hasMessageContaining("one statement is wanted");
    }

    @Test
    @DisplayName("does not keep Parquet from being written where Polybius is told to, and leaves nothing behind")
    void parquet() throws IOException {
        Path file = folder.resolve("events.parquet");
        assertThat(ParquetExport.write(db, EventFilter.ALL, file)).isEqualTo(3);
        assertThat(Files.size(file)).isPositive();
        Files.delete(file);
        try (var left = Files.list(Objects.requireNonNull(db.exchangeFolder()))) {
            assertThat(left).isEmpty();
        }
    }

    @Test
    @DisplayName("runs in a sandbox only")
    void sandboxOnly() {
        try (EventDatabase writing = EventDatabase.open(folder.resolve("other.duckdb"), Access.WRITE)) {
            assertThatThrownBy(() -> writing.query("SELECT 1", 1, LONG)).isInstanceOf(IllegalStateException.class);
        } finally {
            assertThat(folder.resolve("other.duckdb").toFile().delete()).isTrue();
        }
    }
}
