package org.polybius.coding.places;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.polybius.coding.TestCoder;
import org.polybius.coding.countries.Countries;
import org.polybius.model.Article;
import org.polybius.model.CharSpan;
import org.polybius.model.Document;
import org.polybius.model.Event;
import org.polybius.model.Place;
import org.polybius.model.Section;

@DisplayName("Among places of one name")
class PlaceChoiceTest {
    private static final PlaceReader READER = new PlaceReader(Countries.load(), Gazetteer.load());

    @ParameterizedTest(name = "{0} [{1}]")
    @CsvSource(
            delimiter = '|',
            value = {
                // Small towns beside each other win against great ones far apart, though none is certain by itself.
                "Fire crews from Hornsey and Walthamstow went to Edmonton. | Edmonton | GBR | England",
                "Roads in London and St. Thomas were icy. Drivers from Woodstock and Sarnia waited. | London | CAN | Ontario",
                "Roads in London and Cambridge were icy. Drivers from Oxford waited. | London | GBR | England",
                "Talks were held in Paris. Kentucky doctors flew to France for the talks in Paris. | Paris | FRA | Île-de-France",
                // What the words beside a name ask for counts before the others are weighed.
                "The Ontario premier visited London on Friday. Residents of London said the cuts hurt. | London | CAN | Ontario",
                // A town that is usually called otherwise comes after one of that very name.
                "Shops in Antioch were looted. Police in Chicago said so. | Antioch | USA | Illinois",
                // A province's office is no town's.
                "The Quebec health minister resigned. | Quebec | CAN | Quebec",
                "An Arizona Republican voted against the bill. | Arizona | USA | Arizona",
                "Thousands marched in New York on Sunday. | New York | USA | New York"
            })
    void theOneThatFitsTheOthersWins(String text, String name, String country, String admin1) {
        assertThat(named(parse(text, null), name))
                .isNotNull()
                .extracting(Place::country, Place::admin1)
                .containsExactly(country, admin1);
    }

    @ParameterizedTest(name = "{0} says {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "http://www.news.example.com/2020/01/a-crash | FRA",
                "https://www.brantnews.com/story/1-crash | CAN",
                "http://www.kentucky.com/news/local/crash.html | USA",
                "https://www.lagazette.fr/crash | FRA",
                "not an address at all | FRA",
                "http://.../// | FRA"
            })
    void whereThePaperIsReadCounts(String url, String country) {
        String text = "A crash in Paris sent two men to hospital. The road was closed in Paris.";
        assertThat(named(parse(text, url), "Paris"))
                .isNotNull()
                .extracting(Place::country)
                .isEqualTo(country);
    }

    @Test
    void aLongHostileAddressTakesNoTime() {
        String url = "http://" + "a-".repeat(50_000) + "/" + "x-".repeat(50_000) + "/" + "paris/".repeat(50_000);
        long start = System.nanoTime();
        assertThat(named(parse("A crash in Paris was reported.", url), "Paris")).isNotNull();
        assertThat(System.nanoTime() - start).isLessThan(5_000_000_000L);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "Prosecutors charged Paris Morgan with fraud.",
                "Jackson told reporters that he would appeal.",
                "Ministers said that reading rooms would stay open.",
                "The Patriot Act was passed by the senate.",
                "Turkey was served at the dinner."
            })
    void wordsAndPersonsAreNoTowns(String text) {
        assertThat(READER.read(parse(text, null)).toponyms())
                .noneMatch(t -> t.place().precision() == Place.Precision.EXACT);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "Gunmen attacked a convoy in northern Mali. | attacked | northern Mali | MLI",
                "Rebels ambushed a patrol 30 km south of Mosul. | ambushed | south of Mosul | IRQ",
                "Two men were arrested at Kabul International Airport. | arrested | Kabul International Airport | AFG",
                "A tanker was seized in the Strait of Hormuz. | seized | Strait of Hormuz |"
            })
    void aDeedsPlaceKeepsItsWordsAndItsCountry(String text, String deed, String words, @Nullable String country) {
        Document d = parse(text, null);
        int token = d.sentences().get(0).tokens().stream()
                .filter(t -> t.form().equals(deed))
                .findFirst()
                .orElseThrow()
                .index();
        assertThat(READER.read(d).placeOf(d.sentences().get(0), token, false))
                .isNotNull()
                .extracting(Place::text, Place::country)
                .containsExactly(words, country);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "Norway expelled two Russian diplomats on Thursday. | NOR",
                "Chile has granted asylum to more than 300 Venezuelans since June. | CHL",
                "Norway accused two Russian diplomats of spying on Thursday. |"
            })
    void whoExpelsOrGrantsAsylumDoesItAtHome(String text, @Nullable String country) {
        List<Event> events = TestCoder.CODER.code(parse(text, null));
        assertThat(events).isNotEmpty();
        Place place = events.get(0).place();
        assertThat(place == null ? null : place.country()).isEqualTo(country);
    }

    @Test
    void aNameThatNothingIsKnownOfLiesWhereTheArticlePlays() {
        String text = "Police went to Cairo. A shop burned down. The fire began in Zzyxabad.";
        int at = text.indexOf("Zzyxabad");
        Place place = READER.resolve(parse(text, null), List.of(new CharSpan(at, at + 8)))
                .get(0);
        assertThat(Objects.requireNonNull(place))
                .extracting(Place::name, Place::country, Place::precision)
                .containsExactly("Zzyxabad", "EGY", Place.Precision.NEAR);
    }

    private static Document parse(String text, @Nullable String url) {
        Section body = new Section(Section.Kind.BODY, new CharSpan(0, text.length()));
        return TestCoder.PARSER.parse(
                new Article("a", null, text, text, List.of(body), null, url, null, "test", Map.of()));
    }

    /** What the last mention of {@code name} was taken for; null if for no place. */
    private static @Nullable Place named(Document d, String name) {
        Place out = null;
        for (Toponym t : READER.read(d).toponyms()) {
            out = t.span().in(d.article().text()).equals(name) ? t.place() : out;
        }
        return out;
    }
}
