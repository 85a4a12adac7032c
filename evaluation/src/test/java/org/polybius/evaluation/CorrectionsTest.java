package org.polybius.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.polybius.model.Article;
import org.polybius.model.CharSpan;
import org.polybius.model.Document;
import org.polybius.model.Event;
import org.polybius.model.EventDate;
import org.polybius.model.Evidence;
import org.polybius.model.Party;
import org.polybius.model.Place;
import org.polybius.model.Provenance;
import org.polybius.model.Section;
import org.polybius.model.ontology.EventType;
import org.polybius.model.ontology.Ontology;
import org.polybius.model.ontology.Sector;
import org.polybius.store.corrections.ArticleGold;
import org.polybius.store.corrections.CorrectedArticle;
import org.polybius.store.corrections.CorrectionRequest;
import org.polybius.store.corrections.EventPart;
import org.polybius.store.corrections.GoldEvent;
import org.polybius.store.corrections.GoldParty;
import org.polybius.store.database.EventDatabase;
import org.polybius.store.database.EventDatabase.Access;
import org.polybius.store.database.EventLoad;
import org.polybius.store.formats.EventJson;
import org.polybius.store.formats.GoldJson;

@DisplayName("What people said about events")
class CorrectionsTest {
    private static final Ontology ONTOLOGY = Ontology.load();
    private static final String TEXT =
            "Kenya met Uganda. Uganda accused Rwanda. Kenya praised Uganda. Rwanda threatened Kenya. Chad aided Niger.";
    private static final Place NAIROBI =
            new Place("Nairobi", "Nairobi", "KEN", null, null, null, null, Place.Precision.EXACT);

    @TempDir
    Path folder = Path.of("");

    private final List<Event> coded = List.of(
            event("met", EventType.CONSULT, "KEN", "UGA"),
            event("accused", EventType.ACCUSE, "UGA", "RWA"),
            event("threatened", EventType.THREATEN, "RWA", "KEN"),
            event("aided", EventType.COOPERATE, "TCD", "NER"));
    private List<CorrectedArticle> articles = new ArrayList<>();

    private static Event event(String word, EventType type, String actor, String recipient) {
        int at = TEXT.indexOf(word);
        int start = TEXT.lastIndexOf(". ", at) < 0 ? 0 : TEXT.lastIndexOf(". ", at) + 2;
        int end = TEXT.indexOf('.', at);
        return new Event(
                word,
                type,
                null,
                List.of(),
                null,
                1,
                List.of(party(actor)),
                List.of(party(recipient)),
                EventDate.ofPublication(LocalDate.of(2024, 3, 2)),
                NAIROBI,
                List.of(),
                Set.of(),
                Map.of(),
                List.of(new Evidence(
                        "a",
                        0,
                        new CharSpan(start, end),
                        new CharSpan(at, at + word.length()),
                        TEXT.substring(start, end))),
                List.of("a step"),
                0.9,
                new Provenance("coder 1", "PLOVER 2.0", "abc", "parser 1"));
    }

    private static Party party(String country) {
        return new Party(country, null, country, null, country, List.of(Sector.GOV), List.of(), null);
    }

    private static GoldEvent gold(EventType type, String actor, String recipient) {
        return new GoldEvent(
                type,
                null,
                null,
                List.of(),
                List.of(new GoldParty(actor, actor, Sector.GOV)),
                List.of(new GoldParty(recipient, recipient, Sector.GOV)),
                LocalDate.of(2024, 3, 2),
                LocalDate.of(2024, 3, 2),
                "Nairobi",
                List.of(),
                Set.of(),
                "",
                null);
    }

