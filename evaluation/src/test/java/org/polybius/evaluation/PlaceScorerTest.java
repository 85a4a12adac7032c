package org.polybius.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.polybius.coding.countries.Countries;
import org.polybius.coding.places.Toponym;
import org.polybius.model.CharSpan;
import org.polybius.model.Place;
import org.polybius.model.Place.Precision;

@DisplayName("Scoring names of places")
class PlaceScorerTest {
    private static final String LINE =
            "{\"id\": \"a\", \"text\": \"\uD83D\uDE80 Lima and Quito are far from Elm Street.\","
                    + " \"toponyms\": [{\"start\": 2, \"end\": 6, \"phrase\": \"Lima\", \"lat\": -12.0, \"lon\": -77.0, \"country\": \"Peru\"},"
                    + " {\"start\": 11, \"end\": 16, \"phrase\": \"Quito\", \"lat\": -0.2, \"lon\": -78.5, \"country\": \"Ecuador\"},"
                    + " {\"start\": 30, \"end\": 40, \"phrase\": \"Elm Street\"},"
                    + " {\"start\": 0, \"end\": 4, \"phrase\": \"Nairobi\", \"lat\": -1.3, \"lon\": 36.8}]}";

    @TempDir
    private Path folder = Path.of("");

    @Test
    void goldIsReadInCodePointsAndWhatIsInexactOrWithoutCoordinatesIsSetAside() throws IOException {
        ToponymGold a = gold();
        assertThat(a.toponyms()).extracting(t -> t.span().in(a.text())).containsExactly("Lima", "Quito");
        assertThat(a.toponyms()).extracting(ToponymGold.Toponym::country).containsExactly("PER", "ECU");
        assertThat(a.aside()).containsExactly("Elm Street", "Nairobi");
        assertThat(a.inexact()).isEqualTo(1);
    }

    @Test
    void aGivenNameIsRightWithin161KilometresAndItsCountryCountsByItself() throws IOException {
        PlacesResult r = score(Arrays.asList(place("PER", -12.9, -77.0), place("ECU", -2.2, -79.9)), List.of());
        assertThat(r.near()).isEqualTo(new Share(1, 2));
        assertThat(r.country()).isEqualTo(new Share(2, 2));
        assertThat(score(Arrays.asList(null, null), List.of()).near()).isEqualTo(new Share(0, 2));
    }

    @Test
    void aFoundNameCountsByOverlapOnceAndWhatIsSetAsideIsNeitherRightNorWrong() throws IOException {
        ToponymGold a = gold();
        List<Toponym> found = List.of(
                toponym(a, "Lima and", "PER", -12.0, -77.0),
                toponym(a, "Quito", "PER", -12.0, -77.0),
                toponym(a, "Elm Street", null, 1, 1),
                toponym(a, "far", null, 1, 1));
        PlacesResult r = score(Arrays.asList(null, null), found);
        assertThat(r.finding()).isEqualTo(new Score(2, 1, 0));
        assertThat(r.whole()).isEqualTo(new Score(1, 2, 1));
    }

    @Test
    void anArticleWithoutOneAnswerForEachNameIsRefused() {
        assertThatThrownBy(() -> score(List.of(), List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("article a");
    }

    @Test
    void aLineThatIsNoArticleIsNamed() throws IOException {
        Path file = Files.writeString(folder.resolve("broken.jsonl"), LINE + "\n{\"id\": 3}\n");
        assertThatThrownBy(() -> ToponymGold.read(file, Rows.ALL, Countries.load()))
                .hasMessageContaining("broken.jsonl:2");
    }

    private ToponymGold gold() throws IOException {
        Path file = Files.writeString(folder.resolve("gold.jsonl"), LINE + "\n");
        return ToponymGold.read(file, Rows.ALL, Countries.load()).get(0);
    }

    private PlacesResult score(List<@Nullable Place> given, List<Toponym> found) throws IOException {
        return new Evaluation().places(List.of(gold()), Map.of("a", new PlaceAnswers(given, found)));
    }

    private static Toponym toponym(ToponymGold a, String words, @Nullable String country, double lat, double lon) {
        int at = a.text().indexOf(words);
        return new Toponym(new CharSpan(at, at + words.length()), place(country, lat, lon));
    }

    private static Place place(@Nullable String country, double lat, double lon) {
        return new Place("x", "x", country, null, lat, lon, null, Precision.EXACT);
    }
}
