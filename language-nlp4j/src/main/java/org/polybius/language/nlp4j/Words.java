package org.polybius.language.nlp4j;

import edu.emory.mathcs.nlp.component.tokenizer.EnglishTokenizer;
import java.util.ArrayList;
import java.util.List;

/**
 * Text to words with exact offsets, by NLP4J's tokenizer.
 *
 * <p>The tokenizer sees text of the same length in which odd white space is a space and curly quotes are straight. A run
 * without white space that is too long to be language (an encoded picture, a broken file) is one word; it does not
 * reach the tokenizer, whose patterns cannot bear it, and the parser is shown its beginning.
 */
final class Words {
    private static final int LONGEST_RUN = 300;
    private static final int LONGEST_SHOWN = 50;
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
                    out.add(new Word(start + runStart, start + i, plain.substring(runStart, runStart + LONGEST_SHOWN)));
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
            // The tokenizer's own offsets are not always right, but its words are the text without its spaces: each is
            // found where the one before ends. "( 7 )" it makes one word; it stays three.
            for (int matched = 0; matched < form.length(); ) {
                while (at < piece.length() && piece.charAt(at) == ' ') {
                    at++;
                }
                int start = at;
                while (at < piece.length() && matched < form.length() && piece.charAt(at) == form.charAt(matched)) {
                    at++;
                    matched++;
                }
                if (at == start) {
                    throw new IllegalStateException("the tokenizer made \"" + form + "\" of: " + piece.substring(at));
                }
                out.add(new Word(offset + from + start, offset + from + at, shown(piece, start, at)));
            }
        }
    }

    /** A dash, but for one between two words, and a hyphen between blanks is two hyphens, as in the texts the parser has learned from. */
    private static String shown(String piece, int start, int end) {
        String form = piece.substring(start, end);
        boolean spaced =
                (start == 0 || piece.charAt(start - 1) == ' ') && (end == piece.length() || piece.charAt(end) == ' ');
        boolean dash = form.equals("\u2014")
                || form.equals("\u2013") && (start == 0 || piece.charAt(start - 1) == ' ')
                || form.equals("-") && spaced;
        return dash ? "--" : form;
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
