package org.polybius.store.database;

import java.time.LocalDate;
import java.util.List;

/**
 * Events counted over time. Periods without an event are left out.
 *
 * @param points in the order of time
 * @param undated events whose date is unknown, or less exact than the periods (a year, where months are counted)
 */
public record Timeline(List<Point> points, long undated) {

    /** How time is divided. */
    public enum Period {
        DAY,
        /** From Monday. */
        WEEK,
        MONTH,
        YEAR
    }

    /**
     * A period with events. An event belongs to the period of its first day.
     *
     * @param start its first day
     * @param events how many
     * @param intensity their mean intensity
     */
    public record Point(LocalDate start, long events, double intensity) {}

    /** Copies the list. */
    public Timeline {
        points = List.copyOf(points);
    }
}
