package org.polybius.scale;

import java.io.Serializable;
import java.nio.charset.Charset;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.polybius.articles.ArticleField;
import org.polybius.articles.ReadingOptions;

/**
 * What a job is told.
 *
 * @param inputs files, folders and globs of any Hadoop file system
 * @param output the folder of the tables
 * @param batch names what the inputs are: coding a batch again replaces what it gave before
 * @param published the day of publication of reports that give none, or null
 * @param encoding of files without a byte order mark
 * @param anyLanguage whether reports are coded that do not look like English
 * @param columns what fields of records are called, where not as usual
 * @param longest longer reports are rejected, in characters
 * @param leastConfidence less certain events are left out
 * @param lexicon a user's folder over the built-in lexicon, on every node, or null
 * @param registry a file of learned actors, on every node, or null
 * @param copies what becomes of articles that tell in the same words what another one tells
 * @param pieceBytes files of lines that are longer are cut
 */
record JobSettings(
        List<String> inputs,
        String output,
        String batch,
        @Nullable LocalDate published,
        String encoding,
        boolean anyLanguage,
        Map<ArticleField, String> columns,
        int longest,
        double leastConfidence,
        @Nullable String lexicon,
        @Nullable String registry,
        Copies copies,
        long pieceBytes)
        implements Serializable {

    /** What becomes of copies. */
    enum Copies {
        /** The fullest article of a story is coded, the others are its copies. */
        LINK,
        /** Each is coded. */
        KEEP;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Copies the inputs and the columns. */
    JobSettings {
        inputs = List.copyOf(inputs);
        columns = Map.copyOf(columns);
    }

    ReadingOptions reading() {
        return new ReadingOptions(published, null, Charset.forName(encoding), !anyLanguage, columns);
    }

    /** All that the coding of an article depends on beside the article. */
    String coding() {
        return String.join(
                "\t",
                String.valueOf(published),
                encoding,
                String.valueOf(anyLanguage),
                new TreeMap<>(columns).toString(),
                String.valueOf(longest),
                String.valueOf(leastConfidence),
                String.valueOf(lexicon),
                String.valueOf(registry),
                copies.toString(),
                String.valueOf(pieceBytes));
    }
}
