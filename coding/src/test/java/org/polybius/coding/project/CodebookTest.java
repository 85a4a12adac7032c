package org.polybius.coding.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.polybius.model.CharSpan;
import org.polybius.model.Event;
import org.polybius.model.EventDate;
import org.polybius.model.Evidence;
import org.polybius.model.Party;
import org.polybius.model.Place;
import org.polybius.model.Provenance;
import org.polybius.model.ontology.EventType;
import org.polybius.model.ontology.Ontology;
import org.polybius.model.ontology.Sector;

@DisplayName("A codebook")
class CodebookTest {
    private static final Ontology ONTOLOGY = Ontology.load();

    private final Mistakes mistakes = new Mistakes();

    private Codebook read(String text) {
        return new CodebookReader(ONTOLOGY, mistakes).read(new DataFile("codebook.yaml", text));
    }

    /** "Police arrested two union leaders near the mine", in Peru. */
    private static Event arrest() {
        String quote = "Police arrested two Union leaders near the mine";
        return new Event(
                "a1",
                EventType.COERCE,
                ONTOLOGY.mode(EventType.COERCE, "arrest").orElseThrow(),
                List.of("human_rights"),
                ONTOLOGY.cameo().get("173"),
                -7,
                List.of(party("Police", "PER", Sector.COP)),
                List.of(party("two Union leaders", "PER", Sector.LAB)),
                EventDate.ofPublication(null),
                new Place("mine", "mine", "PER", null, null, null, null, Place.Precision.NEAR),
                List.of(),
                Set.of(),
                Map.of(),
                List.of(new Evidence("r", 0, new CharSpan(0, quote.length()), new CharSpan(7, 15), quote)),
                List.of("\"arrested\" is arrest"),
                0.9,
                new Provenance("c", "o", "l", "p"));
    }

    private static Party party(String text, String country, Sector sector) {
        return new Party(text, null, text, null, country, List.of(sector), List.of(), null);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {mode: arrest}                                               | true
            {mode: deport}                                               | false
            {cameo: 17*}                                                 | true
            {cameo: [171, "173"]}                                        | true
            {cameo: 171}                                                 | false
            {context: human_rights}                                      | true
            {context: [gender, religion_ethnicity]}                      | false
            {actor: {sector: COP}}                                       | true
            {actor: {sector: LAB}}                                       | false
            {recipient: {sector: [LAB, AGR], country: PER}}              | true
            {recipient: {sector: [LAB, AGR], country: BOL}}              | false
            {party: {sector: LAB}}                                       | true
            {party: {country: [BOL, CHL]}}                               | false
            {place: [PER, BOL]}                                          | true
            {place: BOL}                                                 | false
            {words: [union, mine shaft]}                                 | true
            {words: [near the mine]}                                     | true
            {words: [min]}                                               | false
            {mode: arrest, place: BOL}                                   | false
            [{mode: deport}, {place: PER}]                               | true
            """)
    @DisplayName("gives its code to an event that meets a rule, and to no other")
    void givesItsCode(String rule, boolean fits) {
        Codebook codebook = read("codes: [{code: UNION, label: arrests, kind: COERCE/arrest 173, when: " + rule + "}]");

        assertThat(mistakes.all()).isEmpty();
        assertThat(codebook.apply(List.of(arrest()))).singleElement().satisfies(e -> {
            assertThat(e.code()).isEqualTo(fits ? "UNION" : null);
            assertThat(e.type()).isEqualTo(EventType.COERCE);
            if (fits) {
                assertThat(e.why()).last().isEqualTo("it meets a rule of UNION (codebook.yaml:1)");
            }
        });
    }

    @Test
    @DisplayName("gives the first code that fits, only to events of its kind's type, and never over a code of an entry")
    void givesTheFirst() {
        Codebook codebook = read("""
                codes:
                  - {code: THREAT, label: t, kind: THREATEN 130, when: {place: PER}}
                  - {code: FIRST, label: f, kind: COERCE 170, when: {place: PER}}
                  - {code: SECOND, label: s, kind: COERCE 170, when: {mode: arrest}}
                """);

        assertThat(codebook.apply(List.of(arrest(), arrest().coded("ENTRY", "by an entry"))))
                .extracting(Event::code)
                .containsExactly("FIRST", "ENTRY");
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            codes: [{label: x, kind: AID 070}]                                  | codebook.yaml:1:code: a code is a letter
            codes: [{code: 9a, label: x, kind: AID 070}]                        | codebook.yaml:1:code: a code is a letter
            codes: [{code: assault, label: x, kind: AID 070}]                   | assault is a PLOVER type
            codes: [{code: A, kind: AID 070}]                                   | codebook.yaml:1:label: A needs a label
            codes: [{code: A, label: x}]                                        | codebook.yaml:1:kind: A needs to say what it is a kind of
            codes: [{code: A, label: x, kind: AID}]                             | codebook.yaml:1:kind: no CAMEO code in 'AID'
            codes: [{code: A, label: x, kind: AID/food 999}]                    | codebook.yaml:1:kind: type AID has no mode 'food'
            codes: [{code: A, label: x, kind: AID 070, when: {moed: x}}]        | codebook.yaml:1:moed: unknown field; did you mean 'mode'?
            codes: [{code: A, label: x, kind: AID 070, when: {mode: food}}]     | codebook.yaml:1:mode: 'food' is no mode of AID
            codes: [{code: A, label: x, kind: AID 070, when: {cameo: 7.}}]      | '7.' is no CAMEO code
            codes: [{code: A, label: x, kind: AID 070, when: {cameo: 99*}}]     | '99*' is no CAMEO code
            codes: [{code: A, label: x, kind: AID 070, when: {context: helth}}] | 'helth' is no PLOVER context; did you mean 'health'?
            codes: [{code: A, label: x, kind: AID 070, when: {place: UK}}]      | 'UK' is no country: use ISO 3166-1 alpha-3
            codes: [{code: A, label: x, kind: AID 070, when: {actor: {sector: ARMY}}}] | 'ARMY' is no sector
            codes: [{code: A, label: x, kind: AID 070, when: {actor: GOV}}]     | actor takes a map
            codes: [{code: A, label: x, kind: AID 070, when: {}}]               | a rule without conditions would take every AID
            codes: [{code: A, label: x, kind: AID 070}, {code: A, label: y, kind: AID 070}] | 'A' stands twice
            [a, b]                                                              | a codebook is a map with 'codes:'
            cods: []                                                            | codebook.yaml:1:cods: unknown field; did you mean 'codes'?
            """)
    @DisplayName("that is wrong is told by line and field")
    void tellsMistakes(String text, String message) {
        read(text);
        assertThat(mistakes.all()).extracting(Mistake::toString).anyMatch(m -> m.contains(message));
    }
}
