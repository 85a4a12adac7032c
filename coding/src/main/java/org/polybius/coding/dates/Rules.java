package org.polybius.coding.dates;

import static java.time.temporal.TemporalAdjusters.nextOrSame;
import static java.time.temporal.TemporalAdjusters.previousOrSame;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.polybius.coding.dates.TimeExpression.Role;
import org.polybius.model.EventDate.Precision;

/**
 * The calendar's rules, by the names the grammar uses; {@code english.yaml} explains each to those who write patterns. A
 * rule that needs the day of speaking, or a time told of before, gives an unknown time where there is none.
 */
final class Rules {

    /** One rule: its arguments and the moment to the time it means. */
    @FunctionalInterface
    interface Rule {
        Resolution apply(Arguments arguments, Moment moment);
    }

    /** The arguments of a rule, evaluated when asked for, because some are to be seen from another moment. */
    interface Arguments {
        int number(int i);

        Resolution time(int i, Moment moment);

        default Unit unit(int i) {
            return Unit.of(number(i));
        }

        default @Nullable Period period(int i, Moment moment) {
            return time(i, moment).period();
        }
    }

    /** A rule that depends on what day it is. */
    private interface Dated {
        @Nullable
        Period apply(Arguments a, Moment m, LocalDate now);
    }

    /** A rule that depends on another time, its first argument or one told of before. */
    private interface Derived {
        @Nullable
        Period apply(Period other, Arguments a, Moment m);
    }

    /**
     * A day named without its year in the past tense is taken for one soon to come if it would otherwise lie almost a
     * year back: "announced elections on 3 June", written in May.
     */
    private static final int FAR_BACK_DAYS = 330;

    private static final int NEAR_AHEAD_DAYS = 30;

    /** "several", "a few", bare plurals: at least and at most so many. */
    private static final int SOME_LEAST = 2;

    private static final int SOME_MOST = 7;

    /** "in recent days, weeks ...": how many of each {@link Unit} at most. */
    private static final int[] RECENT = {24, 7, 4, 6, 4, 5, 3, 2};

    private static final Map<String, Rule> RULES = new HashMap<>();

    static {
        namedTimes();
        distances();
        ranges();
        anaphors();
    }

    private Rules() {}

    /** @throws IllegalArgumentException if there is no such rule with so many arguments */
    static Rule named(String name, int arguments) {
        Rule rule = RULES.get(name + "/" + arguments);
        if (rule == null) {
            throw new IllegalArgumentException("no rule " + name + " with " + arguments
                    + " arguments; there are (name/arguments) " + new TreeSet<>(RULES.keySet()));
        }
        return rule;
    }

    private static void dated(String name, Dated dated) {
        RULES.put(name, (a, m) -> m.now() == null ? Resolution.UNKNOWN : of(dated.apply(a, m, m.now())));
    }

    private static void fixed(String name, Dated fixed) {
        RULES.put(name, (a, m) -> of(fixed.apply(a, m, LocalDate.EPOCH)));
    }

    private static void derived(String name, Derived derived) {
        RULES.put(name, (a, m) -> {
            Resolution other = a.time(0, m);
            return other.period() == null ? other : of(derived.apply(other.period(), a, m));
        });
    }

    private static void told(String name, Derived derived) {
        RULES.put(name, (a, m) -> m.told() == null ? Resolution.UNKNOWN : of(derived.apply(m.told(), a, m)));
    }

    private static Resolution of(@Nullable Period period) {
        return period == null ? Resolution.UNKNOWN : Resolution.of(period);
    }

