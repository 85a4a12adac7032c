package org.polybius.server.api;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.polybius.server.http.Exchange;
import org.polybius.server.http.Problem;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads the JSON object that a request sends. */
final class JsonBody {
    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(
                            StreamReadConstraints.builder().maxNestingDepth(50).build())
                    .build())
            .build();

    private JsonBody() {}

    /**
     * The object.
     *
     * @param most so many bytes at most
     * @param fields the fields it may have
     * @throws Problem if it is something else, or has other fields
     */
    static JsonNode object(Exchange exchange, int most, String... fields) {
        requireJson(exchange);
        JsonNode body;
        try {
            body = JSON.readTree(exchange.body(most));
        } catch (JacksonException e) {
            throw Problem.badRequest("the body is no well-formed JSON" + where(e));
        }
        if (!body.isObject()) {
            throw Problem.badRequest("the body is a JSON object");
        }
        List<String> known = Arrays.asList(fields);
        for (String name : body.propertyNames()) {
            if (!known.contains(name)) {
                throw Problem.badRequest("there is no field "
                        + (name.length() > 80 ? name.substring(0, 80) + "…" : name) + "; there are "
                        + String.join(", ", known));
            }
        }
        return body;
    }

    /** Where the reader stopped, in words of ours: its own name what it is made of. */
    private static String where(JacksonException e) {
        TokenStreamLocation at = e.getLocation();
        return at == null || at.getLineNr() < 1 ? "" : ": see line " + at.getLineNr() + ", column " + at.getColumnNr();
    }

    /**
     * Refuses a body of another type: a page of another site can send those without asking first.
     *
     * @throws Problem if it is none
     */
    static void requireJson(Exchange exchange) {
        String type = exchange.header("Content-Type").orElse("").toLowerCase(Locale.ROOT);
        if (!type.startsWith("application/json")) {
            throw new Problem(415, "Unsupported media type", "send JSON: Content-Type: application/json");
        }
    }

    /** A field that holds text; null where it is missing or null. */
    static @Nullable String text(JsonNode object, String field) {
        JsonNode value = object.get(field);
        if (value == null || value.isNull()) {
            return null;
        }
        if (!value.isString()) {
            throw Problem.badRequest("the field " + field + " is text");
        }
        return value.stringValue();
    }
}
