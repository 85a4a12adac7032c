package org.polybius.store.formats;

/** A text that is not an event as the schema describes it. The message names the field and what is wrong with it. */
public final class EventFormatException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    EventFormatException(String message) {
        super(message);
    }

    EventFormatException(String message, Throwable cause) {
        super(message, cause);
    }
}
