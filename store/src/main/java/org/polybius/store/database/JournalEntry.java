package org.polybius.store.database;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.polybius.model.Event;
import org.polybius.model.Rejection;

/**
 * What a run has done of one article.
 *
 * @param item the article's place in the order of reading, from 0
 * @param id the article's id
 * @param content the hash over all that was read of it
 * @param stands whether the database still has what the run wrote; nothing else is written over it when it goes on
 * @param rejection why it was not coded, or null
 * @param events its events where it was coded and they were asked for
 */
public record JournalEntry(
        long item,
        String id,
        String content,
        boolean stands,
        @Nullable Rejection rejection,
        List<Event> events) {}
