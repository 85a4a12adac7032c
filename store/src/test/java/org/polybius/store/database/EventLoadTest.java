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
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.polybius.model.Article;
import org.polybius.model.CharSpan;
import org.polybius.model.Event;
import org.polybius.model.Party;
import org.polybius.model.Section;
import org.polybius.model.ontology.EventType;
import org.polybius.store.database.EventDatabase.Access;
import org.polybius.store.formats.EventJson;
import org.polybius.store.formats.LineProblem;
import org.polybius.store.formats.RandomEvents;

@DisplayName("What is put into the database")
class EventLoadTest {
    private static final String TALKS = "Kenya met Uganda.";

    @TempDir
    Path folder = Path.of("");

    private Path file() {
        return folder.resolve("events.duckdb");
    }

    private LoadCounts put(Map<String, List<Event>> codings) {
        try (EventDatabase db = EventDatabase.open(file(), Access.WRITE);
                EventLoad load = db.load("code", "test 1", "")) {
            codings.forEach((id, events) ->
                    load.put(document(id, events.get(0).evidence().get(0).quote()), events));
            return load.finish();
        }
    }

    private static List<Event> talks(String id) {
        return List.of(event(EventType.CONSULT, id, TALKS).make());
    }

    @Test
    @DisplayName("comes out as the very same events, whatever is in them")
    void roundTrip() throws IOException {
        RandomEvents random = new RandomEvents(new Random(7));
        List<String> written =
                Stream.generate(random::event).limit(400).map(EventJson::write).toList();
        Files.write(folder.resolve("events.jsonl"), written);
        List<LineProblem> problems = new ArrayList<>();
        List<String> read = new ArrayList<>();
        try (EventDatabase db = EventDatabase.open(file(), Access.WRITE);
                EventLoad load = db.load("import", "test 1", "");
                EventImport importing = EventImport.open(
                        List.of(folder.resolve("events.jsonl")), RandomEvents.ONTOLOGY, problems::add)) {
            importing.putRest(load);
            assertThat(load.finish().events()).isEqualTo(400);
            db.store(RandomEvents.ONTOLOGY).forEach(EventFilter.ALL, e -> read.add(EventJson.write(e.event())));
        }
        assertThat(problems).isEmpty();
        assertThat(read).containsExactlyInAnyOrderElementsOf(written);
    }

    @Test
    @DisplayName("has its article with it, word for word, with markup, halves of characters and zeros")
    void articles() {
        String text = "Kenya **met** Uganda. \ud83d\udd4a half \ud83d \u0000 \udc00.";
        Article article = new Article(
                "odd",
                "a \udc00 title",
                text,
                text.replace("**", "  "),
                List.of(
                        new Section(Section.Kind.TITLE, new CharSpan(0, 5)),
                        new Section(Section.Kind.BODY, new CharSpan(6, text.length()))),
                null,
                null,
                "The \"Daily\"",
                "news.jsonl:3",
                Map.of("desk", "{\"a\": [1, 2]}"));
        try (EventDatabase db = EventDatabase.open(file(), Access.WRITE);
                EventLoad load = db.load("code", "test 1", "")) {
            load.put(document(article), List.of());
            load.finish();
            StoredArticle stored = db.store(ONTOLOGY).article("odd").orElseThrow();
            assertThat(stored.article()).isEqualTo(article);
            assertThat(stored.sentences()).containsExactly(new CharSpan(0, text.length()));
            assertThat(stored.events()).isEmpty();
        }
    }

    @Test
    @DisplayName("changes nothing the second time, not even the list of runs")
    void again() {
        assertThat(put(Map.of("a", talks("a")))).isEqualTo(new LoadCounts(1, 0, 0, 0, 1));
        assertThat(put(Map.of("a", talks("a")))).isEqualTo(new LoadCounts(0, 1, 0, 0, 0));
        try (EventDatabase db = EventDatabase.open(file(), Access.READ)) {
            assertThat(db.store(ONTOLOGY).count(EventFilter.ALL)).isEqualTo(1);
            assertThat(db.store(ONTOLOGY).history("a")).isEmpty();
            assertThat(rows(db, "runs")).isEqualTo(1);
        }
    }

