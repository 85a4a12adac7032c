package org.polybius.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.polybius.model.ontology.CameoCode;
import org.polybius.model.ontology.EventType;
import org.polybius.model.ontology.Mode;
import org.polybius.model.ontology.Ontology;
import org.polybius.model.ontology.PseudoCountry;
import org.polybius.model.ontology.Sector;

class EventInvariantsTest {
    private static final String TEXT = "Norway's foreign minister visited Lima on Monday. Peru welcomed the visit.";
    private static final Mode VISIT = new Mode(EventType.CONSULT, "visit", 4.0, "somebody travels to the talks");
    private static final CameoCode MAKE_A_VISIT =
            new CameoCode("042", "Make a visit", 1.9, EventType.CONSULT, VISIT, List.of());
    private static final Ontology ONTOLOGY = new Ontology(
            "test ontology",
            Map.of(),
            Map.of(EventType.CONSULT, List.of(VISIT)),
            Map.of("diplomatic", "relations of states"),
            Map.of(),
            Map.of("UNO", new PseudoCountry("United Nations", "the organisation and its bodies")),
            Map.of("042", MAKE_A_VISIT));
    private static final Article ARTICLE = new Article(
            "report-1", null, TEXT, TEXT, List.of(), LocalDate.of(2022, 5, 3), null, null, "report-1.txt", Map.of());
    private static final Party NORWAY = party("Norway's foreign minister", new CharSpan(0, 25), "NOR");
    private static final Party PERU = party("Peru", new CharSpan(50, 54), "PER");
    private static final EventDate MONDAY =
            new EventDate(LocalDate.of(2022, 5, 2), LocalDate.of(2022, 5, 2), EventDate.Precision.DAY, "on Monday");

    private final EventInvariants invariants = new EventInvariants(ONTOLOGY);

    @Test
    void anEventThatFitsItsArticleHasNothingWrong() {
        assertThat(invariants.check(new Draft().event(), ARTICLE)).isEmpty();
        assertThat(invariants.check(List.of(new Draft().event()), document())).isEmpty();
    }

    @Test
    void aQuoteIsTheTextAtItsSpan() {
        Draft draft = new Draft();
        draft.quote = "Norway's foreign minister visited Rome";

        assertThat(problems(draft)).containsExactly("evidence[0].quote: is not the text at CharSpan[start=0, end=38]");
    }

    @Test
    void aSpanLiesWithinTheText() {
        Draft draft = new Draft();
        draft.start = TEXT.length() - 3;

        assertThat(problems(draft))
                .singleElement()
                .asString()
                .startsWith("evidence[0].span")
                .contains("beyond");
    }

    @Test
    void evidenceNamesTheArticleItWasCodedFrom() {
        Draft draft = new Draft();
        draft.article = "report-2";

        assertThat(problems(draft)).containsExactly("evidence[0].article: names report-2, coded from report-1");
    }

    @Test
    void theTriggerStandsInTheSentenceThatIsNamed() {
        Draft draft = new Draft();
        draft.sentence = 1;

        assertThat(invariants.check(List.of(draft.event()), document()))
                .extracting(EventInvariants.Violation::field)
                .containsExactly("evidence[0].sentence");
        draft.sentence = 7;
        assertThat(invariants.check(List.of(draft.event()), document()))
                .extracting(EventInvariants.Violation::problem)
                .containsExactly("there is no sentence 7");
    }

    @Test
    void twoEventsOfOneArticleDifferInTheirIds() {
        Event event = new Draft().event();

        assertThat(invariants.check(List.of(event, event), document()))
                .extracting(EventInvariants.Violation::field)
                .containsExactly("id");
    }

    @Test
    void somebodyActsOrUndergoes() {
        Draft draft = new Draft();
        draft.actors = List.of();
        draft.recipients = List.of();

        assertThat(problems(draft)).containsExactly("actors: nobody acts and nobody undergoes");
    }

    @Test
    void aPartysTextIsWhatStandsAtItsSpanButForWhiteSpace() {
        Draft draft = new Draft();
        draft.actors = List.of(party("Norway's  foreign\nminister", new CharSpan(0, 25), "NOR"));
        assertThat(problems(draft)).isEmpty();

        draft.actors = List.of(party("Sweden", new CharSpan(0, 25), "SWE"));
        assertThat(problems(draft)).singleElement().asString().startsWith("actors[0].text: \"Sweden\"");
    }

