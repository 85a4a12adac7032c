package org.polybius.model;

import java.util.List;

/** The stage that finds the events of a document. Implementations are thread-safe and keep nothing between calls. */
public interface EventCoder {

    /** The events of {@code document}, in the order in which it first tells them; empty where there are none. */
    List<Event> code(Document document);
}
