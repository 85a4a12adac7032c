package org.polybius.articles;

import java.io.EOFException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
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

    /** What is said of an input that breaks off. */
    static ReadResult refusal(String source, IOException e) {
        Rejection.Cause cause = e instanceof NoSuchFileException ? Rejection.Cause.MISSING : Rejection.Cause.UNREADABLE;
        String message = e instanceof AccessDeniedException
                ? "may not be read; check its permissions"
                : "cannot be read; check the file (" + JsonRecords.shortened(told(e)) + ")";
        return new ReadResult.Refused(new Rejection(source, null, cause, message));
    }

    private static String told(IOException e) {
        if (e.getMessage() != null) {
            return e.getMessage();
        }
        return e instanceof EOFException
                ? "it is cut: more should follow"
                : e.getClass().getSimpleName();
    }

    /** What is said where a reader fails as it should not: the input is lost, the others are not. */
    static ReadResult fault(String source, Throwable e) {
        return new ReadResult.Refused(new Rejection(
                source,
                null,
                Rejection.Cause.FAILED,
                "reading it failed, which is a fault of Polybius; leave it out, and report it ("
                        + e.getClass().getName() + ": " + JsonRecords.shortened(String.valueOf(e.getMessage())) + ")"));
    }

    ReadResult.Refused refusal(String source) {
        return new ReadResult.Refused(new Rejection(source, line, cause, String.valueOf(getMessage())));
    }
}