    private static void namedTimes() {
        dated("weekday/1", (a, m, now) -> {
            DayOfWeek day = DayOfWeek.of(a.number(0));
            return Period.day(now.with(m.tense().looksAhead() ? nextOrSame(day) : previousOrSame(day)));
        });
        dated("weekend/0", (a, m, now) -> {
            LocalDate saturday = now.with(previousOrSame(DayOfWeek.SATURDAY));
            boolean ahead = m.tense().looksAhead() && saturday.isBefore(now.minusDays(1));
            LocalDate first = ahead ? saturday.plusWeeks(1) : saturday;
            return new Period(first, first.plusDays(1), Precision.DAYS);
        });
        dated("date/2", (a, m, now) -> nearest(now, m.tense(), y -> day(y, a.number(0), a.number(1))));
        fixed("date/3", (a, m, now) -> day(a.number(2), a.number(0), a.number(1)));
        dated("days/3", (a, m, now) -> nearest(now, m.tense(), y -> days(y, a.number(0), a.number(1), a.number(2))));
        fixed("days/4", (a, m, now) -> days(a.number(3), a.number(0), a.number(1), a.number(2)));
        // day and month in either order: known only where one of them can be no month
        fixed("slashed/3", (a, m, now) -> {
            int first = a.number(0);
            int second = a.number(1);
            return first > 12 || first == second
                    ? day(a.number(2), second, first)
                    : second > 12 ? day(a.number(2), first, second) : null;
        });
        dated("month/1", (a, m, now) -> nearest(now, m.tense(), y -> month(y, a.number(0))));
        fixed("month/2", (a, m, now) -> month(a.number(1), a.number(0)));
        derived("month-in/2", (year, a, m) -> month(year.start().getYear(), a.number(1)));
        derived("date-in/3", (year, a, m) -> day(year.start().getYear(), a.number(1), a.number(2)));
        derived(
                "day-in/2",
                (month, a, m) -> day(month.start().getYear(), month.start().getMonthValue(), a.number(1)));
        derived("weekday-in/2", (week, a, m) -> Period.day(week.start().with(nextOrSame(DayOfWeek.of(a.number(1))))));
        dated("season/1", (a, m, now) -> nearest(now, m.tense(), y -> season(y, a.number(0))));
        fixed("season/2", (a, m, now) -> season(a.number(1), a.number(0)));
        dated("quarter/1", (a, m, now) -> nearest(now, m.tense(), y -> quarter(y, a.number(0))));
        fixed("quarter/2", (a, m, now) -> quarter(a.number(1), a.number(0)));
        dated("easter/1", (a, m, now) -> nearest(now, m.tense(), y -> easter(y, a.number(0))));
        fixed("easter/2", (a, m, now) -> easter(a.number(1), a.number(0)));
        fixed("year/1", (a, m, now) -> a.number(0) < 1 ? null : Period.years(a.number(0), 1));
        fixed("decade/1", (a, m, now) -> Period.years(a.number(0), 10));
        fixed("century/1", (a, m, now) -> Period.years((a.number(0) - 1) * 100 + 1, 100));
        derived("third/2", (whole, a, m) -> whole.third(a.number(1)));
        derived("half/2", (whole, a, m) -> whole.half(a.number(1)));
        // the nth unit of a time, its first n, its last n: "the second week of May", "the last three days of June"
        derived("slice/3", (whole, a, m) -> {
            LocalDate first = a.unit(1).move(whole.start(), a.number(2) - 1L);
            return within(whole, first, a.unit(1).move(first, 1).minusDays(1), a.unit(1));
        });
        derived(
                "opening/3",
                (whole, a, m) -> within(
                        whole,
                        whole.start(),
                        a.unit(1).move(whole.start(), a.number(2)).minusDays(1),
                        a.unit(1)));
        derived(
                "closing/3",
                (whole, a, m) ->
                        within(whole, a.unit(1).move(whole.end(), -a.number(2)).plusDays(1), whole.end(), a.unit(1)));
        dated("of-this-year/1", (a, m, now) -> {
            Period behind = a.period(0, m.seen(now, Tense.PAST));
            Period ahead = a.period(0, m.seen(now, Tense.FUTURE));
            boolean past =
                    m.tense() != Tense.FUTURE && behind != null && behind.end().getYear() == now.getYear();
            return past || m.tense() == Tense.PAST ? behind : ahead;
        });
        RULES.put("last/1", (a, m) -> m.now() == null ? Resolution.UNKNOWN : of(other(a, m, m.now(), Tense.PAST)));
        RULES.put("next/1", (a, m) -> m.now() == null ? Resolution.UNKNOWN : of(other(a, m, m.now(), Tense.FUTURE)));
    }

