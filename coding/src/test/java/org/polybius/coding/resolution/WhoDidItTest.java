package org.polybius.coding.resolution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.polybius.coding.TestCoder;
import org.polybius.model.Party;
import org.polybius.model.ontology.Auxiliary;
import org.polybius.model.ontology.EventType;

/** Who acts and who undergoes where the tree leaves it open. */
class WhoDidItTest {

    @ParameterizedTest(name = "{0}: {1} by {2} to {3}")
    @DisplayName("A deed has those for parties who did it and to whom it was done")
    @CsvSource(delimiter = '|', textBlock = """
            Canada criticised Myanmar for attacking villages. | ASSAULT | Myanmar | nobody
            Peru's Congress criticised Chile. | ACCUSE | Congress | Chile
            Zimbabwe recalled its ambassador. | SANCTION | Zimbabwe | nobody
            The Sudanese president met rebels. | CONSULT | Sudanese president | rebels
            Ethiopia and Eritrea accused each other of attacking villages. | ACCUSE | Ethiopia | Eritrea
            Ghana, Mali and Togo accused one another of lying. | ACCUSE | Ghana | Mali, Togo
            Mexico rejected a proposal by Ghana to send peacekeepers to Mali. | REJECT | Mexico | Ghana
            Mexico rejected Ghana's call to hold talks. | REJECT | Mexico | Ghana
            Iraq ordered an investigation into a drone attack. | ACCUSE | Iraq | nobody
            It was Turkey that sent drones to Libya. | AID | Turkey | Libya
            The coup prompted France to suspend aid to Niger. | SANCTION | France | Niger
            Germany promised Ukraine four tanks. | AGREE | Germany | Ukraine
            Israel's military said it struck a Hezbollah base. | ASSAULT | military | Hezbollah
            Police beat and arrested protesters. | ASSAULT | Police | protesters
            Serbia wants no part in sanctions against Russia. | REJECT | Serbia | Russia
            Poland and Estonia exchanged intelligence. | COOPERATE | Poland | Estonia
            Russia called the sanctions by the European Union illegal. | ACCUSE | Russia | European Union
            Indonesia summoned China's ambassador over a ship. | ACCUSE | Indonesia | China
            EU foreign ministers met in Brussels. | CONSULT | EU foreign ministers | nobody
            Boko Haram claimed responsibility for the bombing of a Chadian base. | ASSAULT | Boko Haram | Chad
            Iran warned that it would close the Strait of Hormuz. | THREATEN | Iran | nobody
            France condemned a deal between Serbia and Russia. | ACCUSE | France | Serbia, Russia
            The UN imposed an arms embargo on Mali on Monday. | SANCTION | United Nations | Mali
            Nine people were killed when gunmen opened fire on a bus in Quetta. | ASSAULT | gunmen | Nine people
            Two soldiers died when rebels attacked a post near Goma. | ASSAULT | rebels | Two soldiers
            The Ukrainian president ordered troops to pull back. | RETREAT | Ukrainian president | nobody
            The Syrian army shelled rebel positions south of Idlib. | ASSAULT | Syrian army | rebel
            Chad's army seized a village near Bardai from rebels. | ASSAULT | army | rebels
            The European Union praised Rwanda for its reforms. | SUPPORT | European Union | Rwanda
            Turkey blocked Sweden's bid to join NATO. | REJECT | Turkey | Sweden
            Arab states cut ties with Qatar. | SANCTION | Arab states | Qatar
            Zimbabwe's police banned a march by the opposition. | COERCE | police | opposition
            Serbia and Kosovo traded accusations over the arrest of a mayor. | ACCUSE | Serbia | Kosovo
            Police in Tunis arrested an editor days before the election. | COERCE | Police | editor
            Iran said the United States plans to undermine stability in the Gulf. | ACCUSE | Iran | United States
            Chad is trying to meddle in the region, the Sudanese foreign ministry said. | ACCUSE | Sudanese foreign ministry | Chad
            Villagers in Nigeria suffered attacks at the hands of Boko Haram. | ASSAULT | Boko Haram | Villagers
            A lorry bomb in northern Nigeria killed nine soldiers. | ASSAULT | nobody | nine soldiers
            On Tuesday Washington and London condemned the coup in Niger. | ACCUSE | United States, United Kingdom | Niger
            Norway, a big donor, suspended aid to Rwanda. | SANCTION | Norway | Rwanda
            Under a new law, Norway suspended aid to Rwanda. | SANCTION | Norway | Rwanda
            Colombia expelled two Venezuelan diplomats, officials and witnesses said. | SANCTION | Colombia | two Venezuelan diplomats
            Riot police were posted outside the court in Phnom Penh. | MOBILIZE | Riot police | nobody
            Pakistan and Afghanistan traded fire. Washington urged the neighbours to show restraint. | REQUEST | United States | Pakistan, Afghanistan
            Ethiopia is ready to hold talks with its neighbour Somalia. | AGREE | Ethiopia | Somalia
            """)
    void aDeedHasItsParties(String sentence, String type, String actor, String recipient) {
        assertThat(TestCoder.code(sentence))
                .filteredOn(e -> e.type().name().equals(type))
                .singleElement()
                .satisfies(e -> assertThat(names(e.actors())).isEqualTo(actor))
                .satisfies(e -> assertThat(names(e.recipients())).isEqualTo(recipient));
    }

