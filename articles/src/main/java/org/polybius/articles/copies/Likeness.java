package org.polybius.articles.copies;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
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

    private static final int MARKS = 24;

    /** @throws IllegalArgumentException if a value makes no sense */
    public Likeness {
        if (!(containment > 0 && containment <= 1) || !(share >= 0 && share <= 1) || shingles < 1 || days < 0) {
            throw new IllegalArgumentException(
                    "no likeness: " + containment + ", " + share + ", " + shingles + ", " + days);
        }
    }

    /**
     * The marks of an article, in order: the smallest hashes of its signature. Two articles that share none are not
     * compared; one with too few words has none.
     */
    public int[] marks(Signature signature) {
        return Arrays.copyOf(signature.smallest(), countMarks(signature));
    }

    int countMarks(Signature signature) {
        return comparable(signature.shingles()) ? Math.min(MARKS, signature.length()) : 0;
    }

    private boolean comparable(int length) {
        return length >= shingles;
    }

    /** How much of the one the other, mostly the longer one, holds, if the one is a copy; 0 otherwise. */
    public double held(Signed one, Signed other) {
        if (!mayHold(
                one.signature().shingles(), one.published(), other.signature().shingles(), other.published())) {
            return 0;
        }
        double part = one.signature().partIn(other.signature());
        return part >= containment ? part : 0;
    }

    /** Whether the one may be a copy of the other, by how many shingles they have and when they were published. */
    public boolean mayHold(
            int oneShingles, @Nullable LocalDate oneDay, int otherShingles, @Nullable LocalDate otherDay) {
        return comparable(oneShingles)
                && comparable(otherShingles)
                && oneShingles >= share * otherShingles
                && (oneDay == null || otherDay == null || Math.abs(ChronoUnit.DAYS.between(oneDay, otherDay)) <= days);
    }
}
