package org.polybius.evaluation.diff;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads a line of a file of events. It asks for little, so that files of older versions, of versions to come and of other
 * coders can be compared: an object with a {@code type}. Fields it does not know are compared as they stand.
 */
final class CodedLineReader {
    /** What follows from other fields, or differs from run to run without a difference in meaning. */
    private static final Set<String> NOT_COMPARED =
            Set.of("id", "article", "quad", "intensity", "goldstein", "provenance", "note", "quote");

    private static final Set<String> KNOWN = Set.of(
            "type",
            "mode",
            "cameo",
            "actors",
            "recipients",
            "date",
            "place",
            "attribution",
            "auxiliary",
            "contexts",
            "quantities",
            "evidence",
            "confidence",
            "why");

    private final Set<String> ignored;

    /** @param ignored names of fields that are not compared */
    CodedLineReader(Set<String> ignored) {
        this.ignored = Set.copyOf(ignored);
    }

    /** @throws IllegalArgumentException saying what is wrong, if the line is no event */
    CodedLine read(String line) {
        JsonNode e;
        try {
            e = JsonMapper.shared().readTree(line);
        } catch (JacksonException broken) {
            throw new IllegalArgumentException("not JSON: " + broken.getOriginalMessage(), broken);
        }
        String type = scalar(e.get("type"));
        if (!e.isObject() || type.isEmpty()) {
            throw new IllegalArgumentException("not an event: it is no object with a \"type\"");
        }
        JsonNode first = e.path("evidence").path(0);
        List<CodedLine.Passage> passages = passages(e);
        List<String> actors =
                elements(e.path("actors")).map(CodedLineReader::party).toList();
        List<String> recipients =
                elements(e.path("recipients")).map(CodedLineReader::party).toList();
        String article = scalar(first.get("article"));
        String date = date(e.path("date"));
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("type", type);
        fields.put("mode", scalar(e.get("mode")));
        fields.put("cameo", scalar(e.get("cameo")));
        fields.put("actors", sorted(actors));
        fields.put("recipients", sorted(recipients));
        fields.put("date", date);
        fields.put("place", place(e.path("place")));
        fields.put(
                "attribution",
                elements(e.path("attribution")).map(CodedLineReader::speaker).collect(Collectors.joining(", ")));
        fields.put("auxiliary", sorted(texts(e.path("auxiliary"))));
        fields.put("contexts", sorted(texts(e.path("contexts"))));
        fields.put("quantities", quantities(e.path("quantities")));
        fields.put("evidence", places(passages));
        fields.put("confidence", confidence(e.get("confidence")));
        fields.put("why", String.join("; ", texts(e.path("why"))));
        for (Map.Entry<String, JsonNode> other : e.properties()) {
            if (!KNOWN.contains(other.getKey()) && !NOT_COMPARED.contains(other.getKey())) {
                fields.put(other.getKey(), other.getValue().toString());
            }
        }
        fields.keySet().removeAll(ignored);
        return new CodedLine(
                article.isEmpty() ? scalar(e.get("article")) : article,
                scalar(e.get("id")),
                type,
                actors,
                recipients,
                date,
                passages,
                fields);
    }

    private static List<CodedLine.Passage> passages(JsonNode e) {
        List<CodedLine.Passage> out = new ArrayList<>();
        for (JsonNode p : e.path("evidence")) {
            out.add(new CodedLine.Passage(
                    p.path("sentence").asInt(-1),
                    p.path("span").path(0).asInt(-1),
                    p.path("span").path(1).asInt(-1),
                    p.path("trigger").path(0).asInt(-1),
                    scalar(p.get("quote"))));
        }
        if (out.isEmpty() && !scalar(e.get("quote")).isEmpty()) {
            out.add(new CodedLine.Passage(-1, -1, -1, -1, scalar(e.get("quote"))));
        }
        return out;
    }

    private static String places(List<CodedLine.Passage> passages) {
        return passages.stream()
                .map(p -> p.hasPlace()
                        ? "sentence " + p.sentence() + " [" + p.start() + ", " + p.end() + ")"
                        : "“" + p.quote() + "”")
                .sorted()
                .collect(Collectors.joining("; "));
    }

    private static String party(JsonNode p) {
        String sectors =
                p.path("sectors").isArray() ? String.join(" ", texts(p.path("sectors"))) : scalar(p.get("sector"));
        String code = joined(" ", scalar(p.get("country")), sectors);
        String name = p.isString() ? p.stringValue() : scalar(p.get("name"));
        return code.isEmpty() ? name : name + " (" + code + ")";
    }

    private static String speaker(JsonNode a) {
        return a.isString() ? a.stringValue() : party(a.path("speaker"));
    }

    private static String date(JsonNode d) {
        String start = scalar(d.get("start"));
        String end = scalar(d.get("end"));
        String days = end.isEmpty() || end.equals(start) ? start : start + " to " + end;
        String precision = scalar(d.get("precision"));
        return days.isEmpty() || precision.isEmpty() || precision.equals("day") ? days : days + " (" + precision + ")";
    }

    private static String place(JsonNode p) {
        if (p.isString()) {
            return p.stringValue();
        }
        String where = joined(", ", scalar(p.get("admin1")), scalar(p.get("country")), scalar(p.get("precision")));
        String known = scalar(p.get("geonames"));
        String detail = joined(", ", where, known.isEmpty() ? "" : "GeoNames " + known);
        return scalar(p.get("name")) + (detail.isEmpty() ? "" : " (" + detail + ")");
    }

    private static String quantities(JsonNode q) {
        return q.propertyStream()
                .map(p -> p.getKey() + " " + scalar(p.getValue().get("low")) + " to "
                        + Objects.toString(range(p.getValue()), "more"))
                .sorted()
                .collect(Collectors.joining("; "));
    }

    private static @Nullable String range(JsonNode quantity) {
        String high = scalar(quantity.get("high"));
        return high.isEmpty() ? null : high;
    }

    private static String confidence(@Nullable JsonNode n) {
        return n == null || !n.isNumber() ? scalar(n) : String.format(Locale.ROOT, "%.2f", n.doubleValue());
    }

    private static String sorted(List<String> values) {
        return values.stream().sorted().collect(Collectors.joining(", "));
    }

    private static List<String> texts(JsonNode list) {
        return elements(list).map(CodedLineReader::scalar).toList();
    }

    private static Stream<JsonNode> elements(JsonNode list) {
        return list.isArray() ? list.valueStream() : Stream.empty();
    }

    private static String joined(String by, String... parts) {
        return Stream.of(parts).filter(p -> !p.isEmpty()).collect(Collectors.joining(by));
    }

    /** A text, number or truth value as text; empty for anything else. */
    private static String scalar(@Nullable JsonNode n) {
        return n == null || n.isNull() || n.isContainer() || n.isMissingNode() ? "" : n.asString();
    }
}
