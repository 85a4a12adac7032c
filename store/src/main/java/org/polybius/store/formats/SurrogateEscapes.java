package org.polybius.store.formats;

/**
 * Makes JSON text safe to encode as UTF-8. Java strings can hold half of a surrogate pair (broken input, or a cut within
 * an emoji), which an encoder would replace by a question mark: the quote would no longer be the article's words. Such a
 * half can stand only inside a JSON string, where an escape says the same.
 */
final class SurrogateEscapes {
    private SurrogateEscapes() {}

    /** {@code json} with every unpaired surrogate written as an escape. */
    static String escape(String json) {
        StringBuilder out = null;
        for (int i = 0; i < json.length(); i++) {
            char c = json.charAt(i);
            boolean pair = Character.isHighSurrogate(c)
                    && i + 1 < json.length()
                    && Character.isLowSurrogate(json.charAt(i + 1));
            if (Character.isSurrogate(c) && !pair) {
                if (out == null) {
                    out = new StringBuilder(json.length() + 16).append(json, 0, i);
                }
                out.append(String.format("\\u%04x", (int) c));
            } else if (out != null) {
                out.append(c);
            }
            if (pair) {
                i++;
                if (out != null) {
                    out.append(json.charAt(i));
                }
            }
        }
        return out == null ? json : out.toString();
    }
}
