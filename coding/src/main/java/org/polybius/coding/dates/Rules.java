package org.polybius.coding.dates;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
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
    interface Dated {
        @Nullable
        Period apply(Arguments a, Moment m, LocalDate now);
    }

    /** A rule that depends on another time, its first argument or one told of before. */
    interface Derived {
        @Nullable
        Period apply(Period other, Arguments a, Moment m);
    }

    private static final Map<String, Rule> RULES = new HashMap<>();

    static {
        NamedTimes.define();
        RelativeTimes.define();
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

    /** Names a rule that needs the day of speaking, with the number of its arguments: {@code "weekday/1"}. */
    static void dated(String name, Dated dated) {
        RULES.put(name, (a, m) -> m.now() == null ? Resolution.UNKNOWN : of(dated.apply(a, m, m.now())));
    }

    /** Names a rule that needs nothing but its arguments. */
    static void fixed(String name, Dated fixed) {
        RULES.put(name, (a, m) -> of(fixed.apply(a, m, LocalDate.EPOCH)));
    }

    /** Names a rule whose first argument is another time; without that it is unknown as well. */
    static void derived(String name, Derived derived) {
        RULES.put(name, (a, m) -> {
            Resolution other = a.time(0, m);
            return other.period() == null ? other : of(derived.apply(other.period(), a, m));
        });
    }

    /** Names a rule that needs a time told of before. */
    static void told(String name, Derived derived) {
        RULES.put(name, (a, m) -> m.told() == null ? Resolution.UNKNOWN : of(derived.apply(m.told(), a, m)));
    }

    /** Names any other rule. */
    static void rule(String name, Rule rule) {
        RULES.put(name, rule);
    }

    static Resolution of(@Nullable Period period) {
        return period == null ? Resolution.UNKNOWN : Resolution.of(period);
    }

    /** The argument, but never the one that it is now: "last May", written in May, is that of the year before. */
    static @Nullable Period other(Arguments a, Moment m, LocalDate now, Tense side) {
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

    static Period spread(LocalDate start, LocalDate end, Unit unit) {
        return unit == Unit.HOUR || unit == Unit.DAY
                ? Period.days(start, end)
                : new Period(start, end, unit.precision());
    }
}
