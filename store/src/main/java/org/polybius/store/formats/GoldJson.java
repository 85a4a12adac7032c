package org.polybius.store.formats;

import java.io.StringWriter;
import java.util.List;
import java.util.Locale;
import org.polybius.model.EventInvariants;
import org.polybius.model.ontology.Auxiliary;
import org.polybius.model.ontology.EventType;
import org.polybius.model.ontology.Ontology;
import org.polybius.model.ontology.Sector;
import org.polybius.store.corrections.GoldEvent;
import org.polybius.store.corrections.GoldParty;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * A gold line: what a person codes, as one JSON object. Places and speakers are names, a party has one sector, the days of
 * an unknown date are missing together.
 */
public final class GoldJson {
    private static final JsonFactory JSON = new JsonFactory();

    private GoldJson() {}

    /** The event as one JSON object without line breaks. */
    public static String write(GoldEvent event) {
        StringWriter out = new StringWriter(512);
        try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), out)) {
            event(json, event);
        }
        return SurrogateEscapes.escape(out.toString());
    }

    /**
     * The event that {@code json} describes.
     *
     * @throws EventFormatException if a field is missing or wrong, or the ontology does not know a mode, a code, a context
     *     or a country
     */
    public static GoldEvent read(String json, Ontology ontology) {
        return read(Fields.parse(json), ontology);
    }

    static GoldEvent read(Fields g, Ontology ontology) {
        EventType type = g.word("type", EventType.class);
        Fields date = g.objectOrNull("date");
        List<String> contexts = g.texts("contexts").stream()
                .map(c -> c.toLowerCase(Locale.ROOT))
                .toList();
        for (String context : contexts) {
            if (!ontology.contexts().containsKey(context)) {
                throw g.wrong("contexts", "there is no context \"" + context + "\" in " + ontology.version());
            }
        }
        EventInvariants known = new EventInvariants(ontology);
        String quote = g.textOrNull("quote");
        return g.checked(() -> new GoldEvent(
                type,
                EventReading.mode(g, type, ontology),
                EventReading.cameo(g, ontology),
                contexts,
                parties(g, "actors", known),
                parties(g, "recipients", known),
                date == null ? null : date.dayOrNull("start"),
                date == null ? null : date.dayOrNull("end"),
                g.textOrNull("place"),
                g.texts("attribution"),
                EventReading.auxiliary(g),
                quote == null ? "" : quote,
                g.textOrNull("note")));
    }

    private static List<GoldParty> parties(Fields g, String field, EventInvariants known) {
        return g.objects(field).stream()
                .map(p -> {
                    String country = p.textOrNull("country");
                    if (country != null && !known.knowsCountry(country)) {
                        throw p.wrong("country", "no country has the code " + country);
                    }
                    return p.checked(() -> new GoldParty(
                            p.text("name"),
                            country,
                            p.textOrNull("sector") == null ? null : p.word("sector", Sector.class)));
                })
                .toList();
    }

    static void event(JsonGenerator json, GoldEvent g) {
        json.writeStartObject();
        json.writeStringProperty("type", g.type().name());
        EventJson.text(json, "mode", g.mode() == null ? null : g.mode().name());
        EventJson.text(json, "cameo", g.cameo() == null ? null : g.cameo().code());
        EventJson.texts(json, "contexts", g.contexts());
        parties(json, "actors", g.actors());
        parties(json, "recipients", g.recipients());
        if (g.start() == null) {
            json.writeNullProperty("date");
        } else {
            json.writeObjectPropertyStart("date");
            EventJson.day(json, "start", g.start());
            EventJson.day(json, "end", g.end());
            json.writeEndObject();
        }
        EventJson.text(json, "place", g.place());
        EventJson.texts(json, "attribution", g.attribution());
        EventJson.texts(
                json, "auxiliary", g.auxiliary().stream().map(Auxiliary::label).toList());
        json.writeStringProperty("quote", g.quote());
        if (g.note() != null) {
            json.writeStringProperty("note", g.note());
        }
        json.writeEndObject();
    }

    private static void parties(JsonGenerator json, String field, List<GoldParty> parties) {
        json.writeArrayPropertyStart(field);
        for (GoldParty p : parties) {
            json.writeStartObject();
            json.writeStringProperty("name", p.name());
            EventJson.text(json, "country", p.country());
            EventJson.text(
                    json, "sector", p.sector() == null ? null : p.sector().name());
            json.writeEndObject();
        }
        json.writeEndArray();
    }
}
