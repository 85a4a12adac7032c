package org.polybius.coding.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.polybius.coding.TestCoder;
import org.polybius.coding.actors.ActorCore;
import org.polybius.coding.actors.CastReader;
import org.polybius.coding.actors.Memory;
import org.polybius.coding.countries.Countries;
import org.polybius.model.Article;
import org.polybius.model.CharSpan;
import org.polybius.model.Document;
import org.polybius.model.Event;
import org.polybius.model.Party;
import org.polybius.model.Section;
import org.polybius.model.ontology.Sector;
import org.polybius.model.registry.RegistryContent;
import org.polybius.model.registry.Sighting;

@DisplayName("What articles introduce")
class LearnedFromArticlesTest {
    private static final LocalDate DAY = LocalDate.of(2015, 5, 21);
    private static final Countries COUNTRIES = Countries.load();
    private static final ActorCore CORE = ActorCore.load(COUNTRIES);
    private static final List<String> INTRODUCTIONS = List.of(
            "Chadian Foreign Minister Idriss Tahir signed a border agreement with Niger.",
            "Idriss Tahir, Chad's foreign minister, met French officials in Paris.",
            "The Harmattan Front, a rebel group in Chad, attacked an army base.",
            "The Harmattan Front, an armed group in northern Chad, kidnapped two soldiers.");

    private static Document document(String id, String text) {
        Section body = new Section(Section.Kind.BODY, new CharSpan(0, text.length()));
        return TestCoder.PARSER.parse(
                new Article(id, null, text, text, List.of(body), DAY, null, null, "test", Map.of()));
    }

    private static Registry learned() {
        List<Sighting> seen = new ArrayList<>();
        for (String text : INTRODUCTIONS) {
            Document d = document("article " + seen.size(), text);
            seen.addAll(Sightings.in(d, new CastReader(CORE, COUNTRIES).read(d)));
        }
        return Registry.of(new RegistryContent(seen, List.of()), "v1");
    }

    private static List<Event> code(String text, Memory memory) {
        return TestCoder.coder(TestCoder.LEXICON, new CastReader(CORE, COUNTRIES, memory))
                .code(document("later", text));
    }

    private static Party actor(String text, Memory memory) {
        List<Event> events = code(text, memory);
        assertThat(events).isNotEmpty();
        assertThat(events.get(0).actors()).as("actors of %s", text).isNotEmpty();
        return events.get(0).actors().get(0);
    }

    @Test
    @DisplayName("is known in an article that gives only the name, and the event says from where")
    void isKnownByItsName() {
        String text = "Idriss Tahir criticised Libya on Tuesday. Tahir met the Libyan ambassador.";
        Event first = code(text, learned()).get(0);

        assertThat(code(text, Memory.NONE))
                .noneMatch(e -> e.actors().stream().anyMatch(a -> a.name().contains("Tahir")));
        assertThat(first.actors().get(0).country()).isEqualTo("TCD");
        assertThat(first.actors().get(0).sectors()).containsExactly(Sector.GOV);
        assertThat(first.actors().get(0).id()).isEqualTo("learned:idriss-tahir-tcd");
        assertThat(first.why()).anyMatch(w -> w.contains("as 2 other articles"));
        assertThat(first.provenance().registry()).isEqualTo("v1");
    }

    @Test
    @DisplayName("holds for bodies too")
    void holdsForBodies() {
        Party group = actor("The Harmattan Front killed four Nigerien soldiers on Sunday.", learned());

        assertThat(group.country()).isEqualTo("TCD");
        assertThat(group.sectors()).containsExactly(Sector.REB);
    }

    @Test
    @DisplayName("yields to what the article itself says, and the contradiction is told")
    void yieldsToTheArticle() {
        String text = "Nigerien Foreign Minister Idriss Tahir criticised Libya on Tuesday.";
        Event event = code(text, learned()).get(0);

        assertThat(event.actors().get(0).country()).isEqualTo("NER");
        assertThat(event.why())
                .anyMatch(w -> w.startsWith("this article says NER; it contradicts that Idriss Tahir is TCD"));
    }

    @Test
    @DisplayName("never replaces whom the core knows")
    void yieldsToTheCore() {
        List<Sighting> seen = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            Document d = document("wrong " + i, "Chadian opposition leader Vladimir Putin criticised Libya.");
            seen.addAll(Sightings.in(d, new CastReader(CORE, COUNTRIES).read(d)));
        }
        Registry registry = Registry.of(new RegistryContent(seen, List.of()), "v");

        assertThat(registry.find("Vladimir Putin")).isEmpty();
        assertThat(actor("Vladimir Putin criticised Libya on Tuesday.", registry)
                        .country())
                .isEqualTo("RUS");
    }

    @Test
    @DisplayName("leaves a person unknown to everyone unknown")
    void leavesStrangersUnknown() {
        assertThat(code("Bakary Sow criticised Libya on Tuesday.", learned()))
                .noneMatch(e -> e.actors().stream().anyMatch(a -> a.name().contains("Sow")));
    }

    @Test
    @DisplayName("does not make a name of a title that stands alone")
    void titleWithoutName() {
        Document d = document("t", "The foreign minister of Chad criticised Libya on Tuesday.");

        assertThat(Sightings.in(d, new CastReader(CORE, COUNTRIES).read(d))).isEmpty();
        assertThat(actor("The foreign minister of Chad criticised Libya on Tuesday.", learned())
                        .id())
                .isNull();
    }
}