    @Test
    @DisplayName("replaces the events of a changed article, and of no other, and keeps what was there")
    void changedArticle() {
        put(Map.of("a", talks("a"), "b", talks("b")));
        Event attack = event(EventType.ASSAULT, "a", "Kenya attacked Uganda.").make();
        assertThat(put(Map.of("a", List.of(attack)))).isEqualTo(new LoadCounts(0, 0, 1, 0, 1));
        try (EventDatabase db = EventDatabase.open(file(), Access.READ)) {
            EventStore store = db.store(ONTOLOGY);
            StoredArticle a = store.article("a").orElseThrow();
            assertThat(a.events()).containsExactly(attack);
            assertThat(a.summary().version()).isEqualTo(2);
            assertThat(a.article()).isEqualTo(Reports.article("a", "Kenya attacked Uganda."));
            assertThat(store.article("b").orElseThrow().events()).isEqualTo(talks("b"));
            assertThat(store.history("a")).singleElement().satisfies(r -> assertThat(r.event())
                    .isEqualTo(talks("a").get(0)));
            assertThat(rows(db, "replaced_articles WHERE text = '" + TALKS + "'"))
                    .isEqualTo(1);
            for (String table : List.of("parties", "evidence", "counts", "steps")) {
                assertThat(rows(db, table + " WHERE event NOT IN (SELECT event FROM events)"))
                        .as(table)
                        .isZero();
            }
            assertThat(rows(db, "sentences")).isEqualTo(2);
        }
    }

    @Test
    @DisplayName("replaces events alone where the article is the same")
    void recoded() {
        put(Map.of("a", talks("a")));
        Event surer = event(EventType.CONSULT, "a", TALKS).confidence(0.95).make();
        assertThat(put(Map.of("a", List.of(surer)))).isEqualTo(new LoadCounts(0, 0, 0, 1, 1));
        try (EventDatabase db = EventDatabase.open(file(), Access.READ)) {
            assertThat(db.store(ONTOLOGY).article("a").orElseThrow().events()).containsExactly(surer);
            assertThat(db.store(ONTOLOGY).history("a")).hasSize(1);
            assertThat(rows(db, "articles")).isEqualTo(1);
            assertThat(rows(db, "replaced_articles")).isZero();
        }
    }

    @Test
    @DisplayName("keeps the text of an article whose events come alone later, and gains it later where they came first")
    void eventsWithoutTheirArticle() {
        try (EventDatabase db = EventDatabase.open(file(), Access.WRITE);
                EventLoad load = db.load("import", "test 1", "")) {
            load.put("a", talks("a"));
            load.finish();
            assertThat(db.store(ONTOLOGY).article("a").orElseThrow().article()).isNull();
        }
        put(Map.of("a", talks("a")));
        try (EventDatabase db = EventDatabase.open(file(), Access.WRITE);
                EventLoad load = db.load("import", "test 1", "")) {
            load.put("a", List.of());
            load.finish();
            StoredArticle a = db.store(ONTOLOGY).article("a").orElseThrow();
            assertThat(a.article()).isEqualTo(Reports.article("a", TALKS));
            assertThat(a.events()).isEmpty();
        }
    }

    @Test
    @DisplayName("is dropped as a whole since the last batch where a run is stopped")
    void stopped() {
        put(Map.of("a", talks("a")));
        try (EventDatabase db = EventDatabase.open(file(), Access.WRITE)) {
            try (EventLoad load = db.load("code", "test 1", "")) {
                load.put(document("b", TALKS), talks("b"));
            }
            assertThat(db.store(ONTOLOGY).count(EventFilter.ALL)).isEqualTo(1);
            assertThat(rows(db, "runs")).isEqualTo(1);
            try (EventLoad load = db.load("code", "test 1", "")) {
                load.put(document("b", TALKS), talks("b"));
                load.finish();
            }
            assertThat(db.store(ONTOLOGY).count(EventFilter.ALL)).isEqualTo(2);
        }
    }