    /** One event is right, one edited in type, of one the day is wrong, one does not exist, and one was missed. */
    @BeforeEach
    void judge() {
        Article article = new Article(
                "a",
                null,
                TEXT,
                TEXT,
                List.of(new Section(Section.Kind.BODY, new CharSpan(0, TEXT.length()))),
                LocalDate.of(2024, 3, 2),
                null,
                null,
                "a.txt",
                Map.of());
        try (EventDatabase db = EventDatabase.open(folder.resolve("events.duckdb"), Access.WRITE)) {
            try (EventLoad load = db.load("code", "test 1", "")) {
                load.put(new Document(article, List.of(), "test"), coded);
                load.finish();
            }
            var corrections = db.corrections(ONTOLOGY);
            corrections.add(CorrectionRequest.right("Ada", "met"));
            corrections.add(CorrectionRequest.edited("Ada", "aided", gold(EventType.AID, "TCD", "NER")));
            corrections.add(CorrectionRequest.wrong("Ada", "accused", Set.of(EventPart.DATE)));
            corrections.add(CorrectionRequest.wrong("Ada", "threatened", Set.of(EventPart.EVENT)));
            int at = TEXT.indexOf("praised");
            corrections.add(CorrectionRequest.missed(
                    "Ada", "a", List.of(new CharSpan(at, at + 7)), gold(EventType.SUPPORT, "KEN", "UGA")));
            db.corrections(ONTOLOGY).forEach(articles::add);
        }
    }

    @Test
    @DisplayName("tells how much of the coding that was judged is right, part by part, and what was not found")
    void measured() {
        CorrectionsResult result = new Evaluation().corrections(articles);
        assertThat(result.real()).isEqualTo(new Share(3, 4));
        assertThat(result.whole()).isEqualTo(new Share(1, 4));
        assertThat(result.parts())
                .containsEntry(EventPart.TYPE, new Share(2, 3))
                .containsEntry(EventPart.DATE, new Share(2, 3))
                .containsEntry(EventPart.ACTOR, new Share(3, 3))
                .containsEntry(EventPart.PLACE, new Share(3, 3));
        assertThat(result.right()).isEqualTo(new Share(1, 1));
        assertThat(result.edited()).isEqualTo(new Share(0, 1));
        assertThat(result.missed()).isEqualTo(new Share(0, 1));
        assertThat(result.perType())
                .containsEntry("THREATEN", new Score(0, 1, 0))
                .containsEntry("SUPPORT", new Score(0, 0, 1))
                .containsEntry("AID", new Score(0, 0, 1));
        assertThat(result.lines()).contains("precision: type              0.667  2 of 3");
    }

    @Test
    @DisplayName("measures a new coding of the same articles")
    void anew() {
        List<Event> better = List.of(
                event("met", EventType.CONSULT, "KEN", "RWA"),
                event("accused", EventType.ACCUSE, "UGA", "RWA"),
                event("praised", EventType.SUPPORT, "KEN", "UGA"),
                event("aided", EventType.AID, "TCD", "NER"));
        CorrectionsResult result = new Evaluation()
                .corrections(articles.stream().map(a -> a.coded(better)).toList());
        assertThat(result.real()).isEqualTo(new Share(3, 3));
        assertThat(result.parts())
                .containsEntry(EventPart.TYPE, new Share(3, 3))
                .containsEntry(EventPart.RECIPIENT, new Share(2, 3));
        assertThat(result.right()).isEqualTo(new Share(0, 1));
        assertThat(result.edited()).isEqualTo(new Share(1, 1));
        assertThat(result.missed()).isEqualTo(new Share(1, 1));
    }

    @Test
    @DisplayName("is gold that our scorer and the given one read alike")
    void gold() throws IOException {
        ArticleGold gold = ArticleGold.of(articles.get(0));
        assertThat(gold.complete()).isTrue();
        Path dir = Files.createDirectory(folder.resolve("gold"));
        Files.write(
                dir.resolve("a.events.jsonl"),
                gold.lines().stream().map(GoldJson::write).toList());
        for (GoldEvent line : gold.lines()) {
            assertThat(GoldJson.read(GoldJson.write(line), ONTOLOGY)).isEqualTo(line);
        }
        Path events = Files.write(
                folder.resolve("coded.jsonl"),
                coded.stream().map(EventJson::write).toList());
        ArticlesResult ours = new Evaluation().articles(dir, Predictions.read(events));
        // Of four coded events two are gold (the day of one is open), of four gold lines two are found.
        assertThat(ours.at(Level.DATE)).isEqualTo(new Score(2, 2, 2));
        Optional<GivenScorer> given = GivenScorer.find();
        if (given.isPresent()) {
            assertThat(given.orElseThrow().run("articles", dir, events)).isEqualTo(ours.lines());
        }
    }
}
