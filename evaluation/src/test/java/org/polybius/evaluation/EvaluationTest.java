package org.polybius.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.polybius.model.Attribution;
import org.polybius.model.CharSpan;
import org.polybius.model.Event;
import org.polybius.model.EventDate;
import org.polybius.model.Evidence;
import org.polybius.model.Party;
import org.polybius.model.Place;
import org.polybius.model.Provenance;
import org.polybius.model.ontology.EventType;
import org.polybius.model.ontology.Sector;
import org.polybius.store.formats.EventJson;

/** Expected figures were computed once with the given scorer, {@code score.py}, on the files among the resources. */
class EvaluationTest {
    private static final Evaluation CURRENT = new Evaluation();
    private static final Evaluation EVERYTHING = new Evaluation(Rows.ALL, true);

    private final Path dir;

    EvaluationTest(@TempDir Path dir) {
        this.dir = dir;
    }

    @Test
    void scoresWholeArticles() throws IOException {
        ArticlesResult result = CURRENT.articles(Fixtures.path("gold"), predictions());

        assertThat(result.lines())
                .containsExactly(
                        "type                 P 0.750 R 0.857 F1 0.800",
                        "type+countries       P 0.750 R 0.857 F1 0.800",
                        "type+parties         P 0.500 R 0.571 F1 0.533",
                        "type+parties+date    P 0.375 R 0.429 F1 0.400",
                        "date right                   5 of 6",
                        "place right                  3 of 4",
                        "speaker right                1 of 1",
                        "articles rightly left empty  0 of 1");
        assertThat(result.at(Level.PARTIES)).isEqualTo(new Score(4, 4, 3));
    }

    @Test
    void scoresWhatIsRecalledOrImaginedOnlyWhenAskedTo() throws IOException {
        assertThat(EVERYTHING.articles(Fixtures.path("gold"), predictions()).lines())
                .startsWith(
                        "type                 P 0.778 R 0.875 F1 0.824",
                        "type+countries       P 0.778 R 0.875 F1 0.824",
                        "type+parties         P 0.556 R 0.625 F1 0.588",
                        "type+parties+date    P 0.333 R 0.375 F1 0.353");
        assertThat(EVERYTHING
                        .sentences(Fixtures.path("pairs.tsv"), read("sentence-events.jsonl"))
                        .lines())
                .containsExactly(
                        "root    micro P 0.857 R 0.900 F1 0.878",
                        "quad    micro P 0.900 R 0.947 F1 0.923",
                        "sentences with an event 0.947 of 19; events a sentence 1.11");
    }

    @Test
    void scoresTheRootsOfASentence() throws IOException {
        assertThat(CURRENT.sentences(Fixtures.path("pairs.tsv"), read("sentence-events.jsonl"))
                        .lines())
                .containsExactly(
                        "root    micro P 0.850 R 0.850 F1 0.850",
                        "quad    micro P 0.895 R 0.895 F1 0.895",
                        "sentences with an event 0.895 of 19; events a sentence 1.05");
    }

    @Test
    void scoresTheFiveClasses() throws IOException {
        assertThat(CURRENT.quads(Fixtures.path("classes.tsv"), read("class-events.jsonl"))
                        .lines())
                .containsExactly("accuracy 0.750  macro-F1 of five 0.704  of 1-4 0.780  1:0.75 2:0.89 3:0.91 4:0.57");
    }

    @Test
    void scoresTheRelationsOfPairs() throws IOException {
        assertThat(CURRENT.relations(Fixtures.path("pairs.tsv"), Fixtures.path("answers.tsv"))
                        .lines())
                .containsExactly(
                        "root    accuracy 0.650  macro-F1 0.542",
                        "        AGREE 0.00  COOPERATE 0.00  REJECT 0.00  THREATEN 0.00  MOBILIZE 0.00  AID 0.50"
                                + "  SANCTION 0.50  SUPPORT 0.67  REQUEST 0.67  CONSULT 0.80  YIELD 1.00  ACCUSE 1.00"
                                + "  PROTEST 1.00  COERCE 1.00  ASSAULT 1.00",
                        "        most confused: REJECT->SANCTION 1, THREATEN->SANCTION 1, MOBILIZE->none 1,"
                                + " AGREE->AID 1, COOPERATE->CONSULT 1, AGREE->SUPPORT 1, REQUEST->AID 1",
                        "quad    accuracy 0.700  macro-F1 0.715",
                        "binary  accuracy 0.900  macro-F1 0.924",
                        "answered 19 of 20");
    }

    @Test
    void scoresOddRowsAlone() throws IOException {
        Evaluation odd = new Evaluation(Rows.ODD, false);

        assertThat(odd.relations(Fixtures.path("pairs.tsv"), Fixtures.path("answers.tsv"))
                        .lines())
                .contains("root    accuracy 0.600  macro-F1 0.496", "binary  accuracy 0.900  macro-F1 0.944");
        assertThat(odd.sentences(Fixtures.path("pairs.tsv"), read("sentence-events.jsonl"))
                        .lines())
                .startsWith("root    micro P 0.889 R 0.800 F1 0.842");
    }