    private static void distances() {
        dated("calendar/2", (a, m, now) -> a.unit(0).around(a.unit(0).move(now, a.number(1))));
        dated("this/1", (a, m, now) -> {
            Period whole = a.unit(0).around(now);
            return m.tense() == Tense.FUTURE ? whole.from(now) : whole.until(now);
        });
        dated("so-far/1", (a, m, now) -> a.unit(0).around(now).until(now));
        dated("still/1", (a, m, now) -> a.unit(0).around(now).from(now));
        dated("overnight/0", (a, m, now) -> Period.days(now.minusDays(1), now));
        dated("ago/2", (a, m, now) -> a.unit(0).around(a.unit(0).move(now, -a.number(1))));
        dated("ahead/2", (a, m, now) -> a.unit(0).around(a.unit(0).move(now, a.number(1))));
        dated(
                "some-ago/1",
                (a, m, now) -> a.unit(0) == Unit.HOUR
                        ? Period.day(now)
                        : spread(a.unit(0).move(now, -SOME_MOST), a.unit(0).move(now, -SOME_LEAST), a.unit(0)));
        dated("past/2", (a, m, now) -> spread(a.unit(0).move(now, -a.number(1)), now, a.unit(0)));
        dated("recent/1", (a, m, now) -> spread(a.unit(0).move(now, -RECENT[a.number(0)]), now, a.unit(0)));
        dated("coming/2", (a, m, now) -> spread(now, a.unit(0).move(now, a.number(1)), a.unit(0)));
        // "for three weeks": up to now in the perfect, else only how long
        RULES.put(
                "lasting/2",
                (a, m) -> m.now() == null || m.tense() != Tense.PERFECT
                        ? Resolution.DURATION
                        : of(spread(a.unit(0).move(m.now(), -a.number(1)), m.now(), a.unit(0))));
        // "in three weeks": from now if it lies ahead, else only how long
        RULES.put(
                "within/2",
                (a, m) -> m.now() == null || m.tense() != Tense.FUTURE
                        ? Resolution.DURATION
                        : of(a.unit(0).around(a.unit(0).move(m.now(), a.number(1)))));
        RULES.put("duration/0", (a, m) -> Resolution.DURATION);
        RULES.put(
                "length/2",
                (a, m) -> new Resolution(null, Role.DURATION, new Resolution.Length(a.unit(0), a.number(1))));
        derived("moved/3", (other, a, m) -> moved(other, a.unit(1), a.number(2)));
        derived("back/3", (other, a, m) -> moved(other, a.unit(1), -a.number(2)));
        // the nth day of something that goes on: it began n - 1 days before the time given, or before now
        dated("nth/2", (a, m, now) -> spread(a.unit(0).move(now, 1L - a.number(1)), now, a.unit(0)));
        derived("nth/3", (last, a, m) -> spread(a.unit(1).move(last.start(), 1L - a.number(2)), last.end(), a.unit(1)));
    }

    private static void ranges() {
        RULES.put("since/1", (a, m) -> since(a, m));
        RULES.put("from/1", (a, m) -> m.tense() == Tense.FUTURE ? a.time(0, m) : since(a, m));
        RULES.put(
                "deadline/1",
                (a, m) -> new Resolution(a.period(0, m.seen(m.now(), Tense.FUTURE)), Role.DEADLINE, null));
        RULES.put("deadline/0", (a, m) -> new Resolution(null, Role.DEADLINE, null));
        RULES.put("between/2", (a, m) -> {
            Tense tense = m.tense();
            Period first;
            Period last;
            if (tense.looksAhead()) {
                first = a.period(0, m);
                last = first == null ? null : a.period(1, m.seen(first.end(), Tense.FUTURE));
            } else {
                last = a.period(1, m);
                first = last == null ? null : a.period(0, m.seen(last.start(), Tense.PAST));
            }
            if (first == null || last == null || last.end().isBefore(first.start())) {
                return Resolution.UNKNOWN;
            }
            Precision coarser =
                    first.precision().compareTo(last.precision()) > 0 ? first.precision() : last.precision();
            return of(new Period(first.start(), last.end(), coarser == Precision.DAY ? Precision.DAYS : coarser));
        });
    }

    private static void anaphors() {
        told("told/0", (told, a, m) -> told);
        RULES.put("mentioned/0", (a, m) -> of(m.mentioned() != null ? m.mentioned() : m.told()));
        told("same/1", (told, a, m) -> {
            Period whole = a.unit(0).around(told.start());
            return told.end().isAfter(whole.end()) ? told : whole;
        });
        told("later/2", (told, a, m) -> moved(told, a.unit(0), a.number(1)));
        told("earlier/2", (told, a, m) -> moved(told, a.unit(0), -a.number(1)));
        told("some-later/1", (told, a, m) -> {
            Unit unit = a.unit(0);
            if (unit == Unit.HOUR || unit.precision().compareTo(told.precision()) < 0) {
                return told;
            }
            LocalDate least = unit.move(told.end(), SOME_LEAST);
            LocalDate most = unit.move(told.end(), SOME_MOST);
            LocalDate now = m.now() == null || told.end().isAfter(m.now()) ? most : m.now();
            return spread(least.isAfter(now) ? told.end() : least, most.isAfter(now) ? now : most, unit);
        });
        told("some-earlier/1", (told, a, m) -> {
            Unit unit = a.unit(0);
            return unit == Unit.HOUR || unit.precision().compareTo(told.precision()) < 0
                    ? told
                    : spread(unit.move(told.start(), -SOME_MOST), unit.move(told.start(), -SOME_LEAST), unit);
        });
    }

