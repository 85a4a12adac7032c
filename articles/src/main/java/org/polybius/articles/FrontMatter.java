package org.polybius.articles;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.polybius.model.CharSpan;
import org.polybius.model.Section;

/**
 * What static-site tools write above a Markdown text, between two lines of {@code ---}: one {@code name: value} a line.
 * Title, date, address and publisher are understood; the rest is kept as it is.
 *
 * @param end the offset after the closing line
 * @param sections the title's and the date's values, and the lines of everything else
 * @param title the title's value, or null
 * @param published the date's value as a day, or null
 * @param others the other names with their values as JSON text
 */
record FrontMatter(
        int end,
        List<Section> sections,
        @Nullable String title,
        @Nullable LocalDate published,
        @Nullable String url,
        @Nullable String publisher,
        Map<String, String> others) {
    static final FrontMatter NONE = new FrontMatter(0, List.of(), null, null, null, null, Map.of());

    /** Longer blocks are no front matter; it bounds the work on hostile input. */
    private static final int LONGEST = 10_000;

    private static final Pattern FENCE = Pattern.compile("\\s*(---[ \\t]*\\R)");
    private static final Pattern CLOSING = Pattern.compile("(?m)^(?:---|\\.\\.\\.)[ \\t]*$");
    private static final Pattern ENTRY = Pattern.compile("(?m)^([\\w-]{1,40}):[ \\t]*[\"']?(.*?)[\"']?[ \\t]*\\r?$");

    /** The front matter of {@code text}; {@link #NONE} where it has none. */
    static FrontMatter of(String text) {
        Matcher fence = FENCE.matcher(text);
        if (!fence.lookingAt() || fence.end() > LONGEST) {
            return NONE;
        }
        int opened = fence.end();
        Matcher closing = CLOSING.matcher(text).region(opened, Math.min(text.length(), LONGEST));
        if (!closing.find()) {
            return NONE;
        }
        int closed = closing.start();
        List<Section> sections = new ArrayList<>();
        Map<String, String> values = new HashMap<>();
        Map<String, String> others = new HashMap<>();
        Matcher entry = ENTRY.matcher(text).region(opened, closed);
        while (entry.find()) {
            String name = entry.group(1).toLowerCase(Locale.ROOT);
            String value = entry.group(2);
            boolean understood =
                    switch (name) {
                        case "title" -> value.chars().anyMatch(Character::isLetterOrDigit);
                        case "date", "published" ->
                            PublicationDates.parse(value).isPresent();
                        case "url", "publisher" -> !value.isBlank();
                        default -> false;
                    };
            if (understood && !values.containsKey(name)) {
                values.put(name, value);
            } else {
                others.put(entry.group(1), JsonRecords.MAPPER.writeValueAsString(value));
            }
            Section.Kind kind = !understood || name.startsWith("u") || name.equals("publisher")
                    ? Section.Kind.METADATA
                    : name.equals("title") ? Section.Kind.TITLE : Section.Kind.DATE;
            CharSpan span = kind == Section.Kind.METADATA
                    ? Paragraphs.trim(text, entry.start(), entry.end())
                    : Paragraphs.trim(text, entry.start(2), entry.end(2));
            sections.add(new Section(kind, span));
        }
        String date = values.getOrDefault("published", values.getOrDefault("date", ""));
        return new FrontMatter(
                closing.end(),
                sections,
                values.get("title"),
                PublicationDates.parse(date).orElse(null),
                values.get("url"),
                values.get("publisher"),
                others);
    }
}
