package org.polybius.store.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.polybius.store.database.Reports.ONTOLOGY;
import static org.polybius.store.database.Reports.article;
import static org.polybius.store.database.Reports.event;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.polybius.model.Article;
import org.polybius.model.CharSpan;
import org.polybius.model.Event;
import org.polybius.model.Rejection;
import org.polybius.model.ontology.EventType;
import org.polybius.store.database.EventDatabase.Access;

@DisplayName("A run that is journaled")
class RunJournalTest {
    private static final int ARTICLES = 40;
    private static final RunPlan PLAN =
            new RunPlan("test 1", "", "/home", List.of("news/", "--db", "x"), Map.of("lexicon", "abc"));
    private static final List<InputFile> FILES =
            List.of(new InputFile("news/a.txt", 10, 1000), new InputFile("news/b.txt", 20, 2000));

    @TempDir
    Path folder = Path.of("");

    private EventDatabase open(String name) {
        return EventDatabase.open(folder.resolve(name), Access.WRITE);
    }

    /** Every seventh cannot be coded, before every tenth something could not be read. */
    private static void give(JournaledRun run, int item) {
        if (item % 10 == 3) {
            run.refuse(new Rejection("news/" + item, 4, Rejection.Cause.BROKEN_RECORD, "is broken"));
        }
        Article article = article("report" + item, "Kenya and Uganda held talks " + item + " times.");
        if (item % 7 == 2) {
            run.reject(
                    article,
                    new Rejection(article.source(), null, Rejection.Cause.FAILED, "took too long"),
                    "c" + item);
        } else {
            run.put(article, sentences(article), events(article, item % 4), "c" + item);
        }
    }

    private static List<CharSpan> sentences(Article article) {
        return List.of(new CharSpan(0, article.text().length()));
    }

