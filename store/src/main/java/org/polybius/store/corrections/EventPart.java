package org.polybius.store.corrections;

import java.util.Locale;

/** A part of an event that can be wrong. */
public enum EventPart {
    /** All of it: the article reports no such event. */
    EVENT,
    TYPE,
    MODE,
    ACTOR,
    RECIPIENT,
    DATE,
    PLACE,
    SPEAKER,
    CONTEXTS,
    AUXILIARY;

    /** In lower case, as files have it. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
