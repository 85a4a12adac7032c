package org.polybius.coding.places;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.polybius.coding.TestCoder;
import org.polybius.coding.countries.Countries;
import org.polybius.model.Article;
import org.polybius.model.CharSpan;
import org.polybius.model.Document;
import org.polybius.model.Place;
import org.polybius.model.Place.Precision;
import org.polybius.model.Section;
import org.polybius.model.Sentence;
import org.polybius.model.Token;

@DisplayName("Places")
class PlacesTest {
    private static final PlaceReader READER = new PlaceReader(Countries.load(), Gazetteer.load());

    @ParameterizedTest(name = "{0} [{1}]")
    @CsvSource(
            delimiter = '|',
            value = {
                "The rebels attacked an army post near Ansongo on Monday. | attacked | false | near Ansongo",
                "Police used water cannon to clear a square in Quetta. | used | false | Quetta",
                "Police in Fiji raided a warehouse in Suva. | raided | false | Suva",
                "Detectives searched a Brno firm on Friday. | searched | false | Brno",
                "Officers arrested two Kaduna traders on Friday. | arrested | false | Kaduna",
                "The foreign ministers met in Vienna to discuss the ceasefire. | met | false | Vienna",
                "In Khartoum, thousands of people marched to demand elections. | marched | false | Khartoum",
                "Three farmers were killed in a clash in Kaduna state. | killed | false | Kaduna state",
                "The army shelled the outskirts of Homs overnight. | shelled | true | outskirts of Homs",
                "Government troops captured the Libyan town of Bani Walid. | captured | true | Bani Walid",
                "The militia seized control of Bangassou last week. | seized | true | Bangassou",
                "A bomb exploded at a mosque in Pakistan's Balochistan province. | exploded | false | Balochistan province",
                "Gunmen abducted two aid workers outside Goma. | abducted | false | outside Goma",
                "The insurgents ambushed a convoy 30 km south of Mosul. | ambushed | false | south of Mosul",
                "The coalition carried out air strikes in northern Syria. | carried | false | northern Syria",
                "A car bomb went off in front of the Turkish embassy in Mogadishu. | went | false | Mogadishu",
                "Police fired tear gas at students in the Chilean capital. | fired | false | Chilean capital",
                "Fishermen blocked the road to the port of Callao. | blocked | false | road to the port of Callao",
                "Soldiers began joint patrols along the border with Chad. | began | false | border with Chad",
                "Pirates hijacked a tanker in the Gulf of Aden. | hijacked | false | Gulf of Aden",
                "The navy exercised with two frigates in the Black Sea. | exercised | false | Black Sea",
                "The government sent 500 soldiers to Borno state. | sent | false | Borno state",
                "The rebels pulled back from the village of Shyrokyne. | pulled | false | Shyrokyne",
                "The refugees were flown home to Bujumbura by the UN. | flown | false | Bujumbura",
                "In Lagos police arrested six students and the mayor closed two schools. | closed | false | Lagos",
                "Masked men shot a journalist at his home in Acapulco. | shot | false | Acapulco",
                "The High Court in Nairobi convicted two officers. | convicted | false | Nairobi",
                "The president met his Polish counterpart at the Kremlin on Friday. | met | false | Kremlin",
                "Protesters gathered outside the Chinese embassy. | gathered | false | outside Chinese embassy",
                "Villagers attacked a police patrol in a forest. | attacked | false | forest",
                "Workers at two refineries have downed tools since Sunday. | downed | false | two refineries",
                "The army imposed a curfew in three districts. | imposed | false | three districts",
                "Rockets struck a base of the peacekeepers in Kidal. | struck | false | Kidal",
                "Hundreds of people fled to Rakhine state, where soldiers burned villages. | burned | false | Rakhine state",
                "An earthquake relief team landed at Kathmandu airport and handed out tents. | landed | false | Kathmandu airport",
                "The rebels shot down a helicopter over Donetsk. | shot | false | Donetsk",
                "Two ships collided off the coast of Yemen. | collided | false | off coast of Yemen",
                "Militants crossed the border and burned a checkpoint in Garissa. | burned | false | Garissa",
                "They signed the accord at a ceremony in Havana. | signed | false | Havana",
                "The envoy told a conference in Geneva that the talks would go on. | told | false | Geneva",
                "The general spoke at a rally in Caracas. | spoke | false | Caracas",
                "Troops exchanged fire across the Line of Control. | exchanged | false | Line of Control",
                "The Taliban overran a base in Helmand on Sunday. | overran | true | Helmand",
                "A suicide bomber struck the Iraqi city of Kirkuk. | struck | true | Kirkuk",
                "The two sides held talks in the Kazakh capital. | held | false | Kazakh capital",
                "The group took control of the airport. | took | true | airport",
                "The strike on the hospital in Kunduz killed 20 patients. | killed | false | Kunduz",
                "Ukraine moved tanks towards the border with Russia. | moved | false | border with Russia",
                "An air strike killed two men at a market in Yemen's Hodeidah province. | strike | false | Hodeidah province",
                "The army let the villagers return to Kidal in July. | let | false | Kidal",
                "Masked men beat marchers who had sought refuge in a church. | beat | false | church",
                "Leaders of the bloc, who met in Bridgetown on Monday, praised the envoy. | praised | false | Bridgetown",
                "The foreign minister flew to Cairo for talks. | flew | false | Cairo"
            })
    void aDeedHappenedWhereItsClauseSays(String text, String deed, boolean objectIsPlace, String place) {
        assertThat(placeOf(text, deed, objectIsPlace))
                .isNotNull()
                .extracting(Place::text)
                .isEqualTo(place);
    }

