package org.polybius.coding.quantities;

import java.util.Optional;
import org.polybius.model.Quantity;

/**
 * How many, at least and at most.
 *
 * @param low at least 0
 * @param high infinite where the words set no upper end
 */
record Range(double low, double high) {
    static final double OPEN = Double.POSITIVE_INFINITY;
    static final Range ONE = new Range(1, 1);
    static final Range NONE = new Range(0, 0);

    static Range exactly(double n) {
        return new Range(n, n);
    }

    Range times(Range factors) {
        // Nothing times "no upper end" is still nothing told about the upper end.
        double top = Double.isInfinite(high) || Double.isInfinite(factors.high) ? OPEN : high * factors.high;
        return new Range(low * factors.low, top);
    }

    Range plus(Range other) {
        return new Range(low + other.low, high + other.high);
    }

    Range to(Range other) {
        return new Range(low, other.high);
    }

    /** As the event keeps it; empty if it is more than anybody could count. */
    Optional<Quantity> quantity(String text) {
        if (low > Integer.MAX_VALUE || text.isBlank()) {
            return Optional.empty();
        }
        Integer top = high > Integer.MAX_VALUE ? null : (int) Math.round(high);
        return Optional.of(new Quantity((int) Math.round(low), top, text));
    }
}
