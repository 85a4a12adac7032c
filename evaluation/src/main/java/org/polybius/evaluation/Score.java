package org.polybius.evaluation;

/**
 * How well answers agree with gold, counted.
 *
 * @param hits answers that gold has
 * @param spurious answers that gold does not have
 * @param missed what gold has and nobody answered
 */
public record Score(int hits, int spurious, int missed) {
    static final Score NONE = new Score(0, 0, 0);

    /** The share of answers that are right, 0 to 1; 0 where there is no answer. */
    public double precision() {
        return hits + spurious == 0 ? 0 : (double) hits / (hits + spurious);
    }

    /** The share of gold that was found, 0 to 1; 0 where there is no gold. */
    public double recall() {
        return hits + missed == 0 ? 0 : (double) hits / (hits + missed);
    }

    /** The harmonic mean of precision and recall, 0 to 1. */
    public double f1() {
        double p = precision();
        double r = recall();
        return p + r == 0 ? 0 : 2 * p * r / (p + r);
    }

    Score plus(Score other) {
        return new Score(hits + other.hits, spurious + other.spurious, missed + other.missed);
    }
}
