package org.polybius.store.database;

/**
 * How many events have a value.
 *
 * @param value the value, such as a type or a country's code
 * @param events how many; an event that has several values counts for each
 * @param intensity their mean intensity
 */
public record Tally(String value, long events, double intensity) {

    /** What events are counted by. */
    public enum By {
        TYPE,
        MODE,
        QUAD,
        CAMEO,
        CODE,
        CONTEXT,
        PLACE_COUNTRY,
        ACTOR_COUNTRY,
        RECIPIENT_COUNTRY,
        ACTOR_SECTOR,
        RECIPIENT_SECTOR,
        PUBLISHER
    }
}
