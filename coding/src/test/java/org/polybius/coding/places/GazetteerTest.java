package org.polybius.coding.places;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.polybius.coding.countries.Countries;
import org.polybius.coding.countries.Country;
import org.polybius.coding.places.GazetteerPlace.Kind;

@DisplayName("The gazetteer")
class GazetteerTest {
    private static final Gazetteer GAZETTEER = Gazetteer.load();

    @ParameterizedTest
    @CsvSource({
        "Deir al-Zor, SYR, 35.34, 40.14",
        "Hodeidah, YEM, 14.80, 42.95",
        "Kiev, UKR, 50.45, 30.52",
        "Geneva, CHE, 46.20, 6.15",
        "Cologne, DEU, 50.93, 6.95",
        "Palmyra, SYR, 34.56, 38.28",
        "Gossi, MLI, 15.82, -1.29",
        "Donbas, UKR, 48.3, 38.3",
        "Chechnya, RUS, 43.3, 45.7",
        "Helmand, AFG, 31.5, 64.3",
        "Xinjiang, CHN, 42, 86",
        "Catalonia, ESP, 41.6, 1.9",
        "Rakhine state, MMR, 20.1, 93.5",
        "Kremlin, RUS, 55.75, 37.62"
    })
    void knowsPlacesByTheNamesOfNews(String name, String country, double lat, double lon) {
        assertThat(GAZETTEER.named(name)).anyMatch(p -> country.equals(p.country()) && p.kilometresTo(lat, lon) < 200);
    }

    @Test
    void everyCoordinateIsOnTheEarthAndEveryCountryKnown() {
        Countries countries = Countries.load();
        for (Country c : countries.all()) {
            for (String capital : c.capitals()) {
                for (GazetteerPlace p : GAZETTEER.named(capital)) {
                    assertThat(p.lat()).isBetween(-90.0, 90.0);
                    assertThat(p.lon()).isBetween(-180.0, 180.0);
                    assertThat(p.country() == null || countries.get(p.country()) != null)
                            .isTrue();
                }
            }
        }
        assertThat(GAZETTEER.size()).isGreaterThan(200_000);
    }

    @Test
    void hasTheCapitalsOfAllStates() {
        List<String> lacking = Countries.load().all().stream()
                .filter(c -> c.cow() != null && !c.capitals().isEmpty())
                .filter(c -> c.capitals().stream().noneMatch(n -> GAZETTEER.exactly(n, c.iso3(), Kind.TOWN) != null))
                .map(Country::name)
                .toList();
        assertThat(lacking).containsExactly("East Germany");
    }
}
