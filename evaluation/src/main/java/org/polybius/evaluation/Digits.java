package org.polybius.evaluation;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * Figures as they are printed. The exact binary value is rounded, ties to even, as C and Python print it; Java's own
 * {@code %.3f} rounds the shortest decimal form instead and differs in the last digit now and then.
 */
final class Digits {
    private Digits() {}

    static String two(double value) {
        return rounded(value, 2);
    }

    static String three(double value) {
        return rounded(value, 3);
    }

    private static String rounded(double value, int places) {
        return new BigDecimal(value).setScale(places, RoundingMode.HALF_EVEN).toPlainString();
    }
}
