package org.polybius.articles;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.polybius.model.Rejection;

/**
 * Bytes to text, strictly: a byte that is no text refuses the file, because a guessed letter would end in a quote. A
 * byte order mark (UTF-8, UTF-16) overrules the given encoding and is dropped.
 */
final class TextDecoder {
    /** So many bytes from the start tell whether a file is text. */
    static final int PROBE = 8192;

    private static final double MOST_CONTROLS = 0.05;

    private record Mark(String bytes, Charset charset) {}

    private static final List<Mark> MARKS = List.of(
            new Mark("\u00ef\u00bb\u00bf", StandardCharsets.UTF_8),
            new Mark("\u00ff\u00fe", StandardCharsets.UTF_16LE),
            new Mark("\u00fe\u00ff", StandardCharsets.UTF_16BE));

    private record Magic(String bytes, String what) {}

    private static final List<Magic> MAGICS = List.of(
            new Magic("%PDF-", "a PDF file; take its text out first, for example with pdftotext"),
            new Magic("{\\rtf", "a Rich Text file; save it as plain text first"),
            new Magic("BZh", "a bzip2 file; unpack it first"),
            new Magic("\u00fd7zXZ", "an xz file; unpack it first"));

    private final Charset encoding;

    TextDecoder(Charset encoding) {
        this.encoding = encoding;
    }

    /** How many bytes of a byte order mark stand at the start. */
    static int markLength(byte[] bytes, int length) {
        for (Mark mark : MARKS) {
            if (startsWith(bytes, length, mark.bytes())) {
                return mark.bytes().length();
            }
        }
        return 0;
    }

    /** The encoding of an input that starts with these bytes. */
    Charset encodingOf(byte[] bytes, int length) {
        for (Mark mark : MARKS) {
            if (startsWith(bytes, length, mark.bytes())) {
                return mark.charset();
            }
        }
        return encoding;
    }

    /** Refuses an input whose first bytes are not those of a text. */
    void requireText(byte[] bytes, int length) throws ReadingProblem {
        for (Magic magic : MAGICS) {
            if (startsWith(bytes, length, magic.bytes())) {
                throw new ReadingProblem(Rejection.Cause.BINARY, "not text but " + magic.what());
            }
        }
        String charset = encodingOf(bytes, length).name();
        if (charset.startsWith("UTF-16") || charset.startsWith("UTF-32")) {
            return;
        }
        int probed = Math.min(length, PROBE);
        int controls = 0;
        for (int i = 0; i < probed; i++) {
            int b = bytes[i] & 0xff;
            if (b == 0) {
                throw new ReadingProblem(
                        Rejection.Cause.BINARY,
                        "not text: a zero byte at byte " + i
                                + "; remove the file, or, if it is UTF-16, convert it with: iconv -f UTF-16 -t UTF-8");
            }
            controls += b < 0x20 && b != '\t' && b != '\n' && b != '\r' && b != '\f' && b != 0x1b ? 1 : 0;
        }
        if (controls > probed * MOST_CONTROLS) {
            throw new ReadingProblem(
                    Rejection.Cause.BINARY,
                    "not text: " + controls + " of the first " + probed
                            + " bytes are control characters; remove the file");
        }
    }

    /**
     * The text of {@code bytes[0, length)} without its byte order mark.
     *
     * @param line the number of the line that the bytes are, for messages; 0 if they are a whole file
     */
    String decode(byte[] bytes, int length, int line) throws ReadingProblem {
        int from = markLength(bytes, length);
        Charset charset = encodingOf(bytes, length);
        CharsetDecoder decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(bytes, from, length - from);
        CharBuffer out = CharBuffer.allocate((int) Math.ceil((length - from) * (double) decoder.maxCharsPerByte()) + 1);
        CoderResult result = decoder.decode(in, out, true);
        if (!result.isError()) {
            result = decoder.flush(out);
        }
        if (result.isError()) {
            int at = in.position();
            int broken = line > 0 ? line : lineOf(bytes, at);
            throw new ReadingProblem(
                    Rejection.Cause.ENCODING,
                    broken,
                    "not " + charset.name() + ": byte " + at + (line > 0 ? " of the line" : "") + " is "
                            + String.format("0x%02X", bytes[at])
                            + "; name the right encoding (--encoding windows-1252),"
                            + " or convert the file: iconv -f WINDOWS-1252 -t UTF-8");
        }
        return out.flip().toString();
    }

    private static int lineOf(byte[] bytes, int at) {
        int line = 1;
        for (int i = 0; i < at; i++) {
            line += bytes[i] == '\n' ? 1 : 0;
        }
        return line;
    }

    /** Whether the first bytes are those of {@code latin1}. */
    static boolean startsWith(byte[] bytes, int length, String latin1) {
        if (length < latin1.length()) {
            return false;
        }
        for (int i = 0; i < latin1.length(); i++) {
            if ((bytes[i] & 0xff) != latin1.charAt(i)) {
                return false;
            }
        }
        return true;
    }
}
