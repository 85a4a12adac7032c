package org.polybius.articles;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.regex.Pattern;
import org.polybius.model.CharSpan;

/**
 * Lines and paragraphs of a text, by its shape. A blank line always ends a paragraph. A single line end does so as well,
 * unless the line was wrapped: it ends inside a sentence, as its last word or the lower case of the next line shows, or the
 * text is wrapped as a whole and the next line's first word would not have fitted behind it.
 */
final class Paragraphs {
    /** Shorter lines that end without a period are headings, list items or verses rather than wrapped. */
    private static final int SHORTEST_WRAPPED = 30;

    /** In a wrapped text a line that ends inside a sentence and is at least so wide, by the widest, was wrapped. */
    private static final double WIDE = 0.7;

    /** After these words a sentence goes on. */
    private static final Pattern OPEN_END = Pattern.compile(
            "(?i)(?:.*[^\\p{L}'’])?(?:a|an|the|of|in|on|at|to|for|from|by|with|and|or|but|as|that|than|into|over|its|their|his|her"
                    + "|our|is|are|was|were|be|been|has|have|had|will|would|which|who|(?:mr|mrs|ms|dr|gen|lt|col|sgt|gov|sen"
                    + "|rep|st|prof|maj|capt|adm)\\.|(?-i:\\p{Lu}\\.))");

    private static final String CLOSERS = "\"'”’»)]*_";
    private static final String SENTENCE_ENDS = ".!?…:;";

    /**
     * A line that is not blank.
     *
     * @param start its first character that is no space
     * @param end after its last character that is no space
     * @param afterBlank whether a blank line or nothing stands before it
     */
    record Line(int start, int end, boolean afterBlank) {
        int length() {
            return end - start;
        }

        CharSpan span() {
            return new CharSpan(start, end);
        }
    }

    private Paragraphs() {}

    /** The lines of {@code text} from offset {@code from} on that are not blank. */
    static List<Line> lines(String text, int from) {
        List<Line> lines = new ArrayList<>();
        boolean afterBlank = true;
        int at = from;
        while (at < text.length()) {
            int end = at;
            while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
                end++;
            }
            CharSpan trimmed = trim(text, at, end);
            if (trimmed.length() == 0) {
                afterBlank = true;
            } else {
                lines.add(new Line(trimmed.start(), trimmed.end(), afterBlank));
                afterBlank = false;
            }
            at = end + (text.startsWith("\r\n", end) ? 2 : 1);
        }
        return lines;
    }

    /** The stretch without spaces, as Unicode sees them, and control characters at both ends. */
    static CharSpan trim(String text, int start, int end) {
        int from = start;
        int to = end;
        while (from < to && isBlank(text.charAt(from))) {
            from++;
        }
        while (to > from && isBlank(text.charAt(to - 1))) {
            to--;
        }
        return new CharSpan(from, to);
    }

    private static boolean isBlank(char c) {
        return c <= ' ' || c == '\ufeff' || Character.isSpaceChar(c);
    }

    /**
     * The paragraphs that {@code lines} form, from first to last character.
     *
     * @param blockStarts offsets at which a paragraph begins whatever the shape says
     */
    static List<CharSpan> join(String text, List<Line> lines, BitSet blockStarts) {
        int width = wrapWidth(text, lines);
        List<CharSpan> paragraphs = new ArrayList<>();
        int start = -1;
        Line last = null;
        for (Line line : lines) {
            if (last != null && !(follows(last, line, blockStarts) && goesOn(text, last, line, width))) {
                paragraphs.add(new CharSpan(start, last.end()));
                last = null;
            }
            start = last == null ? line.start() : start;
            last = line;
        }
        if (last != null) {
            paragraphs.add(new CharSpan(start, last.end()));
        }
        return paragraphs;
    }

    private static boolean follows(Line a, Line b, BitSet blockStarts) {
        int block = blockStarts.nextSetBit(a.end());
        return !b.afterBlank() && (block < 0 || block >= b.end());
    }

    private static boolean goesOn(String text, Line a, Line b, int width) {
        if (isWrappedBetween(text, a, b)) {
            return true;
        }
        return width > 0
                && a.length() >= SHORTEST_WRAPPED
                && ((a.length() <= width && a.length() + 1 + firstWord(text, b) > width)
                        || (a.length() >= WIDE * width && !endsSentence(text, a)));
    }

    /** How wide a hard-wrapped text is, 0 if it is none: fewer than a tenth of its line ends stand inside a sentence. */
    private static int wrapWidth(String text, List<Line> lines) {
        int breaks = 0;
        int wrapped = 0;
        int width = 0;
        for (int i = 1; i < lines.size(); i++) {
            Line a = lines.get(i - 1);
            Line b = lines.get(i);
            if (!b.afterBlank()) {
                breaks++;
                if (isWrappedBetween(text, a, b)) {
                    wrapped++;
                    width = Math.max(width, a.length());
                }
            }
        }
        return wrapped * 10 >= breaks ? width : 0;
    }

    private static boolean isWrappedBetween(String text, Line a, Line b) {
        if (OPEN_END.matcher(text.substring(Math.max(a.start(), a.end() - 20), a.end()))
                .matches()) {
            return true;
        }
        return a.length() >= SHORTEST_WRAPPED
                && !endsSentence(text, a)
                && (Character.isLowerCase(text.charAt(b.start()))
                        || text.charAt(a.end() - 1) == ','
                        || (isInCapitals(text, a) && isInCapitals(text, b)));
    }

    /** Whether the line's last character, closing quotes and brackets aside, ends a sentence or announces a list. */
    static boolean endsSentence(String text, Line line) {
        int at = line.end() - 1;
        while (at > line.start() && CLOSERS.indexOf(text.charAt(at)) >= 0) {
            at--;
        }
        return SENTENCE_ENDS.indexOf(text.charAt(at)) >= 0;
    }

    private static boolean isInCapitals(String text, Line line) {
        boolean letters = false;
        for (int i = line.start(); i < line.end(); i++) {
            if (Character.isLowerCase(text.charAt(i))) {
                return false;
            }
            letters |= Character.isUpperCase(text.charAt(i));
        }
        return letters;
    }

    private static int firstWord(String text, Line line) {
        int end = line.start();
        while (end < line.end() && text.charAt(end) != ' ') {
            end++;
        }
        return end - line.start();
    }
}
