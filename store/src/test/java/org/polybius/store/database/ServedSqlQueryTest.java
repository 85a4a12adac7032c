package org.polybius.store.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.polybius.store.database.Reports.ONTOLOGY;
import static org.polybius.store.database.Reports.event;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.polybius.model.CharSpan;
import org.polybius.model.ontology.EventType;
import org.polybius.store.corrections.CorrectionRequest;
import org.polybius.store.database.EventDatabase.Access;

@DisplayName("Somebody's own SQL in a database that is served, and may be written,")
class ServedSqlQueryTest extends SqlQueryTest {
    @Override
    Access access() {
        return Access.SERVE;
    }

    @Test
    @DisplayName("sees what Polybius writes meanwhile, which counts its changes")
    void written(@TempDir Path other) {
        Path file = other.resolve("events.duckdb");
        assertThatThrownBy(() -> EventDatabase.open(file, Access.SERVE)).hasMessageContaining("there is no database");
        EventDatabase.open(file, Access.WRITE).close();
        Path exchange;
        try (EventDatabase served = EventDatabase.open(file, Access.SERVE)) {
            exchange = Objects.requireNonNull(served.exchangeFolder());
            assertThat(served.changes()).isZero();
            for (int i = 0; i < 2; i++) {
                try (EventLoad load = served.load("code", "test 1", "")) {
                    load.put(
                            Reports.article("a", "Kenya met Uganda."),
                            List.of(new CharSpan(0, 17)),
                            List.of(event(EventType.CONSULT, "a", "Kenya met Uganda.")
                                    .make()));
                    load.finish();
                }
                // The second time nothing changes.
                assertThat(served.changes()).isEqualTo(1);
            }
            served.corrections(ONTOLOGY).add(CorrectionRequest.right("Ada", "a-1"));
            assertThat(served.changes()).isEqualTo(2);
            assertThat(served.query("SELECT author FROM corrections", 10, java.time.Duration.ofSeconds(9))
                            .rows())
                    .containsExactly(List.of("Ada"));
            assertThat(new Doctor(served, ONTOLOGY).examine()).isEmpty();
        }
        assertThat(Files.exists(exchange)).isFalse();
    }
}
