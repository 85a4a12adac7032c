package org.polybius.coding.places;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.polybius.coding.TestCoder;
import org.polybius.coding.countries.Countries;
import org.polybius.model.Document;
import org.polybius.model.Place;
import org.polybius.model.Sentence;
import org.polybius.model.Token;

@DisplayName("The place of a deed")
class DeedPlacesTest {
    private static final PlaceReader READER = new PlaceReader(Countries.load(), Gazetteer.load());

    @ParameterizedTest(name = "{0} [{1}]")
    @CsvSource(
            delimiter = '|',
            value = {
                "Border guards fired on traders at Kwambela on Friday. | fired | Kwambela",
                "The lorries were stopped at Kwambela by militiamen. | stopped | Kwambela",
                "Soldiers sealed off the market near Kwambela. | sealed | near Kwambela",
                "Kenya closed the checkpoint at Kwambela. | closed | Kwambela",
                "Marines stormed the Orlena oil terminal on Sunday. | stormed | Orlena oil terminal",
                "Gunmen kidnapped two drillers near the Orlena field. | kidnapped | near Orlena field",
                "The jets bombed hideouts in the Mardan range. | bombed | Mardan range",
                "Police chased students across Martyrs Square. | chased | Martyrs Square",
                "Thousands gathered at Unity Monument in Lusaka. | gathered | Unity Monument",
                "Thousands filled Independence Square in Minsk. | filled | Independence Square",
                "Iran seized a tanker off Bandar Lengeh. | seized | off Bandar Lengeh",
                "About 200 bakers marched on the labour ministry. | marched | labour ministry",
                "Bakers rallied outside parliament. | rallied | outside parliament",
                "In Lusaka, thousands filled Unity Square on Sunday. | filled | Unity Square",
                "Two miners were shot in the village of Kwambela. | shot | Kwambela",
                "Detectives arrested a teacher at her flat in the Kampala suburb of Kwambela. | arrested | Kwambela",
                "Outside Freedom House police beat six marchers. | beat | outside Freedom House"
            })
    void namesThatNoGazetteerHasArePlacesByHowTheyStand(String text, String deed, String place) {
        assertThat(placeOf(text, deed)).isNotNull().extracting(Place::text).isEqualTo(place);
    }

    @ParameterizedTest(name = "{0} [{1}]")
    @CsvSource(
            delimiter = '|',
            value = {
                "Students threw eggs at Mazari on Monday. | threw",
                "Lawmakers lost confidence in Mazari last week. | lost",
                "Mazari resigned. Gunmen had shot at Mazari in May. | shot",
                "The envoy spoke in Arabic. | spoke",
                "The ministers voted in Parliament. | voted",
                "Ghana Seizes Two Boats in Move Against Smugglers. | Seizes",
                "Managers at Mazari fired six drivers. | fired",
                "The judge held the sailor in prison. | held"
            })
    void aNameAfterAPrepositionMayBeSomebodys(String text, String deed) {
        assertThat(placeOf(text, deed)).isNull();
    }

    @ParameterizedTest(name = "{0} [{1}]")
    @CsvSource(
            delimiter = '|',
            value = {
                "Soldiers opened fire on farmers digging a well at Ansongo. | opened | Ansongo",
                "The marines battled rebels for control of Buenaventura. | battled | Buenaventura",
                "The agency handed out blankets to families in camps west of Homs. | handed | camps west of Homs",
                "Raids on three of their bases near Gossi killed six fighters. | Raids | near Gossi",
                "The bombers took off from Okinawa on Friday. | took | Okinawa",
                "Officers towed the tractors away from a bridge in Lyon. | towed | Lyon",
                "Drivers were seized when gunmen stopped their bus near Gusau. | seized | near Gusau",
                "Police detained four men who tried to storm the embassy in Oslo. | detained | Oslo",
                "Inhabitants of Kitwe marched on Friday. | marched | Kitwe",
                "Guards shot three migrants trying to cut the fence at Melilla. | shot | Melilla",
                "A judge in Lyon ordered the release of two men. | release | Lyon",
                "Troops fired into a crowd outside Freedom House. | fired | outside Freedom House",
                "A policeman was beaten by youths in Gweru. | beaten | Gweru",
                "A Nairobi court jailed the trader on Monday. | jailed | Nairobi",
                "Strikers at the port of Callao blocked a crane. | blocked | Callao",
                "The navy turned back boats laden with rice at the Orlena crossing. | turned | Orlena crossing",
                "On Monday, in northern Mali, rebels shot six traders at Gossi. | shot | Gossi"
            })
    void aDeedIsWhereThoseAreWhomItConcerns(String text, String deed, String place) {
        assertThat(placeOf(text, deed)).isNotNull().extracting(Place::text).isEqualTo(place);
    }

    @ParameterizedTest(name = "{0} [{1}]")
    @CsvSource(
            delimiter = '|',
            value = {
                "The minister rejected the offer during a tour of Osh. | rejected | offer | Osh",
                "The premier promised aid on a visit to Kenya. | promised | aid | Kenya",
                "In Vienna, the envoy assured Japan that the treaty would hold. | assured | hold | Vienna",
                "Speaking in Vienna, the envoy urged Iran to return. | urged | return | Vienna",
                "Leaders of the bloc who met in Bridgetown voiced support for Guyana. | voiced | support | Bridgetown",
                "The premier, who was in Lisbon at the time, condemned the coup. | condemned | condemned | Lisbon",
                "Japan will donate two boats, its envoy said during a stop in Jakarta. | donate | donate | Jakarta",
                "Officials at the port of Callao threatened to strike. | threatened | strike | Callao"
            })
    void wordsAreSaidWhereTheSpeakerIs(String text, String said, String deed, String place) {
        assertThat(wordsOf(text, said, deed))
                .isNotNull()
                .extracting(Place::text)
                .isEqualTo(place);
    }

