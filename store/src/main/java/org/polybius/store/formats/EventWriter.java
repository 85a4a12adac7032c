package org.polybius.store.formats;

import java.io.IOException;
import org.polybius.model.Event;

/**
 * Writes events one by one as text: {@code begin} once, {@code write} for each, {@code close} once. Nothing but the
 * event in hand is kept in memory. Not thread-safe. The {@link java.io.Writer} behind it is flushed by {@code close} but
 * stays open: it belongs to whoever made it.
 */
public interface EventWriter extends AutoCloseable {

    /** Writes what stands before the first event. */
    void begin() throws IOException;

    /** Writes one event. */
    void write(Event event) throws IOException;

    /** Writes what stands after the last event and flushes. */
    @Override
    void close() throws IOException;
}
