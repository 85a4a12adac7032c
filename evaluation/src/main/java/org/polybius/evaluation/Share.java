package org.polybius.evaluation;

/**
 * How many of some cases were right.
 *
 * @param right how many were right
 * @param of how many there were
 */
public record Share(int right, int of) {
    static final Share NONE = new Share(0, 0);

    Share plus(boolean isRight) {
        return new Share(right + (isRight ? 1 : 0), of + 1);
    }

    /** Between 0 and 1; 0 where there was no case. */
    public double value() {
        return of == 0 ? 0 : (double) right / of;
    }
}
