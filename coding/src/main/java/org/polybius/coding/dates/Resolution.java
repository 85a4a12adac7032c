package org.polybius.coding.dates;

import org.jspecify.annotations.Nullable;
import org.polybius.coding.dates.TimeExpression.Role;

/**
 * What a time expression means at a moment.
 *
 * @param period the days, or null if the words do not tell
 * @param role what it says about the clause it stands in
 * @param length of a duration that may separate two deeds; null if there is none
 */
record Resolution(
        @Nullable Period period, Role role, @Nullable Length length) {

    /** So many units. */
    record Length(Unit unit, int number) {}

    static final Resolution UNKNOWN = new Resolution(null, Role.DATE, null);
    static final Resolution DURATION = new Resolution(null, Role.DURATION, null);

    static Resolution of(Period period) {
        return period.start().getYear() < 1 || period.end().getYear() > 9999
                ? UNKNOWN
                : new Resolution(period, Role.DATE, null);
    }
}
