package org.polybius.coding.dates;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What the meaning of a time expression depends on.
 *
 * @param now the day of speaking, or null if unknown
 * @param tense of the clause it stands in
 * @param told the time of what was told just before, to which "a day later" refers; null if none
 * @param mentioned the last time that was named at all, to which "at the time" refers; null if none
 */
record Moment(
        @Nullable LocalDate now,
        Tense tense,
        @Nullable Period told,
        @Nullable Period mentioned) {

    /** The same, spoken on another day or in another tense. */
    Moment seen(@Nullable LocalDate otherNow, Tense otherTense) {
        return new Moment(otherNow, otherTense, told, mentioned);
    }
}
