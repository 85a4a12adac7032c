package org.polybius.coding.countries;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.polybius.coding.countries.CountryMention.Way;
import org.polybius.model.CharSpan;
import org.polybius.model.Section;
import org.polybius.model.Sentence;
import org.polybius.model.Token;
import org.polybius.model.Upos;

class CountriesTest {
    private static final Countries COUNTRIES = Countries.load();

    @ParameterizedTest
    @CsvSource({
        "Russia, RUS",
        "U.S., USA",
        "US, USA",
        "the United States, USA",
        "America, USA",
        "U.K., GBR",
        "Britain, GBR",
        "UAE, ARE",
        "DRC, COD",
        "DR Congo, COD",
        "North Korea, PRK",
        "DPRK, PRK",
        "South Korea, KOR",
        "Burma, MMR",
        "Myanmar, MMR",
        "Ivory Coast, CIV",
        "Côte d’Ivoire, CIV",
        "Cote d'Ivoire, CIV",
        "Swaziland, SWZ",
        "Eswatini, SWZ",
        "Czech Republic, CZE",
        "Czechia, CZE",
        "Macedonia, MKD",
        "Palestine, PSE",
        "Kosovo, KOS",
        "Taiwan, TWN",
        "The Gambia, GMB",
        "Holland, NLD",
        "Türkiye, TUR",
        "Cabo Verde, CPV",
        "Guinea-Bissau, GNB",
        "Guinea, GIN",
        "Papua New Guinea, PNG",
        "Timor-Leste, TLS",
        "Vatican, VAT",
        "Holy See, VAT",
        "Scotland, GBR",
        "RUSSIA, RUS"
    })
    void namesOfEveryKindLeadToTheCountry(String name, String iso3) {
        assertThat(COUNTRIES.byName(name)).contains(iso3);
    }

    @ParameterizedTest
    @CsvSource({
        "Russian, RUS",
        "Iraqi, IRQ",
        "British, GBR",
        "Saudi, SAU",
        "Emirati, ARE",
        "Turkish, TUR",
        "Congolese, COD",
        "Palestinian, PSE",
        "Kosovar, KOS",
        "Dutch, NLD",
        "Nigerien, NER",
        "Nigerian, NGA",
        "South Sudanese, SSD",
        "Filipino, PHL",
        "Burkinabe, BFA",
        "Dominican, DOM",
        "Central African, CAF",
        "Polish, POL"
    })
    void adjectivesLeadToTheCountry(String adjective, String iso3) {
        assertThat(COUNTRIES.byAdjective(adjective)).contains(iso3);
    }

    @ParameterizedTest
    @CsvSource({
        "Russians, RUS",
        "Britons, GBR",
        "Turk, TUR",
        "Turks, TUR",
        "Saudis, SAU",
        "Poles, POL",
        "Swedes, SWE",
        "Frenchman, FRA",
        "Spaniards, ESP",
        "Danes, DNK",
        "Filipinas, PHL",
        "New Zealanders, NZL",
        "Serbs, SRB"
    })
    void wordsForPeopleLeadToTheCountry(String demonym, String iso3) {
        assertThat(COUNTRIES.byDemonym(demonym)).contains(iso3);
    }

    @ParameterizedTest
    @CsvSource({
        "Baghdad, IRQ",
        "Kyiv, UKR",
        "Kiev, UKR",
        "Washington, USA",
        "New Delhi, IND",
        "Naypyitaw, MMR",
        "Sana’a, YEM",
        "Kinshasa, COD",
        "Brazzaville, COG",
        "Nur-Sultan, KAZ",
        "Phnom Penh, KHM",
        "N'Djamena, TCD"
    })
    void capitalsLeadToTheCountry(String capital, String iso3) {
        assertThat(COUNTRIES.byCapital(capital)).contains(iso3);
    }

