package org.polybius.store.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.polybius.store.database.Reports.ONTOLOGY;
import static org.polybius.store.database.Reports.document;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.polybius.model.CharSpan;
import org.polybius.model.Event;
import org.polybius.model.EventDate;
import org.polybius.model.Evidence;
import org.polybius.model.Party;
import org.polybius.model.Provenance;
import org.polybius.model.ontology.EventType;
import org.polybius.model.ontology.Sector;
import org.polybius.store.corrections.ArticleGold;
import org.polybius.store.corrections.CorrectedArticle;
import org.polybius.store.corrections.Correction;
import org.polybius.store.corrections.CorrectionFit;
import org.polybius.store.corrections.CorrectionFit.State;
import org.polybius.store.corrections.CorrectionRequest;
import org.polybius.store.corrections.EventPart;
import org.polybius.store.corrections.GoldEvent;
import org.polybius.store.corrections.GoldParty;
import org.polybius.store.corrections.Verdict;
import org.polybius.store.database.EventDatabase.Access;

@DisplayName("A correction")
class CorrectionStoreTest {
    private static final String TEXT =
            "Kenya met Uganda on Monday. Uganda accused Tanzania of delay. Kenya praised Uganda. The talks go on.";
    private static final InstantSource NOON = InstantSource.fixed(Instant.parse("2024-03-05T12:00:00.123456Z"));

    @TempDir
    Path folder = Path.of("");

    private EventDatabase db;

    @BeforeEach
    void code() {
        db = EventDatabase.open(folder.resolve("events.duckdb"), Access.WRITE);
        put(TEXT, event("e1", EventType.CONSULT, TEXT, "met"), event("e2", EventType.ACCUSE, TEXT, "accused"));
    }

    @AfterEach
    void close() {
        db.close();
    }

    private void put(String text, Event... events) {
        try (EventLoad load = db.load("code", "test 1", "")) {
            load.put(document("a", text), List.of(events));
            load.finish();
        }
    }

    /** An event of the sentence that {@code trigger} stands in. */
    private static Event event(String id, EventType type, String text, String trigger, Party... recipients) {
        int at = text.indexOf(trigger);
        int start = text.lastIndexOf(". ", at) + (text.lastIndexOf(". ", at) < 0 ? 1 : 2);
        int end = text.indexOf('.', at);
        return new Event(
                id,
                type,
                null,
                List.of(),
                null,
                1,
                List.of(Reports.KENYA),
                recipients.length == 0 ? List.of(Reports.UGANDA) : List.of(recipients),
                EventDate.ofPublication(LocalDate.of(2024, 3, 2)),
                null,
                List.of(),
                Set.of(),
                java.util.Map.of(),
                List.of(new Evidence(
                        "a",
                        0,
                        new CharSpan(start, end),
                        new CharSpan(at, at + trigger.length()),
                        text.substring(start, end))),
                List.of("a step"),
                0.9,
                new Provenance("coder 1", "PLOVER 2.0", "abc", "parser 1"));
    }

    private static GoldEvent gold(EventType type) {
        return new GoldEvent(
                type,
                null,
                null,
                List.of(),
                List.of(new GoldParty("Kenya", "KEN", Sector.GOV)),
                List.of(new GoldParty("Uganda", "UGA", null)),
                LocalDate.of(2024, 3, 4),
                LocalDate.of(2024, 3, 4),
                null,
                List.of(),
                Set.of(),
                "",
                null);
    }

    private Correction add(CorrectionRequest request) {
        return db.corrections(ONTOLOGY, NOON).add(request);
    }

    private List<CorrectionFit> fits() {
        return db.corrections(ONTOLOGY).ofArticle("a");
    }

    private static String event(CorrectionFit fit) {
        return fit.event() == null ? "none" : fit.event().id();
    }

    private CorrectedArticle article() {
        List<CorrectedArticle> out = new ArrayList<>();
        db.corrections(ONTOLOGY).forEach(out::add);
        assertThat(out).hasSize(1);
        return out.get(0);
    }

