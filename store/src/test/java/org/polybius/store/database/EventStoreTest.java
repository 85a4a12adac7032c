package org.polybius.store.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.polybius.store.database.Reports.KENYA;
import static org.polybius.store.database.Reports.NAIROBI;
import static org.polybius.store.database.Reports.NOBODY_KNOWN;
import static org.polybius.store.database.Reports.ONTOLOGY;
import static org.polybius.store.database.Reports.event;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.polybius.model.Event;
import org.polybius.model.EventDate;
import org.polybius.model.Party;
import org.polybius.model.Place;
import org.polybius.model.ontology.Auxiliary;
import org.polybius.model.ontology.EventType;
import org.polybius.model.ontology.Sector;
import org.polybius.store.database.EventDatabase.Access;

@DisplayName("The events of a database")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EventStoreTest {
    private static final Party MINISTER = new Party(
            "the minister",
            null,
            "Amina Otieno",
            "otieno",
            "KEN",
            List.of(Sector.GOV, Sector.MIL),
            List.of("defence minister"),
            null);
    private static final Party DEPUTY =
            new Party("A. Otieno", null, "A. Otieno", "otieno", "KEN", List.of(Sector.OPP), List.of(), null);
    private static final Place FIJI =
            new Place("Taveuni", "Taveuni", "FJI", null, -16.9, -179.9, null, Place.Precision.EXACT);

    private static final Event TALKS = event(
                    EventType.CONSULT, "talks", "Kenya received Uganda’s «old friends» in Nairobi.")
            .cameo("043")
            .contexts("diplomatic", "economic")
            .at(NAIROBI)
            .on("2024-03-01")
            .intensity(4)
            .make();
    private static final Event ATTACK = event(
                    EventType.ASSAULT, "attack", "Soldiers were attacked in 2024, the minister said.")
            .actors()
            .recipients(NOBODY_KNOWN)
            .saidBy(MINISTER)
            .cameo("190")
            .contexts("military")
            .during("2024-02-26", "2024-03-03", EventDate.Precision.WEEK)
            .intensity(-9)
            .make();
    private static final Event DENIED = event(EventType.AID, "denied", "Amina Otieno denied that help was sent.")
            .actors(MINISTER)
            .auxiliary(Auxiliary.NEGATION, Auxiliary.HISTORICAL)
            .during(null, null, EventDate.Precision.UNKNOWN)
            .confidence(0.6)
            .intensity(7)
            .make();
    private static final Event VOYAGE = event(EventType.CONSULT, "voyage", "Étienne crossed Taveuni.")
            .actors(DEPUTY)
            .at(FIJI)
            .on("2024-05-20")
            .intensity(1)
            .make();
    private static final Event YEAR = event(EventType.COOPERATE, "year", "They worked together.")
            .actors(KENYA, MINISTER)
            .during("2024-01-01", "2024-12-31", EventDate.Precision.YEAR)
            .intensity(5)
            .make();

    private static final List<Event> ALL = List.of(TALKS, ATTACK, DENIED, VOYAGE, YEAR);

    private EventDatabase db;
    private EventStore store;

    @BeforeAll
    void fill(@TempDir Path folder) {
        db = EventDatabase.open(folder.resolve("events.duckdb"), Access.WRITE);
        try (EventLoad load = db.load("code", "test 1", "")) {
            for (Event e : ALL) {
                String quote = e.evidence().get(0).quote();
                load.put(Reports.document(e.evidence().get(0).article(), quote), List.of(e));
            }
            load.finish();
        }
        store = db.store(ONTOLOGY);
    }

    @AfterAll
    void close() {
        db.close();
    }

    private List<Event> found(EventFilter.Builder filter) {
        List<Event> out = new ArrayList<>();
        store.forEach(filter.build(), e -> out.add(e.event()));
        assertThat(store.count(filter.build())).isEqualTo(out.size());
        return out;
    }

    private static EventFilter.Builder where() {
        return EventFilter.builder();
    }

    @Test
    @DisplayName("are found by type, quad, CAMEO code and context")
    void byWhatWasDone() {
        assertThat(found(where())).isEqualTo(ALL);
        assertThat(found(where().types(Set.of(EventType.CONSULT, EventType.AID))))
                .containsExactly(TALKS, DENIED, VOYAGE);
        assertThat(found(where().quads(Set.of(4)))).containsExactly(ATTACK);
        assertThat(found(where().cameo(Set.of("04", "19")))).containsExactly(TALKS, ATTACK);
        assertThat(found(where().contexts(Set.of("economic", "military")))).containsExactly(TALKS, ATTACK);
        assertThat(found(where().minIntensity(4.0).maxIntensity(5.0))).containsExactly(TALKS, YEAR);
        assertThat(found(where().minConfidence(0.9).quads(Set.of(2)))).containsExactly(YEAR);
    }

    @Test
    @DisplayName("are found by who acts, undergoes, takes part and speaks")
    void byParties() {
        assertThat(found(where().actor(PartyFilter.ofActors("otieno")))).containsExactly(DENIED, VOYAGE, YEAR);
        assertThat(found(where().recipient(PartyFilter.ofCountries("UGA", "RWA"))))
                .isEqualTo(ALL);
        assertThat(found(where().recipient(new PartyFilter(Set.of(), Set.of("UGA"), Set.of(Sector.MIL)))))
                .containsExactly(ATTACK);
        assertThat(found(where().actor(new PartyFilter(Set.of(), Set.of(), Set.of(Sector.MIL)))))
                .containsExactly(DENIED, YEAR);
        assertThat(found(where().party(PartyFilter.ofActors("name:six soldiers:UGA"))))
                .containsExactly(ATTACK);
        assertThat(found(where().speaker(PartyFilter.ofActors("otieno")))).containsExactly(ATTACK);
    }

    @Test
    @DisplayName("are found by days that overlap theirs; those without a date by none")
    void byDate() {
        assertThat(found(where().from(LocalDate.of(2024, 3, 2)).to(LocalDate.of(2024, 3, 2))))
                .containsExactly(ATTACK, YEAR);
        assertThat(found(where().from(LocalDate.of(2024, 3, 1)))).containsExactly(TALKS, ATTACK, VOYAGE, YEAR);
        assertThat(found(where().to(LocalDate.of(2024, 2, 25)))).containsExactly(YEAR);
    }

    @Test
    @DisplayName("are found by country and box, also over the 180th meridian")
    void byPlace() {
        assertThat(found(where().placeCountries(Set.of("KEN")))).containsExactly(TALKS);
        assertThat(found(where().box(new GeoBox(-5, 30, 5, 40)))).containsExactly(TALKS);
        assertThat(found(where().box(new GeoBox(-20, 170, -10, -170)))).containsExactly(VOYAGE);
        assertThatThrownBy(() -> new GeoBox(5, 0, -5, 1)).hasMessageContaining("not a box");
    }

    @Test
    @DisplayName("are found by auxiliary, with and without")
    void byAuxiliary() {
        assertThat(found(where().withAuxiliary(Set.of(Auxiliary.FUTURE, Auxiliary.NEGATION))))
                .containsExactly(DENIED);
        assertThat(found(where().withoutAuxiliary(Set.of(Auxiliary.HISTORICAL))))
                .containsExactly(TALKS, ATTACK, VOYAGE, YEAR);
    }

    @Test
    @DisplayName("are found by words, phrases and beginnings of words, without case and accents")
    void byWords() {
        assertThat(found(where().words("FRIENDS nairobi"))).containsExactly(TALKS);
        assertThat(found(where().words("\"old friends\""))).containsExactly(TALKS);
        assertThat(found(where().words("\"friends old\""))).isEmpty();
        assertThat(found(where().words("etien*"))).containsExactly(VOYAGE);
        assertThat(found(where().words("etien"))).isEmpty();
        assertThat(found(where().words("report year"))).as("the title").containsExactly(YEAR);
        assertThat(found(where().words("100%'; DROP TABLE events; --"))).isEmpty();
        assertThat(found(where().words("  "))).isEqualTo(ALL);
    }

    @Test
    @DisplayName("are found by article and publisher")
    void byArticle() {
        assertThat(found(where().articles(Set.of("talks", "year")))).containsExactly(TALKS, YEAR);
        assertThat(found(where().publishers(Set.of("The Daily")))).isEqualTo(ALL);
        assertThat(found(where().publishers(Set.of("The Weekly' OR '1'='1")))).isEmpty();
        assertThat(store.event("denied-1").orElseThrow().event()).isEqualTo(DENIED);
        assertThat(store.event("denied-1").orElseThrow().article().title()).isEqualTo("Report of denied");
        assertThat(store.event("nothing")).isEmpty();
        assertThat(store.article("nothing")).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("come in pages, each once, in every order, those without a date last")
    void pages(EventOrder order) {
        List<Event> whole = store.page(EventFilter.ALL, order, 10, null).events().stream()
                .map(StoredEvent::event)
                .toList();
        assertThat(whole).containsExactlyInAnyOrderElementsOf(ALL);
        switch (order) {
            case NEWEST -> assertThat(whole).containsExactly(VOYAGE, TALKS, ATTACK, YEAR, DENIED);
            case OLDEST -> assertThat(whole).containsExactly(YEAR, ATTACK, TALKS, VOYAGE, DENIED);
            case MOST_HOSTILE -> assertThat(whole).startsWith(ATTACK, VOYAGE);
            case FRIENDLIEST -> assertThat(whole).startsWith(DENIED, YEAR);
            case SUREST -> assertThat(whole).containsExactly(TALKS, ATTACK, VOYAGE, YEAR, DENIED);
        }
        for (int size = 1; size <= 5; size++) {
            List<Event> paged = new ArrayList<>();
            EventCursor next = null;
            do {
                EventPage page = store.page(EventFilter.ALL, order, size, next);
                page.events().forEach(e -> paged.add(e.event()));
                next = page.next() == null
                        ? null
                        : EventCursor.parse(page.next().token());
            } while (next != null);
            assertThat(paged).as("by " + size).isEqualTo(whole);
        }
    }

    @Test
    @DisplayName("have no page at a place that is none")
    void wrongPlaces() {
        for (String token : List.of("", "NEWEST", "NEWEST~x", "NEWEST~1~today", "BEST~1", "SUREST~1~high")) {
            assertThatThrownBy(() -> EventCursor.parse(token))
                    .as(token)
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("not a place");
        }
        assertThatThrownBy(() -> store.page(EventFilter.ALL, EventOrder.NEWEST, 0, null))
                .hasMessageContaining("1 to");
        assertThatThrownBy(() ->
                        store.page(EventFilter.ALL, EventOrder.NEWEST, 1, EventCursor.parse("OLDEST~1~2024-01-01")))
                .hasMessageContaining("by OLDEST");
    }

    @Test
    @DisplayName("are counted by day, week, month and year; what is less exact is not put on a day")
    void overTime() {
        EventCounts counts = db.counts();
        assertThat(counts.timeline(EventFilter.ALL, Timeline.Period.DAY))
                .isEqualTo(new Timeline(
                        List.of(
                                new Timeline.Point(LocalDate.of(2024, 2, 26), 1, -9),
                                new Timeline.Point(LocalDate.of(2024, 3, 1), 1, 4),
                                new Timeline.Point(LocalDate.of(2024, 5, 20), 1, 1)),
                        2));
        assertThat(counts.timeline(EventFilter.ALL, Timeline.Period.WEEK)
                        .points()
                        .get(0))
                .isEqualTo(new Timeline.Point(LocalDate.of(2024, 2, 26), 2, -2.5));
        assertThat(counts.timeline(EventFilter.ALL, Timeline.Period.MONTH).points())
                .extracting(Timeline.Point::start)
                .containsExactly(LocalDate.of(2024, 2, 1), LocalDate.of(2024, 3, 1), LocalDate.of(2024, 5, 1));
        assertThat(counts.timeline(EventFilter.ALL, Timeline.Period.YEAR))
                .isEqualTo(new Timeline(List.of(new Timeline.Point(LocalDate.of(2024, 1, 1), 4, 0.25)), 1));
        assertThat(counts.timeline(where().words("friends").build(), Timeline.Period.DAY)
                        .points())
                .hasSize(1);
    }

    @Test
    @DisplayName("are counted by pairs of countries and of actors")
    void byDyad() {
        assertThat(db.counts().dyads(EventFilter.ALL, Dyad.Level.COUNTRY, 5))
                .containsExactly(new Dyad("KEN", "KEN", "UGA", "UGA", 4, 4, 4.25));
        assertThat(db.counts().dyads(EventFilter.ALL, Dyad.Level.ACTOR, 5))
                .containsExactly(
                        new Dyad("otieno", "Amina Otieno", "uganda", "Uganda", 3, 3, 13.0 / 3),
                        new Dyad("kenya", "Kenya", "uganda", "Uganda", 2, 2, 4.5));
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("are counted by each value that they have")
    void tallies(Tally.By by) {
        List<Tally> found = db.counts().tallies(EventFilter.ALL, by, 10);
        switch (by) {
            case TYPE -> assertThat(found.get(0)).isEqualTo(new Tally("CONSULT", 2, 2.5));
            case QUAD -> assertThat(found).extracting(Tally::value).containsExactly("1", "2", "4");
            case CAMEO -> assertThat(found).extracting(Tally::value).containsExactly("043", "190");
            case CONTEXT ->
                assertThat(found).extracting(Tally::value).containsExactly("diplomatic", "economic", "military");
            case PLACE_COUNTRY -> assertThat(found).extracting(Tally::value).containsExactly("FJI", "KEN");
            case ACTOR_COUNTRY -> assertThat(found).containsExactly(new Tally("KEN", 4, 4.25));
            case RECIPIENT_COUNTRY -> assertThat(found).containsExactly(new Tally("UGA", 5, 1.6));
            case ACTOR_SECTOR -> assertThat(found).extracting(Tally::value).containsExactly("GOV", "MIL", "OPP");
            case RECIPIENT_SECTOR -> assertThat(found).extracting(Tally::value).containsExactly("GOV", "MIL");
            case PUBLISHER -> assertThat(found).containsExactly(new Tally("The Daily", 5, 1.6));
            case MODE, CODE -> assertThat(found).isEmpty();
        }
    }

    @Test
    @DisplayName("are counted by place")
    void byPlaceTally() {
        assertThat(db.counts().places(EventFilter.ALL, 1))
                .containsExactly(new PlaceTally("Nairobi", "KEN", -1.28333, 36.81667, "exact", 1, 4));
    }

    @Test
    @DisplayName("tell about an actor: names over time, roles with periods, relations, a timeline")
    void actors() {
        ActorProfile p = db.actors().profile("otieno", 10).orElseThrow();
        assertThat(p.summary()).isEqualTo(new ActorSummary("otieno", "Amina Otieno", "KEN", "GOV", 3));
        assertThat(p.names())
                .containsExactly(
                        new ActorProfile.Name("Amina Otieno", LocalDate.of(2024, 1, 1), LocalDate.of(2024, 12, 31), 3),
                        new ActorProfile.Name("A. Otieno", LocalDate.of(2024, 5, 20), LocalDate.of(2024, 5, 20), 1));
        assertThat(p.roles())
                .extracting(ActorProfile.Role::sectors)
                .containsExactly(List.of("GOV", "MIL"), List.of("OPP"));
        assertThat(p.roles().get(0).titles()).containsExactly("defence minister");
        assertThat(p.relations()).containsExactly(new ActorProfile.Relation("uganda", "Uganda", true, 3, 3, 13.0 / 3));
        EventFilter his =
                EventFilter.builder().party(PartyFilter.ofActors("otieno")).build();
        Timeline months = db.counts().timeline(his, Timeline.Period.MONTH);
        assertThat(months.points()).hasSize(1);
        assertThat(months.undated()).isEqualTo(2);
        EventFilter likewise = EventFilter.builder()
                .party(PartyFilter.ofActors("otieno"))
                .minConfidence(0.0)
                .build();
        assertThat(db.counts().timeline(likewise, Timeline.Period.MONTH)).isEqualTo(months);
        assertThat(db.counts().timelines(his, (from, to) -> Timeline.Period.YEAR))
                .isEqualTo(db.counts().timelines(likewise, (from, to) -> Timeline.Period.YEAR));
        assertThat(db.actors().summary("otieno")).contains(p.summary());
        assertThat(db.actors().profile("nobody", 10)).isEmpty();
        assertThat(db.actors().search("oTieno am", 5))
                .extracting(ActorSummary::actor)
                .containsExactly("otieno");
        assertThat(db.actors().search("", 2)).extracting(ActorSummary::actor).containsExactly("uganda", "otieno");
    }
}
