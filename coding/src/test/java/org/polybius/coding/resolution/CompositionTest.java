package org.polybius.coding.resolution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.polybius.coding.TestCoder;
import org.polybius.model.Event;
import org.polybius.model.Party;

/** What English grammar does to a deed, each construction with sentences of its own. */
class CompositionTest {

    @ParameterizedTest(name = "{0} → {1}")
    @DisplayName("A construction is read for what it means")
    @CsvSource(delimiter = '|', textBlock = """
            # passives, with and without who did it
            Nine soldiers were killed by rebels in Mali on Monday. | ASSAULT MLI:MLI
            Twelve activists were arrested in Uganda on Monday. | COERCE -:UGA
            # relative clauses and participles
            Rebels who killed nine Malian soldiers slept. | ASSAULT MLI:MLI
            The Malian rebels, accused by France of killing soldiers, slept. | ACCUSE FRA:MLI
            # control: who is asked is who is to act
            Germany urged Iran to release the prisoners. | REQUEST DEU:IRN
            Iran agreed to release the prisoners. | AGREE IRN:IRN
            # coordination of deeds and of parties
            Belgium suspended aid to Rwanda and expelled two Rwandan diplomats. | SANCTION BEL:RWA; SANCTION BEL:RWA
            Ghana and Togo held talks in Accra. | CONSULT GHA:TGO
            # nouns for deeds: possessives, by- and of-phrases, nationality adjectives
            The arrest of 12 Kenyan activists by Ugandan police drew criticism from Norway. | COERCE UGA:KEN; ACCUSE NOR:UGA
            Norway condemned Sudan's bombing of a village in Darfur. | ACCUSE NOR:SDN; ASSAULT SDN:SDN
            # operators over operators
            Turkey refused to stop bombing rebels in Syria. | REJECT TUR:SYR
            France accused Mali of refusing to hold talks with rebels. | ACCUSE FRA:MLI
            Canada threatened to suspend aid to Kenya. | THREATEN CAN:KEN
            # negation, futures, wishes
            Rwanda did not attack Uganda. | none
            Rwanda denied attacking Uganda. | none
            Rwanda will send food to Uganda. | AGREE RWA:UGA
            Rwanda will not send food to Uganda. | REJECT RWA:UGA
            # conditions
            If Rwanda attacks Uganda, the world will notice. | hypothetical ASSAULT RWA:UGA
            # halting
            Belgium halted weapons deliveries to Israel. | SANCTION BEL:ISR
            Ethiopia lifted sanctions on Eritrea. | RETREAT ETH:ERI
            # light verbs and idioms
            Ukraine carried out an attack on a Russian base. | ASSAULT UKR:RUS
            Sweden imposed sanctions on Belarus. | SANCTION SWE:BLR
            # who only tells of a deed, or is to undergo it, has not done it
            Kenya reported the killing of two Somali soldiers. | ASSAULT -:SOM
            Chad described the bombing of a Sudanese village as a crime. | ASSAULT -:SDN
            Kenya announced talks with Somalia. | CONSULT KEN:SOM
            Zambian miners are to be offered aid. | none
            # a particle belongs to its own verb
            Kenya ordered Somalia to cut it out. | REQUEST KEN:SOM
            # what is asked, disowned, generally so, or only called so is not told
            Ministers in Kenya can say how they would fund schools in Uganda. | none
            The Kenyan president dismissed reports he had attacked Uganda. | REJECT KEN:-
            Chad's senate said attacking churches is a crime. | none
            This is an attack on Kenya. | none
            It will not begin talks with Kenya. | REJECT -:KEN
            In such a case i would simply ask Kenya's ministers for help. | none
            # one agent for two passives
            A Kenyan clerk was hit by a car and killed. | none
            Kenyan soldiers were ambushed by rebels from Uganda and killed. | ASSAULT UGA:KEN
            # what would be is only thought of where nobody says so, and so is what will probably be
            Iran would close the strait. | hypothetical COERCE IRN:-
            Iran would close the border, the Iranian foreign ministry said. | THREATEN IRN:-
            Rwanda will probably send food to Uganda. | hypothetical AID RWA:UGA
            Rwanda would have sent food to Uganda. | hypothetical AID RWA:UGA
            Iran should have released the prisoners. | none
            Iran should not have released the prisoners. | RETREAT IRN:IRN
            The fear is that Rwanda attacked Uganda. | hypothetical ASSAULT RWA:UGA
            Rwanda is unlikely to attack Uganda. | none
            A court in Kenya found a Ugandan minister not guilty of theft. | none
            # whoever tries, intends or goes on to do somebody harm accuses nobody
            The Kenyan president tried to mislead Uganda. | none
            Ghana said Togo tried to mislead investors. | ACCUSE GHA:TGO
            # whose arrest is praised has not been praised
            Ghana hailed the arrest of a Togolese rebel. | COERCE -:TGO; SUPPORT GHA:-
            # requests through nouns and prepositions
            Brazil called on Venezuela to release the prisoners. | REQUEST BRA:VEN
            Peru asked Chile for food. | REQUEST PER:CHL
            A Brazilian law bars police from shooting a fleeing suspect. | none
            Mexican officials warned against negotiating with the cartel. | none
            """)
    void aConstructionIsReadForWhatItMeans(String sentence, String expected) {
        List<String> events = TestCoder.code(sentence).stream()
                .map(CompositionTest::brief)
                .sorted()
                .toList();
        List<String> wanted = expected.equals("none")
                ? List.of()
                : Arrays.stream(expected.split(";")).map(String::strip).sorted().toList();
        assertThat(events).isEqualTo(wanted);
    }

    private static String brief(Event e) {
        String aux = e.auxiliary().stream().map(a -> a.label() + " ").collect(Collectors.joining());
        return aux + e.type() + " " + countries(e.actors()) + ":" + countries(e.recipients());
    }

    private static String countries(List<Party> parties) {
        return parties.isEmpty()
                ? "-"
                : parties.stream().map(p -> String.valueOf(p.country())).collect(Collectors.joining("+"));
    }
}