    private CharSpan words(String words) {
        return new CharSpan(TEXT.indexOf(words), TEXT.indexOf(words) + words.length());
    }

    @Test
    @DisplayName("comes out as it was put in, with author, time and the event as it was, which stays as it is")
    void roundTrip() {
        Event before = db.store(ONTOLOGY).event("e1").orElseThrow().event();
        Correction right = add(CorrectionRequest.right("Ada", "e1"));
        Correction wrong = add(CorrectionRequest.wrong("Ada", "e2", Set.of(EventPart.DATE, EventPart.ACTOR)));
        Correction missed =
                add(CorrectionRequest.missed("Ada", "a", List.of(words("praised")), gold(EventType.SUPPORT)));
        Correction edited = add(CorrectionRequest.edited("Ben", "e1", gold(EventType.COOPERATE)));
        assertThat(fits()).extracting(CorrectionFit::correction).containsExactly(right, wrong, missed, edited);
        assertThat(right.made()).isEqualTo("2024-03-05T12:00:00.123Z");
        assertThat(right.judged()).isEqualTo(before);
        assertThat(missed.gold()).isEqualTo(gold(EventType.SUPPORT).withQuote("praised"));
        assertThat(fits())
                .extracting(CorrectionFit::state)
                .containsExactly(State.SAME, State.SAME, State.NO_EVENT, State.SAME);
        assertThat(db.store(ONTOLOGY).event("e1").orElseThrow().event()).isEqualTo(before);
        assertThat(new Doctor(db, ONTOLOGY).examine()).isEmpty();
    }

    @Test
    @DisplayName("takes the place of an earlier one of the same author about the same event, and of nobody else's")
    void supersedes() {
        add(CorrectionRequest.right("Ada", "e1"));
        add(CorrectionRequest.right("Ben", "e1"));
        add(CorrectionRequest.right("Ada", "e2"));
        add(CorrectionRequest.wrong("Ada", "e1", Set.of(EventPart.EVENT)));
        assertThat(fits()).extracting(CorrectionFit::stands).containsExactly(false, true, true, true);
        assertThat(fits().stream().filter(CorrectionFit::stands))
                .extracting(f ->
                        f.correction().author() + " " + f.correction().verdict().label())
                .containsExactly("Ben right", "Ada right", "Ada wrong");
    }

    @Test
    @DisplayName("can be taken back, and stays readable")
    void withdrawn() {
        Correction missed =
                add(CorrectionRequest.missed("Ada", "a", List.of(words("praised")), gold(EventType.SUPPORT)));
        add(CorrectionRequest.withdrawn("Ada", missed.subject()));
        assertThat(fits()).extracting(CorrectionFit::stands).containsExactly(false, false);
        assertThat(fits().get(0).correction()).isEqualTo(missed);
        assertThat(ArticleGold.of(article()).lines()).isEmpty();
    }

    @Test
    @DisplayName("of a missed event can be mended by its author, and is no second one where it is sent twice")
    void missedTwice() {
        CorrectionRequest request =
                CorrectionRequest.missed("Ada", "a", List.of(words("praised")), gold(EventType.SUPPORT));
        Correction first = add(request);
        assertThat(add(request).subject()).isEqualTo(first.subject());
        add(CorrectionRequest.edited("Ada", first.subject(), gold(EventType.CONSULT)));
        assertThat(ArticleGold.of(article()).lines())
                .extracting(GoldEvent::type)
                .containsExactly(EventType.CONSULT);
        assertThatThrownBy(() -> add(CorrectionRequest.right("Ada", first.subject())))
                .hasMessageContaining("edited or withdrawn");
    }

