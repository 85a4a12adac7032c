package org.polybius.coding.repair;

import java.util.Set;

/**
 * A repair that was made.
 *
 * @param rule name of the rule
 * @param words indices in the sentence of the words that the rule looked at or moved
 */
public record Applied(String rule, Set<Integer> words) {
    /** Copies the set. */
    public Applied {
        words = Set.copyOf(words);
    }
}