    private static List<Event> events(Article article, int n) {
        List<Event> out = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            out.add(event(EventType.CONSULT, article.id(), article.text())
                    .id("e" + i)
                    .make());
        }
        return out;
    }

    /** What an earlier run left: some of the articles as they will be coded, some otherwise, the last with most events. */
    private void earlier(EventDatabase db) {
        try (EventLoad load = db.load("code", "test 1", "")) {
            for (int item = 0; item < ARTICLES; item += 5) {
                Article article = article("report" + item, "Kenya and Uganda held talks " + item + " times.");
                load.put(article, sentences(article), events(article, item % 2 == 0 ? item % 4 : 5));
            }
            Article last = article("report39", "Nobody held talks.");
            load.put(last, sentences(last), events(last, 9));
            load.finish();
        }
    }

    private static void passOrGive(JournaledRun run, Random random, int until) {
        List<JournalEntry> done = run.entries(0, ARTICLES, true);
        for (int item = 0; item < until; item++) {
            if (item < done.size()) {
                JournalEntry entry = done.get(item);
                assertThat(entry.item()).isEqualTo(item);
                assertThat(entry.content()).isEqualTo("c" + item);
                assertThat(entry.stands()).isTrue();
                assertThat(entry.rejection() != null).isEqualTo(item % 7 == 2);
                assertThat(entry.events()).hasSize(item % 7 == 2 ? 0 : item % 4);
                run.pass();
            } else {
                give(run, item);
            }
            if (random.nextInt(4) == 0) {
                run.commit();
            }
        }
    }

    @Test
    @DisplayName("and stopped again and again leaves in the end what one leaves that was never stopped")
    void stoppedAndResumed() {
        Map<String, String> uninterrupted;
        try (EventDatabase db = open("whole.duckdb")) {
            earlier(db);
            try (JournaledRun run = db.journal(ONTOLOGY).begin(PLAN, FILES.iterator())) {
                passOrGive(run, new Random(1), ARTICLES);
                run.finish();
            }
            uninterrupted = Contents.of(db);
            assertThat(uninterrupted.get("rejections")).startsWith("10 ");
            assertThat(uninterrupted.get("journal")).startsWith("0 ");
        }
        for (int seed = 0; seed < 4; seed++) {
            Random random = new Random(seed);
            try (EventDatabase db = open(seed + ".duckdb")) {
                earlier(db);
                try (JournaledRun run = db.journal(ONTOLOGY).begin(PLAN, FILES.iterator())) {
                    passOrGive(run, random, random.nextInt(ARTICLES));
                }
                for (int stops = random.nextInt(4); stops >= 0; stops--) {
                    UnfinishedRun stopped = db.journal(ONTOLOGY).newest().orElseThrow();
                    assertThat(stopped.plan()).isEqualTo(PLAN);
                    try (JournaledRun run = db.journal(ONTOLOGY).resume(stopped)) {
                        assertThat(run.doneBefore()).isEqualTo(stopped.done());
                        int until = (int) stopped.done() + random.nextInt(ARTICLES - (int) stopped.done() + 1);
                        passOrGive(run, random, stops == 0 ? ARTICLES : until);
                        if (stops == 0) {
                            run.finish();
                        }
                    }
                }
                assertThat(db.journal(ONTOLOGY).newest()).isEmpty();
                assertThat(Contents.of(db)).as("seed " + seed).isEqualTo(uninterrupted);
            }
        }
    }

    @Test
    @DisplayName("says which of its articles another run has changed since")
    void changedSince() {
        try (EventDatabase db = open("events.duckdb")) {
            try (JournaledRun run = db.journal(ONTOLOGY).begin(PLAN, FILES.iterator())) {
                give(run, 0);
                give(run, 1);
                run.commit();
            }
            try (EventLoad other = db.load("code", "test 2", "")) {
                Article article = article("report1", "Kenya and Uganda held talks 1 times.");
                other.put(article, sentences(article), List.of());
                other.finish();
            }
            try (JournaledRun run =
                    db.journal(ONTOLOGY).resume(db.journal(ONTOLOGY).newest().orElseThrow())) {
                assertThat(run.entries(0, 10, false))
                        .extracting(JournalEntry::stands)
                        .containsExactly(true, false);
                run.pass();
                give(run, 1);
                run.commit();
                assertThat(run.entries(1, 10, true)).singleElement().satisfies(e -> {
                    assertThat(e.stands()).isTrue();
                    assertThat(e.events()).hasSize(1);
                });
            }
        }
    }

    @Test
    @DisplayName("knows its files, and says which is gone, new or another")
    void files() {
        try (EventDatabase db = open("events.duckdb")) {
            db.journal(ONTOLOGY).begin(PLAN, FILES.iterator()).close();
            UnfinishedRun run = db.journal(ONTOLOGY).newest().orElseThrow();
            assertThat(db.journal(ONTOLOGY).difference(run, FILES.iterator())).isEmpty();
            assertThat(difference(db, run, FILES.get(0))).contains("news/b.txt is gone");
            assertThat(difference(db, run, FILES.get(0), new InputFile("news/b.txt", 21, 2000)))
                    .contains("news/b.txt was changed");
            assertThat(difference(db, run, FILES.get(0), FILES.get(1), new InputFile("news/c.txt", 1, 1)))
                    .contains("news/c.txt is new");
        }
    }

    private static String difference(EventDatabase db, UnfinishedRun run, InputFile... now) {
        Iterator<InputFile> files = List.of(now).iterator();
        return db.journal(ONTOLOGY).difference(run, files).orElseThrow();
    }

    @Test
    @DisplayName("takes the place of a stopped one with the same words; of several others the newest goes on first")
    void several() {
        RunPlan other = new RunPlan("test 1", "", "/home", List.of("more/", "--db", "x"), Map.of());
        try (EventDatabase db = open("events.duckdb")) {
            RunJournal journal = db.journal(ONTOLOGY);
            journal.begin(PLAN, FILES.iterator()).close();
            journal.begin(other, FILES.iterator()).close();
            assertThat(journal.newest().orElseThrow().plan()).isEqualTo(other);
            try (JournaledRun run = journal.begin(other, FILES.iterator())) {
                assertThatThrownBy(() -> journal.begin(PLAN, FILES.iterator())).hasMessageContaining("another load");
                run.finish();
            }
            assertThat(journal.newest().orElseThrow().plan()).isEqualTo(PLAN);
            assertThat(journal.newest().orElseThrow().run()).isEqualTo(1);
        }
    }

    @Test
    @DisplayName("that changes nothing leaves no trace")
    void nothingChanged() {
        try (EventDatabase db = open("events.duckdb")) {
            for (int i = 0; i < 2; i++) {
                try (JournaledRun run = db.journal(ONTOLOGY).begin(PLAN, FILES.iterator())) {
                    give(run, 1);
                    assertThat(run.commit().unchanged()).isEqualTo(i);
                    run.finish();
                }
            }
            assertThat(Contents.of(db).get("runs")).startsWith("1 ");
            assertThat(db.journal(ONTOLOGY).planOf("report1-e0")).contains(PLAN);
        }
    }
}
