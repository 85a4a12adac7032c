package org.polybius.evaluation.synthetic;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.polybius.model.EventInvariants;
import org.polybius.model.EventInvariants.Violation;
import org.polybius.model.ontology.EventType;
import org.polybius.model.ontology.Ontology;
import org.polybius.store.database.EventDatabase;
import org.polybius.store.database.EventFilter;
import org.polybius.store.formats.EventJson;

@DisplayName("A made-up collection")
class SyntheticCollectionTest {
    private static final Ontology ONTOLOGY = Ontology.load();

    @TempDir
    Path folder = Path.of("");

    private static List<String> lines(long events, long seed) {
        List<String> out = new ArrayList<>();
        new SyntheticCollection(ONTOLOGY, seed)
                .make(events, (document, coded) -> coded.forEach(e -> out.add(EventJson.write(e))));
        return out;
    }

    @Test
    @DisplayName("holds every invariant of events and nearly every type")
    void invariants() {
        EventInvariants invariants = new EventInvariants(ONTOLOGY);
        List<Violation> wrong = new ArrayList<>();
        Set<EventType> types = EnumSet.noneOf(EventType.class);
        new SyntheticCollection(ONTOLOGY, 3).make(2000, (document, events) -> {
            wrong.addAll(invariants.check(events, document));
            events.forEach(e -> types.add(e.type()));
        });
        assertThat(wrong).isEmpty();
        assertThat(types).hasSizeGreaterThanOrEqualTo(14);
    }

    @Test
    @DisplayName("is the same for the same seed, and another for another; a small one is the beginning of a large one")
    void seeds() {
        assertThat(lines(300, 1)).hasSize(300).isEqualTo(lines(600, 1).subList(0, 300));
        assertThat(lines(300, 2)).isNotEqualTo(lines(300, 1));
    }

    @Test
    @DisplayName("goes into a database whole")
    void database() {
        Path file = folder.resolve("events.duckdb");
        assertThat(SyntheticDatabase.load(500, file, 1).events()).isEqualTo(500);
        List<String> stored = new ArrayList<>();
        try (EventDatabase db = EventDatabase.open(file, EventDatabase.Access.READ)) {
            db.store(ONTOLOGY).forEach(EventFilter.ALL, e -> stored.add(EventJson.write(e.event())));
        }
        assertThat(stored).isEqualTo(lines(500, 1));
    }
}
