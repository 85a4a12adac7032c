package org.polybius.coding.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.polybius.coding.TestCoder;

/** What is not politics stays out, and politics in a report of something else stays in. */
class NotPoliticsTest {
    private static final String MATCH = " The striker scored twice in the second half before the referee sent off the"
            + " goalkeeper, and the coach praised his midfielders after the cup final.";
    private static final String FILM = " The actress plays a singer in the film, whose sequel opened the film festival,"
            + " and the director hopes for an Oscar after a week at the top of the box office.";
    private static final String MARKETS = " Shares fell 3% on the stock exchange, and analysts at a rival bank expect"
            + " lower profits and a takeover bid from a larger firm this quarter.";

    @ParameterizedTest
    @DisplayName("Play, shows and trade give no event")
    @ValueSource(
            strings = {
                "England beat France 3-1 in Paris on Saturday." + MATCH,
                "France attacked England from the first whistle and shot at goal nine times." + MATCH,
                "Wales will visit Italy next week." + MATCH,
                "Spain accused Portugal of rough play." + MATCH,
                "Ireland protested to the referee about the penalty." + MATCH,
                "The captain threatened to leave Scotland." + MATCH,
                "Germany fought back and killed the game." + MATCH,
                "The Norwegian star visited Japan on Monday." + FILM,
                "A soldier kills his brother and threatens the king." + FILM,
                "Italy praised the Danish singer." + FILM,
                "Police arrested two players in Athens on Friday." + MATCH,
                "A judge ordered the singer to pay a fine." + FILM,
                "Delta Motors offered to buy Orion Steel." + MARKETS,
                "The firm sued its former chairman for fraud." + MARKETS,
                "The company agreed to cooperate with its rival." + MARKETS,
                "A Lima man stabbed a woman on Monday.",
            })
    void playShowsAndTradeGiveNoEvent(String article) {
        assertThat(TestCoder.code(article)).isEmpty();
    }

    @ParameterizedTest(name = "{0} → {1}")
    @DisplayName("A political actor among players, actors and firms is heard")
    @CsvSource(delimiter = '|', textBlock = """
            Police arrested two activists in Athens on Friday. | match | COERCE
            Police fired tear gas at rioters outside the stadium. | match | ASSAULT
            The Kenyan government threatened to boycott the games. | match | THREATEN
            Hundreds of protesters marched outside the cinema against the government. | film | PROTEST
            The government of Belgium imposed sanctions on Belarus. | markets | SANCTION
            Poland and Ukraine signed an agreement on gas. | markets | SUPPORT
            """)
    void aPoliticalActorIsHeard(String sentence, String setting, String type) {
        String around =
                switch (setting) {
                    case "match" -> MATCH;
                    case "film" -> FILM;
                    default -> MARKETS;
                };
        assertThat(TestCoder.code(sentence + around))
                .anySatisfy(e -> assertThat(e.type()).hasToString(type));
    }
}
