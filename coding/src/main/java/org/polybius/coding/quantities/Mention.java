package org.polybius.coding.quantities;

import org.jspecify.annotations.Nullable;
import org.polybius.coding.composition.Meaning;
import org.polybius.model.Event;
import org.polybius.model.Sentence;

/**
 * What a sentence was read to mean.
 *
 * @param sentence where it is told
 * @param meaning what is told
 * @param event what was made of it, or null if it is no event; its words count for nobody else all the same
 */
public record Mention(
        Sentence sentence, Meaning meaning, @Nullable Event event) {}
