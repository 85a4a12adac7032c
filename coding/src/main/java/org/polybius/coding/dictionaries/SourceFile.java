package org.polybius.coding.dictionaries;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A dictionary file, line by line, without comments: {@code #} to the end of the line, {@code <!-- -->} over several.
 *
 * @param kind what its lines look like
 * @param lines all its lines, the empty ones too, which end what stands above them
 */
record SourceFile(Kind kind, List<SourceLine> lines) {
    /** What a dictionary lists. */
    enum Kind {
        VERBS,
        ACTORS,
        AGENTS
    }

    private static final int LARGEST = 32 << 20;
    private static final int LONGEST = 2000;
    private static final Pattern OPEN = Pattern.compile("<!\\s?--");
    private static final Pattern BLOCK = Pattern.compile("^(---\\s|-\\s.*\\*).*");

    /**
     * Reads a file.
     *
     * @param account told the lines that cannot be read; the others are kept
     * @throws IOException if it cannot be opened, is larger than 32 MiB or no dictionary; the message says so
     */
    static SourceFile read(Path path, ImportAccount account) throws IOException {
        byte[] bytes;
        try (InputStream in = Files.newInputStream(path)) {
            bytes = in.readNBytes(LARGEST + 1);
        }
        if (bytes.length > LARGEST) {
            throw new IOException(path + " is larger than " + (LARGEST >> 20) + " MiB: is it a dictionary?");
        }
        if (bytes.length > 1 && ((bytes[0] == -1 && bytes[1] == -2) || (bytes[0] == -2 && bytes[1] == -1))) {
            throw new IOException(path + " is UTF-16: save it as UTF-8");
        }
        List<SourceLine> lines = new ArrayList<>();
        boolean inComment = false;
        int lastClose = lastClose(bytes);
        int from = 0;
        for (int number = 1; from < bytes.length; number++) {
            int end = from;
            while (end < bytes.length && bytes[end] != '\n') {
                end++;
            }
            SourceLine raw = decode(path.toString(), number, bytes, from, end, inComment, account);
            String text = raw.text();
            if (inComment) {
                int close = text.indexOf("-->");
                inComment = close < 0;
                text = inComment ? "" : text.substring(close + 3);
            }
            StringBuilder kept = new StringBuilder();
            for (var m = OPEN.matcher(text); m.find(); m = OPEN.matcher(text)) {
                kept.append(text, 0, m.start());
                int close = text.indexOf("-->", m.start());
                // A comment that nothing closes would take the rest of the file with it.
                inComment = close < 0 && lastClose >= end;
                text = close < 0 ? "" : text.substring(close + 3);
            }
            lines.add(new SourceLine(
                    path.toString(),
                    number,
                    withoutRemark(kept.append(text).toString()).strip()));
            from = end + 1;
        }
        return new SourceFile(kind(path, lines), lines);
    }

    private static SourceLine decode(
            String file, int number, byte[] bytes, int from, int end, boolean inComment, ImportAccount account) {
        SourceLine nothing = new SourceLine(file, number, "");
        if (end - from > LONGEST) {
            String start = new String(bytes, from, 80, StandardCharsets.UTF_8);
            account.lose(new SourceLine(file, number, start), Loss.TOO_LONG);
            return nothing;
        }
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes, from, end - from))
                    .toString();
            return new SourceLine(file, number, text.startsWith("\uFEFF") ? text.substring(1) : text);
        } catch (CharacterCodingException e) {
            String text = new String(bytes, from, end - from, StandardCharsets.UTF_8);
            String said = withoutRemark(text);
            if (!inComment && said.indexOf('\uFFFD') >= 0) {
                account.lose(new SourceLine(file, number, text), Loss.ENCODING);
                return nothing;
            }
            return new SourceLine(file, number, said);
        }
    }

    /** Where the last comment is closed, or -1. */
    private static int lastClose(byte[] bytes) {
        for (int i = bytes.length - 3; i >= 0; i--) {
            if (bytes[i] == '-' && bytes[i + 1] == '-' && bytes[i + 2] == '>') {
                return i;
            }
        }
        return -1;
    }

    /** Without what stands behind a {@code #} that is not in square brackets, where it is a code ("[###]"). */
    private static String withoutRemark(String text) {
        boolean code = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            code = c == '[' || code && c != ']';
            if (c == '#' && !(code && text.indexOf(']', i) >= 0)) {
                return text.substring(0, i);
            }
        }
        return text;
    }

    private static Kind kind(Path path, List<SourceLine> lines) throws IOException {
        boolean codes = false;
        boolean agents = false;
        for (SourceLine line : lines) {
            if (BLOCK.matcher(line.text()).matches()) {
                return Kind.VERBS;
            }
            codes |= line.text().contains("[");
            agents |= line.text().contains("[") && line.text().contains("~");
        }
        if (!codes) {
            throw new IOException(path + " is no dictionary of verbs, actors or agents: no line has a code in [ ]");
        }
        return agents ? Kind.AGENTS : Kind.ACTORS;
    }
}
