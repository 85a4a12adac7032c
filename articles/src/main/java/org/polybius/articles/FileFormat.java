package org.polybius.articles;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The kinds of files that are read. */
public enum FileFormat {
    /** One report, its paragraphs separated by blank lines or line ends; Markdown if it begins with a {@code #} title. */
    TEXT(Holds.REPORT, "txt text"),
    /** One report in CommonMark. */
    MARKDOWN(Holds.REPORT, "md markdown"),
    /** A web page with one report. */
    HTML(Holds.REPORT, "html htm xhtml"),
    /** One JSON object a line, each a report; ninjs is understood. */
    JSON_LINES(Holds.RECORDS, "jsonl ndjson"),
    /** One JSON object, an array of objects, or objects one after another, over any number of lines. */
    JSON(Holds.RECORDS, "json"),
    /** NITF, NewsML-G2, RSS or Atom. */
    XML(Holds.RECORDS, "xml nitf rss atom rdf"),
    /** A table with a head, a row a report, its fields between commas, semicolons, bars or tabs. */
    CSV(Holds.RECORDS, "csv"),
    /** The same between tabs. */
    TSV(Holds.RECORDS, "tsv tab"),
    /** A Parquet file, a row a report. */
    PARQUET(Holds.RECORDS, "parquet"),
    /** Files in a ZIP archive. */
    ZIP(Holds.FILES, "zip"),
    /** The pages of a web archive, such as those of Common Crawl News. */
    WARC(Holds.FILES, "warc"),
    /** One file, compressed with gzip. */
    GZIP(Holds.FILES, "gz gzip"),
    /** One file, compressed with Zstandard. */
    ZSTANDARD(Holds.FILES, "zst zstd");

    /** What a file of a format holds. */
    enum Holds {
        /** One report, whose id is the file's. */
        REPORT,
        /** Reports with ids of their own, or the file's and their line. */
        RECORDS,
        /** Files of any format, with names of their own. */
        FILES
    }

    private final Holds holds;
    /** Between spaces. */
    private final String extensions;

    FileFormat(Holds holds, String extensions) {
        this.holds = holds;
        this.extensions = extensions;
    }

    private Stream<String> extensions() {
        return Stream.of(extensions.split(" "));
    }

    Holds holds() {
        return holds;
    }

    /** Whether a file of this format is one report, and neither records nor files that may be any number. */
    public boolean isOneReport() {
        return holds == Holds.REPORT;
    }

    /** The format that a file's name tells by its extension, in upper or lower case. */
    public static Optional<FileFormat> ofFileName(String name) {
        int dot = name.lastIndexOf('.');
        String extension = name.substring(dot + 1).toLowerCase(Locale.ROOT);
        return dot < 0
                ? Optional.empty()
                : Arrays.stream(values())
                        .filter(format -> format.extensions().anyMatch(extension::equals))
                        .findFirst();
    }

    /** All extensions, in words for a message: ".txt, .text, .md …". */
    static String known() {
        return Arrays.stream(values())
                .flatMap(format -> format.extensions())
                .map(extension -> "." + extension)
                .collect(Collectors.joining(", "));
    }
}