    @Test
    void scoresEvenRowsAlone() throws IOException {
        assertThat(new Evaluation(Rows.EVEN, false)
                        .sentences(Fixtures.path("pairs.tsv"), read("sentence-events.jsonl"))
                        .lines())
                .startsWith("root    micro P 0.818 R 0.900 F1 0.857", "quad    micro P 0.900 R 0.900 F1 0.900");
    }

    @Test
    void aRowWithoutAnIdIsKnownByItsNumberInTheFileWhateverRowsAreScored() throws IOException {
        assertThat(new Evaluation(Rows.ODD, false).inputs(Fixtures.path("classes.tsv")))
                .startsWith(
                        new Evaluation.Input("1", "The Zambian president met his Malawian counterpart in Lilongwe."));
        assertThat(new Evaluation(Rows.EVEN, false).inputs(Fixtures.path("pairs.tsv")))
                .contains(
                        new Evaluation.Input("p-16", "The \"Group of Friends\" asked both sides to resume the talks."));
    }

    @Test
    void eventsInMemoryAndWrittenOnesScoreAlike() throws IOException {
        List<Event> events = List.of(arrest("lake"), arrest("strike"));
        Path file = dir.resolve("events.jsonl");
        Files.write(file, events.stream().map(EventJson::write).toList());

        ArticlesResult inMemory = CURRENT.articles(Fixtures.path("gold"), Predictions.of(events));

        assertThat(inMemory).isEqualTo(CURRENT.articles(Fixtures.path("gold"), Predictions.read(file)));
        assertThat(inMemory.at(Level.DATE)).isEqualTo(new Score(1, 1, 6));
        assertThat(inMemory.places()).isEqualTo(new Share(1, 1));
        assertThat(inMemory.perType()).containsEntry("COERCE", new Score(1, 1, 0));
    }

    @Test
    void errorsAreListedWithTheirWords() throws IOException {
        ErrorListing errors =
                CURRENT.articles(Fixtures.path("gold"), predictions()).errors();

        assertThat(errors.misses())
                .contains(new ErrorListing.Miss(
                        "strike",
                        "THREATEN  138  Chilean government [CHL GOV] -> dock workers [CHL LAB]  2017-06-02",
                        "MOBILIZE  154  Chilean government [CHL GOV] -> nobody  2017-06-02",
                        "the Chilean government threatened to send in the navy"));
        assertThat(errors.falsePositives())
                .extracting(ErrorListing.FalsePositive::where)
                .containsExactly("lake", "regatta", "strike", "strike");
        assertThat(errors.confusions()).contains(new Confusion("THREATEN", "MOBILIZE", 1));
        assertThat(errors.lines())
                .contains("    \"Finland attacked from the start and crushed Estonia\"", "    attack: ASSAULT");
    }

    @Test
    void aBrokenLineIsNamedByFileAndNumber() throws IOException {
        Path file = Files.writeString(dir.resolve("e.jsonl"), "{\"type\":\"AID\"}\n\n{\"type\":\n");

        assertThatThrownBy(() -> Predictions.read(file))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("e.jsonl:3");
    }

    @Test
    void aFolderWithoutGoldIsToldFromABadResult() {
        assertThatThrownBy(() -> CURRENT.articles(dir, predictions()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("has no gold");
    }

    @Test
    void aTableWithoutTheColumnSaysWhichIsMissing() {
        assertThatThrownBy(() -> CURRENT.quads(Fixtures.path("pairs.tsv"), read("class-events.jsonl")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContainingAll("pairs.tsv", "\"class\"");
    }

    @ParameterizedTest
    @EnumSource(names = {"ODD", "EVEN"})
    void halvesTogetherAreTheWhole(Rows half) throws IOException {
        Path table = Fixtures.path("pairs.tsv");
        List<Evaluation.Input> whole = CURRENT.inputs(table);
        List<Evaluation.Input> part = new Evaluation(half, false).inputs(table);

        assertThat(part).hasSize(whole.size() / 2);
        assertThat(whole).containsSubsequence(part);
    }

    private static Predictions predictions() throws IOException {
        return read("predictions.jsonl");
    }

    private static Predictions read(String name) throws IOException {
        return Predictions.read(Fixtures.path(name));
    }

    private static Event arrest(String article) {
        String quote = "Kenyan police arrested six Ugandan fishermen";
        Party police = new Party(
                "Kenyan police", null, "Kenyan police", null, "KEN", List.of(Sector.COP), List.of(), "KENCOP");
        Party fishermen = new Party("fishermen", null, "fishermen", null, "UGA", List.of(Sector.CVL), List.of(), null);
        LocalDate day = LocalDate.of(2019, 3, 9);
        return new Event(
                "e-" + article,
                EventType.COERCE,
                null,
                List.of(),
                null,
                -7,
                List.of(police),
                List.of(fishermen),
                new EventDate(day, day, EventDate.Precision.DAY, null),
                new Place("Migingo", "Migingo", "KEN", null, null, null, null, Place.Precision.NEAR),
                List.of(new Attribution(police, "said", null)),
                Set.of(),
                Map.of(),
                List.of(new Evidence(article, 0, new CharSpan(0, quote.length()), new CharSpan(14, 22), quote)),
                List.of("arrest: COERCE"),
                0.8,
                new Provenance("polybius", "PLOVER", "0", "by hand"));
    }
}
