package org.polybius.coding.contexts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.polybius.coding.TestCoder;

@DisplayName("The contexts of events")
class ContextReaderTest {
    private static final String EXAMPLES = """
            military | Chad sent two battalions to its border with Libya.
            military | Japan and India agreed to hold a naval exercise.
            intelligence | Norway accused Russia of spying on its oil industry.
            intelligence | Poland arrested two men on suspicion of espionage.
            executive | The president of Senegal dismissed the energy minister.
            executive | Peru's interior minister resigned after a cabinet dispute.
            legislative | Ghana's parliament rejected the government's request for a loan.
            legislative | Opposition lawmakers in Kenya called for the resignation of the president.
            election | The Kenyan opposition accused the government of rigging the election.
            election | Police in Uganda arrested a presidential candidate.
            political_institutions | Soldiers in Burkina Faso arrested the president in a coup.
            political_institutions | The opposition in Zambia demanded a new constitution.
            pro_democracy | The European Union urged the Malian junta to restore democracy.
            pro_democracy | Police arrested pro-democracy activists in Hong Kong.
            pro_autocracy | The army in Niger seized power and suspended the constitution.
            economic | China and Australia signed a free trade agreement.
            economic | The International Monetary Fund approved a loan to Zambia.
            legal | A court in Lagos sentenced a former governor to six years in prison.
            legal | Spain asked Peru to extradite a businessman.
            reparations | Namibia demanded reparations from Germany.
            reparations | Italy agreed to pay compensation to Libya for colonial crimes.
            human_rights | The United Nations accused Eritrea of human rights abuses.
            human_rights | Amnesty International urged Egypt to free a journalist.
            rights_freedoms | The government of Tanzania banned an opposition newspaper.
            rights_freedoms | Thousands of Poles protested against censorship.
            repression | Riot police in Belarus beat protesters.
            repression | Soldiers in Sudan fired at protesters in Khartoum.
            human_security | The World Food Programme delivered wheat to Yemen.
            human_security | Norway sent tents and blankets to Nepal.
            gender | Thousands of women in Warsaw protested against a ban on abortion.
            gender | The United Nations accused soldiers in Congo of sexual violence.
            lgbt | Police in Moscow arrested gay activists.
            lgbt | Denmark condemned Uganda's anti-gay law.
            religion_ethnicity | Gunmen in Nigeria attacked a mosque.
            religion_ethnicity | Egypt arrested a Christian priest.
            inequality | Thousands of Chileans protested against inequality.
            diplomatic | Sudan recalled its ambassador from Kenya.
            diplomatic | Brazil offered to mediate between Venezuela and Guyana.
            territory | China sent ships to disputed waters near the Philippines.
            territory | Ukraine condemned the annexation of Crimea by Russia.
            peacekeeping | Gunmen in Mali attacked a United Nations peacekeeping convoy.
            peacekeeping | Nigeria sent peacekeepers to Liberia.
            health | Cuba sent doctors to Haiti.
            health | China donated vaccines to Zimbabwe.
            asylum | Ecuador granted asylum to an Australian.
            asylum | Austria deported asylum seekers to Serbia.
            migration | Turkey deported Afghan migrants.
            migration | Canada pledged 10 million dollars for refugees in Jordan.
            disasters | Japan sent a rescue team to Nepal after the earthquake.
            disasters | Norway offered aid to Pakistan after floods.
            natural_resource | Rebels in Nigeria blew up an oil pipeline.
            natural_resource | Bolivia and China signed an agreement on lithium.
            environment | Thousands of students in Berlin protested against climate change.
            environment | Brazil and Norway agreed to fight deforestation.
            technology | India and France agreed to share space technology.
            technology | The United States banned exports of semiconductors to China.
            terrorism | A suicide bomber killed six soldiers in Somalia.
            terrorism | Belgium arrested three men on suspicion of terrorism.
            cbrn | South Korea condemned North Korea's nuclear test.
            cbrn | France accused Syria of using chemical weapons.
            cyber | Estonia accused Russia of a cyber attack.
            cyber | The United States indicted Chinese hackers.
            misinformation | Lithuania accused Russia of spreading disinformation.
            misinformation | Police in Kenya arrested a blogger for spreading fake news.
            crime | Police in Mexico arrested four members of a gang.
            crime | Bandits in Nigeria abducted three teachers.
            corruption | A court in Peru convicted a former president of corruption.
            corruption | Thousands of Romanians protested against corruption.
            illegal_drugs | The Colombian navy seized two tonnes of cocaine.
            illegal_drugs | Iran executed three drug traffickers.
            trafficking | Police in Greece arrested five people smugglers.
            trafficking | Italy and Libya agreed to fight human trafficking.
            """;

    @ParameterizedTest(name = "{0}: {1}")
    @DisplayName("are told by what the sentence speaks of")
    @CsvSource(delimiter = '|', textBlock = EXAMPLES)
    void areToldByWhatTheSentenceSpeaksOf(String context, String sentence) {
        assertThat(TestCoder.code(sentence)).as("events of: %s", sentence).anySatisfy(e -> {
            assertThat(e.contexts()).contains(context);
            assertThat(e.why()).anyMatch(w -> w.startsWith("context " + context + ": "));
        });
    }

    @Test
    void haveAnExampleEach() {
        Set<String> shown = new TreeSet<>();
        Arrays.stream(EXAMPLES.strip().split("\n"))
                .forEach(l -> shown.add(l.substring(0, l.indexOf('|')).strip()));
        assertThat(shown)
                .containsExactlyInAnyOrderElementsOf(
                        TestCoder.ONTOLOGY.contexts().keySet());
    }

    @ParameterizedTest(name = "not {0}: {1}")
    @DisplayName("are not told by words that merely sound like them")
    @CsvSource(delimiter = '|', textBlock = """
            military | Ghana signed an agreement with Togo on fishing.
            election | France praised Chad for its help.
            health | Kenya accused Somalia of stealing cattle.
            legal | Norway gave Malawi 20 million dollars.
            terrorism | Peru and Chile held talks on trade.
            """)
    void areNotToldByWordsThatMerelySoundLikeThem(String context, String sentence) {
        assertThat(TestCoder.code(sentence)).isNotEmpty().allSatisfy(e -> assertThat(e.contexts())
                .doesNotContain(context));
    }
}
