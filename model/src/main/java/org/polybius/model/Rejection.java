package org.polybius.model;

import org.jspecify.annotations.Nullable;

/**
 * Something that could not be read or coded, with what to do about it: nothing is dropped silently.
 *
 * @param source path or name of the input
 * @param line line in it, from 1, or null where the whole input is meant
 * @param cause what is wrong, a stable keyword for counting
 * @param message what is wrong and what to do, for people
 */
public record Rejection(String source, @Nullable Integer line, Cause cause, String message) {

    /** Why something was rejected. */
    public enum Cause {
        MISSING,
        UNREADABLE,
        BINARY,
        ENCODING,
        EMPTY,
        NO_DATE,
        BROKEN_RECORD,
        LANGUAGE,
        TOO_LONG,
        TOO_SLOW,
        DUPLICATE_ID,
        FAILED
    }
}
