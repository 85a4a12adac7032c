package org.polybius.store.corrections;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.polybius.model.Article;
import org.polybius.model.Event;

/**
 * An article with its events as they are coded now and everything that people said about them.
 *
 * @param id the article's id
 * @param article the article, or null where its text is not known, or it is not in the database any more
 * @param events its events as they are coded now
 * @param corrections what was said, in the order of time, with what there is now
 */
public record CorrectedArticle(
        String id, @Nullable Article article, List<Event> events, List<CorrectionFit> corrections) {
    /** Copies the lists. */
    public CorrectedArticle {
        events = List.copyOf(events);
        corrections = List.copyOf(corrections);
    }
}