    @Test
    @DisplayName("finds its event again where the same text is coded anew")
    void recoded() {
        add(CorrectionRequest.right("Ada", "e1"));
        add(CorrectionRequest.edited("Ada", "e2", gold(EventType.REJECT)));
        add(CorrectionRequest.missed("Ada", "a", List.of(words("Kenya praised Uganda")), gold(EventType.SUPPORT)));
        put(
                TEXT,
                event("f1", EventType.AGREE, TEXT, "met"),
                event("f2", EventType.ACCUSE, TEXT, "accused"),
                event("f3", EventType.SUPPORT, TEXT, "praised"));
        assertThat(fits()).extracting(CorrectionStoreTest::event).containsExactly("f1", "f2", "f3");
        // The event that was edited says what it said when it was judged.
        assertThat(fits())
                .extracting(CorrectionFit::state)
                .containsExactly(State.OTHERWISE, State.SAME, State.OTHERWISE);
        assertThat(fits()).allMatch(CorrectionFit::stands);
        Correction again = add(CorrectionRequest.wrong("Ada", "f1", Set.of(EventPart.TYPE)));
        assertThat(again.subject()).isEqualTo("e1");
        assertThat(fits()).extracting(CorrectionFit::stands).containsExactly(false, true, true, true);
        assertThat(new Doctor(db, ONTOLOGY).examine()).isEmpty();
    }

    @Test
    @DisplayName("finds its words again in a changed text")
    void changedText() {
        add(CorrectionRequest.right("Ada", "e1"));
        add(CorrectionRequest.right("Ada", "e2"));
        add(CorrectionRequest.missed("Ada", "a", List.of(words("Kenya praised Uganda")), gold(EventType.SUPPORT)));
        String text = "Correction: the talks were in Kampala. " + TEXT.replace("accused", "blamed");
        put(text, event("f1", EventType.CONSULT, text, "met"), event("f2", EventType.ACCUSE, text, "blamed"));
        assertThat(fits()).extracting(CorrectionFit::state).containsExactly(State.SAME, State.NO_WORDS, State.NO_EVENT);
        assertThat(event(fits().get(0))).isEqualTo("f1");
        assertThat(fits()).allMatch(CorrectionFit::stands);
        assertThat(new Doctor(db, ONTOLOGY).examine()).isEmpty();
        // Back again: nothing was lost.
        put(TEXT, event("e1", EventType.CONSULT, TEXT, "met"), event("e2", EventType.ACCUSE, TEXT, "accused"));
        assertThat(fits()).extracting(CorrectionFit::state).containsExactly(State.SAME, State.SAME, State.NO_EVENT);
    }

    @Test
    @DisplayName("takes the nearest of equal words, and gives an event to one subject only")
    void equalWords() {
        String twice = "Kenya met Uganda. Later Kenya met Uganda. ";
        Event first = event("e1", EventType.CONSULT, twice, "met");
        int shift = twice.indexOf("Kenya met", 5);
        Event second = event("e2", EventType.CONSULT, twice.replaceFirst("met", "saw"), "met");
        put(twice, first, second);
        add(CorrectionRequest.right("Ada", "e1"));
        add(CorrectionRequest.wrong("Ada", "e2", Set.of(EventPart.DATE)));
        put("X " + twice, event("g2", EventType.CONSULT, "X " + twice.replaceFirst("met", "saw"), "met"));
        assertThat(shift).isPositive();
        assertThat(fits()).extracting(CorrectionFit::state).containsExactly(State.NO_EVENT, State.SAME);
        assertThat(event(fits().get(1))).isEqualTo("g2");
    }

    @Test
    @DisplayName("stays, and says so, where no event stands on its words any more")
    void gone() {
        add(CorrectionRequest.right("Ada", "e1"));
        put(TEXT);
        assertThat(fits()).extracting(CorrectionFit::state).containsExactly(State.NO_EVENT);
        add(CorrectionRequest.wrong("Ben", "e1", Set.of(EventPart.EVENT)));
        assertThat(fits()).extracting(f -> f.correction().subject()).containsExactly("e1", "e1");
        assertThat(new Doctor(db, ONTOLOGY).examine()).isEmpty();
    }

