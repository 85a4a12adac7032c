package org.polybius.coding.repair;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.polybius.coding.TestCoder;
import org.polybius.model.Event;

class RepairReaderTest {
    private static final String RULE = """
            - name: a rule
              find:
                - {word: verb, rel: root, upos: VERB}
                - {word: noun, under: verb, rel: obj}
              do: [{hang: noun, on: verb, as: nsubj}]
              examples: [{text: "Rebels left.", before: [left root], after: [left root]}]
              misses: ["Rain."]
            """;

    @Test
    @DisplayName("A rule is read with its line")
    void aRuleIsReadWithItsLine() {
        assertThat(RepairReader.read("# a remark\n" + RULE, vocabulary()))
                .singleElement()
                .satisfies(r -> {
                    assertThat(r.name()).isEqualTo("a rule");
                    assertThat(r.line()).isEqualTo(2);
                });
    }

    @ParameterizedTest
    @CsvSource({
        "under: verb, under: verbs, no word 'verbs'",
        "rel: obj, relation: obj, unknown condition 'relation'",
        "rel: obj, is: [a banana], unknown property 'a banana'",
        "rel: obj, class: bananas, no class 'bananas'",
        "as: nsubj, as: root, use 'raise'",
        "'  do:', '  make:', unknown field 'make'",
        "'under: verb, ', '', the first word stands alone",
        "'misses: [\"Rain.\"]', 'misses: []', one example and one miss"
    })
    @DisplayName("A mistake is told with its line and what to do")
    void aMistakeIsToldWithItsLine(String right, String wrong, String message) {
        assertThatThrownBy(() -> RepairReader.read(RULE.replace(right, wrong), vocabulary()))
                .isInstanceOf(RepairException.class)
                .hasMessageContaining("repairs.yaml:1")
                .hasMessageContaining(message);
    }

    @Test
    @DisplayName("The derivation of an event names the repairs of its words, and only these")
    void theDerivationNamesTheRepairs() {
        String repaired = "the tree was mended: a dateline is no subject";
        assertThat(TestCoder.code("LIMA, Peru -- A Swiss court has jailed a former Peruvian minister."))
                .isNotEmpty()
                .allSatisfy(e -> assertThat(e.why()).contains(repaired))
                .allSatisfy(
                        e -> assertThat(e.actors()).extracting(p -> p.country()).containsExactly("CHE"));
        assertThat(TestCoder.code("A Swiss court has jailed a former Peruvian minister."))
                .isNotEmpty()
                .extracting(Event::why)
                .allSatisfy(why -> assertThat(why).doesNotContain(repaired));
    }

    private static Vocabulary vocabulary() {
        return new Vocabulary(TestCoder.LEXICON);
    }
}
