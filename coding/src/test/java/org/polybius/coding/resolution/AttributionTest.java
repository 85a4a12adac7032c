package org.polybius.coding.resolution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.polybius.coding.TestCoder;
import org.polybius.model.Event;

/** According to whom. */
class AttributionTest {

    @ParameterizedTest(name = "{0} → {1}")
    @DisplayName("The event names who reports it")
    @CsvSource(delimiter = '|', textBlock = """
            Police said rebels killed nine soldiers in Mali. | police
            Rebels killed nine soldiers in Mali, according to the defence ministry. | defence ministry
            "Rebels killed nine soldiers in Mali," the Malian defence minister, Oumar Traore, said. | Traore
            Rebels killed nine soldiers in Mali. | nobody
            """)
    void theEventNamesWhoReportsIt(String sentence, String speaker) {
        List<Event> events = TestCoder.code(sentence);
        assertThat(events).hasSize(1);
        List<String> speakers = events.get(0).attribution().stream()
                .map(a -> a.speaker().name())
                .toList();
        if (speaker.equals("nobody")) {
            assertThat(speakers).isEmpty();
        } else {
            assertThat(speakers).singleElement().asString().containsIgnoringCase(speaker);
        }
    }

    @Test
    @DisplayName("A quotation of several sentences has one speaker, wherever it names him")
    void aQuotationHasOneSpeaker() {
        List<Event> events = TestCoder.code("\"Rebels killed nine soldiers in Mali. It was a dark day,\""
                + " said the Malian defence minister, Oumar Traore.");

        assertThat(events).isNotEmpty();
        assertThat(events.get(0).attribution())
                .singleElement()
                .satisfies(a -> assertThat(a.speaker().name()).isEqualTo("Oumar Traore"))
                .satisfies(a -> assertThat(a.cue()).isEqualTo("said"));
    }
}
