package org.polybius.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A news report as stored: every offset of every later stage counts UTF-16 units of {@link #text}.
 *
 * @param id names the article in events' evidence; not blank
 * @param title the headline, or null where there is none
 * @param text the stored text, exactly as read: a file's whole content; for a JSON record the {@code text} field, and
 *     after it, where the title is a field of its own, a blank line and the title (so that offsets into the field stay
 *     right)
 * @param readable the text with what is not language (markup) blanked out by spaces; as long as {@code text}
 * @param sections the parts in reading order (title first, wherever it stands in the text), not overlapping
 * @param published the day of publication, or null if unknown
 * @param url where it was published, or null
 * @param publisher who published it, or null
 * @param source where it was read from, for messages: a path, with {@code :line} for a line of a JSONL file
 * @param otherFields further fields of the record it was read from, name to JSON text
 */
public record Article(
        String id,
        @Nullable String title,
        String text,
        String readable,
        List<Section> sections,
        @Nullable LocalDate published,
        @Nullable String url,
        @Nullable String publisher,
        String source,
        Map<String, String> otherFields) {

    /** @throws IllegalArgumentException if the id is blank, lengths differ, or a section is out of the text or overlaps */
    public Article {
        if (id.isBlank()) {
            throw new IllegalArgumentException("an article needs an id: " + source);
        }
        if (readable.length() != text.length()) {
            throw new IllegalArgumentException("readable text must be as long as the text: " + id);
        }
        sections = List.copyOf(sections);
        otherFields = Map.copyOf(otherFields);
        List<CharSpan> spans = sections.stream().map(Section::span).sorted().toList();
        for (int i = 0; i < spans.size(); i++) {
            if (spans.get(i).end() > text.length()) {
                throw new IllegalArgumentException("section outside the text of " + id + ": " + spans.get(i));
            }
            if (i > 0 && spans.get(i - 1).end() > spans.get(i).start()) {
                throw new IllegalArgumentException("sections overlap in " + id + ": " + spans.get(i));
            }
        }
    }
}
