package org.polybius.store.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.polybius.store.database.Reports.ONTOLOGY;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.polybius.store.database.EventDatabase.Access;

@DisplayName("What a watch knows")
class WatchStoreTest {
    private static final Instant NOON = Instant.parse("2024-05-06T12:00:00.123456Z");
    private static final FeedState HAD = new FeedState(
            "https://a.example/feed?key=1",
            "\"v1\"",
            "Mon, 06 May 2024 09:30:00 GMT",
            NOON,
            NOON,
            NOON.plusSeconds(900),
            0,
            null,
            "https://b.example/feed",
            false,
            Duration.ofHours(1),
            20);
    private static final FeedState NEVER_HAD = new FeedState(
            "https://c.example/",
            null,
            null,
            NOON,
            null,
            NOON.plusSeconds(9),
            3,
            "no \ud83d answer",
            null,
            true,
            null,
            0);

    @TempDir
    Path folder = Path.of("");

    private EventDatabase open(Access access) {
        return EventDatabase.open(folder.resolve("events.duckdb"), access);
    }

    @Test
    @DisplayName(
            "of feeds is there again when the file is opened again, and a later state takes the place of an earlier one")
    void feeds() {
        try (EventDatabase db = open(Access.WRITE)) {
            db.watched().put(NEVER_HAD, null);
            db.watched().put(HAD, Set.of());
        }
        try (EventDatabase db = open(Access.SERVE)) {
            assertThat(db.watched().feeds()).containsEntry(HAD.address(), HAD).hasSize(2);
            assertThat(db.watched().feeds()).hasEntrySatisfying(NEVER_HAD.address(), never -> {
                assertThat(never.problem()).isEqualTo("no \ufffd answer");
                assertThat(never.succeeded()).isNull();
                assertThat(never.period()).isNull();
            });
            FeedState later =
                    new FeedState(HAD.address(), null, null, NOON, NOON, NOON, 0, null, null, false, null, 21);
            db.watched().put(later, null);
            assertThat(db.watched().feeds()).containsEntry(HAD.address(), later).hasSize(2);
        }
    }

    @Test
    @DisplayName("of what a feed holds is what it held last")
    void items() {
        try (EventDatabase db = open(Access.WRITE)) {
            WatchStore store = db.watched();
            store.hold(HAD.address(), Map.of("a", "1", "b", "2"), Set.of("a", "b"));
            store.hold(HAD.address(), Map.of("b", "3", "c", "4"), Set.of("b"));
            assertThat(store.held(HAD.address())).isEqualTo(Map.of("a", "1", "b", "3", "c", "4"));
            assertThat(store.held("other")).isEmpty();
            assertThat(store.takenElsewhere("other", List.of("a", "c", "d"))).isEqualTo(Map.of("a", HAD.address()));
            assertThat(store.takenElsewhere(HAD.address(), List.of("a"))).isEmpty();
            store.put(HAD, Set.of("b", "c"));
            assertThat(store.held(HAD.address())).isEqualTo(Map.of("b", "3", "c", "4"));
            store.put(HAD, null);
            assertThat(store.held(HAD.address())).hasSize(2);
        }
    }

    @Test
    @DisplayName("of a file is forgotten when it is told so, with what the file held")
    void files() {
        try (EventDatabase db = open(Access.WRITE)) {
            WatchStore store = db.watched();
            InputFile file = new InputFile("/news/a.txt", 7, 1000);
            store.hold(file.file(), Map.of("a", "1"), Set.of("a"));
            store.put(file, Set.of("a"));
            InputFile changed = new InputFile(file.file(), 8, 2000);
            store.put(changed, Set.of("a"));
            assertThat(store.files()).isEqualTo(Map.of(file.file(), changed));
            store.forget(List.of(file.file()));
            assertThat(store.files()).isEmpty();
            assertThat(store.held(file.file())).isEmpty();
        }
    }

    @Test
    @DisplayName("is not written where the file is open to be read")
    void readOnly() {
        open(Access.WRITE).close();
        try (EventDatabase db = open(Access.READ)) {
            assertThatThrownBy(() -> db.watched().put(HAD, null)).isInstanceOf(IllegalStateException.class);
        }
    }

    @Test
    @DisplayName("does not make a run of a watch one that polybius code goes on with")
    void runs() {
        try (EventDatabase db = open(Access.WRITE)) {
            RunPlan plan = new RunPlan("polybius", "", "/news", List.of("feeds.opml"), Map.of());
            db.journal(ONTOLOGY)
                    .begin("watch", plan, List.<InputFile>of().iterator())
                    .close();
            assertThat(db.journal(ONTOLOGY).newest()).isEmpty();
            db.journal(ONTOLOGY).begin(plan, List.<InputFile>of().iterator()).close();
            assertThat(db.journal(ONTOLOGY).newest()).isPresent();
        }
    }
}