    @ParameterizedTest(name = "{0} [{1}]")
    @CsvSource(
            delimiter = '|',
            value = {
                "The mayor of Medellin resigned. | resigned",
                "The president condemned the attack in Nice. | condemned",
                "The opposition called for elections in Zimbabwe. | called",
                "The United States accused Russia of shelling Aleppo. | accused",
                "Moscow rejected the demand. | rejected",
                "The mayor asked the governor to open a shelter in Quetta. | asked",
                "The army freed two Kabul officials. | freed",
                "France urged Iran to return to talks in Geneva. | urged",
                "The minister said he would visit Berlin in March. | said",
                "Japan protested to Beijing on Monday. | protested",
                "The government in Tehran summoned the ambassador. | summoned",
                "The committee criticised prison conditions in Belarus. | criticised",
                "The bank froze a loan to Malawi. | froze",
                "Germany welcomed the release of prisoners in Yemen. | welcomed",
                "The ministry promised aid for schools in the north. | promised",
                "Police released the man on bail. | released",
                "The company sold its shares in August. | sold",
                "The union threatened to strike in response. | threatened",
                "The court found the minister guilty of taking bribes. | found",
                "The army said in a statement that it had no prisoners. | said",
                "Sweden recalled its ambassador to Eritrea. | recalled"
            })
    void whatASpeechIsAboutAndWhoActsIsNoPlace(String text, String deed) {
        assertThat(placeOf(text, deed, false)).isNull();
    }

    @ParameterizedTest(name = "{0} [{1}]")
    @CsvSource(
            delimiter = '|',
            value = {
                "Police in Paris, Texas, arrested a man. | Paris | USA | Paris",
                "The fair in London, Ontario, drew thousands. London is proud of it. | London | CAN | London",
                "A man from Moscow, Idaho, won the prize. | Moscow | USA | Moscow",
                "The minister arrived in Paris from Berlin. | Paris | FRA | Paris",
                "Troops entered Tripoli, Lebanon, on Friday. | Tripoli | LBN | Tripoli",
                "Lebanese soldiers patrolled Tripoli after clashes between Lebanese factions. | Tripoli | LBN | Tripoli",
                "Libyan militias fought over Tripoli in western Libya. | Tripoli | LBY | Tripoli",
                "Spanish police searched a flat in Cordoba, and Spain asked for help. | Cordoba | ESP | Córdoba",
                "Argentine police searched a flat in Cordoba, and Argentina asked for help. | Cordoba | ARG | Córdoba",
                "Cuba freed prisoners held in Santiago, the Cuban state media said. | Santiago | CUB | Santiago de Cuba",
                "The ship was built in Mobile, Alabama. | Mobile | USA | Mobile",
                "The court in Nice, France, heard the case. | Nice | FRA | Nice",
                "Shells fell on Donetsk, Ukraine said. | Donetsk | UKR | Donetsk",
                "Fighting raged in Hodeidah, on Yemen's coast. | Hodeidah | YEM | Al Ḩudaydah",
                "The convoy reached Kobani on the Syrian border. | Kobani | SYR | Kobani",
                "Ships sailed through the Strait of Hormuz. | Strait of Hormuz | - | Strait of Hormuz",
                "Fighting resumed in Donbas. | Donbas | UKR | Donbas",
                "The envoy visited the Gaza Strip. | Gaza Strip | PSE | Gaza Strip",
                "Floods hit Georgia, where Tbilisi was cut off. | Georgia | GEO | Georgia",
                "Floods hit Georgia, Alabama and Florida, U.S. officials said. | Georgia | USA | Georgia",
                "He was held in Jackson, Mississippi. | Jackson | USA | Jackson",
                "The army entered Baghdad's Sadr City. | Baghdad | IRQ | Baghdad",
                "Residents fled the Saudi city of Najran. | Najran | SAU | Najrān",
                "Rebels hold Nigeria's Borno state. | Borno | NGA | Borno State"
            })
    void theArticleTellsWhichPlaceOfANameIsMeant(String text, String words, String country, String name) {
        Place found = last(text, words);
        assertThat(found).isNotNull();
        assertThat(found.country()).isEqualTo(country.equals("-") ? null : country);
        assertThat(found.name()).isEqualTo(name);
    }

