package org.polybius.coding.repair;

import org.polybius.model.Sentence;
import org.polybius.model.Token;

/** What one word of a pattern must be. */
@FunctionalInterface
interface Condition {
    boolean holds(Sentence s, Token t);
}
