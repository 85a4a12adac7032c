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

    /**
     * One of its thirds (1 early, 2 middle, 3 late): of a month ten days each, of a quarter and longer whole months.
     * Itself if it is too short to part.
     */
    Period third(int which) {
        return part(which, 3);
    }

    /** Its first (1) or second (2) half, in whole months if it has two; itself if it is one day. */
    Period half(int which) {
        return part(which, 2);
    }

    private Period part(int which, int parts) {
        long days = length();
        if (days < parts) {
            return this;
        }
        long months = ChronoUnit.MONTHS.between(start, end.plusDays(1));
        boolean wholeMonths = months >= parts;
        return new Period(
                border(which - 1, parts, wholeMonths ? months : 0),
                which == parts
                        ? end
                        : border(which, parts, wholeMonths ? months : 0).minusDays(1),
                wholeMonths ? precision : Precision.DAYS);
    }

    /** Where a part begins; a month is counted as 30 days, so that its thirds are tens, and the last takes the rest. */
    private LocalDate border(int part, int parts, long months) {
        long days = length();
        return months > 0
                ? start.plusMonths(months * part / parts)
                : start.plusDays((days >= 28 && days <= 31 ? 30 : days) / parts * part);
    }
}