    @ParameterizedTest(name = "{0} [{1}]")
    @CsvSource(
            delimiter = '|',
            value = {
                "Jackson said the plan was good. | Jackson",
                "Reading books is good for children. | Reading",
                "It was nice of the mayor. | nice",
                "Sydney Brown resigned on Monday. | Sydney",
                "The minister thanked Victoria Adams. | Victoria",
                "Mobile phones were seized. | Mobile",
                "The talks will resume in August. | August",
                "They met the Islamic State fighters. | Islamic State",
                "Of the three men, two fled. | Of",
                "Man is free. | Man",
                "Lincoln freed the slaves, historians wrote. | Lincoln"
            })
    void wordsAndPersonsAreNoPlaces(String text, String words) {
        assertThat(last(text, words)).isNull();
    }

    @Test
    void precisionIsHonest() {
        assertThat(placeOf("A mine killed four men near Ansongo, Mali.", "killed", false))
                .extracting(Place::precision, Place::name, Place::country)
                .containsExactly(Precision.NEAR, "Ansongo", "MLI");
        assertThat(placeOf("Clashes erupted in Homs, Syria.", "erupted", false))
                .extracting(Place::precision, Place::admin1)
                .containsExactly(Precision.EXACT, "Homs");
        assertThat(placeOf("Clashes erupted in Kaduna state, Nigeria.", "erupted", false))
                .extracting(Place::precision, Place::country)
                .containsExactly(Precision.ADMIN1, "NGA");
        assertThat(placeOf("Clashes erupted in a church in Nigeria.", "erupted", false))
                .extracting(Place::precision, Place::country, Place::lat)
                .containsExactly(Precision.COUNTRY, "NGA", null);
    }

    @Test
    void theTownIsTheOneNamedBefore() {
        Place place = placeOf("Youths looted shops in Kitwe. Police were sent to the town overnight.", "sent", false);
        assertThat(place).extracting(Place::name, Place::country).containsExactly("Kitwe", "ZMB");
    }

    @Test
    void theDatelineTellsWhichTownIsMeant() {
        String line = "LONDON, Ontario - ";
        String text = line + "Police in London closed a road.";
        Article article = article(
                text,
                new Section(Section.Kind.DATELINE, new CharSpan(0, line.length())),
                new Section(Section.Kind.BODY, new CharSpan(line.length(), text.length())));
        Document d = TestCoder.PARSER.parse(article);
        DocumentPlaces places = READER.read(d);
        assertThat(places.mentions(d.sentences().get(0)))
                .extracting(m -> m.place().country(), m -> m.place().admin1())
                .containsExactly(org.assertj.core.groups.Tuple.tuple("CAN", "Ontario"));
    }

    @Test
    void aTownThatTheGazetteerLacksIsPutInItsState() {
        assertThat(last("Two men from Metz, Missouri, were fined.", "Metz"))
                .extracting(Place::country, Place::admin1, Place::precision)
                .containsExactly("USA", "Missouri", Precision.ADMIN1);
    }

    @Test
    void aSmallTownIsMeantWhereItsStateIsNamed() {
        assertThat(last("Two men from Paris, Missouri, were fined.", "Paris"))
                .extracting(Place::country, Place::admin1, Place::precision, Place::geonames)
                .containsExactly("USA", "Missouri", Precision.EXACT, 4402452);
    }