    @Test
    void countriesHaveKnownCodes() {
        Draft draft = new Draft();
        draft.recipients =
                List.of(party("Kosovo", null, "KOS"), party("U.N.", null, "UNO"), party("Elbonia", null, "ELB"));

        assertThat(problems(draft)).containsExactly("recipients[2].country: no country has the code ELB");
    }

    @Test
    void sectorsStandOnce() {
        Draft draft = new Draft();
        draft.actors = List.of(new Party("x", null, "x", null, null, List.of(Sector.GOV, Sector.GOV), List.of(), null));

        assertThat(problems(draft)).containsExactly("actors[0].sectors: one stands twice: [GOV, GOV]");
    }

    @Test
    void modesCodesAndContextsAreTheOntologys() {
        Draft draft = new Draft();
        draft.mode = new Mode(EventType.CONSULT, "telepathy", 1, "");
        draft.cameo = new CameoCode("0499", "", 0, null, null, List.of());
        draft.contexts = List.of("weather", "diplomatic", "diplomatic");

        assertThat(problems(draft))
                .containsExactly(
                        "mode: CONSULT has no mode telepathy",
                        "cameo: no CAMEO code 0499",
                        "contexts: no context weather",
                        "contexts: one stands twice: [weather, diplomatic, diplomatic]");
    }

    @Test
    void scoresStayInTheirRange() {
        Draft draft = new Draft();
        draft.intensity = Double.NaN;
        assertThat(problems(draft)).containsExactly("intensity: out of -10..10: NaN");
        draft.intensity = -10.5;
        assertThat(problems(draft)).hasSize(1);
    }

    @Test
    void anUnknownDayIsCalledUnknownAndOneDayIsOneDay() {
        Draft draft = new Draft();
        draft.date = new EventDate(null, null, EventDate.Precision.DAY, null);
        assertThat(problems(draft)).containsExactly("date.precision: day with start null");

        draft.date =
                new EventDate(LocalDate.of(2022, 5, 2), LocalDate.of(2022, 5, 4), EventDate.Precision.DAY, "this week");
        assertThat(problems(draft)).singleElement().asString().contains("one day that goes from");
    }

    private List<String> problems(Draft draft) {
        return invariants.check(draft.event(), ARTICLE).stream()
                .map(v -> v.field() + ": " + v.problem())
                .toList();
    }

    private static Document document() {
        Section body = new Section(Section.Kind.BODY, new CharSpan(0, TEXT.length()));
        return new Document(
                ARTICLE, List.of(sentence(0, body, 0, 49), sentence(1, body, 50, TEXT.length())), "by hand");
    }

    /** A sentence as one word: what stands inside does not matter here. */
    private static Sentence sentence(int index, Section section, int start, int end) {
        CharSpan span = new CharSpan(start, end);
        return new Sentence(
                index, section, span, List.of(new Token(0, span, span.in(TEXT), "", Upos.X, "X", -1, "root")));
    }

    private static Party party(String text, @Nullable CharSpan span, String country) {
        return new Party(text, span, text, null, country, List.of(), List.of(), null);
    }

    /** An event that fits, to be changed in one place. */
    private static final class Draft {
        @Nullable
        Mode mode = VISIT;

        @Nullable
        CameoCode cameo = MAKE_A_VISIT;

        List<String> contexts = List.of("diplomatic");
        double intensity = 4.0;
        List<Party> actors = List.of(NORWAY);
        List<Party> recipients = List.of(PERU);
        EventDate date = MONDAY;
        String article = "report-1";
        int sentence = 0;
        int start = 0;
        String quote = "Norway's foreign minister visited Lima";

        Event event() {
            return new Event(
                    "e1",
                    EventType.CONSULT,
                    mode,
                    contexts,
                    cameo,
                    intensity,
                    actors,
                    recipients,
                    date,
                    new Place("Lima", "Lima", "PER", null, -12.04, -77.03, null, Place.Precision.EXACT),
                    List.of(new Attribution(PERU, "welcomed", null)),
                    Set.of(),
                    Map.of(),
                    List.of(new Evidence(
                            article,
                            sentence,
                            new CharSpan(start, start + quote.length()),
                            new CharSpan(start + 26, start + 33),
                            quote)),
                    List.of("visit: CONSULT"),
                    0.9,
                    new Provenance("polybius", "test ontology", "0", "by hand"));
        }
    }
}
