package org.polybius.store.database;

import java.time.LocalDateTime;
import org.polybius.model.Event;

/**
 * An event that another coding of its article took the place of.
 *
 * @param version the version of the article it belonged to
 * @param event the event as it was
 * @param run number of the run that replaced it
 * @param replaced when, in UTC
 */
public record ReplacedEvent(int version, Event event, long run, LocalDateTime replaced) {}
