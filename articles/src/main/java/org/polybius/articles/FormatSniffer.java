package org.polybius.articles;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.polybius.model.Rejection;

/** Tells a format from the first bytes. */
final class FormatSniffer {
    private static final Pattern HTML =
            Pattern.compile("(?s)\\s*(?:<\\?xml[^>]*>\\s*)?(?:<!--.*?-->\\s*)*+<(?:!doctype html|html|head|body)\\b.*");
    private static final Pattern XML =
            Pattern.compile("(?s)\\s*<(?:\\?xml\\b|!doctype nitf|nitf|newsitem|newsmessage|rss|feed|rdf:rdf)\\b.*");
    private static final Pattern CONLLU = Pattern.compile("(?m)^1(?:-\\d+)?\t(?:[^\t\n]*\t){8}[^\t\n]*$");

    private static final int LONGEST_NAME = 40;

    /** What stands first in files whose names may say anything, as Latin-1. */
    private static final Map<String, FileFormat> UNMISTAKABLE = Map.of(
            "PK\u0003\u0004", FileFormat.ZIP,
            "PK\u0005\u0006", FileFormat.ZIP,
            "\u001f\u008b", FileFormat.GZIP,
            "(\u00b5/\u00fd", FileFormat.ZSTANDARD,
            "WARC/", FileFormat.WARC,
            "PAR1", FileFormat.PARQUET);

    private final TextDecoder decoder;
    private final FieldNames names;

    FormatSniffer(TextDecoder decoder, FieldNames names) {
        this.decoder = decoder;
        this.names = names;
    }

    /** The format of what begins with bytes that nothing else begins with, such as an archive. */
    static Optional<FileFormat> unmistakable(byte[] start) {
        return UNMISTAKABLE.entrySet().stream()
                .filter(e -> TextDecoder.startsWith(start, start.length, e.getKey()))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    /** The format of what begins otherwise. @throws ReadingProblem if it is none that is read */
    FileFormat format(byte[] bytes) throws ReadingProblem {
        decoder.requireText(bytes, bytes.length);
        int mark = TextDecoder.markLength(bytes, bytes.length);
        String start = new String(bytes, mark, bytes.length - mark, StandardCharsets.ISO_8859_1);
        if (HTML.matcher(start.toLowerCase(Locale.ROOT)).matches()) {
            return FileFormat.HTML;
        }
        if (XML.matcher(start.toLowerCase(Locale.ROOT)).matches()) {
            return FileFormat.XML;
        }
        if (CONLLU.matcher(start).find()) {
            throw new ReadingProblem(
                    Rejection.Cause.UNREADABLE, "CoNLL-U, which holds trees and not reports; pass --conllu to code it");
        }
        String json = start.stripLeading();
        String firstLine = json.lines().findFirst().orElse("").strip();
        if (json.startsWith("{")) {
            return firstLine.endsWith("}") || firstLine.length() == json.length()
                    ? FileFormat.JSON_LINES
                    : FileFormat.JSON;
        }
        if (json.matches("(?s)\\[\\s*\\{.*")) {
            return FileFormat.JSON;
        }
        return isTableHead(firstLine) ? FileFormat.CSV : FileFormat.TEXT;
    }

    /** Several short names between separators, one of them that of the text. */
    private boolean isTableHead(String line) {
        String between = Pattern.quote(String.valueOf(CsvFormat.separatorOf(line)));
        List<String> fields = Stream.of(line.split(between, -1))
                .map(field -> field.strip().replaceAll("^\"|\"$", ""))
                .toList();
        return fields.size() > 1
                && fields.stream().allMatch(f -> f.length() <= LONGEST_NAME)
                && !names.in(FieldNames.folded(fields), ArticleField.TEXT).isEmpty();
    }
}
