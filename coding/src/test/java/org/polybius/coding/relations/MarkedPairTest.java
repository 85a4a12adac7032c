package org.polybius.coding.relations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A marked pair")
class MarkedPairTest {

    @Test
    @DisplayName("gives the text without marks and where the phrases stand in it")
    void givesTextAndSpans() {
        MarkedPair pair = MarkedPair.parse("On Monday <s>Norway </s>hosted <t>Chad</t> and <t>Mali</t>.");
        assertThat(pair.text()).isEqualTo("On Monday Norway hosted Chad and Mali.");
        assertThat(pair.acting()).extracting(m -> m.in(pair.text())).containsExactly("Norway");
        assertThat(pair.undergoing()).extracting(m -> m.in(pair.text())).containsExactly("Chad", "Mali");
    }

    @Test
    @DisplayName("may have one side only")
    void mayHaveOneSideOnly() {
        assertThat(MarkedPair.parse("<s>Teachers</s> went on strike.").undergoing())
                .isEmpty();
    }

    @ParameterizedTest(name = "\"{0}\"")
    @DisplayName("is refused, with its text in the message, where the marks are wrong")
    @ValueSource(
            strings = {
                "Norway hosted Chad.",
                "",
                "<s>Norway hosted Chad.",
                "Norway</s> hosted <t>Chad</t>.",
                "<s>Nor<s>way</s></s> hosted Chad.",
                "<s> </s> hosted <t>Chad</t>."
            })
    void isRefusedWhereMarksAreWrong(String marked) {
        assertThatThrownBy(() -> MarkedPair.parse(marked))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(marked);
    }
}
