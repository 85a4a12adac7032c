package org.polybius.coding.dates;

import org.polybius.model.EventDate;
import org.polybius.model.TokenSpan;

/**
 * Words of a sentence that name a time.
 *
 * @param span the words; prepositions belong to them only where they carry meaning ("since May", but "on" "Monday")
 * @param head index of the token among them whose governor lies outside, by which they hang in the tree
 * @param date the days they mean, with the words themselves; unknown for a mere duration, or where the article does not
 *     tell
 * @param role what they say about their clause
 */
public record TimeExpression(TokenSpan span, int head, EventDate date, Role role) {

    /** What a time expression says about its clause. */
    public enum Role {
        /** When it happens: "on Monday", "since May". */
        DATE,
        /** Some time long before, without saying when: "long ago", "was once". */
        FORMER,
        /** Until or by when something is to last or to be done: it dates nothing. */
        DEADLINE,
        /** How long, without saying when: "for three weeks". It dates nothing. */
        DURATION
    }
}
