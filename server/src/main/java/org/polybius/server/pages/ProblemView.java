package org.polybius.server.pages;

import java.util.Locale;

/**
 * A page that could not be shown; template {@code problem}.
 *
 * @param frame whose title says what kind of problem it is
 * @param detail what is wrong, and what to do
 */
public record ProblemView(Frame frame, String detail) {
    /** What is wrong, as a sentence of its own. */
    public String sentence() {
        return detail.substring(0, 1).toUpperCase(Locale.ROOT)
                + detail.substring(1)
                + (detail.endsWith(".") ? "" : ".");
    }
}
