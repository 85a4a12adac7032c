package org.polybius.store.formats;

import java.io.StringWriter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.polybius.model.Article;
import org.polybius.model.CharSpan;
import org.polybius.model.Section;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * All of an article but its id, its text and where it was read, as a JSON object, for a store that keeps those three
 * apart. With them {@link #read} gives the very same article.
 */
public final class ArticleJson {
    private static final JsonFactory JSON = new JsonFactory();

    private ArticleJson() {}

    /**
     * What is kept beside the text.
     *
     * @param kept the text as the store keeps it: as long as the article's, and other than it at most in a few characters
     */
    public static String write(Article article, String kept) {
        StringWriter out = new StringWriter(1024);
        try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), out)) {
            json.writeStartObject();
            text(json, "title", article.title());
            text(
                    json,
                    "published",
                    article.published() == null ? null : article.published().toString());
            text(json, "publisher", article.publisher());
            text(json, "url", article.url());
            json.writeArrayPropertyStart("sections");
            for (Section section : article.sections()) {
                json.writeStartObject();
                json.writeStringProperty("kind", section.kind().name());
                json.writeName("span");
                json.writeArray(
                        new int[] {section.span().start(), section.span().end()}, 0, 2);
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeObjectPropertyStart("fields");
            new TreeMap<>(article.otherFields()).forEach(json::writeStringProperty);
            json.writeEndObject();
            changes(json, "text", kept, article.text());
            changes(json, "readable", article.text(), article.readable());
            json.writeEndObject();
        }
        return SurrogateEscapes.escape(out.toString());
    }

    /**
     * The article.
     *
     * @param rest what {@link #write} gave
     * @param kept the text that was told it
     * @throws EventFormatException if a field is missing or wrong
     */
    public static Article read(String rest, String id, String source, String kept) {
        Fields f = Fields.parse(rest);
        String text = changed(f, "text", kept);
        Fields others = f.object("fields");
        Map<String, String> fields = new HashMap<>();
        others.node().propertyNames().forEach(name -> fields.put(name, others.text(name)));
        return f.checked(() -> new Article(
                id,
                f.textOrNull("title"),
                text,
                changed(f, "readable", text),
                f.objects("sections").stream()
                        .map(s -> new Section(s.word("kind", Section.Kind.class), s.span("span")))
                        .toList(),
                f.dayOrNull("published"),
                f.textOrNull("url"),
                f.textOrNull("publisher"),
                source,
                fields));
    }

    /** Writes the stretches in which two texts of one length differ. */
    private static void changes(JsonGenerator json, String field, String from, String to) {
        if (from.length() != to.length()) {
            throw new IllegalArgumentException("texts of " + from.length() + " and " + to.length() + " characters");
        }
        json.writeArrayPropertyStart(field);
        int i = 0;
        while (i < to.length()) {
            int start = i;
            while (i < to.length() && from.charAt(i) != to.charAt(i)) {
                i++;
            }
            if (i > start) {
                json.writeStartObject();
                json.writeName("span");
                json.writeArray(new int[] {start, i}, 0, 2);
                json.writeStringProperty("text", to.substring(start, i));
                json.writeEndObject();
            }
            i++;
        }
        json.writeEndArray();
    }

    private static String changed(Fields f, String field, String from) {
        List<Fields> changes = f.objects(field);
        StringBuilder out = changes.isEmpty() ? null : new StringBuilder(from);
        for (Fields change : changes) {
            CharSpan span = change.span("span");
            String text = change.text("text");
            if (out == null || span.end() > from.length() || text.length() != span.length()) {
                throw change.wrong("span", "does not fit the text");
            }
            out.replace(span.start(), span.end(), text);
        }
        return out == null ? from : out.toString();
    }

    private static void text(JsonGenerator json, String field, @Nullable String value) {
        if (value == null) {
            json.writeNullProperty(field);
        } else {
            json.writeStringProperty(field, value);
        }
    }
}
