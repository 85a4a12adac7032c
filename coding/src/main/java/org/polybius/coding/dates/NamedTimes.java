package org.polybius.coding.dates;

import static java.time.temporal.TemporalAdjusters.nextOrSame;
import static java.time.temporal.TemporalAdjusters.previousOrSame;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.polybius.model.EventDate.Precision;

/** Rules for times that have names: weekdays, dates, months, seasons, feasts, years, and what lies in others. */
final class NamedTimes {
    /** Years of two digits are of this century: "5/21/15". */
    private static final int THIS_CENTURY = 2000;

    private NamedTimes() {}

    static void define() {
        Rules.dated("weekday/1", (a, m, now) -> {
            DayOfWeek day = DayOfWeek.of(a.number(0));
            return Period.day(now.with(m.tense().looksAhead() ? nextOrSame(day) : previousOrSame(day)));
        });
        Rules.dated("weekend/0", (a, m, now) -> {
            LocalDate saturday = now.with(previousOrSame(DayOfWeek.SATURDAY));
            boolean ahead = m.tense().looksAhead() && saturday.isBefore(now.minusDays(1));
            LocalDate first = ahead ? saturday.plusWeeks(1) : saturday;
            return new Period(first, first.plusDays(1), Precision.DAYS);
        });
        Rules.dated(
                "date/2", (a, m, now) -> Years.nearest(now, m.tense(), y -> Years.day(y, a.number(0), a.number(1))));
        Rules.fixed("date/3", (a, m, now) -> Years.day(a.number(2), a.number(0), a.number(1)));
        Rules.dated(
                "days/3",
                (a, m, now) ->
                        Years.nearest(now, m.tense(), y -> Years.days(y, a.number(0), a.number(1), a.number(2))));
        Rules.fixed("days/4", (a, m, now) -> Years.days(a.number(3), a.number(0), a.number(1), a.number(2)));
        // day and month in either order: known only where one of them can be no month
        Rules.fixed("slashed/3", (a, m, now) -> {
            int first = a.number(0);
            int second = a.number(1);
            int year = a.number(2) < 100 ? THIS_CENTURY + a.number(2) : a.number(2);
            return first > 12 || first == second
                    ? Years.day(year, second, first)
                    : second > 12 ? Years.day(year, first, second) : null;
        });
        Rules.dated("month/1", (a, m, now) -> Years.nearest(now, m.tense(), y -> Years.month(y, a.number(0))));
        Rules.fixed("month/2", (a, m, now) -> Years.month(a.number(1), a.number(0)));
        Rules.derived("month-in/2", (year, a, m) -> Years.month(year.start().getYear(), a.number(1)));
        Rules.derived("date-in/3", (year, a, m) -> Years.day(year.start().getYear(), a.number(1), a.number(2)));
        Rules.derived(
                "day-in/2",
                (month, a, m) ->
                        Years.day(month.start().getYear(), month.start().getMonthValue(), a.number(1)));
        Rules.derived(
                "weekday-in/2", (week, a, m) -> Period.day(week.start().with(nextOrSame(DayOfWeek.of(a.number(1))))));
        Rules.dated("season/1", (a, m, now) -> Years.nearest(now, m.tense(), y -> Years.season(y, a.number(0))));
        Rules.fixed("season/2", (a, m, now) -> Years.season(a.number(1), a.number(0)));
        Rules.dated("quarter/1", (a, m, now) -> Years.nearest(now, m.tense(), y -> Years.quarter(y, a.number(0))));
        Rules.fixed("quarter/2", (a, m, now) -> Years.quarter(a.number(1), a.number(0)));
        Rules.dated("easter/1", (a, m, now) -> Years.nearest(now, m.tense(), y -> Years.easter(y, a.number(0))));
        Rules.fixed("easter/2", (a, m, now) -> Years.easter(a.number(1), a.number(0)));
        Rules.fixed("year/1", (a, m, now) -> a.number(0) < 1 ? null : Period.years(a.number(0), 1));
        Rules.fixed("decade/1", (a, m, now) -> Period.years(a.number(0), 10));
        Rules.fixed("century/1", (a, m, now) -> Period.years((a.number(0) - 1) * 100 + 1, 100));
        // a day of the year that is written as one number, 704 for the fourth of July
        Rules.dated(
                "annual/1",
                (a, m, now) -> Years.nearest(now, m.tense(), y -> Years.day(y, a.number(0) / 100, a.number(0) % 100)));
        Rules.dated(
                "orthodox-easter/1",
                (a, m, now) -> Years.nearest(now, m.tense(), y -> Years.orthodoxEaster(y, a.number(0))));
        Rules.dated(
                "hijri/3",
                (a, m, now) ->
                        Years.nearest(now, m.tense(), y -> Years.hijri(y, a.number(0), a.number(1), a.number(2))));
        // "2013-14", "2012-2014"
        Rules.fixed("years/2", (a, m, now) -> {
            int last = a.number(1) > 99 ? a.number(1) : a.number(0) / 100 * 100 + a.number(1);
            return last <= a.number(0) || last > 9999 ? null : Period.years(a.number(0), last - a.number(0) + 1);
        });
        Rules.fixed("hundred-years/1", (a, m, now) -> Period.years(a.number(0), 100));
        Rules.derived(
                "weekend-in/1",
                (week, a, m) -> Period.days(
                        week.start().with(nextOrSame(DayOfWeek.SUNDAY)).minusDays(1),
                        week.start().with(nextOrSame(DayOfWeek.SUNDAY))));
        Rules.derived("around/2", (time, a, m) -> a.unit(1).around(time.start()));
        Rules.derived("thirds/3", (whole, a, m) -> {
            Period first = whole.third(a.number(1));
            return new Period(first.start(), whole.third(a.number(2)).end(), first.precision());
        });
        Rules.derived("third/2", (whole, a, m) -> whole.third(a.number(1)));
        Rules.derived("half/2", (whole, a, m) -> whole.half(a.number(1)));
        // the nth unit of a time, its first n, its last n: "the second week of May", "the last three days of June"
        Rules.derived("slice/3", (whole, a, m) -> {
            LocalDate first = a.unit(1).move(whole.start(), a.number(2) - 1L);
            return within(whole, first, a.unit(1).move(first, 1).minusDays(1), a.unit(1));
        });
        Rules.derived(
                "opening/3",
                (whole, a, m) -> within(
                        whole,
                        whole.start(),
                        a.unit(1).move(whole.start(), a.number(2)).minusDays(1),
                        a.unit(1)));
        Rules.derived(
                "closing/3",
                (whole, a, m) ->
                        within(whole, a.unit(1).move(whole.end(), -a.number(2)).plusDays(1), whole.end(), a.unit(1)));
        Rules.derived(
                "ending/3",
                (last, a, m) ->
                        Rules.spread(a.unit(1).move(last.end().plusDays(1), -a.number(2)), last.end(), a.unit(1)));
        Rules.dated("of-this-year/1", (a, m, now) -> {
            Period behind = a.period(0, m.seen(now, Tense.PAST));
            Period ahead = a.period(0, m.seen(now, Tense.FUTURE));
            if (behind == null || ahead == null) {
                return behind == null ? ahead : behind;
            }
            boolean past = behind.end().getYear() == now.getYear()
                    ? m.tense() != Tense.FUTURE
                    : m.tense() == Tense.PAST
                            && ChronoUnit.DAYS.between(behind.end(), now)
                                    <= ChronoUnit.DAYS.between(now, ahead.start());
            return past ? behind : ahead;
        });
        Rules.rule(
                "last/1",
                (a, m) -> m.now() == null ? Resolution.UNKNOWN : Rules.of(Rules.other(a, m, m.now(), Tense.PAST)));
        Rules.rule(
                "next/1",
                (a, m) -> m.now() == null ? Resolution.UNKNOWN : Rules.of(Rules.other(a, m, m.now(), Tense.FUTURE)));
    }

    private static @Nullable Period within(Period whole, LocalDate start, LocalDate end, Unit unit) {
        LocalDate first = start.isBefore(whole.start()) ? whole.start() : start;
        LocalDate last = end.isAfter(whole.end()) ? whole.end() : end;
        return last.isBefore(first) ? null : Rules.spread(first, last, unit);
    }
}
