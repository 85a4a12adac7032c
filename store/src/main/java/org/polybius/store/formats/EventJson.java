package org.polybius.store.formats;

import java.io.InputStream;
import java.io.StringWriter;
import java.time.LocalDate;
import java.util.Collection;
import org.jspecify.annotations.Nullable;
import org.polybius.model.Attribution;
import org.polybius.model.CharSpan;
import org.polybius.model.Event;
import org.polybius.model.EventDate;
import org.polybius.model.Evidence;
import org.polybius.model.Party;
import org.polybius.model.Place;
import org.polybius.model.Provenance;
import org.polybius.model.Quantity;
import org.polybius.model.ontology.Auxiliary;
import org.polybius.model.ontology.Ontology;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * An event as the JSON object that {@code event.schema.json} describes: fields in the schema's order, days in ISO 8601,
 * spans as {@code [start, end]}, and an explicit null where a value is not known; only {@code code}, which comes from a
 * user's own codebook, and {@code copies} are left out where there is none. What is written can be read back by
 * {@link #read} without loss.
 */
public final class EventJson {
    private static final JsonFactory JSON = new JsonFactory();

    private EventJson() {}

    /** The schema that every written event obeys (JSON Schema, Draft 2020-12); the caller closes the stream. */
    public static InputStream schema() {
        InputStream in = EventJson.class.getResourceAsStream("event.schema.json");
        if (in == null) {
            throw new IllegalStateException("event.schema.json is missing from the jar");
        }
        return in;
    }

    /** The event as one JSON object without line breaks. */
    public static String write(Event event) {
        StringWriter out = new StringWriter(2048);
        try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), out)) {
            event(json, event);
        }
        return SurrogateEscapes.escape(out.toString());
    }

    /**
     * The event that {@code json} describes. Fields that the schema does not know are passed over; {@code goldstein} is
     * taken from the CAMEO code.
     *
     * @param ontology resolves modes and CAMEO codes
     * @throws EventFormatException if it is no JSON object, a field is missing or wrong, or the ontology does not know a
     *     mode or code
     */
    public static Event read(String json, Ontology ontology) {
        return EventReading.read(Fields.parse(json), ontology);
    }

    static void event(JsonGenerator json, Event e) {
        json.writeStartObject();
        json.writeStringProperty("id", e.id());
        json.writeStringProperty("type", e.type().name());
        text(json, "mode", e.mode() == null ? null : e.mode().name());
        texts(json, "contexts", e.contexts());
        text(json, "cameo", e.cameo() == null ? null : e.cameo().code());
        json.writeNumberProperty("quad", e.type().quad());
        json.writeNumberProperty("intensity", e.intensity());
        number(json, "goldstein", e.goldstein());
        parties(json, "actors", e.actors());
        parties(json, "recipients", e.recipients());
        json.writeName("date");
        date(json, e.date());
        json.writeName("place");
        place(json, e.place());
        json.writeName("attribution");
        json.writeStartArray();
        for (Attribution a : e.attribution()) {
            attribution(json, a);
        }
        json.writeEndArray();
        texts(json, "auxiliary", e.auxiliary().stream().map(Auxiliary::label).toList());
        json.writeName("quantities");
        json.writeStartObject();
        e.quantities().forEach((kind, quantity) -> quantity(json, kind, quantity));
        json.writeEndObject();
        json.writeName("evidence");
        json.writeStartArray();
        for (Evidence evidence : e.evidence()) {
            evidence(json, evidence);
        }
        json.writeEndArray();
        texts(json, "why", e.why());
        json.writeNumberProperty("confidence", e.confidence());
        json.writeName("provenance");
        provenance(json, e.provenance());
        if (e.code() != null) {
            json.writeStringProperty("code", e.code());
        }
        if (!e.copies().isEmpty()) {
            texts(json, "copies", e.copies());
        }
        json.writeEndObject();
    }

    private static void parties(JsonGenerator json, String field, Collection<Party> parties) {
        json.writeName(field);
        json.writeStartArray();
        for (Party p : parties) {
            party(json, p);
        }
        json.writeEndArray();
    }

    private static void party(JsonGenerator json, Party p) {
        json.writeStartObject();
        json.writeStringProperty("text", p.text());
        span(json, "span", p.span());
        json.writeStringProperty("name", p.name());
        text(json, "id", p.id());
        text(json, "country", p.country());
        texts(json, "sectors", p.sectors().stream().map(Enum::name).toList());
        texts(json, "titles", p.titles());
        text(json, "cameo", p.cameo());
        json.writeEndObject();
    }

    private static void date(JsonGenerator json, EventDate d) {
        json.writeStartObject();
        day(json, "start", d.start());
        day(json, "end", d.end());
        json.writeStringProperty("precision", d.precision().label());
        text(json, "text", d.text());
        json.writeEndObject();
    }

    private static void place(JsonGenerator json, @Nullable Place p) {
        if (p == null) {
            json.writeNull();
            return;
        }
        json.writeStartObject();
        json.writeStringProperty("text", p.text());
        json.writeStringProperty("name", p.name());
        text(json, "country", p.country());
        text(json, "admin1", p.admin1());
        number(json, "lat", p.lat());
        number(json, "lon", p.lon());
        if (p.geonames() == null) {
            json.writeNullProperty("geonames");
        } else {
            json.writeNumberProperty("geonames", p.geonames().intValue());
        }
        json.writeStringProperty("precision", p.precision().label());
        json.writeEndObject();
    }

    private static void attribution(JsonGenerator json, Attribution a) {
        json.writeStartObject();
        json.writeName("speaker");
        party(json, a.speaker());
        json.writeStringProperty("cue", a.cue());
        day(json, "date", a.date());
        json.writeEndObject();
    }

    private static void quantity(JsonGenerator json, Quantity.Kind kind, Quantity q) {
        json.writeName(kind.label());
        json.writeStartObject();
        json.writeNumberProperty("low", q.low());
        if (q.high() == null) {
            json.writeNullProperty("high");
        } else {
            json.writeNumberProperty("high", q.high().intValue());
        }
        json.writeStringProperty("text", q.text());
        json.writeEndObject();
    }

    private static void evidence(JsonGenerator json, Evidence e) {
        json.writeStartObject();
        json.writeStringProperty("article", e.article());
        json.writeNumberProperty("sentence", e.sentence());
        span(json, "span", e.span());
        span(json, "trigger", e.trigger());
        json.writeStringProperty("quote", e.quote());
        json.writeEndObject();
    }

    private static void provenance(JsonGenerator json, Provenance p) {
        json.writeStartObject();
        json.writeStringProperty("coder", p.coder());
        json.writeStringProperty("ontology", p.ontology());
        json.writeStringProperty("lexicon", p.lexicon());
        json.writeStringProperty("parser", p.parser());
        if (p.registry() != null) {
            json.writeStringProperty("registry", p.registry());
        }
        json.writeEndObject();
    }

    static void span(JsonGenerator json, String field, @Nullable CharSpan span) {
        if (span == null) {
            json.writeNullProperty(field);
            return;
        }
        json.writeName(field);
        json.writeArray(new int[] {span.start(), span.end()}, 0, 2);
    }

    static void day(JsonGenerator json, String field, @Nullable LocalDate day) {
        text(json, field, day == null ? null : day.toString());
    }

    static void text(JsonGenerator json, String field, @Nullable String value) {
        if (value == null) {
            json.writeNullProperty(field);
        } else {
            json.writeStringProperty(field, value);
        }
    }

    private static void number(JsonGenerator json, String field, @Nullable Double value) {
        if (value == null) {
            json.writeNullProperty(field);
        } else {
            json.writeNumberProperty(field, value.doubleValue());
        }
    }

    static void texts(JsonGenerator json, String field, Collection<String> values) {
        json.writeName(field);
        json.writeStartArray();
        for (String v : values) {
            json.writeString(v);
        }
        json.writeEndArray();
    }
}
