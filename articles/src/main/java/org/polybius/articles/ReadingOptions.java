package org.polybius.articles;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the reader is told beside the paths.
 *
 * @param published the day of publication of reports that give none themselves, or null to leave it unknown
 * @param format the format of standard input and of named files whose extension does not tell it; null to look at the
 *     content
 * @param encoding the encoding of files without a byte order mark
 * @param englishOnly whether reports in another language are refused
 * @param columns what fields of records are called, where not as usual
 */
public record ReadingOptions(
        @Nullable LocalDate published,
        @Nullable FileFormat format,
        Charset encoding,
        boolean englishOnly,
        Map<ArticleField, String> columns) {

    /** Copies the columns. */
    public ReadingOptions {
        columns = Map.copyOf(columns);
    }

    /** No date, formats seen from the content, UTF-8, English only. */
    public static ReadingOptions defaults() {
        return new ReadingOptions(null, null, StandardCharsets.UTF_8, true, Map.of());
    }

    /** These options with another day of publication for reports that give none. */
    public ReadingOptions withPublished(@Nullable LocalDate day) {
        return new ReadingOptions(day, format, encoding, englishOnly, columns);
    }
}
