package org.polybius.cli;

import org.polybius.model.Article;
import org.polybius.model.Rejection;
import org.polybius.store.database.JournalEntry;

/** What became of one input. */
sealed interface Outcome {

    /**
     * It was coded.
     *
     * @param content a hash over all that was read of it; empty where nobody asks
     */
    record Coded(CodedArticle article, String content) implements Outcome {}

    /** It was read, and made a stage fail or took too long. */
    record Failed(Article article, Rejection rejection, String content) implements Outcome {}

    /** It could not be read. */
    record Unread(Rejection rejection) implements Outcome {}

    /** It was done before this run went on. */
    record DoneBefore(Article article, JournalEntry entry) implements Outcome {}
}
