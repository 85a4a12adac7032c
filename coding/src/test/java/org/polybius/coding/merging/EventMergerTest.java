package org.polybius.coding.merging;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.polybius.coding.TestCoder;
import org.polybius.model.Article;
import org.polybius.model.CharSpan;
import org.polybius.model.Event;
import org.polybius.model.Party;
import org.polybius.model.Place;
import org.polybius.model.Quantity;
import org.polybius.model.Section;
import org.polybius.model.ontology.EventType;

/** Real parses, published on Thursday, 16 May 2024. */
class EventMergerTest {

    @Test
    void theHeadlineAndTheBodyTellOneEvent() {
        List<Event> events = code(
                "Gunmen Kill Nine Soldiers in Northern Mali",
                null,
                "Gunmen killed nine Malian soldiers in an ambush near Gossi on Tuesday, the defence ministry said.");
        assertThat(events).hasSize(1);
        Event event = events.get(0);
        assertThat(event.evidence()).hasSize(2);
        assertThat(event.date().start()).isEqualTo(LocalDate.of(2024, 5, 14));
        assertThat(place(event)).isEqualTo("Gossi");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Gunmen opened fire on a bus in Kenya, wounding seven passengers. | seven passengers
            A Turkish drone struck a house in Qamishli, Syria, killing three people. | three people
            Russian forces shelled Kherson, killing two Ukrainian women and wounding a Ukrainian soldier. | two Ukrainian women,a Ukrainian soldier
            """)
    void whatCameOfAnAttackIsOneWithItAndThoseStruckArePeople(String text, String struck) {
        List<Event> events = code(null, null, text);
        assertThat(events).hasSize(1);
        assertThat(events.get(0).recipients().stream().map(Party::text)).containsExactly(struck.split(","));
    }

    @Test
    void aHeadlineThatTellsOnlyWhatCameOfAnAttackTellsTheAttack() {
        List<Event> events = code(
                "Six Malian Soldiers Killed",
                null,
                "Gunmen attacked an army convoy near Kidal in Mali on Wednesday, killing six soldiers.");
        assertThat(events).hasSize(1);
        assertThat(events.get(0).evidence()).hasSize(3);
        assertThat(names(events.get(0).actors())).containsExactly("Gunmen");
    }

    @Test
    void theStandfirstTellsItOnceMore() {
        List<Event> events = code(
                "Kenya Expels Sudanese Ambassador",
                "Kenya expelled the ambassador of Sudan on Wednesday after a dispute over a border post.",
                "Kenya expelled the Sudanese ambassador, Tarek Osmin, on Wednesday, the foreign ministry said.");
        assertThat(events).hasSize(1);
        assertThat(events.get(0).evidence()).hasSize(3);
        assertThat(names(events.get(0).recipients())).containsExactly("Tarek Osmin");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # two towns
            Gunmen attacked soldiers in Gao on Tuesday. Gunmen attacked soldiers in Kidal on Tuesday.
            # two days
            Gunmen attacked an army post on Monday. Gunmen attacked an army post on Tuesday.
            # one voice counts two numbers
            The army arrested four activists in Lagos on Monday. The army arrested six activists in Lagos on Monday.
            # one more
            Rebels killed four soldiers in Gao. Rebels also killed four soldiers in Gao last week.
            # attack and counter-attack
            Rebels attacked soldiers near Gao. Soldiers attacked rebels near Gao.
            # a pledge and what was pledged
            France promised to send aid to Chad. France sent aid to Chad on Monday.
            # a deed in the course of another
            Police raided the offices of a newspaper on Monday. Police seized computers of the newspaper in the raid.
            # other types, same parties
            Kenya accused Sudan of smuggling on Monday. Kenya recalled its ambassador to Sudan on Monday.
            """)
    void whatIsToldDifferentlyStaysTwoEvents(String text) {
        assertThat(code(null, null, text)).hasSize(2).allMatch(e -> e.evidence().size() == 1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # a place only in the second mention
            Rebels shelled a Nigerian army post. Rebels shelled the army post near Maiduguri, the governor said.
            # a date only in the second mention
            Rebels shelled a Nigerian army post. The rebels shelled the army post on Monday, the governor said.
            # a victim only in the first
            Russia shelled Kharkiv on Monday. Russia shelled Kharkiv with rockets, the mayor said.
            # a state and its organ
            Iran condemned the United States on Monday. The foreign ministry of Iran condemned the United States.
            # whoever is named first in what two do together
            Turkey held talks with Greece in Athens on Monday. Greece held talks with Turkey in Athens.
            """)
    void whatOneMentionLeavesOutAgreesWithTheOther(String text) {
        assertThat(code(null, null, text)).hasSize(1);
    }

    @Test
    void placeAndDateAreGatheredFromAllMentions() {
        Event event = only(code(
                null,
                null,
                "Rebels shelled a Nigerian army post. Rebels shelled the army post near Maiduguri, the governor said. "
                        + "The rebels shelled the army post on Monday."));
        assertThat(event.evidence()).hasSize(3);
        assertThat(place(event)).isEqualTo("Maiduguri");
        assertThat(event.date().start()).isEqualTo(LocalDate.of(2024, 5, 13));
    }

    @Test
    void theSameDeedAccordingToTwoSpeakersHasBoth() {
        Event event = only(code(
                null,
                null,
                "Turkey attacked rebels in Syria, the defence minister said. "
                        + "Turkey attacked rebels in Syria, according to residents."));
        assertThat(event.attribution())
                .extracting(a -> a.speaker().name())
                .containsExactly("defence minister", "residents");
    }

    @Test
    void twoTollsOfOneAttackStayToBeSeen() {
        Event event = only(code(
                "Rebels Attack Army Post",
                null,
                "Rebels attacked an army post in Gao on Monday, killing seven soldiers. "
                        + "A nurse in Gao said the rebels had killed nine soldiers."));
        assertThat(event.quantities().get(Quantity.Kind.DEAD)).isEqualTo(new Quantity(9, 9, "nine soldiers"));
        assertThat(event.why())
                .anyMatch(w -> w.contains("counts differ, dead: \"seven soldiers\" in sentence")
                        && w.contains("\"nine soldiers\""));
    }

    @Test
    void theHeadlinesOtherTollStaysToBeSeen() {
        Event event = only(code(
                "Gunmen Kill Nine Soldiers in Mali",
                null,
                "Gunmen killed 12 soldiers in Mali on Tuesday, the army said."));
        assertThat(event.quantities().get(Quantity.Kind.DEAD)).isEqualTo(new Quantity(12, 12, "12 soldiers"));
        assertThat(event.why()).anyMatch(w -> w.startsWith("counts differ, dead"));
    }

    @Test
    void theAttackOfALaterSentenceIsTheOneToldBefore() {
        Event event = only(code(
                null,
                null,
                "Rebels attacked an army post near Gao on Monday. "
                        + "The army said on Wednesday that the attack killed nine soldiers."));
        assertThat(event.evidence()).hasSize(2);
        assertThat(event.date().start()).isEqualTo(LocalDate.of(2024, 5, 13));
        assertThat(event.quantities().get(Quantity.Kind.DEAD)).isEqualTo(new Quantity(9, 9, "nine soldiers"));
    }

    @Test
    void thoseKilledInTheAttackBelongToIt() {
        Event event = only(code(
                null,
                null,
                "Gunmen attacked a Nigerian army post near Maiduguri on Monday. "
                        + "Two teachers were killed in the attack."));
        assertThat(names(event.recipients())).contains("Two teachers").hasSize(2);
    }

    @Test
    void inAHeadlineThatTellsOfOneAttackTheSecondIsNotMeant() {
        List<Event> events = code(
                "Army Kills Ten Rebels",
                null,
                "The Malian army killed ten rebels near Kidal on Tuesday. In Gao, the army killed four rebels on Tuesday.");
        assertThat(events).extracting(EventMergerTest::place).containsExactly("Kidal", "Gao");
        assertThat(events.get(0).evidence()).hasSize(2);
    }

    @Test
    void anotherTownInTheBodyIsAnotherPlace() {
        List<Event> events = code(
                "Gunmen Attack Soldiers in Kidal",
                null,
                "Gunmen attacked soldiers in Gao on Tuesday. The town lies 300 km south of Kidal.");
        assertThat(events).extracting(EventMergerTest::place).containsExactly("Kidal", "Gao");
    }

    @Test
    void eventsOfUnlikeTypesAreNeverJoined() {
        List<Event> events = code(
                "France Sends Aid to Chad",
                null,
                "France promised to send aid to Chad on Monday, and sent aid to Chad.");
        assertThat(events)
                .extracting(Event::type)
                .containsOnlyOnce(EventType.AGREE)
                .contains(EventType.AID);
    }

    @ParameterizedTest
    @CsvSource({
        "Gao|0|-0.04|EXACT, Mali|17|-4|COUNTRY, true",
        "Gao|16.27|-0.04|EXACT, Kidal|18.44|1.41|EXACT, false",
        "Gao|16.27|-0.04|EXACT, Gossi|15.82|-1.3|NEAR, false",
        "Gao|16.27|-0.04|EXACT, Forgho|16.45|-0.05|NEAR, true"
    })
    void aTownLiesInItsCountryAndNearWhatIsNear(String a, String b, boolean agree) {
        assertThat(Sameness.agree(place(a), place(b))).isEqualTo(agree);
        assertThat(Sameness.agree(place(b), place(a))).isEqualTo(agree);
    }

    private static Place place(String cells) {
        String[] c = cells.split("\\|");
        return new Place(
                c[0],
                c[0],
                "MLI",
                null,
                Double.valueOf(c[1]),
                Double.valueOf(c[2]),
                null,
                Place.Precision.valueOf(c[3]));
    }

    private static Event only(List<Event> events) {
        assertThat(events).hasSize(1);
        return events.get(0);
    }

    private static List<String> names(List<Party> parties) {
        return parties.stream().map(Party::name).toList();
    }

    private static @Nullable String place(Event event) {
        Place place = event.place();
        return place == null ? null : place.name();
    }

    private static List<Event> code(@Nullable String title, @Nullable String standfirst, String body) {
        List<Section> sections = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        add(sections, text, Section.Kind.TITLE, title);
        add(sections, text, Section.Kind.STANDFIRST, standfirst);
        add(sections, text, Section.Kind.BODY, body);
        Article article = new Article(
                "a",
                title,
                text.toString(),
                text.toString(),
                sections,
                LocalDate.of(2024, 5, 16),
                null,
                null,
                "test",
                Map.of());
        return TestCoder.CODER.code(TestCoder.PARSER.parse(article));
    }

    private static void add(List<Section> sections, StringBuilder text, Section.Kind kind, @Nullable String words) {
        if (words != null) {
            text.append(text.isEmpty() ? "" : "\n\n");
            sections.add(new Section(kind, new CharSpan(text.length(), text.length() + words.length())));
            text.append(words);
        }
    }
}
