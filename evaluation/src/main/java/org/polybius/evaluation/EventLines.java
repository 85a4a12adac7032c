package org.polybius.evaluation;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.polybius.evaluation.ScoredEvent.Days;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads events from JSON lines for scoring: gold lines (a place and speakers are names, a party has one {@code sector})
 * and what coders write (places and speakers are objects, a party has {@code sectors}). Another coder's output needs only
 * the fields that are to be scored.
 */
final class EventLines {
    private EventLines() {}

    /** @throws IllegalArgumentException naming file and line, if a line is no event */
    static List<ScoredEvent> read(Path file) throws IOException {
        List<ScoredEvent> out = new ArrayList<>();
        try (BufferedReader lines = Files.newBufferedReader(file)) {
            int number = 1;
            for (String line = lines.readLine(); line != null; line = lines.readLine(), number++) {
                if (!line.isBlank()) {
                    out.add(parse(line, file + ":" + number));
                }
            }
        }
        return out;
    }

    private static ScoredEvent parse(String line, String where) {
        try {
            JsonNode e = JsonMapper.shared().readTree(line);
            String type = text(e, "type");
            if (type == null) {
                throw new IllegalArgumentException(where + ": not an event: it has no \"type\"");
            }
            JsonNode evidence = e.path("evidence").path(0);
            String article = scalar(evidence.has("article") ? evidence.get("article") : e.get("article"));
            String cameo = text(e, "cameo");
            String quote = text(evidence.has("quote") ? evidence : e, "quote");
            String note = text(e, "note");
            return new ScoredEvent(
                    article == null ? "" : article,
                    type,
                    cameo == null ? "" : cameo,
                    parties(e.path("actors")),
                    parties(e.path("recipients")),
                    days(e.path("date")),
                    named(e.path("place")),
                    elements(e.path("attribution"))
                            .map(a -> named(a.isString() ? a : a.path("speaker")))
                            .map(n -> n == null ? "" : n)
                            .toList(),
                    elements(e.path("auxiliary")).map(JsonNode::asString).collect(Collectors.toUnmodifiableSet()),
                    quote == null ? "" : quote,
                    note == null ? "" : note,
                    elements(e.path("why")).map(JsonNode::asString).toList());
        } catch (JacksonException | DateTimeException broken) {
            throw new IllegalArgumentException(where + ": not an event: " + broken.getMessage(), broken);
        }
    }

    private static List<CodedParty> parties(JsonNode parties) {
        return elements(parties)
                .map(p -> {
                    String sector = text(p, "sector");
                    String name = text(p, "name");
                    return new CodedParty(
                            name == null ? "?" : name,
                            scalar(p.get("country")),
                            sector == null ? scalar(p.path("sectors").get(0)) : sector);
                })
                .toList();
    }

    private static @Nullable Days days(JsonNode date) {
        if (date.isEmpty()) {
            return null;
        }
        return new Days(day(date, "start"), day(date, "end"));
    }

    private static @Nullable LocalDate day(JsonNode date, String field) {
        String text = text(date, field);
        return text == null ? null : LocalDate.parse(text);
    }

    /** The words that name a place or a speaker: a string, or an object's name and text; null where there is none. */
    private static @Nullable String named(JsonNode node) {
        if (node.isString()) {
            return node.stringValue().isEmpty() ? null : node.stringValue();
        }
        return node.isObject()
                ? Stream.of("name", "text")
                        .map(f -> text(node, f))
                        .filter(t -> t != null)
                        .collect(Collectors.joining(" "))
                : null;
    }

    private static Stream<JsonNode> elements(JsonNode list) {
        return list.isArray() ? list.valueStream() : Stream.empty();
    }

    /** A field's text, or null where it is missing, null or empty. */
    private static @Nullable String text(JsonNode node, String field) {
        String value = scalar(node.get(field));
        return value == null || value.isEmpty() ? null : value;
    }

    private static @Nullable String scalar(@Nullable JsonNode value) {
        return value == null || value.isNull() || value.isContainer() ? null : value.asString();
    }
}
