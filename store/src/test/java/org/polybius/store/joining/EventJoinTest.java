package org.polybius.store.joining;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.polybius.model.CharSpan;
import org.polybius.model.Event;
import org.polybius.model.EventDate;
import org.polybius.model.Evidence;
import org.polybius.model.Party;
import org.polybius.model.Place;
import org.polybius.model.Provenance;
import org.polybius.model.ontology.EventType;

@DisplayName("Events of different articles")
class EventJoinTest {
    private static final Party GUNMEN = party("gunmen", "MLI");
    private static final Party ARMY = party("Malian army", "MLI");
    private static final Place KIDAL =
            new Place("Kidal", "Kidal", "MLI", "Kidal", 18.44, 1.41, 2455290, Place.Precision.EXACT);
    private static final Place GAO =
            new Place("Gao", "Gao", "MLI", "Gao", 16.27, -0.04, 2457161, Place.Precision.EXACT);

    private static Party party(String name, String country) {
        return new Party(name, null, name, null, country, List.of(), List.of(), null);
    }

    private static Event attack(String article, int day, @Nullable Place place, Party recipient, double confidence) {
        LocalDate date = LocalDate.of(2023, 10, day);
        String quote = "Gunmen attacked in " + article;
        CharSpan span = new CharSpan(0, quote.length());
        return new Event(
                "event of " + article,
                EventType.ASSAULT,
                null,
                List.of(),
                null,
                -7,
                List.of(GUNMEN),
                List.of(recipient),
                new EventDate(date, date, EventDate.Precision.DAY, null),
                place,
                List.of(),
                Set.of(),
                Map.of(),
                List.of(new Evidence(article, 0, span, span, quote)),
                List.of("\"attacked\" is ASSAULT"),
                confidence,
                new Provenance("coder", "ontology", "lexicon", "parser"));
    }

    private static List<Event> joined(List<Event> events) {
        EventJoin join = new EventJoin();
        events.forEach(join::count);
        return events.stream().map(join::join).flatMap(Optional::stream).toList();
    }

    @Test
    void areOneWhereTypePartiesDayAndPlaceAgree() {
        List<Event> out = joined(List.of(attack("a", 11, KIDAL, ARMY, 0.7), attack("b", 11, KIDAL, ARMY, 0.9)));
        assertThat(out).hasSize(1);
        assertThat(out.get(0).id()).isEqualTo("event of b");
        assertThat(out.get(0).evidence()).extracting(Evidence::article).containsExactly("b", "a");
        assertThat(out.get(0).why())
                .last()
                .asString()
                .startsWith("also told in article a: type, actors, recipients, day and place agree");
    }

    @Test
    void stayApartWhereOneOfTheseDiffersOrIsNotTold() {
        List<Event> events = List.of(
                attack("a", 11, KIDAL, ARMY, 0.9),
                attack("b", 12, KIDAL, ARMY, 0.9),
                attack("c", 11, GAO, ARMY, 0.9),
                attack("d", 11, KIDAL, party("villagers", "MLI"), 0.9),
                attack("e", 11, null, ARMY, 0.9),
                attack("f", 11, null, ARMY, 0.9));
        assertThat(joined(events)).isEqualTo(events);
    }

    @Test
    void areJoinedTheSameWayInAnyOrder() {
        List<Event> events = new ArrayList<>();
        for (int i = 0; i < 24; i++) {
            events.add(attack("article" + i, 10 + i % 3, i % 2 == 0 ? KIDAL : GAO, ARMY, 0.5 + i % 5 / 10.0));
        }
        List<Event> expected = sorted(joined(events));
        assertThat(expected).hasSize(6);
        for (int seed = 0; seed < 20; seed++) {
            Collections.shuffle(events, new Random(seed));
            assertThat(sorted(joined(events))).isEqualTo(expected);
        }
    }

    private static List<Event> sorted(List<Event> events) {
        return events.stream().sorted(Comparator.comparing(Event::id)).toList();
    }

    @Test
    void areOneADayWhateverThePlace() {
        OneADay filter = new OneADay();
        assertThat(List.of(
                        attack("a", 11, KIDAL, ARMY, 0.9),
                        attack("b", 11, GAO, ARMY, 0.9),
                        attack("c", 12, GAO, ARMY, 0.9)))
                .filteredOn(filter)
                .extracting(Event::id)
                .containsExactly("event of a", "event of c");
        assertThat(filter.dropped()).isEqualTo(1);
    }
}
