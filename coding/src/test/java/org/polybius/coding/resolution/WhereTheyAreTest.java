package org.polybius.coding.resolution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.polybius.coding.TestCoder;
import org.polybius.model.Party;

/** The country of those whom no nation is said of. */
class WhereTheyAreTest {

    @ParameterizedTest(name = "{0}: {1} to {2}")
    @DisplayName("Whoever is said to be in a town or region is of its country")
    @CsvSource(delimiter = '|', textBlock = """
            Germany sent food to people in Darfur. | DEU GOV | SDN CVL
            Police in Lagos arrested two protesters. | NGA COP | NGA CVL
            Kharkiv residents protested against Russia. | UKR CVL | RUS GOV
            The Rio de Janeiro police killed two suspects on Tuesday. | BRA COP | BRA CVL
            Residents of Kisumu attacked a police station. | KEN CVL | KEN COP
            The governor of Sindh criticised India. | PAK GOV | IND GOV
            Chad's army killed fighters from Darfur. | TCD MIL | SDN REB
            Turkey sent medicine to hospitals in Gaza. | TUR GOV | PSE MED
            A Russian drone hit a market in Kherson. | RUS MIL | UKR CVL
            Farmers in Gaza accused Israel of destroying crops. | PSE AGR | ISR GOV
            Iran sent weapons to fighters in Aden. | IRN GOV | YEM REB
            Saudi warplanes killed villagers near Hodeidah. | SAU MIL | YEM CVL
            Britain sent aid to people in the city of Goma. | GBR GOV | COD CVL
            Japan gave tents to survivors of the earthquake in Gaziantep. | JPN GOV | TUR CVL
            Norway pledged money for families displaced in Idlib. | NOR GOV | SYR CVL
            Norway pledged money for families hit by floods in Sindh. | NOR GOV | PAK CVL
            France sent doctors to people living in Darfur. | FRA GOV | SDN CVL
            """)
    void whoeverIsSaidToBeSomewhereIsOfThere(String sentence, String actor, String recipient) {
        check(sentence, actor, recipient);
    }

    @ParameterizedTest(name = "{0}: {1} to {2}")
    @DisplayName("Those to whom something is done in a place are of its country")
    @CsvSource(delimiter = '|', textBlock = """
            Russia shelled civilians in Idlib. | RUS GOV | SYR CVL
            Turkey evacuated civilians from Idlib. | TUR GOV | SYR CVL
            India evacuated its citizens from Kharkiv. | IND GOV | IND CVL
            Spain lost soldiers in Kidal and criticised France. | ESP GOV | FRA GOV
            Five civilians were killed when Russian jets bombed a market in Idlib. | RUS MIL | SYR CVL
            Protesters attacked the Iranian consulate in Najaf. | IRQ CVL | IRN GOV
            """)
    void thoseToWhomSomethingIsDoneAreThere(String sentence, String actor, String recipient) {
        check(sentence, actor, recipient);
    }

    @ParameterizedTest(name = "{0}: {1} to {2}")
    @DisplayName("Nation, body and calling say more than the place where somebody is")
    @CsvSource(delimiter = '|', textBlock = """
            Turkish soldiers in Afrin arrested a journalist. | TUR MIL | TUR JRN
            Syrian refugees in Beirut protested against Lebanon. | SYR REF | LBN GOV
            US troops in Baghdad killed an Iraqi farmer. | USA MIL | IRQ AGR
            UN peacekeepers in Bamako killed an Iraqi farmer. | UNO MIL | IRQ AGR
            Western diplomats in Kabul criticised Pakistan. | GOV | PAK GOV
            Negotiators in Geneva criticised Pakistan. | PAK GOV | PAK GOV
            Foreign tourists in Bali criticised Pakistan. | PAK CVL | PAK GOV
            """)
    void nationBodyAndCallingSayMore(String sentence, String actor, String recipient) {
        check(sentence, actor, recipient);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @DisplayName("A name that may be a person's, a word or one of several towns tells no country")
    @CsvSource(delimiter = '|', textBlock = """
            Jackson residents attacked a police station. | CVL
            Hirak protesters attacked a police station. | CVL
            The people in the Sahel attacked a police station. | CVL
            """)
    void aDoubtfulNameTellsNothing(String sentence, String actor) {
        assertThat(TestCoder.code(sentence)).singleElement().satisfies(e -> assertThat(codes(e.actors()))
                .isEqualTo(actor));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @DisplayName("A name behind a place is whoever holds office there")
    @CsvSource(delimiter = '|', textBlock = """
            The mayor of Bogota, Luis Rojas, criticised Peru. | Luis Rojas COL GOV
            The mayor of Cali, Luis Rojas, criticised Peru. | Luis Rojas COL GOV
            The mayor of Cali, Colombia, criticised Peru. | mayor COL GOV
            """)
    void aNameBehindAPlaceHoldsOfficeThere(String sentence, String actor) {
        assertThat(TestCoder.code(sentence)).singleElement().satisfies(e -> assertThat(
                        e.actors().get(0).name() + " " + codes(e.actors()))
                .isEqualTo(actor));
    }

    private static void check(String sentence, String actor, String recipient) {
        assertThat(TestCoder.code(sentence)).anySatisfy(e -> {
            assertThat(codes(e.actors())).isEqualTo(actor);
            assertThat(codes(e.recipients())).isEqualTo(recipient);
        });
    }

    private static String codes(List<Party> parties) {
        return parties.stream()
                .map(p -> (p.country() == null ? "" : p.country() + " ")
                        + p.sectors().stream().map(Enum::name).collect(Collectors.joining(" ")))
                .map(String::strip)
                .collect(Collectors.joining(", "));
    }
}
