package org.polybius.coding.composition;

import java.util.List;
import java.util.Set;
import org.polybius.model.Token;

/**
 * What was found at a predicate.
 *
 * @param meanings what it means; empty if it means nothing that is coded (a denial, a failed attempt)
 * @param words the words that were read on the way and are not to be read again by themselves
 */
record Reading(List<Meaning> meanings, Set<Token> words) {
    static final Reading NOTHING = new Reading(List.of(), Set.of());

    boolean isNothing() {
        return meanings.isEmpty() && words.isEmpty();
    }
}