    @ParameterizedTest(name = "{0}")
    @DisplayName("What somebody is charged with, or what is only asked or imagined, is not told to have happened")
    @CsvSource(delimiter = '|', textBlock = """
            Police charged three men with killing a journalist. | ASSAULT
            Police arrested a teacher for killing a soldier. | ASSAULT
            Human Rights Watch accused soldiers of killing civilians and looting homes. | ASSAULT
            Germany has not decided whether to supply missiles to Ukraine. | REJECT
            Egypt foiled an attack by militants on a church in Cairo. | ASSAULT
            Germany warned that Iran's moves put the nuclear deal in danger. | THREATEN
            Zimbabwe's police banned a march by the opposition. | PROTEST
            """)
    void whatIsOnlyAllegedIsNotTold(String sentence, String type) {
        assertThat(TestCoder.code(sentence)).extracting(e -> e.type().name()).doesNotContain(type);
    }

    @Test
    @DisplayName("Any attack is one that is only thought of")
    void anyAttackIsThoughtOf() {
        assertThat(TestCoder.code("Poland will respond to any attack by Russia."))
                .filteredOn(e -> e.type() == EventType.ASSAULT)
                .singleElement()
                .satisfies(e -> assertThat(e.auxiliary()).contains(Auxiliary.HYPOTHETICAL));
    }

    @Test
    @DisplayName("Whoever is struck did not do what came of it")
    void whoeverIsStruckDidNothing() {
        assertThat(TestCoder.code("The convoy of the UN hit a mine, killing two Egyptian soldiers."))
                .isNotEmpty()
                .allSatisfy(e -> assertThat(e.actors()).isEmpty());
    }

    private static String names(List<Party> parties) {
        return parties.isEmpty() ? "nobody" : parties.stream().map(Party::name).collect(Collectors.joining(", "));
    }

    @Test
    @DisplayName("What kinds of people always do to one another is no event of the day")
    void whatIsAlwaysSoIsNoEvent() {
        String habit = "Militias intimidate villagers.";
        assertThat(TestCoder.code("Kenya is a country of many militias. " + habit))
                .isEmpty();
        assertThat(TestCoder.code("Kenya is calm. Corrupt officers are often arrested by the dozen."))
                .isEmpty();
        assertThat(TestCoder.code("Kenya is a country of many militias. The militias intimidated 12 villagers."))
                .hasSize(1);
    }
}
