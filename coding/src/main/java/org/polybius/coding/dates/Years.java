package org.polybius.coding.dates;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.chrono.HijrahChronology;
import java.time.chrono.HijrahDate;
import java.time.temporal.ChronoField;
import java.time.temporal.ChronoUnit;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.polybius.model.EventDate.Precision;

/** Times that come once a year: days and months, seasons, feasts of the Christian and the Islamic calendar. */
final class Years {
    /**
     * A day named without its year in the past tense is taken for one soon to come if it would otherwise lie almost a
     * year back: "announced elections on 3 June", written in May.
     */
    private static final int FAR_BACK_DAYS = 330;

    private static final int NEAR_AHEAD_DAYS = 30;

    private Years() {}

    /** The one of the years around now that the tense points to: begun already, or not yet over. */
    static @Nullable Period nearest(LocalDate now, Tense tense, IntFunction<@Nullable Period> ofYear) {
        Period past = null;
        Period ahead = null;
        // nine years: from one 29 February to the next over a century without one
        for (int i = 0; i <= 9; i++) {
            Period earlier = ofYear.apply(now.getYear() + 1 - i);
            if (past == null && earlier != null && !earlier.start().isAfter(now)) {
                past = earlier;
            }
            Period later = ofYear.apply(now.getYear() - 1 + i);
            if (ahead == null && later != null && !later.end().isBefore(now)) {
                ahead = later;
            }
        }
        if (tense.looksAhead()) {
            return ahead;
        }
        if (past == null) {
            return null;
        }
        boolean soon = tense != Tense.PLUPERFECT
                && ahead != null
                && past.length() == 1
                && ChronoUnit.DAYS.between(past.end(), now) > FAR_BACK_DAYS
                && ChronoUnit.DAYS.between(now, ahead.start()) < NEAR_AHEAD_DAYS;
        return soon ? ahead : past;
    }

    static @Nullable Period day(int year, int month, int day) {
        return year < 1
                        || month < 1
                        || month > 12
                        || day < 1
                        || day > YearMonth.of(year, month).lengthOfMonth()
                ? null
                : Period.day(LocalDate.of(year, month, day));
    }

    static @Nullable Period days(int year, int month, int first, int last) {
        Period from = day(year, month, first);
        Period to = day(year, month, last);
        return from == null || to == null || last < first ? null : Period.days(from.start(), to.end());
    }

    static Period month(int year, int month) {
        return Period.months(year, month, 1, Precision.MONTH);
    }

    /** Northern seasons: spring (1) from March, summer (2), autumn (3), winter (4) from the December before. */
    static Period season(int year, int season) {
        return season == 4
                ? Period.months(year - 1, 12, 3, Precision.MONTH)
                : Period.months(year, season * 3, 3, Precision.MONTH);
    }

    static Period quarter(int year, int quarter) {
        return Period.months(year, quarter * 3 - 2, 3, Precision.MONTH);
    }

    /** Western Easter Sunday (the anonymous Gregorian computus) moved by {@code offset} days. */
    static Period easter(int year, int offset) {
        int a = year % 19;
        int b = year / 100;
        int c = year % 100;
        int d = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
        int e = (32 + 2 * (b % 4) + 2 * (c / 4) - d - c % 4) % 7;
        int f = d + e - 7 * ((a + 11 * d + 22 * e) / 451) + 114;
        return Period.day(LocalDate.of(year, f / 31, f % 31 + 1).plusDays(offset));
    }

    /** Easter Sunday of the Orthodox churches (Julian computus) moved by {@code offset} days; right from 1900 to 2099. */
    static Period orthodoxEaster(int year, int offset) {
        int d = (19 * (year % 19) + 15) % 30;
        int e = (2 * (year % 4) + 4 * (year % 7) - d + 34) % 7;
        int f = d + e + 114;
        return Period.day(LocalDate.of(year, f / 31, f % 31 + 1).plusDays(13L + offset));
    }

    /**
     * Days of a month of the Islamic year that begins in {@code year}, by the Umm al-Qura calendar, from which what is
     * kept in a country may differ by a day. Null before 1882 and after 2077, which that calendar does not know.
     */
    static @Nullable Period hijri(int year, int month, int first, int last) {
        try {
            int begins = HijrahDate.from(LocalDate.of(year, 12, 31)).get(ChronoField.YEAR) - 1;
            for (int y = begins; y <= begins + 1; y++) {
                HijrahDate day = HijrahChronology.INSTANCE.date(y, month, 1);
                LocalDate start = LocalDate.from(day).plusDays(first - 1L);
                if (start.getYear() == year) {
                    int end = Math.min(last, day.lengthOfMonth());
                    return new Period(
                            start,
                            start.plusDays((long) end - first),
                            first == 1 && last >= 29 ? Precision.MONTH : Precision.DAYS);
                }
            }
            return null;
        } catch (DateTimeException e) {
            return null;
        }
    }
}
