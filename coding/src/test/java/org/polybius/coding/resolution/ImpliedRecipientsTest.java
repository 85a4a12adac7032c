package org.polybius.coding.resolution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.polybius.coding.TestCoder;
import org.polybius.model.Event;
import org.polybius.model.ontology.EventType;

@DisplayName("Whom a deed is aimed at where its clause does not say")
class ImpliedRecipientsTest {

    @ParameterizedTest(name = "{0}")
    @DisplayName("the words around it or the events before it tell")
    @CsvSource(delimiter = '|', textBlock = """
            Niger turned down a Malian request for helicopters. | REJECT | MLI
            Peru asked Chile for ships. Chile rejected the request. | REJECT | PER
            Norwegian police deported 12 Latvian sailors and seized their boats. | COERCE | LVA
            Brazil offered to mediate. Guyana accepted the offer. | AGREE | BRA
            Norwegian police arrested 12 Latvian sailors. The arrest drew condemnation from Poland. | ACCUSE | NOR
            Truckers in Zambia went on strike over a new tax. | PROTEST | ZMB
            Farmers in Ghana marched to demand the resignation of the president. | PROTEST | GHA
            Rwanda accused Congo of fraud. Hours later Congo dismissed the charge and recalled an envoy. | REJECT | RWA
            Guyana accused Latvia of fraud. Latvia rejected the accusation. | REJECT | GUY
            Norway offered to mediate. Chile criticised Peru's proposal. | ACCUSE | PER
            The Peruvian president told the Chilean president that he would resign. | AGREE | CHL
            Zambia's opposition rejected the results of the election. | REJECT | ZMB
            Unions in Zambia went on strike over a tax. The unions warned that they would block roads. | THREATEN | ZMB
            Costa Rica has granted asylum to 200 Nicaraguans. | AID | NIC
            """)
    void theWordsAroundItTell(String text, EventType type, String country) {
        List<Event> events = TestCoder.code(text).stream()
                .filter(e -> e.type() == type
                        && (type != EventType.AGREE || e.actors().stream().noneMatch(a -> country.equals(a.country()))))
                .toList();
        assertThat(events).isNotEmpty().allSatisfy(e -> assertThat(e.recipients())
                .anySatisfy(r -> assertThat(r.country()).isEqualTo(country)));
    }

    @ParameterizedTest(name = "{0}")
    @DisplayName("but is not guessed where they do not")
    @CsvSource(delimiter = '|', textBlock = """
            Norway's police seized 12 boats. | COERCE
            Workers in Zambia went on strike at four mines. | PROTEST
            Ghanaian students protested in Accra over French tax law. | PROTEST
            """)
    void butIsNotGuessed(String text, EventType type) {
        assertThat(TestCoder.code(text)).filteredOn(e -> e.type() == type).allSatisfy(e -> assertThat(e.recipients())
                .noneMatch(r -> r.span() == null));
    }
}
