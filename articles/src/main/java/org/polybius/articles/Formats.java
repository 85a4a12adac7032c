package org.polybius.articles;

import java.io.IOException;
import java.util.Optional;
import org.polybius.model.Rejection;

/**
 * Opens parts: finds out which format each is in, gives it its id, and hands it to the class that reads that format. A
 * container hands its own parts back to {@link #open}, one level deeper.
 */
final class Formats {
    private final ReadingOptions options;
    private final ArticleIds ids;
    private final TextDecoder decoder;
    private final FieldNames names;
    private final FormatSniffer sniffer;
    private final int depth;

    Formats(ReadingOptions options, ArticleIds ids) {
        this(options, ids, 0);
    }

    private Formats(ReadingOptions options, ArticleIds ids, int depth) {
        this.options = options;
        this.ids = ids;
        this.decoder = new TextDecoder(options.encoding());
        this.names = new FieldNames(options.columns());
        this.sniffer = new FormatSniffer(decoder, names);
        this.depth = depth;
    }

    /** The articles of a part, which is closed with the cursor. An archive is one, whatever it is called. */
    Cursor open(ArticleFormat.Part part) throws IOException, ReadingProblem {
        byte[] start = part.start();
        Optional<FileFormat> seen = FormatSniffer.unmistakable(start);
        FileFormat format = seen.isPresent() ? seen.get() : format(part, start);
        if (format.holds() == FileFormat.Holds.FILES && depth == Unpacking.DEEPEST) {
            throw new ReadingProblem(
                    Rejection.Cause.UNREADABLE,
                    "an archive within " + Unpacking.DEEPEST + " others; unpack the outer ones yourself");
        }
        String id = format.holds() == FileFormat.Holds.FILES
                ? ArticleIds.withoutExtension(part.name())
                : ids.takeForFile(part.source(), part.name(), format.holds() == FileFormat.Holds.RECORDS);
        return reader(format).open(new ArticleFormat.Input(part, id));
    }

    private FileFormat format(ArticleFormat.Part part, byte[] start) throws ReadingProblem {
        Optional<FileFormat> told =
                Optional.ofNullable(part.told().format()).or(() -> FileFormat.ofFileName(part.name()));
        if (told.isPresent()) {
            return told.get();
        }
        if (!part.named()) {
            throw new ReadingProblem(
                    Rejection.Cause.UNREADABLE,
                    "unknown kind of file; reports are read from " + FileFormat.known()
                            + ": rename it, or name the file itself");
        }
        return options.format() != null ? options.format() : sniffer.format(start);
    }

    private ArticleFormat reader(FileFormat format) {
        Formats within = new Formats(options, ids, depth + 1);
        return switch (format) {
            case TEXT -> new TextFormat(decoder, false);
            case MARKDOWN -> new TextFormat(decoder, true);
            case HTML -> new HtmlFormat(decoder);
            case JSON_LINES -> new JsonLinesFormat(decoder, names, ids);
            case JSON -> new JsonFormat(decoder, names, ids);
            case XML -> new XmlFormat(decoder, ids);
            case CSV -> new CsvFormat(decoder, CsvFormat.Separator.SEEN, names, ids);
            case TSV -> new CsvFormat(decoder, CsvFormat.Separator.TAB, names, ids);
            case PARQUET -> new ParquetFormat(names, ids);
            case ZIP -> new ZipFormat(within);
            case WARC -> new WarcFormat(within);
            case GZIP -> new CompressedFormat(CompressedFormat::gzip, within);
            case ZSTANDARD -> new CompressedFormat(CompressedFormat::zstandard, within);
        };
    }
}
