package org.polybius.store.database;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of a list of events.
 *
 * @param events in the list's order
 * @param next where the next page begins, or null after the last
 */
public record EventPage(List<StoredEvent> events, @Nullable EventCursor next) {
    /** Copies the list. */
    public EventPage {
        events = List.copyOf(events);
    }
}
