package org.polybius.cli;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.polybius.articles.ArticleField;
import org.polybius.articles.ReadingOptions;
import picocli.CommandLine.Option;

/** How articles are read: the options that all commands over articles share. */
class ReadingRules {
    /** No report has more characters. */
    static final int LONGEST = 1_000_000;

    @Option(names = "--published", paramLabel = "DATE", description = "Publication day of articles that give none.")
    private @Nullable LocalDate published;

    @Option(
            names = "--encoding",
            paramLabel = "NAME",
            description = "Encoding of files without a byte order mark, such as windows-1252; UTF-8 otherwise.")
    private Charset encoding = StandardCharsets.UTF_8;

    @Option(names = "--any-language", description = "Do not reject articles that do not look like English.")
    private boolean anyLanguage;

    @Option(
            names = "--columns",
            paramLabel = "FIELD=NAME",
            split = ",",
            description =
                    "What records call a field: text=body,title=headline. Fields are text, title, published, url, publisher, id;"
                            + " without it, the usual names.")
    private Map<ArticleField, String> columns = Map.of();

    @Option(
            names = "--longest",
            paramLabel = "CHARS",
            description = "Reject articles longer than this; ${DEFAULT-VALUE} otherwise.",
            defaultValue = "" + LONGEST)
    int longest;

    ReadingOptions options() {
        return new ReadingOptions(published, null, encoding, !anyLanguage, columns);
    }

    Charset encoding() {
        return encoding;
    }
}
