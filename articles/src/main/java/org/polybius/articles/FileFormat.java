package org.polybius.articles;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The kinds of files that are read. */
public enum FileFormat {
    /** One report, its paragraphs separated by blank lines or line ends; Markdown if it begins with a {@code #} title. */
    TEXT,
    /** One report in CommonMark. */
    MARKDOWN,
    /** One JSON object a line, each a report. */
    JSON_LINES,
    /** One JSON object, an array of objects, or objects one after another, over any number of lines. */
    JSON;

    private static final Map<String, FileFormat> EXTENSIONS = Map.of(
            "txt", TEXT,
            "text", TEXT,
            "md", MARKDOWN,
            "markdown", MARKDOWN,
            "jsonl", JSON_LINES,
            "ndjson", JSON_LINES,
            "json", JSON);

    /** The format that a file's name tells by its extension, in upper or lower case. */
    public static Optional<FileFormat> ofFileName(String name) {
        int dot = name.lastIndexOf('.');
        return Optional.ofNullable(EXTENSIONS.get(name.substring(dot + 1).toLowerCase(Locale.ROOT)))
                .filter(format -> dot >= 0);
    }
}
