package org.polybius.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.polybius.model.Article;
import org.polybius.model.Event;
import org.polybius.model.ontology.EventType;
import org.polybius.model.ontology.Ontology;
import org.polybius.store.database.EventDatabase;
import org.polybius.store.database.EventDatabase.Access;
import org.polybius.store.database.EventFilter;
import org.polybius.store.database.EventLoad;
import org.polybius.store.database.EventOrder;
import org.polybius.store.database.Tally;
import org.polybius.store.database.Timeline;

@DisplayName("What the database said")
class AnswersTest {
    private static final EventFilter CONSULT =
            EventFilter.builder().types(Set.of(EventType.CONSULT)).build();

    @TempDir
    private Path folder = Path.of("");

    @Test
    void isTheVerySameWhenItIsAskedAgain() {
        try (EventDatabase database = loaded("Kenya consulted Uganda")) {
            Answers answers = new Answers(database, Ontology.load());
            Timeline first = answers.timeline(EventFilter.ALL, Timeline.Period.DAY);
            assertThat(first.points()).hasSize(1);
            assertThat(answers.timeline(EventFilter.builder().build(), Timeline.Period.DAY))
                    .isSameAs(first);
            assertThat(answers.timeline(CONSULT, Timeline.Period.DAY)).isNotSameAs(first);
            assertThat(answers.timeline(EventFilter.ALL, Timeline.Period.MONTH)).isNotSameAs(first);
        }
    }

    @Test
    void isForgottenWhenTheDatabaseChanges() {
        try (EventDatabase database = loaded("Kenya consulted Uganda")) {
            Answers answers = new Answers(database, Ontology.load());
            assertThat(answers.count(EventFilter.ALL)).isEqualTo(1);
            assertThat(answers.tallies(EventFilter.ALL, Tally.By.TYPE, 5)).hasSize(1);
            load(database, "Mali consulted Niger");
            assertThat(answers.count(EventFilter.ALL)).isEqualTo(2);
            assertThat(answers.tallies(EventFilter.ALL, Tally.By.TYPE, 5).get(0).events())
                    .isEqualTo(2);
        }
    }

    @Test
    void isAskedOnceWhereManyWantItTogether() throws Exception {
        try (EventDatabase database = loaded("Kenya consulted Uganda")) {
            Answers answers = new Answers(database, Ontology.load());
            ExecutorService readers = Executors.newFixedThreadPool(16);
            List<Future<Timeline>> all = new ArrayList<>();
            for (int i = 0; i < 16; i++) {
                all.add(readers.submit(() -> answers.timeline(CONSULT, Timeline.Period.WEEK)));
            }
            Timeline first = all.get(0).get();
            for (Future<Timeline> answer : all) {
                assertThat(answer.get()).isSameAs(first);
            }
            readers.shutdown();
        }
    }

    @Test
    void isNotRememberedWhereItFailed() {
        try (EventDatabase database = loaded("Kenya consulted Uganda")) {
            Answers answers = new Answers(database, Ontology.load());
            for (int i = 0; i < 50; i++) {
                assertThatThrownBy(() -> answers.page(EventFilter.ALL, EventOrder.NEWEST, 0, null))
                        .isInstanceOf(IllegalArgumentException.class);
            }
            // Neither does a failure keep others from asking.
            assertThat(answers.page(EventFilter.ALL, EventOrder.NEWEST, 5, null).events())
                    .hasSize(1);
        }
    }

    @Test
    void isGivenUpWhereItTakesTooMuchMemory() {
        try (EventDatabase database = loaded("Kenya consulted Uganda")) {
            Answers answers = new Answers(database, Ontology.load(), 100);
            Set<Timeline> told = Collections.newSetFromMap(new IdentityHashMap<>());
            for (int i = 0; i < 200 && told.size() < 2; i++) {
                told.add(answers.timeline(EventFilter.ALL, Timeline.Period.DAY));
                answers.count(EventFilter.builder().words("w" + i).build());
            }
            assertThat(told).hasSize(2);
        }
    }

    private EventDatabase loaded(String text) {
        Path file = folder.resolve("events.duckdb");
        EventDatabase.open(file, Access.WRITE).close();
        EventDatabase database = EventDatabase.open(file, Access.SERVE);
        load(database, text);
        return database;
    }

    private static void load(EventDatabase database, String text) {
        TextCoding.Coded coded = new FixedCoding().code(text, LocalDate.of(2024, 5, 15));
        Article article = coded.article();
        String id = text.toLowerCase(java.util.Locale.ROOT).replace(' ', '-');
        try (EventLoad load = database.load("code", "test", "")) {
            load.put(
                    new Article(
                            id,
                            null,
                            article.text(),
                            article.readable(),
                            article.sections(),
                            article.published(),
                            null,
                            null,
                            "test",
                            Map.of()),
                    List.of(),
                    coded.events().stream().map(e -> of(e, id)).toList());
            load.finish();
        }
    }

    private static Event of(Event e, String article) {
        return new Event(
                article + "#1",
                e.type(),
                e.mode(),
                e.contexts(),
                e.cameo(),
                e.intensity(),
                e.actors(),
                e.recipients(),
                e.date(),
                e.place(),
                e.attribution(),
                e.auxiliary(),
                e.quantities(),
                e.evidence().stream()
                        .map(w -> new org.polybius.model.Evidence(
                                article, w.sentence(), w.span(), w.trigger(), w.quote()))
                        .toList(),
                e.why(),
                e.confidence(),
                e.provenance());
    }
}
