package org.polybius.coding.places;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.polybius.coding.TestCoder;
import org.polybius.coding.countries.Countries;
import org.polybius.model.CharSpan;
import org.polybius.model.Document;
import org.polybius.model.Place;

@DisplayName("An article's evidence for its places")
class PlaceEvidenceTest {
    private static final PlaceReader READER = new PlaceReader(Countries.load(), Gazetteer.load());

    @ParameterizedTest(name = "{0} [{1}]")
    @CsvSource(
            delimiter = '|',
            value = {
                "Police in Cairns, Queensland, arrested a man. He was found in Edmonton. Edmonton is calm again. | Edmonton | AUS",
                "Police in Calgary, Alberta, arrested a man. He was found in Edmonton. Edmonton is calm again. | Edmonton | CAN",
                "Ministers met in Tripoli. Libya and Tunisia signed an accord in Tripoli. | Tripoli | LBY",
                "Shells fell on Tripoli in northern Lebanon. Lebanese soldiers were sent to Tripoli. | Tripoli | LBN",
                "Rebels held Hama and Homs. Fighters shelled Tartus. | Tartus | SYR",
                "The sheriff of Plymouth County, Iowa, said the theft happened near Hinton. | Hinton | USA",
                "Farmers from Laurel County, Kentucky, drove to London. | London | USA",
                "A bomb went off in London. | London | GBR",
                "Ten people were hurt in Valencia, and hundreds marched in Caracas, Venezuela. | Valencia | VEN",
                "Ten people were hurt in Valencia, and hundreds marched in Madrid. | Valencia | ESP"
            })
    void tellsWhichOfTwoPlacesOfOneNameIsMeant(String text, String name, String country) {
        assertThat(named(text, name)).isNotNull().extracting(Place::country).isEqualTo(country);
    }

