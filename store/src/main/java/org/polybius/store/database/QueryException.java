package org.polybius.store.database;

/** Somebody's own SQL that could not be run; the message says what is wrong with it. */
public final class QueryException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    QueryException(String message, Throwable cause) {
        super(message, cause);
    }
}
