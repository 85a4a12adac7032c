package org.polybius.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * When a deed happened or words were said.
 *
 * @param start first day, or null if unknown
 * @param end last day, inclusive, or null if unknown
 * @param precision how exact the words are
 * @param text the words it was resolved from; null where the publication date stands in
 */
public record EventDate(
        @Nullable LocalDate start,
        @Nullable LocalDate end,
        Precision precision,
        @Nullable String text) {

    /** How exact a date is. */
    public enum Precision {
        DAY,
        DAYS,
        WEEK,
        MONTH,
        YEAR,
        UNKNOWN;

        /** As the schema writes it. */
        public String label() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /** @throws IllegalArgumentException if only one end is known, or they are in the wrong order */
    public EventDate {
        if ((start == null) != (end == null)) {
            throw new IllegalArgumentException("a date has both ends or none: " + start + " " + end);
        }
        if (start != null && end != null && end.isBefore(start)) {
            throw new IllegalArgumentException("a date ends before it starts: " + start + " " + end);
        }
    }

    /** The day of publication standing in for words the text does not give; unknown if it is null. */
    public static EventDate ofPublication(@Nullable LocalDate published) {
        return published == null
                ? new EventDate(null, null, Precision.UNKNOWN, null)
                : new EventDate(published, published, Precision.DAY, null);
    }

    /** Whether some day belongs to both. */
    public boolean overlaps(EventDate other) {
        return start != null
                && end != null
                && other.start != null
                && other.end != null
                && !start.isAfter(other.end)
                && !other.start.isAfter(end);
    }
}