    @ParameterizedTest(name = "{0} [{1}]")
    @CsvSource(
            delimiter = '|',
            value = {
                "A bomb went off in the church of St. Peter in Cairo. | St. Peter",
                "The feast of Saint Peter was marked in Malta. | Saint Peter",
                "The cathedral of St. Mark in Alexandria was closed. | St. Mark",
                "President Vladimir Putin met ministers in Moscow. | Vladimir",
                "Ms Adeyemi was released by the court. | Ms",
                "The EU parliament met in Strasbourg. | EU",
                "The U.S. Secretary of State flew to Ankara. | Secretary",
                "Fighting spread in the North and the South. | North"
            })
    void noSaintPersonTitleOrSideIsAPlace(String text, String name) {
        assertThat(named(text, name)).isNull();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "Troops shelled villages in Helmand. Two schools were closed. | AFG",
                "Farmers in Saskatchewan blocked a road. The premier asked them to go home. | CAN",
                "Soldiers were sent to Borno after the raid. | NGA",
                "A bomb went off in the church of St. Peter in Cairo. Hundreds marched. | EGY"
            })
    void theArticlesCountryIsThatOfTheProvinceItNames(String text, String country) {
        assertThat(READER.read(TestCoder.parse(text)).focusCountry()).isEqualTo(country);
    }

    @ParameterizedTest(name = "{0} [{1}]")
    @CsvSource(
            delimiter = '|',
            value = {
                "Rockets were fired from the Gaza Strip. | Gaza Strip | PSE | ADMIN1",
                "Fighting went on in the Donbas. | Donbas | UKR | ADMIN1",
                "The tanker was stopped in the Strait of Hormuz. | Strait of Hormuz | | NEAR",
                "The two met at the Kremlin. | Kremlin | RUS | EXACT",
                "Fog closed airports in southern England. | England | GBR | ADMIN1",
                "Two men were fined in Metcalfe County, Kentucky. | Metcalfe County | USA | ADMIN2"
            })
    void regionsStraitsAndDistrictsHaveTheirOwnPrecision(
            String text, String name, @Nullable String country, String precision) {
        assertThat(named(text, name))
                .isNotNull()
                .extracting(Place::country, p -> p.precision().name())
                .containsExactly(country, precision);
    }

    @Test
    void adjectivesAndPeoplesAreNamesOfTheirCountryWithItsPoint() {
        Document d = TestCoder.parse("Iraqi troops and two Syrians were held near Mosul.");
        assertThat(READER.read(d).toponyms())
                .extracting(t -> t.span().in(d.article().text()), t -> t.place().country())
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("Iraqi", "IRQ"),
                        org.assertj.core.groups.Tuple.tuple("Syrians", "SYR"),
                        org.assertj.core.groups.Tuple.tuple("Mosul", "IRQ"));
        assertThat(READER.read(d).toponyms()).allMatch(t -> t.place().lat() != null);
    }

    @Test
    void givenNamesAreResolvedEvenWhereNothingElseSaysThatTheyAreNames() {
        String text = "Reading won. Xyzzytown near Mosul is calm. Zzyx is far.";
        Document d = TestCoder.parse(text);
        List<@Nullable Place> places =
                READER.resolve(d, List.of(span(text, "Reading"), span(text, "Xyzzytown"), span(text, "Zzyx")));
        assertThat(Objects.requireNonNull(places.get(0)).country()).isEqualTo("GBR");
        assertThat(Objects.requireNonNull(places.get(1)))
                .extracting(Place::country, Place::precision, Place::geonames)
                .containsExactly("IRQ", Place.Precision.NEAR, null);
        assertThat(places.get(2)).extracting(Place::country).isEqualTo("IRQ");
    }

    @Test
    void whyAPlaceWonIsTold() {
        Document d = TestCoder.parse("Shells fell on Tripoli in northern Lebanon.");
        PlaceExplanation tripoli = READER.explain(d).get(0);
        assertThat(Objects.requireNonNull(tripoli.place()).country()).isEqualTo("LBN");
        assertThat(tripoli.candidates()).extracting(c -> c.place().country()).contains("LBN", "LBY");
        assertThat(tripoli.candidates().get(0).points())
                .isGreaterThan(tripoli.candidates().get(1).points());
        assertThat(tripoli.candidates()).allMatch(c -> !c.reasons().isEmpty());
    }

    @Test
    void whatGoesOnWithTheSceneJustToldHappenedThere() {
        String text =
                "Police fired tear gas at students in Managua on Sunday, and the arrest of 23 students drew anger. "
                        + "The march was peaceful.";
        Document d = TestCoder.parse(text);
        DocumentPlaces places = READER.read(d);
        for (String word : List.of("arrest", "march")) {
            d.sentences().forEach(s -> s.tokens().stream()
                    .filter(t -> t.form().equals(word))
                    .forEach(t -> assertThat(places.placeOf(s, t.index(), false))
                            .as(word)
                            .isNotNull()
                            .extracting(Place::name)
                            .isEqualTo("Managua")));
        }
    }

    @Test
    void whatIsSaidAfterAMeetingIsSaidWhereTheyMetAndOtherSpeechIsNowhere() {
        Document met = TestCoder.parse(
                "The envoy met negotiators in Muscat on Monday. He asked both sides to hold their fire.");
        Document attacked =
                TestCoder.parse("Gunmen attacked a market in Gao on Monday. He asked both sides to hold their fire.");
        assertThat(place(met, "asked")).isNotNull().extracting(Place::name).isEqualTo("Muscat");
        assertThat(place(met, "hold")).isNotNull().extracting(Place::name).isEqualTo("Muscat");
        assertThat(place(attacked, "asked")).isNull();
        assertThat(place(attacked, "hold")).isNull();
    }

    private static @Nullable Place place(Document d, String deed) {
        DocumentPlaces places = READER.read(d);
        return d.sentences().stream()
                .flatMap(s -> s.tokens().stream()
                        .filter(t -> t.form().equals(deed))
                        .map(t -> java.util.Optional.ofNullable(places.placeOf(s, t.index(), false))))
                .findFirst()
                .orElseThrow()
                .orElse(null);
    }

    /** What the last mention of {@code name} was taken for; null if for no place. */
    private static @Nullable Place named(String text, String name) {
        Place out = null;
        for (Toponym t : READER.read(TestCoder.parse(text)).toponyms()) {
            out = t.span().in(text).equals(name) ? t.place() : out;
        }
        return out;
    }

    private static CharSpan span(String text, String words) {
        int at = text.indexOf(words);
        return new CharSpan(at, at + words.length());
    }
}
