package org.polybius.model;

import org.jspecify.annotations.Nullable;

/**
 * A count the text gives, as a range.
 *
 * @param low at least so many
 * @param high at most so many, or null if open
 * @param text the words
 */
public record Quantity(int low, @Nullable Integer high, String text) {

    /** What is counted. */
    public enum Kind {
        DEAD,
        INJURED,
        ARRESTED,
        ABDUCTED,
        DISPLACED,
        PARTICIPANTS,
        RELEASED;

        /** As the schema writes it. */
        public String label() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /** @throws IllegalArgumentException if the range is negative or in the wrong order */
    public Quantity {
        if (low < 0 || high != null && high < low) {
            throw new IllegalArgumentException("not a range: " + low + " to " + high);
        }
    }
}