    /** From the beginning of the argument to now. */
    private static Resolution since(Arguments a, Moment m) {
        Resolution begun = a.time(0, m.seen(m.now(), Tense.PAST));
        LocalDate now = m.now();
        if (begun.period() == null || now == null) {
            return Resolution.UNKNOWN;
        }
        Period first = begun.period();
        Precision precision = first.precision() == Precision.DAY ? Precision.DAYS : first.precision();
        return first.start().isAfter(now) ? begun : of(new Period(first.start(), now, precision));
    }

    /** The argument, but never the one that it is now: "last May", written in May, is that of the year before. */
    private static @Nullable Period other(Arguments a, Moment m, LocalDate now, Tense side) {
        Period found = a.period(0, m.seen(now, side));
        if (found == null || !found.contains(now)) {
            return found;
        }
        LocalDate beyond =
                side == Tense.PAST ? found.start().minusDays(1) : found.end().plusDays(1);
        return a.period(0, m.seen(beyond, side));
    }

    /** A time moved by units; one that is known more coarsely than the unit stays ("in May ... a day later"). */
    static Period moved(Period from, Unit unit, int n) {
        Precision precision = from.precision();
        boolean days = unit == Unit.HOUR || unit == Unit.DAY;
        if (precision.compareTo(Precision.DAYS) > 0 && unit.precision().compareTo(precision) < 0) {
            return from;
        }
        return days
                ? new Period(unit.move(from.start(), n), unit.move(from.end(), n), precision)
                : unit.around(unit.move(from.start(), n));
    }

    private static @Nullable Period within(Period whole, LocalDate start, LocalDate end, Unit unit) {
        LocalDate first = start.isBefore(whole.start()) ? whole.start() : start;
        LocalDate last = end.isAfter(whole.end()) ? whole.end() : end;
        return last.isBefore(first) ? null : spread(first, last, unit);
    }

    static Period spread(LocalDate start, LocalDate end, Unit unit) {
        return unit == Unit.HOUR || unit == Unit.DAY
                ? Period.days(start, end)
                : new Period(start, end, unit.precision());
    }

    /** The one of the years around now that the tense points to: begun already, or not yet over. */
    private static @Nullable Period nearest(LocalDate now, Tense tense, IntFunction<@Nullable Period> ofYear) {
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
        boolean soon = ahead != null
                && past.length() == 1
                && ChronoUnit.DAYS.between(past.end(), now) > FAR_BACK_DAYS
                && ChronoUnit.DAYS.between(now, ahead.start()) < NEAR_AHEAD_DAYS;
        return soon ? ahead : past;
    }

    private static @Nullable Period day(int year, int month, int day) {
        return year < 1
                        || month < 1
                        || month > 12
                        || day < 1
                        || day > YearMonth.of(year, month).lengthOfMonth()
                ? null
                : Period.day(LocalDate.of(year, month, day));
    }

    private static @Nullable Period days(int year, int month, int first, int last) {
        Period from = day(year, month, first);
        Period to = day(year, month, last);
        return from == null || to == null || last < first ? null : Period.days(from.start(), to.end());
    }

    private static Period month(int year, int month) {
        return Period.months(year, month, 1, Precision.MONTH);
    }

    /** Northern seasons: spring (1) from March, summer (2), autumn (3), winter (4) from the December before. */
    private static Period season(int year, int season) {
        return season == 4
                ? Period.months(year - 1, 12, 3, Precision.MONTH)
                : Period.months(year, season * 3, 3, Precision.MONTH);
    }

    private static Period quarter(int year, int quarter) {
        return Period.months(year, quarter * 3 - 2, 3, Precision.MONTH);
    }

    /** Western Easter Sunday (the anonymous Gregorian computus) moved by {@code offset} days. */
    private static Period easter(int year, int offset) {
        int a = year % 19;
        int b = year / 100;
        int c = year % 100;
        int d = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
        int e = (32 + 2 * (b % 4) + 2 * (c / 4) - d - c % 4) % 7;
        int f = d + e - 7 * ((a + 11 * d + 22 * e) / 451) + 114;
        return Period.day(LocalDate.of(year, f / 31, f % 31 + 1).plusDays(offset));
    }
}
