package org.polybius.articles;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.polybius.model.Rejection;

/** Tells a format from the first bytes. */
final class FormatSniffer {
    private static final Pattern HTML =
            Pattern.compile("(?s)\\s*(?:<\\?xml[^>]*>\\s*)?<(?:!doctype|html|head|rss|feed)\\b.*");
    private static final Pattern CONLLU = Pattern.compile("(?m)^1(?:-\\d+)?\t(?:[^\t\n]*\t){8}[^\t\n]*$");

    /** What stands first in files whose names may say anything, as Latin-1. */
    private static final Map<String, FileFormat> CONTAINERS = Map.of(
            "PK\u0003\u0004", FileFormat.ZIP,
            "PK\u0005\u0006", FileFormat.ZIP,
            "\u001f\u008b", FileFormat.GZIP,
            "(\u00b5/\u00fd", FileFormat.ZSTANDARD);

    private final TextDecoder decoder;

    FormatSniffer(TextDecoder decoder) {
        this.decoder = decoder;
    }

    /** The kind of archive or compressed file that begins so. */
    static Optional<FileFormat> container(byte[] start) {
        return CONTAINERS.entrySet().stream()
                .filter(e -> TextDecoder.startsWith(start, start.length, e.getKey()))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    /** The format of what begins so and is no container. @throws ReadingProblem if it is none that is read */
    FileFormat format(byte[] bytes) throws ReadingProblem {
        decoder.requireText(bytes, bytes.length);
        int mark = TextDecoder.markLength(bytes, bytes.length);
        String start = new String(bytes, mark, bytes.length - mark, StandardCharsets.ISO_8859_1);
        if (HTML.matcher(start.toLowerCase(Locale.ROOT)).matches()) {
            throw new ReadingProblem(
                    Rejection.Cause.UNREADABLE, "a web page or feed; take the report's text out of it first");
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
        return json.matches("(?s)\\[\\s*\\{.*") ? FileFormat.JSON : FileFormat.TEXT;
    }
}
