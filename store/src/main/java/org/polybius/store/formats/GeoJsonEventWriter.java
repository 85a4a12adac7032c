package org.polybius.store.formats;

import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.polybius.model.Event;
import org.polybius.model.Party;
import org.polybius.model.Place;
import org.polybius.model.ontology.Auxiliary;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * Events on a map: a GeoJSON FeatureCollection (RFC 7946), one feature an event, one line a feature. An event whose place
 * has no coordinates has no geometry, as the standard allows. Properties are flat, since programs for maps filter by them;
 * several parties are joined by {@code "; "}.
 */
public final class GeoJsonEventWriter implements EventWriter {
    private static final JsonFactory JSON = new JsonFactory();

    private final Writer out;
    private String before = "\n";

    /** Writes to {@code out}. */
    public GeoJsonEventWriter(Writer out) {
        this.out = out;
    }

    @Override
    public void begin() throws IOException {
        out.write("{\"type\":\"FeatureCollection\",\"features\":[");
    }

    @Override
    public void write(Event event) throws IOException {
        StringWriter feature = new StringWriter(1024);
        try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), feature)) {
            feature(json, event);
        }
        out.write(before);
        out.write(SurrogateEscapes.escape(feature.toString()));
        before = ",\n";
    }

    @Override
    public void close() throws IOException {
        out.write("\n]}\n");
        out.flush();
    }

    private static void feature(JsonGenerator json, Event e) {
        json.writeStartObject();
        json.writeStringProperty("type", "Feature");
        json.writeStringProperty("id", e.id());
        geometry(json, e.place());
        json.writeObjectPropertyStart("properties");
        json.writeStringProperty("type", e.type().name());
        text(json, "mode", e.mode() == null ? null : e.mode().name());
        text(json, "cameo", e.cameo() == null ? null : e.cameo().code());
        text(json, "code", e.code());
        json.writeNumberProperty("quad", e.type().quad());
        json.writeNumberProperty("intensity", e.intensity());
        text(json, "contexts", String.join("; ", e.contexts()));
        parties(json, "actor", e.actors());
        parties(json, "recipient", e.recipients());
        text(
                json,
                "date_start",
                e.date().start() == null ? null : e.date().start().toString());
        text(json, "date_end", e.date().end() == null ? null : e.date().end().toString());
        text(json, "date_precision", e.date().precision().label());
        Place place = e.place();
        text(json, "place", place == null ? null : place.name());
        text(json, "place_country", place == null ? null : place.country());
        text(json, "place_precision", place == null ? null : place.precision().label());
        text(json, "auxiliary", e.auxiliary().stream().map(Auxiliary::label).collect(Collectors.joining("; ")));
        e.quantities().forEach((kind, count) -> json.writeNumberProperty(kind.label(), count.low()));
        text(json, "article", e.evidence().get(0).article());
        text(json, "quote", e.evidence().get(0).quote());
        json.writeNumberProperty("confidence", e.confidence());
        json.writeEndObject();
        json.writeEndObject();
    }

    private static void geometry(JsonGenerator json, @Nullable Place place) {
        if (place == null || place.lat() == null || place.lon() == null) {
            json.writeNullProperty("geometry");
            return;
        }
        json.writeObjectPropertyStart("geometry");
        json.writeStringProperty("type", "Point");
        json.writeName("coordinates");
        json.writeArray(new double[] {place.lon(), place.lat()}, 0, 2);
        json.writeEndObject();
    }

    private static void parties(JsonGenerator json, String field, List<Party> parties) {
        text(json, field, parties.stream().map(Party::name).collect(Collectors.joining("; ")));
        text(
                json,
                field + "_country",
                parties.stream()
                        .map(p -> p.country() == null ? "" : p.country())
                        .collect(Collectors.joining("; ")));
    }

    private static void text(JsonGenerator json, String field, @Nullable String value) {
        if (value == null) {
            json.writeNullProperty(field);
        } else {
            json.writeStringProperty(field, value);
        }
    }
}
