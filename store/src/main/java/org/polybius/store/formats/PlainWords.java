package org.polybius.store.formats;

import java.text.Normalizer;
import java.util.Locale;

/** Text brought to the form in which it is compared and searched. */
public final class PlainWords {
    private PlainWords() {}

    /** {@code text} as words in lower case without accents, with one space before and behind each. */
    public static String of(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
        StringBuilder out = new StringBuilder(plain.length() + 2).append(' ');
        for (int i = 0; i < plain.length(); ) {
            int c = plain.codePointAt(i);
            i += Character.charCount(c);
            int kind = Character.getType(c);
            if (Character.isLetterOrDigit(c) || kind == Character.COMBINING_SPACING_MARK) {
                out.appendCodePoint(c);
            } else if (kind != Character.NON_SPACING_MARK && out.charAt(out.length() - 1) != ' ') {
                out.append(' ');
            }
        }
        if (out.charAt(out.length() - 1) != ' ') {
            out.append(' ');
        }
        return out.toString();
    }
}
