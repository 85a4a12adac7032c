package org.polybius.model.ontology;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * PLOVER and CAMEO, loaded from the data files beside this class. Immutable.
 *
 * @param version names the ontology in provenance
 * @param types type to what it covers and its score
 * @param modes every mode, by type in the order of the file
 * @param contexts context to its definition, in PLOVER's order
 * @param sectors sector to its definition
 * @param pseudoCountries code (IGO, UNO, …) to what it stands for
 * @param cameo every CAMEO code by its digits, in order
 */
public record Ontology(
        String version,
        Map<EventType, TypeFacts> types,
        Map<EventType, List<Mode>> modes,
        Map<String, String> contexts,
        Map<Sector, String> sectors,
        Map<String, String> pseudoCountries,
        Map<String, CameoCode> cameo) {

    /**
     * What PLOVER says of a type.
     *
     * @param intensity score of an event without a mode, -10 to 10
     * @param requiresRecipient whether PLOVER wants a recipient
     * @param definition what it covers, in our words
     */
    public record TypeFacts(double intensity, boolean requiresRecipient, String definition) {}

    /** The mode of that name of a type. */
    public Optional<Mode> mode(EventType type, String name) {
        return modes.getOrDefault(type, List.of()).stream()
                .filter(m -> m.name().equals(name))
                .findFirst();
    }

    /** The score of a type with a mode, or of the type alone if the mode is null. */
    public double intensity(EventType type, @Nullable Mode mode) {
        TypeFacts facts = types.get(type);
        return mode != null ? mode.intensity() : facts == null ? 0 : facts.intensity();
    }
}
