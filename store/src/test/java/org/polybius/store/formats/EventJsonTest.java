package org.polybius.store.formats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.polybius.model.Event;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class EventJsonTest {
    private static final Schema SCHEMA = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(EventJson.schema());
    private static final String EVENT = EventJson.write(new RandomEvents(new Random(7)).event());

    @Provide
    Arbitrary<Event> events() {
        return Arbitraries.randomValue(random -> new RandomEvents(random).event());
    }

    @Property(tries = 500)
    void everyEventIsWrittenAsTheSchemaWantsAndReadBackEqual(@ForAll("events") Event event) {
        String json = EventJson.write(event);

        assertThat(SCHEMA.validate(json, InputFormat.JSON)).isEmpty();
        assertThat(json).doesNotContain("\n", "\r");
        assertThat(EventJson.read(json, RandomEvents.ONTOLOGY)).isEqualTo(event);
    }

    @Property(tries = 200)
    void nothingIsLostOnTheWayThroughUtf8(@ForAll("events") Event event) {
        String json = EventJson.write(event);

        String carried = new String(json.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);

        assertThat(EventJson.read(carried, RandomEvents.ONTOLOGY)).isEqualTo(event);
    }

    @Test
    void anEventWithoutACodeOfAUsersOwnHasNoSuchField() {
        assertThat(JsonMapper.shared().readTree(EVENT).propertyNames()).doesNotContain("code");
    }

    @Test
    void fieldsStandInTheSchemasOrder() {
        JsonNode schema = JsonMapper.shared().readTree(EventJson.schema());
        JsonNode event = JsonMapper.shared()
                .readTree(EventJson.write(EventJson.read(EVENT, RandomEvents.ONTOLOGY)
                        .coded("VILLAGE-1", "a rule of the codebook")
                        .withCopies(List.of("wire-2"))));

        assertThat(event.propertyNames())
                .containsExactlyElementsOf(schema.get("properties").propertyNames());
        assertThat(event.at("/evidence/0").propertyNames())
                .containsExactlyElementsOf(
                        schema.at("/properties/evidence/items/properties").propertyNames());
    }

    @Test
    void fieldsThatTheSchemaDoesNotKnowArePassedOver() {
        String more = "{\"story\":{\"id\":[1,{}]}," + EVENT.substring(1);

        assertThat(EventJson.read(more, RandomEvents.ONTOLOGY)).isEqualTo(EventJson.read(EVENT, RandomEvents.ONTOLOGY));
    }

    @Test
    void theSchemaItselfRejectsAnEventWithoutEvidence() {
        String bare = EVENT.replaceAll("\"evidence\":\\[.*?\\],\"why\"", "\"evidence\":[],\"why\"");

        assertThat(SCHEMA.validate(bare, InputFormat.JSON)).isNotEmpty();
        assertThatThrownBy(() -> EventJson.read(bare, RandomEvents.ONTOLOGY))
                .isInstanceOf(EventFormatException.class)
                .hasMessageContaining("evidence");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', quoteCharacter = '`', textBlock = """
                    "type":"[A-Z]+"            ~ "type":"GREET"         ~ type: "GREET" is none of
                    "quad":\\d                 ~ "quad":9               ~ quad:
                    "cameo":("\\d+"|null),"q ~ "cameo":"999","q       ~ cameo: there is no CAMEO code "999"
                    "mode":[^,]+,              ~ "mode":"telepathy",    ~ has no mode "telepathy"
                    "confidence":[0-9.E-]+     ~ "confidence":"high"    ~ confidence: a number is wanted, not "high"
                    "confidence":[0-9.E-]+     ~ "confidence":7         ~ confidence out of 0..1
                    "confidence":[0-9.E-]+,    ~ ``                     ~ confidence: is missing
                    "precision":"[a-z]+"       ~ "precision":"about"    ~ precision: "about" is none of
                    "sentence":\\d+            ~ "sentence":1e99        ~ evidence[0].sentence: a whole number is wanted
                    "trigger":\\[.*?\\]        ~ "trigger":[1]          ~ evidence[0].trigger: a span
                    "trigger":\\[.*?\\]        ~ "trigger":[9,1]        ~ evidence[0].trigger: not a span
                    """)
    void aWrongFieldIsNamedWithWhatIsWrong(String field, String wrong, String message) {
        String broken = EVENT.replaceAll(field, wrong);

        assertThat(broken).isNotEqualTo(EVENT);
        assertThatThrownBy(() -> EventJson.read(broken, RandomEvents.ONTOLOGY))
                .isInstanceOf(EventFormatException.class)
                .hasMessageContaining(message);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "7", "null", "{} {}", "{\"id\":1,\"id\":2}", "\u0000", "{\"type\":null}"})
    void whatIsNoEventIsRefusedWithAMessage(String text) {
        assertThatThrownBy(() -> EventJson.read(text, RandomEvents.ONTOLOGY)).isInstanceOf(EventFormatException.class);
    }

    @Test
    void nestingWithoutEndIsRefusedAndNotFollowed() {
        String deep = "{\"id\":" + "[".repeat(200_000) + "]".repeat(200_000) + "}";

        assertThatThrownBy(() -> EventJson.read(deep, RandomEvents.ONTOLOGY))
                .isInstanceOf(EventFormatException.class)
                .hasMessageContaining("nest");
    }
}