    @ParameterizedTest
    @CsvSource({
        "Kremlin, RUS",
        "the White House, USA",
        "Downing Street, GBR",
        "Élysée, FRA",
        "Elysee Palace, FRA",
        "Foggy Bottom, USA",
        "Capitol Hill, USA",
        "Pentagon, USA",
        "Blue House, KOR",
        "Zhongnanhai, CHN",
        "Baabda, LBN",
        "Rashtrapati Bhavan, IND",
        "Quai d’Orsay, FRA",
        "The Hague, NLD"
    })
    void seatsOfPowerLeadToTheCountry(String seat, String iso3) {
        assertThat(Stream.of(COUNTRIES.bySeat(seat), COUNTRIES.byCapital(seat)).flatMap(o -> o.stream()))
                .contains(iso3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Kurdish", "turkey", "china", "us", "polish", "may", "Kurdistan", "Europe", "", "  ", "!"})
    void otherWordsLeadNowhere(String word) {
        for (Way way : Way.values()) {
            assertThat(COUNTRIES.candidates(word, way)).as(way.name()).isEmpty();
        }
    }

    @Test
    void wordsOfTwoCountriesSayBoth() {
        assertThat(COUNTRIES.candidates("Congolese", Way.ADJECTIVE)).containsExactly("COD", "COG");
        assertThat(COUNTRIES.candidates("Congo", Way.NAME)).containsExactly("COD", "COG");
        assertThat(COUNTRIES.candidates("Dominican", Way.ADJECTIVE)).containsExactly("DOM", "DMA");
        CountryMention congo = COUNTRIES.find(sentence("Congolese soldiers")).get(0);
        assertThat(congo.ambiguous()).isTrue();
        assertThat(congo.countryNear("COG")).isEqualTo("COG");
        assertThat(congo.countryNear("FRA")).isEqualTo("COD");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Ministers from South Sudan and Sudan met in New Delhi | NAME:SSD NAME:SDN CAPITAL:IND",
                "Papua New Guinea | NAME:PNG",
                "the Democratic Republic of the Congo | NAME:COD",
                "three Turks and two Britons | DEMONYM:TUR DEMONYM:GBR",
                "a White House aide | SEAT:USA",
                "in New Mexico | NAME:USA",
                "off the Gulf of Mexico | ",
                "the South China Sea | ",
                "Latin American leaders | ",
                "RUSSIA VOWS TO HELP IRAQ | NAME:RUS NAME:IRQ",
                "ministers from iraq and russia met | NAME:IRQ NAME:RUS",
                "we ate turkey on china plates | ",
                "Let us go to Turkey | NAME:TUR",
                "The US told us | NAME:USA",
                "troops in Guinea - Bissau | NAME:GNB",
                "the port of Sana ’ a | CAPITAL:YEM",
                "Washington , D.C. | CAPITAL:USA",
                "in Chad , Niger and Mali | NAME:TCD NAME:NER NAME:MLI",
                "Bosnian/compound>2 Serb/compound>2 leaders | ADJECTIVE:BIH",
                "Cote d'Ivoire 's army | NAME:CIV"
            })
    void findsTheLongestNamesOnce(String words, String expected) {
        String found = COUNTRIES.find(sentence(words)).stream()
                .map(m -> m.way() + ":" + m.country())
                .collect(Collectors.joining(" "));
        assertThat(found).isEqualTo(expected == null ? "" : expected);
    }

    @Test
    void aWordInAPersonsNameIsNoCountry() {
        assertThat(COUNTRIES.find(sentence("Michael/compound>1 Jordan arrived")))
                .isEmpty();
        assertThat(COUNTRIES.find(sentence("Jordan Smith/flat>0 arrived"))).isEmpty();
        assertThat(COUNTRIES.find(sentence("Jordan/compound>1 Valley"))).hasSize(0);
        assertThat(COUNTRIES.find(sentence("Jordan/compound>1 Army"))).hasSize(1);
        assertThat(COUNTRIES.find(sentence("Jordan arrived"))).hasSize(1);
    }

    @Test
    void everyIsoCountryIsThereWithTheCodesOfTheJdk() {
        Map<String, String> iso3 =
                COUNTRIES.all().stream().collect(Collectors.toMap(Country::iso2, Country::iso3, (a, b) -> a));
        for (String iso2 : Locale.getISOCountries()) {
            Locale country = new Locale.Builder().setRegion(iso2).build();
            assertThat(iso3).containsEntry(iso2, country.getISO3Country());
        }
        assertThat(COUNTRIES.get("KOS")).isNotNull();
    }

    @Test
    void noTwoLivingStatesShareACowNumber() {
        Set<Integer> seen = new HashSet<>();
        for (Country c : COUNTRIES.all()) {
            if (c.cow() != null && !c.iso3().equals("SCG")) {
                assertThat(seen.add(c.cow())).as(c.name()).isTrue();
            }
        }
        assertThat(seen).hasSizeGreaterThan(190);
    }

    @Test
    void everyMemberOfTheUnitedNationsHasACowNumberOfItsOwn() throws IOException {
        Map<Integer, String> seen = new HashMap<>();
        int members = 0;
        try (InputStream in = Objects.requireNonNull(
                CountriesTest.class.getResourceAsStream("/org/polybius/coding/actors/united-nations.txt"))) {
            for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n", -1)) {
                if (line.isBlank() || line.startsWith("#")) {
                    continue;
                }
                members++;
                Country c = COUNTRIES.get(line.split("\t", -1)[0]);
                assertThat(c).as(line).isNotNull();
                assertThat(c.cow()).as(c.name()).isBetween(2, 990);
                assertThat(seen.put(c.cow(), c.name())).as(c.name()).isNull();
            }
        }
        assertThat(members).isEqualTo(193);
    }

    @ParameterizedTest
    @CsvSource({"USA, 2", "GBR, 200", "DEU, 255", "RUS, 365", "COD, 490", "ZAF, 560", "TUR, 640", "CHN, 710", "AUS, 900"
    })
    void cowNumbersAreThoseOfTheList(String iso3, int cow) {
        assertThat(Objects.requireNonNull(COUNTRIES.get(iso3)).cow()).isEqualTo(cow);
    }

    /** Words, each with an optional {@code /relation>head}; names are what begins with a capital, all hang on the last. */
    static Sentence sentence(String words) {
        List<Token> tokens = new ArrayList<>();
        String[] parts = words.split(" ", -1);
        int at = 0;
        for (int i = 0; i < parts.length; i++) {
            String[] p = parts[i].split("/(?=[a-z]+>)", -1);
            String form = p[0];
            Upos upos = form.equals("us") || form.equals("we") || form.equals("Let")
                    ? Upos.PRON
                    : Character.isUpperCase(form.charAt(0)) ? Upos.PROPN : Upos.NOUN;
            if (form.endsWith("an") || form.endsWith("ese")) {
                upos = Upos.ADJ;
            }
            boolean root = i == parts.length - 1 && p.length == 1;
            String rel = root ? "root" : p.length > 1 ? p[1].substring(0, p[1].indexOf('>')) : "dep";
            int head = root
                    ? -1
                    : p.length > 1 ? Integer.parseInt(p[1].substring(p[1].indexOf('>') + 1)) : parts.length - 1;
            tokens.add(new Token(
                    i,
                    new CharSpan(at, at + form.length()),
                    form,
                    form.toLowerCase(Locale.ROOT),
                    upos,
                    "X",
                    head,
                    rel));
            at += form.length() + 1;
        }
        return new Sentence(0, new Section(Section.Kind.BODY, new CharSpan(0, at)), new CharSpan(0, at), tokens);
    }
}
