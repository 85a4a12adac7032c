package org.polybius.store.formats;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.polybius.model.CharSpan;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The fields of a JSON object, read by name and kind. Every complaint says where it stands ("evidence[0].span"). A field
 * that is null counts as missing; fields that nobody asks for are passed over.
 *
 * @param node the object
 * @param path where it stands in the event, empty for the event itself
 */
record Fields(JsonNode node, String path) {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    static Fields parse(String json) {
        JsonNode node;
        try {
            node = MAPPER.readTree(json);
        } catch (JacksonException broken) {
            throw new EventFormatException("not JSON: " + broken.getOriginalMessage(), broken);
        }
        return new Fields(object(node, "the line"), "");
    }

    /** What {@code make} gives; its complaint about values, with the place where they stand. */
    <T> T checked(Supplier<T> make) {
        try {
            return make.get();
        } catch (IllegalArgumentException bad) {
            throw new EventFormatException((path.isEmpty() ? "event" : path) + ": " + bad.getMessage(), bad);
        }
    }

    EventFormatException wrong(String field, String problem) {
        return new EventFormatException(at(field) + ": " + problem);
    }

    @Nullable
    String textOrNull(String field) {
        JsonNode n = present(field);
        if (n == null) {
            return null;
        }
        if (!n.isString()) {
            throw wrong(field, "a string is wanted, not " + shown(n));
        }
        return n.stringValue();
    }

    String text(String field) {
        return wanted(field, textOrNull(field));
    }

    @Nullable
    Integer integerOrNull(String field) {
        JsonNode n = present(field);
        return n == null ? null : integer(n, at(field));
    }

    int integer(String field) {
        return wanted(field, integerOrNull(field));
    }

    @Nullable
    Double numberOrNull(String field) {
        JsonNode n = present(field);
        if (n == null) {
            return null;
        }
        if (!n.isNumber() || !Double.isFinite(n.doubleValue())) {
            throw wrong(field, "a number is wanted, not " + shown(n));
        }
        return n.doubleValue();
    }

    double number(String field) {
        return wanted(field, numberOrNull(field));
    }

    @Nullable
    LocalDate dayOrNull(String field) {
        String day = textOrNull(field);
        try {
            return day == null ? null : LocalDate.parse(day);
        } catch (DateTimeParseException bad) {
            throw wrong(field, "not a day such as 2015-05-21: " + day);
        }
    }

    @Nullable
    CharSpan spanOrNull(String field) {
        JsonNode n = present(field);
        if (n == null) {
            return null;
        }
        return span(n, at(field));
    }

    /** A list of spans; empty where there is none. */
    List<CharSpan> spans(String field) {
        List<CharSpan> out = new ArrayList<>();
        for (JsonNode n : elements(field)) {
            out.add(span(n, at(field) + "[" + out.size() + "]"));
        }
        return out;
    }

    private static CharSpan span(JsonNode n, String where) {
        if (!n.isArray() || n.size() != 2) {
            throw new EventFormatException(where + ": a span [start, end] is wanted, not " + shown(n));
        }
        try {
            return new CharSpan(integer(n.get(0), where), integer(n.get(1), where));
        } catch (IllegalArgumentException bad) {
            throw new EventFormatException(where + ": " + bad.getMessage(), bad);
        }
    }

    CharSpan span(String field) {
        return wanted(field, spanOrNull(field));
    }

    /** A constant of an enum, written in either case. */
    <E extends Enum<E>> E word(String field, Class<E> kind) {
        return word(field, text(field), kind);
    }

    <E extends Enum<E>> List<E> words(String field, Class<E> kind) {
        return texts(field).stream().map(t -> word(field, t, kind)).toList();
    }

    List<String> texts(String field) {
        List<String> out = new ArrayList<>();
        for (JsonNode n : elements(field)) {
            if (!n.isString()) {
                throw wrong(field, "strings are wanted, not " + shown(n));
            }
            out.add(n.stringValue());
        }
        return out;
    }

    List<String> textsOrNone(String field) {
        return present(field) == null ? List.of() : texts(field);
    }

    @Nullable
    Fields objectOrNull(String field) {
        JsonNode n = present(field);
        return n == null ? null : new Fields(object(n, at(field)), at(field));
    }

    Fields object(String field) {
        return wanted(field, objectOrNull(field));
    }

    List<Fields> objects(String field) {
        List<Fields> out = new ArrayList<>();
        for (JsonNode n : elements(field)) {
            String where = at(field) + "[" + out.size() + "]";
            out.add(new Fields(object(n, where), where));
        }
        return out;
    }

    private Iterable<JsonNode> elements(String field) {
        JsonNode n = present(field);
        if (n == null) {
            return List.of();
        }
        if (!n.isArray()) {
            throw wrong(field, "a list is wanted, not " + shown(n));
        }
        return n;
    }

    private <E extends Enum<E>> E word(String field, String text, Class<E> kind) {
        for (E constant : kind.getEnumConstants()) {
            if (constant.name().toLowerCase(Locale.ROOT).equals(text.toLowerCase(Locale.ROOT))) {
                return constant;
            }
        }
        throw wrong(
                field,
                "\"" + text + "\" is none of "
                        + Stream.of(kind.getEnumConstants())
                                .map(e -> e.name().toLowerCase(Locale.ROOT))
                                .collect(Collectors.joining(", ")));
    }

    private <T> T wanted(String field, @Nullable T value) {
        if (value == null) {
            throw wrong(field, "is missing");
        }
        return value;
    }

    private @Nullable JsonNode present(String field) {
        JsonNode n = node.get(field);
        return n == null || n.isNull() ? null : n;
    }

    private String at(String field) {
        return path.isEmpty() ? field : path + "." + field;
    }

    private static int integer(JsonNode n, String where) {
        if (!n.isIntegralNumber() || !n.canConvertToInt()) {
            throw new EventFormatException(where + ": a whole number is wanted, not " + shown(n));
        }
        return n.intValue();
    }

    private static JsonNode object(JsonNode n, String where) {
        if (!n.isObject()) {
            throw new EventFormatException(where + ": a JSON object is wanted, not " + shown(n));
        }
        return n;
    }

    /** A value as a message quotes it, not longer than a line. */
    private static String shown(JsonNode n) {
        String text = n.toString();
        return text.length() <= 60 ? text : text.substring(0, 60) + "…";
    }
}