    @ParameterizedTest(name = "{0} [{1}]")
    @CsvSource(
            delimiter = '|',
            value = {
                "The envoy demanded that the army leave Kidal. | demanded | leave",
                "Norway would send ten doctors to Kitwe, its premier said. | send | send",
                "Officials in Oslo vowed to rebuild a bridge in Mariupol. | vowed | rebuild",
                "The senator praised doctors in Kharkiv. | praised | praised",
                "The rebels refused to free a pilot held in Gao. | refused | free"
            })
    void whatIsOnlySaidHappensNowhere(String text, String said, String deed) {
        assertThat(wordsOf(text, said, deed)).isNull();
    }

    @ParameterizedTest(name = "{0} [{1}]")
    @CsvSource(
            delimiter = '|',
            value = {
                "Thousands marched through Kitwe on Monday. Three of them were arrested. | arrested | Kitwe",
                "Bus drivers blocked a road in Gweru. Soldiers dragged six of them away. | dragged | Gweru",
                "Students rallied in Gweru on Friday. Police chased the protesters with dogs. | chased | Gweru",
                "Farmers parked lorries in Gweru. Soldiers seized the lorries at noon. | seized | Gweru",
                "Shells hit a market in Kitwe, the army said. Seven people were wounded. | wounded | Kitwe",
                "Police in Kitwe said they had jailed six smugglers. | jailed | Kitwe",
                "The envoy met the premier in Oslo and urged him to sign. | urged | Oslo",
                "The army shelled Gao, and rebels hit back with mortars. | hit | Gao",
                "Miners blocked the main road near Potosi. Soldiers cleared the highway a day later. | cleared | Potosí",
                "Tanks rolled out of Gao on Friday. | rolled | Gao"
            })
    void aDeedThatGoesOnWithASceneIsThere(String text, String deed, String place) {
        assertThat(placeOf(text, deed)).isNotNull().extracting(Place::name).isEqualTo(place);
    }

    @ParameterizedTest(name = "{0} [{1}]")
    @CsvSource(
            delimiter = '|',
            value = {
                "Thousands marched through Kitwe. The government arrested a lawyer. | arrested",
                "Thousands marched through Kitwe. In May two people were killed. | killed",
                "Thousands marched through Kitwe. France condemned the march. | condemned",
                "Thousands marched through Kitwe, and the French president urged calm. | urged",
                "The minister visited Oslo. The premier spoke to his counterpart by telephone. | spoke",
                "Somalia recalled an envoy over a Berbera port deal. | recalled"
            })
    void whatIsDoneElsewhereIsNot(String text, String deed) {
        assertThat(placeOf(text, deed)).isNull();
    }

    @Test
    void thereIsThePlaceNamedBefore() {
        assertThat(placeOf("Rebels hold a bridge at Ansongo. There, six soldiers were killed on Monday.", "killed"))
                .isNotNull()
                .extracting(Place::text, Place::name)
                .containsExactly("There", "Ansongo");
        assertThat(placeOf("Traders struck in Kitwe. In the same town, police arrested two men.", "arrested"))
                .isNotNull()
                .extracting(Place::text, Place::name)
                .containsExactly("same town", "Kitwe");
    }

    @Test
    void pointingBackAndBackAgainEnds() {
        String again = "Two villages in the same province fell there, in the same province. ".repeat(30);
        assertThat(placeOf("Rebels advanced. " + again + "Six men died there.", "died"))
                .isNull();
    }

    @Test
    void theCountryOfAnUnknownNameIsSaidOnlyWhereItIsPlain() {
        assertThat(placeOf("Kenyan police shot a trader at Kwambela.", "shot"))
                .isNotNull()
                .extracting(Place::country, Place::lat)
                .containsExactly("KEN", null);
        assertThat(placeOf("Kenya and Uganda share a border. Guards shot a trader at Kwambela.", "shot"))
                .isNotNull()
                .extracting(Place::country)
                .isNull();
    }

    private static @Nullable Place placeOf(String text, String deed) {
        return find(text, deed, (places, s, t) -> places.placeOf(s, t.index(), false));
    }

    private static @Nullable Place wordsOf(String text, String said, String deed) {
        return find(text, said, (places, s, t) -> {
            int inner = s.tokens().stream()
                    .filter(w -> w.form().equals(deed))
                    .findFirst()
                    .orElseThrow()
                    .index();
            return places.placeOfWords(s, t.index(), inner);
        });
    }

    private interface Asked {
        @Nullable
        Place of(DocumentPlaces places, Sentence s, Token t);
    }

    private static @Nullable Place find(String text, String word, Asked asked) {
        Document d = TestCoder.parse(text);
        DocumentPlaces places = READER.read(d);
        for (Sentence s : d.sentences()) {
            for (Token t : s.tokens()) {
                if (t.form().equals(word)) {
                    return asked.of(places, s, t);
                }
            }
        }
        throw new AssertionError("no word '" + word + "' in: " + text);
    }
}
