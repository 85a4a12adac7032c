package org.polybius.coding.relations;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.polybius.coding.lexicon.Coding;

/**
 * What one party does to another in a sentence.
 *
 * @param coding the PLOVER type, mode and CAMEO code; null where nothing in the sentence is a deed
 * @param confidence the chance, 0 to 1, that the type is right
 * @param why the derivation, one step a line
 */
public record Relation(@Nullable Coding coding, double confidence, List<String> why) {
    /** Copies the steps. */
    public Relation {
        why = List.copyOf(why);
    }
}
