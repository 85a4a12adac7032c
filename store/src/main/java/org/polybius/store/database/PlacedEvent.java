package org.polybius.store.database;

import java.nio.file.Path;
import org.polybius.model.Event;

/**
 * An event of a file.
 *
 * @param file the file
 * @param line its line or row, from 1
 * @param event the event
 */
record PlacedEvent(Path file, int line, Event event) {
    String article() {
        return event.evidence().get(0).article();
    }
}
