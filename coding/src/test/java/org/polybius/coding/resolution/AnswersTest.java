package org.polybius.coding.resolution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.polybius.coding.TestCoder;
import org.polybius.model.Event;
import org.polybius.model.Party;
import org.polybius.model.ontology.EventType;

/** Deeds that answer one told before. */
class AnswersTest {

    @ParameterizedTest(name = "{0}: {1} by {2} to {3}")
    @DisplayName("What answers an earlier deed is aimed at whoever did that")
    @CsvSource(delimiter = '|', textBlock = """
            Amnesty International accused Togo's army of torture. Togo's government rejected the report. | REJECT | government | Amnesty International
            Kenya offered Somalia a loan. Somalia turned down the offer. | REJECT | Somalia | Kenya
            Ghana invited Togo to a meeting. Togo accepted. | AGREE | Togo | Ghana
            Chile asked Peru for help. Peru agreed. | AGREE | Peru | Chile
            Iran demanded an apology from Pakistan. The demand was turned down. | REJECT | Pakistan | Iran
            Turkey sent warships to the coast of Cyprus, which Greece called a provocation. | ACCUSE | Greece | Turkey
            Kenya expelled a Sudanese diplomat. The African Union regretted this. | ACCUSE | African Union | Kenya
            A court in Lusaka jailed an editor. Norway condemned the editor's detention. | ACCUSE | Norway | court
            Azerbaijan proposed talks in Baku. Armenia welcomed the proposal. | SUPPORT | Armenia | Azerbaijan
            """)
    void anAnswerIsAimedAtWhoeverItAnswers(String text, EventType type, String actor, String recipient) {
        List<Event> events = TestCoder.code(text).stream()
                .filter(e -> e.type() == type)
                .filter(e -> names(e.actors()).equals(actor))
                .toList();
        assertThat(events).as(text).isNotEmpty();
        assertThat(names(events.get(events.size() - 1).recipients())).as(text).isEqualTo(recipient);
    }

    @Test
    @DisplayName("Who refuses with no more words is whoever was asked, though the pronoun may mean the asker")
    void whoRefusesIsWhoeverWasAsked() {
        List<Event> events = TestCoder.code(
                "Greek opposition leader Eleni Markou called on Prime Minister Petros Lambros to step down. He refused.");
        Event refusal = events.stream()
                .filter(e -> e.type() == EventType.REJECT)
                .findFirst()
                .orElseThrow();
        assertThat(names(refusal.actors())).isEqualTo("Petros Lambros");
        assertThat(names(refusal.recipients())).isEqualTo("Eleni Markou");
    }

    @Test
    @DisplayName("Without a request or an offer before it nothing is agreed to")
    void nobodyAgreesToNothing() {
        assertThat(TestCoder.code("It rained in Lima. The Peruvian president agreed."))
                .isEmpty();
    }

    @Test
    @DisplayName("\"The two\" are those whom the sentence before brings together")
    void theTwoAreThoseJustToldOf() {
        List<Event> events =
                TestCoder.code("Gabon's president met the opposition leader on Tuesday. The two signed a ceasefire.");
        Event pact = events.stream()
                .filter(e -> e.type() == EventType.SUPPORT)
                .findFirst()
                .orElseThrow();
        assertThat(names(pact.actors())).isEqualTo("president");
        assertThat(names(pact.recipients())).isEqualTo("opposition leader");
    }

    private static String names(List<Party> parties) {
        return parties.stream().map(Party::name).collect(Collectors.joining(", "));
    }
}
