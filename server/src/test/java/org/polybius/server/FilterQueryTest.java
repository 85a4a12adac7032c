package org.polybius.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.polybius.model.ontology.Auxiliary;
import org.polybius.model.ontology.EventType;
import org.polybius.model.ontology.Sector;
import org.polybius.server.filter.FilterQuery;
import org.polybius.server.http.Query;
import org.polybius.store.database.EventFilter;
import org.polybius.store.database.GeoBox;
import org.polybius.store.database.PartyFilter;

@DisplayName("A filter in an address")
class FilterQueryTest {
    private static final EventFilter FULL = EventFilter.builder()
            .types(Set.of(EventType.ASSAULT, EventType.AID))
            .quads(Set.of(4, 1))
            .modes(Set.of("firearms"))
            .cameo(Set.of("19", "043"))
            .codes(Set.of("my code, 1"))
            .contexts(Set.of("military"))
            .actor(new PartyFilter(Set.of("a&b=c, d"), Set.of("MLI"), Set.of(Sector.GOV)))
            .recipient(PartyFilter.ofCountries("FRA", "DZA"))
            .party(PartyFilter.ofActors("Kıdal + ü"))
            .speaker(PartyFilter.ofActors("x"))
            .placeCountries(Set.of("NER"))
            .box(new GeoBox(-10.5, 170, 25, -170))
            .from(LocalDate.of(2023, 1, 2))
            .to(LocalDate.of(2023, 3, 4))
            .withAuxiliary(Set.of(Auxiliary.FUTURE))
            .withoutAuxiliary(Set.of(Auxiliary.NEGATION, Auxiliary.HYPOTHETICAL))
            .minConfidence(0.75)
            .minIntensity(-7.5)
            .maxIntensity(3.0)
            .words("\"new talks\" tuareg*")
            .articles(Set.of("folder/one.txt"))
            .publishers(Set.of("The Wire & Co"))
            .build();

    @Test
    void isReadAsItWasWritten() {
        String address = FilterQuery.write(FULL).encoded();
        assertThat(FilterQuery.read(Query.parse(address))).isEqualTo(FULL);
        assertThat(FilterQuery.NAMES)
                .containsSubsequence(FilterQuery.write(FULL).names().toArray(new String[0]));
    }

    @Test
    void isWrittenAlikeHoweverItWasGiven() {
        EventFilter one =
                FilterQuery.read(Query.parse("to=2023-03-04&type=AID,assault&country=mli&quad=1&confidence=0.50"));
        EventFilter other =
                FilterQuery.read(Query.parse("quad=1&type=ASSAULT&type=aid&confidence=.5&to=2023-03-04&country=MLI"));
        assertThat(one).isEqualTo(other);
        assertThat(FilterQuery.write(one).encoded())
                .isEqualTo(FilterQuery.write(other).encoded())
                .isEqualTo("type=aid&type=assault&quad=1&country=MLI&to=2023-03-04&confidence=0.5");
    }

    @Test
    void ofAFormWithoutValuesIsEveryEvent() {
        assertThat(FilterQuery.read(Query.parse("type=&words=+&from=&to=&country=&box=&confidence=")))
                .isEqualTo(EventFilter.ALL);
        assertThat(FilterQuery.write(EventFilter.ALL).encoded()).isEmpty();
    }
}
