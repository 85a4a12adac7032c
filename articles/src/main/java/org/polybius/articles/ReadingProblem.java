package org.polybius.articles;

import org.jspecify.annotations.Nullable;
import org.polybius.model.Rejection;

/** Why an input or a record cannot be read; becomes a {@link Rejection} at the edge of the reader. */
final class ReadingProblem extends Exception {
    private static final long serialVersionUID = 1;
    private final Rejection.Cause cause;
    private final @Nullable Integer line;

    ReadingProblem(Rejection.Cause cause, @Nullable Integer line, String message) {
        super(message, null, false, false);
        this.cause = cause;
        this.line = line;
    }

    ReadingProblem(Rejection.Cause cause, String message) {
        this(cause, null, message);
    }

    ReadResult refusal(String source) {
        return new ReadResult.Refused(new Rejection(source, line, cause, String.valueOf(getMessage())));
    }
}
