package org.polybius.articles;

import org.jspecify.annotations.Nullable;
import org.polybius.model.Article;
import org.polybius.model.Rejection;

/** What became of one report: it was read, or refused with a reason. */
public sealed interface ReadResult {

    /** A report that was read; its {@code published} is null where neither it nor the options give a date. */
    record Read(Article article) implements ReadResult {}

    /**
     * A report, a line or a path that could not be read; reading goes on with the next.
     *
     * @param article the report, where it could be read and is refused for what it says; else null
     */
    record Refused(Rejection rejection, @Nullable Article article) implements ReadResult {

        /** With nothing that could be read. */
        public Refused(Rejection rejection) {
            this(rejection, null);
        }
    }
}
