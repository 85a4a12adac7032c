package org.polybius.coding.composition;

import org.polybius.model.Token;

/**
 * Words that fill a slot of a predicate.
 *
 * @param token the head of the phrase
 * @param slot the slot it fills, for derivations
 * @param asModifier whether only the adjectives and compounds of {@code token} are meant: the Russians in "Russian air
 *     strikes"
 */
public record Arg(Token token, String slot, boolean asModifier) {
    Arg(Token token, String slot) {
        this(token, slot, false);
    }
}
