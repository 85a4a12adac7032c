package org.polybius.coding.dates;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import org.polybius.model.EventDate.Precision;

/** A unit of the calendar; the number that stands for it in the grammar is its ordinal. */
enum Unit {
    HOUR(Precision.DAY),
    DAY(Precision.DAY),
    WEEK(Precision.WEEK),
    MONTH(Precision.MONTH),
    QUARTER(Precision.MONTH),
    YEAR(Precision.YEAR),
    DECADE(Precision.YEAR),
    CENTURY(Precision.YEAR);

    private static final Unit[] ALL = values();
    private final Precision precision;

    Unit(Precision precision) {
        this.precision = precision;
    }

    static Unit of(int number) {
        return ALL[number];
    }

    Precision precision() {
        return precision;
    }

    /** So many of a smaller unit. */
    record Half(Unit unit, int number) {}

    /** Half of it, in whole units of the next smaller kind: half a year is six months, half a week three days. */
    Half half() {
        return switch (this) {
            case HOUR, DAY -> new Half(HOUR, this == DAY ? 12 : 0);
            case WEEK -> new Half(DAY, 3);
            case MONTH -> new Half(WEEK, 2);
            case QUARTER -> new Half(WEEK, 6);
            case YEAR -> new Half(MONTH, 6);
            case DECADE -> new Half(YEAR, 5);
            case CENTURY -> new Half(DECADE, 5);
        };
    }

    /** {@code day} moved by {@code n} units; hours move whole days only. */
    LocalDate move(LocalDate day, long n) {
        return switch (this) {
            case HOUR -> day.plusDays(n / 24);
            case DAY -> day.plusDays(n);
            case WEEK -> day.plusWeeks(n);
            case MONTH -> day.plusMonths(n);
            case QUARTER -> day.plusMonths(3 * n);
            case YEAR -> day.plusYears(n);
            case DECADE -> day.plusYears(10 * n);
            case CENTURY -> day.plusYears(100 * n);
        };
    }

    /** The unit of the calendar that {@code day} lies in: its week from Monday, its month, its decade. */
    Period around(LocalDate day) {
        int year = day.getYear();
        return switch (this) {
            case HOUR, DAY -> Period.day(day);
            case WEEK -> {
                LocalDate monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
                yield new Period(monday, monday.plusDays(6), precision);
            }
            case MONTH -> Period.months(year, day.getMonthValue(), 1, precision);
            case QUARTER -> Period.months(year, (day.getMonthValue() - 1) / 3 * 3 + 1, 3, precision);
            case YEAR -> Period.years(year, 1);
            case DECADE -> Period.years(Math.floorDiv(year, 10) * 10, 10);
            case CENTURY -> Period.years(Math.floorDiv(year - 1, 100) * 100 + 1, 100);
        };
    }
}
