package org.polybius.articles;

import org.polybius.model.Article;
import org.polybius.model.Rejection;

/** What became of one report: it was read, or refused with a reason. */
public sealed interface ReadResult {

    /** A report that was read; its {@code published} is null where neither it nor the options give a date. */
    record Read(Article article) implements ReadResult {}

    /** A report, a line or a path that could not be read; reading goes on with the next. */
    record Refused(Rejection rejection) implements ReadResult {}
}
