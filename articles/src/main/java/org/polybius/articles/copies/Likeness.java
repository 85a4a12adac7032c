package org.polybius.articles.copies;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * When an article is taken for a copy of a longer one. The values of {@link #MEASURED} were chosen by
 * {@code polybius eval copies} on rows kept for tuning.
 *
 * @param containment so much of its shingles must stand in the longer one, 0 to 1
 * @param share so long it must be, by the longer one: a paragraph that a survey quotes is no copy of the survey
 * @param shingles so many shingles both must have: what two notices of a line or two share says nothing
 * @param days so many days may lie between the two, where both are dated: reports made by a form come again for ever
 */
public record Likeness(double containment, double share, int shingles, int days) {
    /** What is used unless something else is asked for. */
    public static final Likeness MEASURED = new Likeness(0.5, 0.2, 20, 30);

    /** @throws IllegalArgumentException if a value makes no sense */
    public Likeness {
        if (!(containment > 0 && containment <= 1) || !(share >= 0 && share <= 1) || shingles < 1 || days < 0) {
            throw new IllegalArgumentException(
                    "no likeness: " + containment + ", " + share + ", " + shingles + ", " + days);
        }
    }

    /** Whether an article has enough words to be compared at all. */
    boolean comparable(Signature signature) {
        return signature.shingles() >= shingles;
    }

    /** How much of the one the other, mostly the longer one, holds, if the one is a copy; 0 otherwise. */
    double held(Signature one, @Nullable LocalDate oneDay, Signature other, @Nullable LocalDate otherDay) {
        if (!comparable(one)
                || !comparable(other)
                || !near(oneDay, otherDay)
                || one.shingles() < share * other.shingles()) {
            return 0;
        }
        double part = one.partIn(other);
        return part >= containment ? part : 0;
    }

    private boolean near(@Nullable LocalDate a, @Nullable LocalDate b) {
        return a == null || b == null || Math.abs(ChronoUnit.DAYS.between(a, b)) <= days;
    }
}