    @Test
    @DisplayName("may stand twice in a run; the last one holds")
    void twiceInARun() {
        try (EventDatabase db = EventDatabase.open(file(), Access.WRITE);
                EventLoad load = db.load("code", "test 1", "")) {
            load.put(document("a", TALKS), talks("a"));
            load.put(document("a", TALKS), List.of());
            assertThat(load.finish()).isEqualTo(new LoadCounts(1, 0, 0, 1, 1));
            assertThat(db.store(ONTOLOGY).count(EventFilter.ALL)).isZero();
        }
    }

    @Test
    @DisplayName("comes from one run at a time, and only where the file may be written")
    void oneAtATime() {
        try (EventDatabase db = EventDatabase.open(file(), Access.WRITE)) {
            try (EventLoad load = db.load("code", "test 1", "")) {
                assertThatThrownBy(() -> db.load("code", "test 1", "")).hasMessageContaining("another load");
                load.finish();
            }
        }
        try (EventDatabase db = EventDatabase.open(file(), Access.READ)) {
            assertThatThrownBy(() -> db.load("code", "test 1", "")).hasMessageContaining("read only");
        }
    }

    @Test
    @DisplayName("counts once for two parties of one country, one actor or both sides, and a crowd cannot blow it up")
    void pairs() {
        Party president = Reports.party("president", "President of Kenya", "KEN");
        List<Party> crowd = IntStream.range(0, 2000)
                .mapToObj(i -> Reports.party("p" + i, "P " + i, "TZA"))
                .toList();
        Event talks = event(EventType.CONSULT, "a", TALKS)
                .actors(Reports.KENYA, president, Reports.KENYA)
                .recipients(Reports.UGANDA, Reports.KENYA)
                .make();
        Event march = event(EventType.PROTEST, "b", TALKS)
                .actors(crowd.toArray(Party[]::new))
                .recipients(crowd.toArray(Party[]::new))
                .make();
        put(Map.of("a", List.of(talks), "b", List.of(march)));
        try (EventDatabase db = EventDatabase.open(file(), Access.READ)) {
            assertThat(db.counts().dyads(EventFilter.ALL, Dyad.Level.COUNTRY, 10))
                    .extracting(d -> d.actor() + d.recipient() + d.events())
                    .containsExactlyInAnyOrder("KENUGA1", "KENKEN1", "TZATZA1");
            EventFilter ofA = EventFilter.builder().articles(Set.of("a")).build();
            assertThat(db.counts().dyads(ofA, Dyad.Level.ACTOR, 10))
                    .extracting(d -> d.actor() + "-" + d.recipient() + d.events())
                    .containsExactlyInAnyOrder(
                            "kenya-uganda1", "kenya-kenya1", "president-uganda1", "president-kenya1");
            assertThat(db.actors().search("kenya", 10))
                    .extracting(a -> a.actor() + a.events())
                    .containsExactlyInAnyOrder("kenya1", "president1");
            assertThat(rows(db, "pairs")).isBetween(5000L, 10_004L);
            assertThat(new Doctor(db, ONTOLOGY).examine()).isEmpty();
        }
    }

    @Test
    @DisplayName("leaves out lines that are no events, and says which and why")
    void brokenLines() throws IOException {
        String good = EventJson.write(talks("a").get(0));
        Files.writeString(
                folder.resolve("events.jsonl"),
                good + "\n{\"type\": \"CONSULT\"}\n\nno event\n" + good.replace("\"a-1\"", "\"a-2\""));
        List<String> problems = new ArrayList<>();
        try (EventDatabase db = EventDatabase.open(file(), Access.WRITE);
                EventLoad load = db.load("import", "test 1", "");
                EventImport importing = EventImport.open(
                        List.of(folder.resolve("events.jsonl")),
                        ONTOLOGY,
                        p -> problems.add(p.line() + ": " + p.message()))) {
            importing.putRest(load);
            assertThat(load.finish()).isEqualTo(new LoadCounts(1, 0, 0, 0, 2));
        }
        assertThat(problems).hasSize(2);
        assertThat(problems.get(0)).startsWith("2: ").contains("quad");
        assertThat(problems.get(1)).startsWith("4: not JSON");
    }

    private static long rows(EventDatabase db, String from) {
        return db.with(c -> new Sql("SELECT count(*) FROM " + from).row(c, r -> r.getLong(1)));
    }
}