    @Test
    @DisplayName("holds text of any kind, and no word of it becomes SQL or steers anything")
    void hostile() {
        String nasty = "'; DROP TABLE corrections; -- \u0000 \ud83d \u202e <script>alert(1)</script>";
        CorrectionRequest request = new CorrectionRequest(
                "O'Neil \ud83d",
                Verdict.MISSED,
                null,
                Set.of(),
                "a",
                List.of(words("praised")),
                new GoldEvent(
                        EventType.SUPPORT,
                        null,
                        null,
                        List.of(),
                        List.of(new GoldParty(nasty, null, null)),
                        List.of(),
                        null,
                        null,
                        nasty,
                        List.of(nasty),
                        Set.of(),
                        nasty,
                        nasty),
                nasty);
        Correction made = add(request);
        assertThat(fits()).extracting(CorrectionFit::correction).containsExactly(made);
        assertThat(made.gold()).isEqualTo(request.gold());
        assertThat(db.corrections(ONTOLOGY).find(made.id())).containsExactly(made);
        assertThat(db.corrections(ONTOLOGY).find("' OR 1=1 --")).isEmpty();
        assertThat(new Doctor(db, ONTOLOGY).examine()).isEmpty();
    }

    @Test
    @DisplayName("is refused where its event, its article or its words are not there, or the file is read only")
    void refused() {
        assertThatThrownBy(() -> add(CorrectionRequest.right("Ada", "nothing")))
                .hasMessageContaining("there is no event nothing");
        assertThatThrownBy(() ->
                        add(CorrectionRequest.missed("Ada", "b", List.of(new CharSpan(0, 1)), gold(EventType.AID))))
                .hasMessageContaining("there is no article b");
        for (CharSpan span : List.of(new CharSpan(0, TEXT.length() + 1), new CharSpan(5, 5), new CharSpan(5, 6))) {
            assertThatThrownBy(() -> add(CorrectionRequest.missed("Ada", "a", List.of(span), gold(EventType.AID))))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("words: there are none at " + span);
        }
        assertThatThrownBy(() -> CorrectionRequest.right(" ", "e1")).hasMessageContaining("author");
        assertThatThrownBy(() -> CorrectionRequest.wrong("Ada", "e1", Set.of())).hasMessageContaining("wrong");
        assertThat(db.corrections(ONTOLOGY).count()).isZero();
        db.close();
        try (EventDatabase read = EventDatabase.open(folder.resolve("events.duckdb"), Access.READ)) {
            assertThatThrownBy(() -> read.corrections(ONTOLOGY).add(CorrectionRequest.right("Ada", "e1")))
                    .hasMessageContaining("read only");
        }
    }

    @Test
    @DisplayName("becomes a line of gold; the gold is complete where every event was judged and is known")
    void gold() {
        add(CorrectionRequest.edited("Ada", "e2", gold(EventType.REJECT)));
        assertThat(ArticleGold.of(article()).complete()).isFalse();
        add(CorrectionRequest.wrong("Ada", "e1", Set.of(EventPart.ACTOR)));
        assertThat(ArticleGold.of(article()).complete()).isFalse();
        assertThat(ArticleGold.of(article()).lines()).hasSize(1);
        add(CorrectionRequest.wrong("Ada", "e1", Set.of(EventPart.DATE, EventPart.MODE)));
        add(CorrectionRequest.missed("Ada", "a", List.of(words("praised")), gold(EventType.SUPPORT)));
        ArticleGold gold = ArticleGold.of(article());
        assertThat(gold.complete()).isTrue();
        assertThat(gold.disagreements()).isZero();
        assertThat(gold.lines())
                .extracting(GoldEvent::type)
                .containsExactly(EventType.CONSULT, EventType.REJECT, EventType.SUPPORT);
        assertThat(gold.lines().get(0).start()).isNull();
        assertThat(gold.lines().get(0).note()).contains("open-ended");
        add(CorrectionRequest.wrong("Ben", "e2", Set.of(EventPart.EVENT)));
        ArticleGold after = ArticleGold.of(article());
        assertThat(after.disagreements()).isEqualTo(1);
        assertThat(after.lines()).extracting(GoldEvent::type).containsExactly(EventType.CONSULT, EventType.SUPPORT);
    }
}
