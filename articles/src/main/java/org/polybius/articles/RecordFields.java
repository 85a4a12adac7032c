package org.polybius.articles;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.polybius.model.Article;
import org.polybius.model.CharSpan;
import org.polybius.model.Rejection;
import org.polybius.model.Section;

/**
 * What a record says of its report, whatever format it is written in.
 *
 * <p>The stored text is the record's own, so that offsets into the user's data stay right, and after it a blank line and
 * the title, unless the text begins with it.
 *
 * @param id its own id, or null
 * @param others what else the record holds, name to JSON text
 */
record RecordFields(
        @Nullable String id,
        @Nullable String title,
        String text,
        @Nullable LocalDate published,
        @Nullable String url,
        @Nullable String publisher,
        Map<String, String> others) {

    /** The fields of one record, by their names in it. */
    static final class Taker {
        private final FieldNames names;
        private final Map<String, String> values;
        private final Map<String, List<String>> present;
        private final Map<String, String> others;

        /**
         * @param values what can be taken, as text
         * @param others everything that the record holds, as JSON text
         */
        Taker(FieldNames names, Map<String, String> values, Map<String, String> others) {
            this.names = names;
            this.values = values;
            this.present = FieldNames.folded(values.keySet());
            this.others = new HashMap<>(others);
        }

        /** The value of a field, no longer among the others; null without one. */
        @Nullable
        String take(ArticleField field) {
            for (String name : names.in(present, field)) {
                String value = values.getOrDefault(name, "");
                if (!value.isBlank() || field == ArticleField.TEXT) {
                    others.remove(name);
                    return value;
                }
            }
            return null;
        }

        /** The first of the fields for the day of publication that is a day; only {@code published} is wholly said by it. */
        @Nullable
        LocalDate takeDay() {
            for (String name : names.in(present, ArticleField.PUBLISHED)) {
                Optional<LocalDate> day = PublicationDates.parse(values.getOrDefault(name, ""));
                if (day.isPresent()) {
                    if (name.equals(ArticleField.PUBLISHED.word())) {
                        others.remove(name);
                    }
                    return day.get();
                }
            }
            return null;
        }

        Map<String, String> others() {
            return others;
        }
    }

    /**
     * The fields of a record of named values.
     *
     * @param values what can be taken, as text
     * @param all everything that the record holds, as JSON text
     * @param line where the record stands, for messages
     * @throws ReadingProblem if it has no text
     */
    static RecordFields of(Map<String, String> values, Map<String, String> all, FieldNames names, int line)
            throws ReadingProblem {
        Taker taker = new Taker(names, values, all);
        String text = taker.take(ArticleField.TEXT);
        if (text == null) {
            throw withoutText(names, all.keySet(), line);
        }
        return new RecordFields(
                taker.take(ArticleField.ID),
                taker.take(ArticleField.TITLE),
                text,
                taker.takeDay(),
                taker.take(ArticleField.URL),
                taker.take(ArticleField.PUBLISHER),
                taker.others());
    }

    private static ReadingProblem withoutText(FieldNames names, Collection<String> present, int line) {
        String name = names.expected(ArticleField.TEXT);
        return JsonRecords.broken(
                line,
                names.in(FieldNames.folded(present), ArticleField.TEXT).isEmpty()
                        ? "the field \"" + name + "\" is missing; the fields are "
                                + JsonRecords.shortened(String.join(", ", present))
                                + " (say which one has the text with --columns text=NAME)"
                        : "the field \"" + name + "\" is not a string");
    }

    /**
     * The article of a record among others of {@code input}.
     *
     * @param line where it stands
     * @throws ReadingProblem if its id is taken, or half a character stands in it
     */
    Article article(ArticleFormat.Input input, int line, ArticleIds ids) throws ReadingProblem {
        String name = id == null ? input.id() + ":" + line : id;
        requireWhole(name, "id", line);
        requireWhole(text, "text", line);
        requireWhole(title == null ? "" : title, "title", line);
        String source = input.source() + ":" + line;
        ids.take(name, source, line);
        return article(name, source);
    }

    /** The article under an id that is known to be free. */
    Article article(String name, String source) {
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
        CharSpan found = layout.title();
        return new Article(
                name,
                titled ? heading : found == null ? null : found.in(text),
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
}
