package org.polybius.coding.dates;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.polybius.model.EventDate.Precision;

/**
 * Some days in a row.
 *
 * @param start first day
 * @param end last day, inclusive, not before {@code start}
 * @param precision how exact the words are
 */
record Period(LocalDate start, LocalDate end, Precision precision) {

    Period {
        if (end.isBefore(start)) {
            throw new IllegalArgumentException("a period ends before it starts: " + start + " " + end);
        }
    }

    static Period day(LocalDate day) {
        return new Period(day, day, Precision.DAY);
    }

    static Period days(LocalDate start, LocalDate end) {
        return new Period(start, end, start.equals(end) ? Precision.DAY : Precision.DAYS);
    }

    static Period months(int year, int month, int count, Precision precision) {
        LocalDate first = LocalDate.of(year, month, 1);
        return new Period(first, first.plusMonths(count).minusDays(1), precision);
    }

    static Period years(int first, int count) {
        return new Period(LocalDate.of(first, 1, 1), LocalDate.of(first + count - 1, 12, 31), Precision.YEAR);
    }

    /** Days from first to last, at least 1. */
    long length() {
        return ChronoUnit.DAYS.between(start, end) + 1;
    }

    boolean contains(LocalDate day) {
        return !day.isBefore(start) && !day.isAfter(end);
    }

    /** The part of it up to {@code last}; itself if it starts later. */
    Period until(LocalDate last) {
        return contains(last) ? new Period(start, last, precision) : this;
    }

    /** The part of it from {@code first}; itself if it ends earlier. */
    Period from(LocalDate first) {
        return contains(first) ? new Period(first, end, precision) : this;
    }

    /** One of its thirds (1 early, 2 middle, 3 late): of a month ten days each, of a year four months each. */
    Period third(int which) {
        long days = length();
        if (days < 3) {
            return this;
        }
        if (days > 31) {
            long months = ChronoUnit.MONTHS.between(start, end.plusDays(1));
            LocalDate from = start.plusMonths(months * (which - 1) / 3);
            return new Period(from, start.plusMonths(months * which / 3).minusDays(1), precision);
        }
        long size = days >= 28 ? 10 : days / 3;
        LocalDate from = start.plusDays(size * (which - 1));
        return new Period(from, which == 3 ? end : from.plusDays(size - 1), Precision.DAYS);
    }

    /** Its first (1) or second (2) half. */
    Period half(int which) {
        long days = length();
        if (days < 2) {
            return this;
        }
        LocalDate second = days > 31
                ? start.plusMonths(ChronoUnit.MONTHS.between(start, end.plusDays(1)) / 2)
                : start.plusDays(days / 2);
        Precision exact = days > 31 ? precision : Precision.DAYS;
        return which == 1 ? new Period(start, second.minusDays(1), exact) : new Period(second, end, exact);
    }
}
