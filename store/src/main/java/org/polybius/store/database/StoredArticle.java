package org.polybius.store.database;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.polybius.model.Article;
import org.polybius.model.CharSpan;
import org.polybius.model.Event;

/**
 * An article with all its events.
 *
 * @param summary its head
 * @param article the article, the very record that was put in; null where its events came without it
 * @param sentences where its sentences are, in order
 * @param events its events, in the coder's order
 */
public record StoredArticle(
        ArticleSummary summary, @Nullable Article article, List<CharSpan> sentences, List<Event> events) {
    /** Copies the lists. */
    public StoredArticle {
        sentences = List.copyOf(sentences);
        events = List.copyOf(events);
    }
}
