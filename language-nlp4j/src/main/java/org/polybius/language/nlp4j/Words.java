package org.polybius.language.nlp4j;

import edu.emory.mathcs.nlp.component.tokenizer.EnglishTokenizer;
import java.util.ArrayList;
import java.util.List;

/**
 * Text to words with exact offsets, by NLP4J's tokenizer.
 *
 * <p>The tokenizer sees text of the same length in which odd white space is a space and curly quotes are straight. A run
 * without white space that is too long to be language (an encoded picture, a broken file) is one word and does not
 * reach the tokenizer, whose patterns cannot bear it.
 */
final class Words {
    private static final int LONGEST_RUN = 300;
    private final EnglishTokenizer tokenizer = new EnglishTokenizer();

    /** A word of the text: {@code [start, end)}, and what the parser is shown for it. */
    record Word(int start, int end, String shown) {}

    List<Word> in(String text, int start, int end) {
        List<Word> out = new ArrayList<>();
        String plain = plain(text, start, end);
        int from = 0;
        int runStart = 0;
        for (int i = 0; i <= plain.length(); i++) {
            if (i == plain.length() || plain.charAt(i) == ' ') {
                if (i - runStart > LONGEST_RUN) {
                    tokenize(plain, from, runStart, start, out);
                    out.add(new Word(start + runStart, start + i, plain.substring(runStart, i)));
                    from = i;
                }
                runStart = i + 1;
            }
        }
        tokenize(plain, from, plain.length(), start, out);
        return out;
    }

    private void tokenize(String plain, int from, int to, int offset, List<Word> out) {
        if (from >= to) {
            return;
        }
        String piece = plain.substring(from, to);
        int at = 0;
        for (var token : tokenizer.tokenize(piece)) {
            String form = token.getWordForm();
            if (form.isEmpty()) {
                continue;
            }
            int s = piece.startsWith(form, token.getStartOffset()) && token.getStartOffset() >= at
                    ? token.getStartOffset()
                    : piece.indexOf(form, at);
            if (s < 0) {
                throw new IllegalStateException("the tokenizer made \"" + form + "\", which is not in: "
                        + piece.substring(at, Math.min(piece.length(), at + 80)));
            }
            at = s + form.length();
            out.add(new Word(offset + from + s, offset + from + at, form));
        }
    }

    static String plain(String text, int start, int end) {
        StringBuilder out = new StringBuilder(end - start);
        for (int i = start; i < end; i++) {
            out.append(plain(text.charAt(i)));
        }
        return out.toString();
    }

    private static char plain(char c) {
        if (Character.isWhitespace(c) || Character.isSpaceChar(c) || Character.isISOControl(c)) {
            return ' ';
        }
        return switch (c) {
            case '\u201c', '\u201d', '\u201e', '\u201f', '\u00ab', '\u00bb' -> '"';
            case '\u2018', '\u2019', '\u201a', '\u201b', '\u2032', '\u02bc' -> '\'';
            case '\u2010', '\u2011' -> '-';
            case '\u200b', '\u200e', '\u200f', '\u2028', '\u2029', '\ufeff' -> ' ';
            default -> c;
        };
    }
}
