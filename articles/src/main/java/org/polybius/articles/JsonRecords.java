package org.polybius.articles;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.polybius.model.Article;
import org.polybius.model.CharSpan;
import org.polybius.model.Rejection;
import org.polybius.model.Section;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;

/**
 * One JSON object is one article. Fields: {@code text} (needed), {@code id}, {@code title}, {@code published},
 * {@code url}, {@code publisher}; all others are kept as they are. Where {@code published} is missing or no date, the
 * fields that crawlers use for it are asked.
 *
 * <p>The stored text is the field {@code text}, so that offsets into the user's own data stay right, and after it a blank
 * line and the title, unless the text begins with it.
 */
final class JsonRecords {
    private static final List<String> DATE_FIELDS = List.of(
            "published",
            "date",
            "published_at",
            "publishedAt",
            "date_published",
            "datePublished",
            "date_publish",
            "publish_date",
            "publication_date",
            "publicationDate",
            "pubDate",
            "pub_date",
            "timestamp");

    private static final int DEEPEST = 100;

    static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .maxStringLength(ArticleFormat.MOST_BYTES)
                            .build())
                    .build())
            .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
            .build();

    /** Reads a text that must be one JSON value and nothing more. */
    static final ObjectReader ONE = MAPPER.reader().with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private JsonRecords() {}

    /**
     * The article of a record.
     *
     * @param line where the record stands in its file
     * @throws ReadingProblem if it is no object, has no text, or its id is taken
     */
    static Article article(JsonNode record, ArticleFormat.Input input, int line, ArticleIds ids) throws ReadingProblem {
        if (!record.isObject()) {
            throw broken(line, "an object {…} is expected, but " + record.getNodeType() + " found");
        }
        Map<String, String> others = new HashMap<>();
        record.forEachEntry((name, value) -> {
            if (!value.isNull()) {
                others.put(name, value.toString());
            }
        });
        String text = take(record, "text", others);
        if (text == null) {
            throw broken(
                    line,
                    record.has("text")
                            ? "the field \"text\" is not a string"
                            : "the field \"text\" is missing; the fields are "
                                    + shortened(String.join(", ", record.propertyNames())));
        }
        String title = take(record, "title", others);
        String url = take(record, "url", others);
        String publisher = take(record, "publisher", others);
        String id = take(record, "id", others);
        id = id == null ? input.id() + ":" + line : id;
        requireWhole(text, "text", line);
        requireWhole(title == null ? "" : title, "title", line);
        requireWhole(id, "id", line);
        ids.take(id, input.source() + ":" + line, line);
        LocalDate published = null;
        for (String field : DATE_FIELDS) {
            JsonNode value = record.get(field);
            Optional<LocalDate> day =
                    value == null || !value.isValueNode() ? Optional.empty() : PublicationDates.parse(value.asString());
            if (day.isPresent()) {
                published = day.get();
                if (field.equals("published")) {
                    others.remove(field);
                }
                break;
            }
        }
        return article(id, title, text, published, url, publisher, input.source() + ":" + line, others);
    }

    private static Article article(
            String id,
            @Nullable String title,
            String text,
            @Nullable LocalDate published,
            @Nullable String url,
            @Nullable String publisher,
            String source,
            Map<String, String> others) {
        String heading =
                title == null ? "" : Paragraphs.trim(title, 0, title.length()).in(title);
        int start = 0;
        while (start < text.length() && Character.isWhitespace(text.charAt(start))) {
            start++;
        }
        boolean titled = heading.chars().anyMatch(Character::isLetterOrDigit);
        boolean inText = titled && text.startsWith(heading, start) && isWordEnd(text, start + heading.length());
        String stored = titled && !inText ? text + "\n\n" + heading : text;
        Markup markup = Markup.plain(stored);
        List<Section> sections = new ArrayList<>();
        int bodyStart = inText ? start + heading.length() : 0;
        if (titled) {
            int at = inText ? start : text.length() + 2;
            sections.add(new Section(Section.Kind.TITLE, new CharSpan(at, at + heading.length())));
        }
        Layout layout = Layout.of(text, Markup.plain(text), bodyStart, titled);
        sections.addAll(layout.sections());
        String address = url == null ? layout.url() : url;
        LocalDate day = published == null ? layout.published() : published;
        return new Article(
                id,
                titled
                        ? heading
                        : layout.title() == null ? null : layout.title().in(text),
                stored,
                markup.readable(),
                sections,
                day == null && address != null ? PublicationDates.inUrl(address).orElse(null) : day,
                address,
                publisher,
                source,
                others);
    }

    private static boolean isWordEnd(String text, int at) {
        return at == text.length() || !Character.isLetterOrDigit(text.charAt(at));
    }

    /** The value of a field that should be a string (a number will do); taken out of the {@code others} if it is. */
    private static @Nullable String take(JsonNode record, String field, Map<String, String> others) {
        JsonNode value = record.get(field);
        if (value == null || value.isNull()) {
            others.remove(field);
            return null;
        }
        boolean usable = value.isString() || value.isNumber();
        if (!usable || (value.asString().isBlank() && !field.equals("text"))) {
            return null;
        }
        others.remove(field);
        return value.asString();
    }

    /** Half a surrogate pair cannot be written as UTF-8, so no output could quote it. */
    private static void requireWhole(String value, String field, int line) throws ReadingProblem {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (Character.isSurrogate(c)) {
                if (!Character.isHighSurrogate(c)
                        || i + 1 == value.length()
                        || !Character.isLowSurrogate(value.charAt(i + 1))) {
                    throw new ReadingProblem(
                            Rejection.Cause.ENCODING,
                            line,
                            "the field \"" + field + "\" holds half a character (a lone surrogate) at " + i
                                    + "; write the record again from its source");
                }
                i++;
            }
        }
    }

    static ReadingProblem broken(int line, String what) {
        return new ReadingProblem(Rejection.Cause.BROKEN_RECORD, line, what + "; mend or remove the record");
    }

    /** What a parser says about a record, with the column. */
    static ReadingProblem broken(int line, JacksonException e) {
        TokenStreamLocation at = e.getLocation();
        String column = at == null || at.getColumnNr() < 1 ? "" : " at column " + at.getColumnNr();
        return broken(line, "not JSON" + column + ": " + shortened(e.getOriginalMessage()));
    }

    static String shortened(String text) {
        String line = text.replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
        return line.length() <= 200 ? line : line.substring(0, 200) + "…";
    }
}
