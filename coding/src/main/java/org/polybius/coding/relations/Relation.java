package org.polybius.coding.relations;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.polybius.coding.lexicon.Coding;
import org.polybius.coding.lexicon.Entry;
import org.polybius.coding.lexicon.Lexicon;

/**
 * What one party does to another in a sentence.
 *
 * @param coding the PLOVER type, mode and CAMEO code; null only where the lexicon itself knows none
 * @param confidence the chance, 0 to 1, that the type is right
 * @param why the derivation, one step a line
 * @param features what the confidence was computed from
 */
public record Relation(@Nullable Coding coding, double confidence, List<String> why, Map<String, Double> features) {
    /** What most published events are, where two parties meet in a sentence of which no deed is known. */
    private static final String COMMONEST = "040";

    /** Copies the steps and the features. */
    public Relation {
        why = List.copyOf(why);
        features = Collections.unmodifiableMap(new LinkedHashMap<>(features));
    }

    /**
     * The answer where no word of the sentence names a deed: a consultation, which of all types is told most often, with
     * no confidence.
     */
    static Relation unknown(Lexicon lexicon) {
        Coding commonest = lexicon.entries().stream()
                .map(Entry::coding)
                .filter(c -> c != null && c.cameo().code().equals(COMMONEST))
                .findFirst()
                .map(c -> new Coding(c.type(), null, c.cameo()))
                .orElse(null);
        return new Relation(
                commonest,
                0,
                List.of("no word of the lexicon names a deed here: the type told most often is guessed"),
                Map.of());
    }
}
