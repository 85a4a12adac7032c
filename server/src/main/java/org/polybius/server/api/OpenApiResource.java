package org.polybius.server.api;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.polybius.server.http.Exchange;
import org.polybius.server.http.Route;
import org.polybius.store.formats.EventJson;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * {@code /api/v1/openapi.json}: the API described for programs. The file {@code openapi.json} is written by hand; the schema of
 * events is put into it here, so that it stands in one place.
 */
public final class OpenApiResource {
    private final byte[] document;

    public OpenApiResource() {
        document = JsonMapper.shared().writeValueAsBytes(document());
    }

    /** Its addresses. */
    public List<Route> routes() {
        return List.of(Route.get("/api/v1/openapi.json", this::answer));
    }

    private void answer(Exchange exchange) throws IOException {
        exchange.bytes(200, "application/json", document);
    }

    private static JsonNode document() {
        try (InputStream api = OpenApiResource.class.getResourceAsStream("openapi.json");
                InputStream event = EventJson.schema()) {
            if (api == null) {
                throw new IllegalStateException("openapi.json is missing from the jar");
            }
            JsonNode document = JsonMapper.shared().readTree(api);
            ObjectNode schemas = (ObjectNode) document.at("/components/schemas");
            // What the schema of events defines for itself stands beside it here.
            String text = new String(event.readAllBytes(), StandardCharsets.UTF_8);
            ObjectNode schema = (ObjectNode) JsonMapper.shared().readTree(text);
            for (String name : schema.get("$defs").propertyNames()) {
                text = text.replace("#/$defs/" + name, "#/components/schemas/" + capital(name));
            }
            schema = (ObjectNode) JsonMapper.shared().readTree(text);
            JsonNode parts = schema.remove("$defs");
            schema.remove("$schema");
            schemas.set("Event", schema);
            parts.properties().forEach(part -> schemas.set(capital(part.getKey()), part.getValue()));
            return document;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String capital(String name) {
        return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }
}
