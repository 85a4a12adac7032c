package org.polybius.coding.confidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.polybius.coding.TestCoder;
import org.polybius.model.Document;
import org.polybius.model.Event;

@DisplayName("Confidence")
class ConfidenceModelTest {
    private static final String FILE =
            "# a comment\nevent\t(intercept)\t1\t100\nevent\tno actor\t-2\t20\npair\t(intercept)\t0\t5\n";

    private static ConfidenceModel read(String text, String section) throws IOException {
        return ConfidenceModel.read(new StringReader(text), "w.tsv", section);
    }

    @Test
    void isTheLogisticFunctionOfTheWeightsOfWhatIsThere() throws IOException {
        ConfidenceModel model = read(FILE, "event");
        assertThat(model.probability(Map.of())).isCloseTo(0.731, within(0.001));
        assertThat(model.probability(Map.of("no actor", 1.0))).isCloseTo(0.269, within(0.001));
        assertThat(model.probability(Map.of("unheard of", 5.0))).isEqualTo(model.probability(Map.of()));
        assertThat(read(FILE, "pair").probability(Map.of("no actor", 1.0))).isEqualTo(0.5);
    }

    @Test
    void isNeverQuiteCertain() throws IOException {
        ConfidenceModel model = read(FILE, "event");
        assertThat(model.probability(Map.of("no actor", 1e9))).isEqualTo(0.01, within(1e-9));
        assertThat(model.probability(Map.of("no actor", -1e9))).isEqualTo(0.99);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "event (intercept) 1 | w.tsv:1: 4 cells are wanted",
                "event\\t(intercept)\\tmuch\\t1 | w.tsv:1: weight: \"much\" is no number",
                "event\\t(intercept)\\tNaN\\t1 | w.tsv:1: weight: \"NaN\" is not finite",
                "event\\tx\\t1\\t1 | w.tsv: no line",
                "event\\tx\\t1\\t1\\nevent\\tx\\t1\\t1 | w.tsv:2: feature: \"x\" stands in an earlier line"
            })
    void aBrokenFileIsNamedWithItsLine(String text, String message) {
        String lines = text.replace("\\t", "\t").replace("\\n", "\n");
        assertThatThrownBy(() -> read(lines, "event"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(message);
    }

    @Test
    void whatIsDirectlyToldIsSurerThanWhatIsOnlyHintedAt() {
        Event told = TestCoder.code("Turkey expelled three Austrian diplomats on Monday.")
                .get(0);
        Event hinted = TestCoder.code(
                        "Residents feared that, as someone had said before the talks, an attack on them was coming.")
                .stream()
                .findFirst()
                .orElse(told);
        List<Event> both = TestCoder.code("Demonstrations by them followed after the raid on the village.");
        assertThat(told.confidence()).isBetween(0.5, 0.99);
        assertThat(hinted.confidence()).isLessThanOrEqualTo(told.confidence());
        assertThat(both).allSatisfy(e -> assertThat(e.confidence()).isLessThan(told.confidence()));
    }

    @Test
    void theFeaturesOfAnEventSayHowItWasFound() {
        Document document = TestCoder.parse("Turkey refused to lift sanctions on Syria.");
        String id = TestCoder.CODER.code(document).get(0).id();
        Map<String, Double> features = ((org.polybius.coding.resolution.ComposingEventCoder) TestCoder.CODER)
                .features(document)
                .get(id);
        assertThat(features)
                .containsEntry("type REJECT", 1.0)
                .containsEntry("operators over the deed", 1.0)
                .containsEntry("entry lift sanctions", 1.0)
                .containsEntry("actor in the registry", 1.0)
                .doesNotContainKeys("no actor", "no recipient", "hypothetical", "told by a noun");
    }

    @Test
    void thoseOfANounWithoutParticipantsSayThatToo() {
        Document document = TestCoder.parse("Police arrests of activists in Belarus went on.");
        assertThat(TestCoder.CODER.code(document)).isNotEmpty();
        Map<String, Double> features = ((org.polybius.coding.resolution.ComposingEventCoder) TestCoder.CODER)
                .features(document)
                .values()
                .iterator()
                .next();
        assertThat(features).containsEntry("told by a noun", 1.0).containsEntry("recipient is a common noun", 1.0);
    }
}
