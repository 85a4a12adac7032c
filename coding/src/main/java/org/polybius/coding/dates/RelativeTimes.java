package org.polybius.coding.dates;

import java.time.LocalDate;
import org.polybius.coding.dates.Rules.Arguments;
import org.polybius.coding.dates.TimeExpression.Role;
import org.polybius.model.EventDate.Precision;

/** Rules for times that are told by how far they lie from now or from another time, and for ranges between two. */
final class RelativeTimes {
    /** "several", "a few", bare plurals: at least and at most so many. */
    private static final int SOME_LEAST = 2;

    private static final int SOME_MOST = 7;

    /** "in recent days, weeks ...": how many of each {@link Unit} at most. */
    private static final int[] RECENT = {24, 7, 4, 6, 4, 5, 3, 2};

    private RelativeTimes() {}

    static void define() {
        distances();
        ranges();
        anaphors();
    }

    private static void distances() {
        Rules.dated("calendar/2", (a, m, now) -> a.unit(0).around(a.unit(0).move(now, a.number(1))));
        Rules.dated("this/1", (a, m, now) -> {
            Period whole = a.unit(0).around(now);
            return m.tense() == Tense.FUTURE ? whole.from(now) : whole.until(now);
        });
        Rules.dated("so-far/1", (a, m, now) -> a.unit(0).around(now).until(now));
        Rules.dated("still/1", (a, m, now) -> a.unit(0).around(now).from(now));
        Rules.dated("overnight/0", (a, m, now) -> Period.days(now.minusDays(1), now));
        Rules.dated("ago/2", (a, m, now) -> a.unit(0).around(a.unit(0).move(now, -a.number(1))));
        Rules.dated("ago/3", (a, m, now) -> a.unit(0).around(a.unit(0).move(now, -a.number(1) - a.number(2))));
        Rules.dated("ahead/2", (a, m, now) -> a.unit(0).around(a.unit(0).move(now, a.number(1))));
        // n units and a half ago, and the time since then
        Rules.dated("half-ago/2", (a, m, now) -> {
            Unit.Half half = a.unit(0).half();
            return half.unit().around(back(now, a.unit(0), a.number(1)));
        });
        Rules.dated(
                "half-past/2",
                (a, m, now) -> Rules.spread(
                        back(now, a.unit(0), a.number(1)), now, a.unit(0).half().unit()));
        Rules.dated(
                "some-ago/1",
                (a, m, now) -> a.unit(0) == Unit.HOUR
                        ? Period.day(now)
                        : Rules.spread(
                                a.unit(0).move(now, -SOME_MOST), a.unit(0).move(now, -SOME_LEAST), a.unit(0)));
        Rules.dated("past/2", (a, m, now) -> Rules.spread(a.unit(0).move(now, -a.number(1)), now, a.unit(0)));
        Rules.dated("recent/1", (a, m, now) -> Rules.spread(a.unit(0).move(now, -RECENT[a.number(0)]), now, a.unit(0)));
        Rules.dated("coming/2", (a, m, now) -> Rules.spread(now, a.unit(0).move(now, a.number(1)), a.unit(0)));
        // "for three weeks": up to now in the perfect, else only how long
        Rules.rule(
                "lasting/2",
                (a, m) -> m.now() == null || m.tense() != Tense.PERFECT
                        ? Resolution.DURATION
                        : Rules.of(Rules.spread(a.unit(0).move(m.now(), -a.number(1)), m.now(), a.unit(0))));
        // "in three weeks": from now if it lies ahead, else only how long
        Rules.rule(
                "within/2",
                (a, m) -> m.now() == null || m.tense() != Tense.FUTURE
                        ? Resolution.DURATION
                        : Rules.of(a.unit(0).around(a.unit(0).move(m.now(), a.number(1)))));
        Rules.rule("unknown/0", (a, m) -> Resolution.UNKNOWN);
        Rules.rule("former/0", (a, m) -> new Resolution(null, Role.FORMER, null));
        Rules.rule("duration/0", (a, m) -> Resolution.DURATION);
        Rules.rule(
                "length/2",
                (a, m) -> new Resolution(null, Role.DURATION, new Resolution.Length(a.unit(0), a.number(1))));
        Rules.derived("moved/3", (other, a, m) -> Rules.moved(other, a.unit(1), a.number(2)));
        Rules.derived("back/3", (other, a, m) -> Rules.moved(other, a.unit(1), -a.number(2)));
        // moved as it is: "a week ago on Monday", "this time last year"
        Rules.derived("shift/3", (other, a, m) -> shifted(other, a.unit(1), a.number(2)));
        Rules.derived("shift-back/3", (other, a, m) -> shifted(other, a.unit(1), -a.number(2)));
        // a time as it is seen from the end of another: the last one by then, the first one after, the last before
        Rules.rule("soon/1", (a, m) -> a.time(0, m.seen(m.now(), Tense.FUTURE)));
        Rules.rule("as-of/2", (a, m) -> {
            Period from = a.period(1, m);
            return from == null ? Resolution.UNKNOWN : a.time(0, m.seen(from.end(), Tense.PLUPERFECT));
        });
        Rules.rule("after/2", (a, m) -> {
            Period from = a.period(1, m);
            return from == null
                    ? Resolution.UNKNOWN
                    : a.time(0, m.seen(from.end().plusDays(1), Tense.FUTURE));
        });
        Rules.rule("before/2", (a, m) -> {
            Period from = a.period(1, m);
            return from == null
                    ? Resolution.UNKNOWN
                    : a.time(0, m.seen(from.start().minusDays(1), Tense.PLUPERFECT));
        });
        // the nth day of something that goes on: it began n - 1 days before the time given, or before now
        Rules.dated("nth/2", (a, m, now) -> Rules.spread(a.unit(0).move(now, 1L - a.number(1)), now, a.unit(0)));
        Rules.derived(
                "nth/3",
                (last, a, m) -> Rules.spread(a.unit(1).move(last.start(), 1L - a.number(2)), last.end(), a.unit(1)));
    }