    @Test
    void aCountyIsNotTheTownOfItsName() {
        assertThat(last("Two men were fined in Marion County, Missouri.", "Marion County"))
                .extracting(Place::country, Place::admin1, Place::precision)
                .containsExactly("USA", "Missouri", Precision.ADMIN2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Rebels hold the Iraqi city of Ramadi. | city | IRQ",
                "Rebels hold Palmyra in neighbouring Syria. | Palmyra | SYR",
                "The Nicaraguan capital was calm. | capital | NIC",
                "Traders fled Kitwe, Zambia. | Kitwe | ZMB",
                "The plan was good. | plan | "
            })
    void aPhraseTellsItsCountry(String text, String word, @Nullable String country) {
        Document d = TestCoder.parse(text);
        DocumentPlaces places = READER.read(d);
        assertThat(places.countryOf(d.sentences().get(0), token(d, word).index()))
                .isEqualTo(country);
    }

    @Test
    void theFocusIsTheCountryNamedMost() {
        Document d = TestCoder.parse(
                "Kenyan police closed a border post. Kenya and Somalia share the border, Kenyans said.");
        assertThat(READER.read(d).focusCountry()).isEqualTo("KEN");
        assertThat(READER.read(TestCoder.parse("It rained.")).focusCountry()).isNull();
    }

    @Test
    void mentionsAreInOrderApartAndAsWritten() {
        String text = "In Geneva, Oman's envoy met Iraqi and Syrian ministers from Basra, Homs and the Gaza Strip; "
                + "MOSCOW and WASHINGTON sent aides to Sana'a, N'Djamena and Deir ez-Zor .... \u0000 Aleppo\ud83d\ude00 (Paris, Texas)";
        Document d = TestCoder.parse(text);
        DocumentPlaces places = READER.read(d);
        for (Sentence s : d.sentences()) {
            int end = 0;
            for (PlaceMention m : places.mentions(s)) {
                assertThat(m.span().start()).isGreaterThanOrEqualTo(end);
                end = m.span().end();
                String words = s.token(m.span().start())
                        .span()
                        .cover(s.token(end - 1).span())
                        .in(text);
                assertThat(m.place().text()).isEqualTo(words);
            }
            for (Token t : s.tokens()) {
                Place place = places.placeOf(s, t.index(), t.index() % 2 == 0);
                assertThat(place == null || !place.text().isBlank()).isTrue();
            }
        }
    }

    @Test
    void aVeryLongSentenceIsReadInTime() {
        Document d = TestCoder.parse("Rebels in Homs, Aleppo and Idlib fought near Raqqa and ".repeat(60) + "fled.");
        DocumentPlaces places = READER.read(d);
        long start = System.nanoTime();
        for (Sentence s : d.sentences()) {
            s.tokens().forEach(t -> places.placeOf(s, t.index(), true));
        }
        assertThat(System.nanoTime() - start).isLessThan(5_000_000_000L);
    }

    private static @Nullable Place placeOf(String text, String deed, boolean objectIsPlace) {
        Document d = TestCoder.parse(text);
        DocumentPlaces places = READER.read(d);
        for (Sentence s : d.sentences()) {
            for (Token t : s.tokens()) {
                if (t.form().equals(deed)) {
                    return places.placeOf(s, t.index(), objectIsPlace);
                }
            }
        }
        throw new AssertionError("no word '" + deed + "' in: " + text);
    }

    private static Token token(Document d, String word) {
        return d.sentences().get(0).tokens().stream()
                .filter(t -> t.form().equals(word))
                .findFirst()
                .orElseThrow();
    }

    /** The last place that {@code words} name, or null if they name none. */
    private static @Nullable Place last(String text, String words) {
        Document d = TestCoder.parse(text);
        DocumentPlaces places = READER.read(d);
        List<Place> out = new ArrayList<>();
        d.sentences().forEach(s -> places.mentions(s).stream()
                .map(PlaceMention::place)
                .filter(p -> p.text().equals(words))
                .forEach(out::add));
        return out.isEmpty() ? null : out.get(out.size() - 1);
    }

    private static Article article(String text, Section... sections) {
        return new Article("a", null, text, text, List.of(sections), null, null, null, "test", Map.of());
    }
}
