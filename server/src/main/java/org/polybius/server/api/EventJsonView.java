package org.polybius.server.api;

import com.fasterxml.jackson.annotation.JsonRawValue;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.polybius.model.Event;
import org.polybius.store.database.ArticleSummary;
import org.polybius.store.database.StoredEvent;
import org.polybius.store.formats.EventJson;

/**
 * An event with its article, as the API gives it.
 *
 * @param event the event, as {@code event.schema.json} describes it
 * @param article its article, without the text
 */
record EventJsonView(@JsonRawValue String event, ArticleHead article) {

    /**
     * An article without its text.
     *
     * @param published day of publication
     */
    record ArticleHead(
            String id,
            int version,
            @Nullable String title,
            @Nullable String published,
            @Nullable String publisher,
            @Nullable String url) {

        static ArticleHead of(ArticleSummary a) {
            return new ArticleHead(
                    a.id(),
                    a.version(),
                    a.title(),
                    a.published() == null ? null : a.published().toString(),
                    a.publisher(),
                    a.url());
        }
    }

    static EventJsonView of(StoredEvent stored) {
        return new EventJsonView(EventJson.write(stored.event()), ArticleHead.of(stored.article()));
    }

    /** Events as one JSON array. */
    static String array(List<Event> events) {
        StringBuilder out = new StringBuilder("[");
        for (Event e : events) {
            out.append(out.length() == 1 ? "" : ",").append(EventJson.write(e));
        }
        return out.append(']').toString();
    }
}
