package org.polybius.store.database;

/**
 * Text as the database can hold it. Its texts are UTF-8, which has no half of a surrogate pair; Java's texts may. In the
 * columns that are for asking such a half becomes U+FFFD, which is as long, so that spans stay right; the exact text is
 * kept beside it as JSON, which can escape it.
 */
final class StoredText {
    private StoredText() {}

    /** {@code text} with each unpaired surrogate replaced. */
    static String of(String text) {
        StringBuilder out = null;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!Character.isSurrogate(c)) {
                continue;
            }
            if (Character.isHighSurrogate(c) && i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))) {
                i++;
                continue;
            }
            if (out == null) {
                out = new StringBuilder(text);
            }
            out.setCharAt(i, '\ufffd');
        }
        return out == null ? text : out.toString();
    }
}
