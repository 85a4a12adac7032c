package org.polybius.store.layouts;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.polybius.model.EventDate;

/**
 * A date for tables that have room for a day only: as much of it as is known. The first day stands for days and weeks; a
 * month or a year has no day, for any day would be invented.
 *
 * @param year or null
 * @param month 1 to 12, or null
 * @param day the whole date, or null
 */
record DayParts(
        @Nullable Integer year,
        @Nullable Integer month,
        @Nullable LocalDate day) {

    static DayParts of(EventDate date) {
        LocalDate start = date.start();
        if (start == null) {
            return new DayParts(null, null, null);
        }
        return switch (date.precision()) {
            case DAY, DAYS, WEEK -> new DayParts(start.getYear(), start.getMonthValue(), start);
            case MONTH -> new DayParts(start.getYear(), start.getMonthValue(), null);
            case YEAR -> new DayParts(start.getYear(), null, null);
            case UNKNOWN -> new DayParts(null, null, null);
        };
    }

    /** {@code 20150521}, or null. */
    @Nullable
    Integer digits() {
        return day == null ? null : day.getYear() * 10000 + day.getMonthValue() * 100 + day.getDayOfMonth();
    }
}
