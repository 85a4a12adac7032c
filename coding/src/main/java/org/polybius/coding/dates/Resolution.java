package org.polybius.coding.dates;

import org.jspecify.annotations.Nullable;

/**
 * What a time expression means at a moment.
 *
 * @param period the days, or null if the words do not tell
 * @param role what it says about the clause it stands in
 */
record Resolution(@Nullable Period period, TimeExpression.Role role) {
    static final Resolution UNKNOWN = new Resolution(null, TimeExpression.Role.DATE);
    static final Resolution DURATION = new Resolution(null, TimeExpression.Role.DURATION);

    static Resolution of(Period period) {
        return period.start().getYear() < 1 || period.end().getYear() > 9999
                ? UNKNOWN
                : new Resolution(period, TimeExpression.Role.DATE);
    }
}
