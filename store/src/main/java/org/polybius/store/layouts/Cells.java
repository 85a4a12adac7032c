package org.polybius.store.layouts;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Values as text that no reader of tab-separated tables can take for anything else. News is not to be trusted: tabs, line
 * breaks and other control characters become spaces, halves of surrogate pairs the replacement character, and a double
 * quote an apostrophe, because R and pandas would read on to the next quote over any number of lines. A text that a
 * spreadsheet would run as a formula gets an apostrophe in front.
 */
final class Cells {
    private static final String FORMULA = "=+-@＝＋－＠";

    private Cells() {}

    /** The cell of a value; {@code missing} for null and for text of spaces alone. */
    static String cell(@Nullable Object value, String missing) {
        if (value == null) {
            return missing;
        }
        if (value instanceof Double number) {
            return number(number);
        }
        String text = value instanceof String s ? defused(tame(s).strip()) : value.toString();
        return text.isEmpty() ? missing : text;
    }

    /** A member of a list whose members {@code separator} parts: a separator within it becomes a comma. */
    static String member(String text, char separator) {
        return tame(text).strip().replace(separator, ',');
    }

    /** Never in scientific notation, never with the decimal comma of some locale, and whole where it is whole. */
    private static String number(double n) {
        return n == Math.rint(n)
                ? Long.toString((long) n)
                : String.format(Locale.ROOT, "%.6f", n).replaceFirst("\\.?0+$", "");
    }

    private static String defused(String text) {
        return !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }

    private static String tame(String text) {
        StringBuilder out = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            switch (Character.getType(c)) {
                case Character.CONTROL, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> out.append(' ');
                case Character.SURROGATE -> out.append('\ufffd');
                default -> out.appendCodePoint(c == '"' ? '\'' : c);
            }
        });
        return out.toString();
    }
}
