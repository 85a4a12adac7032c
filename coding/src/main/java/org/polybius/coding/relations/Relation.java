package org.polybius.coding.relations;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.polybius.coding.lexicon.Coding;

/**
 * What one party does to another in a sentence.
 *
 * @param coding the PLOVER type, mode and CAMEO code; null where nothing in the sentence is a deed
 * @param confidence the chance, 0 to 1, that the type is right
 * @param why the derivation, one step a line
 * @param features what the confidence was computed from
 */
public record Relation(@Nullable Coding coding, double confidence, List<String> why, Map<String, Double> features) {
    /** Nothing in the sentence is a deed. */
    static final Relation NONE = new Relation(null, 0, List.of("no word of the lexicon names a deed here"), Map.of());

    /** Copies the steps and the features. */
    public Relation {
        why = List.copyOf(why);
        features = Collections.unmodifiableMap(new LinkedHashMap<>(features));
    }
}