    private static void ranges() {
        Rules.rule("since/1", (a, m) -> since(a, m));
        Rules.rule("from/1", (a, m) -> m.tense() == Tense.FUTURE ? a.time(0, m) : since(a, m));
        Rules.rule(
                "deadline/1",
                (a, m) -> new Resolution(a.period(0, m.seen(m.now(), Tense.FUTURE)), Role.DEADLINE, null));
        Rules.rule("deadline/0", (a, m) -> new Resolution(null, Role.DEADLINE, null));
        Rules.rule("between/2", (a, m) -> {
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
            return Rules.of(new Period(first.start(), last.end(), coarser == Precision.DAY ? Precision.DAYS : coarser));
        });
    }

    private static void anaphors() {
        Rules.told("told/0", (told, a, m) -> told);
        Rules.rule("mentioned/0", (a, m) -> Rules.of(m.mentioned() != null ? m.mentioned() : m.told()));
        Rules.told("same/1", (told, a, m) -> {
            Period whole = a.unit(0).around(told.start());
            return told.end().isAfter(whole.end()) ? told : whole;
        });
        Rules.told(
                "same-up-to/1", (told, a, m) -> a.unit(0).around(told.start()).until(told.end()));
        Rules.told("same-from/1", (told, a, m) -> a.unit(0).around(told.start()).from(told.start()));
        Rules.told("later/2", (told, a, m) -> Rules.moved(told, a.unit(0), a.number(1)));
        Rules.told("earlier/2", (told, a, m) -> Rules.moved(told, a.unit(0), -a.number(1)));
        Rules.told("some-later/1", (told, a, m) -> {
            Unit unit = a.unit(0);
            if (unit == Unit.HOUR || unit.precision().compareTo(told.precision()) < 0) {
                return told;
            }
            LocalDate least = unit.move(told.start(), SOME_LEAST);
            LocalDate most = unit.move(told.end(), SOME_MOST);
            LocalDate now = m.now() == null || told.end().isAfter(m.now()) ? most : m.now();
            return Rules.spread(least.isAfter(now) ? told.end() : least, most.isAfter(now) ? now : most, unit);
        });
        Rules.told("some-earlier/1", (told, a, m) -> {
            Unit unit = a.unit(0);
            return unit == Unit.HOUR || unit.precision().compareTo(told.precision()) < 0
                    ? told
                    : Rules.spread(unit.move(told.start(), -SOME_MOST), unit.move(told.start(), -SOME_LEAST), unit);
        });
    }

    private static LocalDate back(LocalDate now, Unit unit, int n) {
        Unit.Half half = unit.half();
        return half.unit().move(unit.move(now, -n), -half.number());
    }

    private static Period shifted(Period other, Unit unit, int n) {
        return new Period(unit.move(other.start(), n), unit.move(other.end(), n), other.precision());
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
        return first.start().isAfter(now) ? begun : Rules.of(new Period(first.start(), now, precision));
    }
}
