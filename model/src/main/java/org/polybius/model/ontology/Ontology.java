package org.polybius.model.ontology;

import java.util.Collections;
import java.util.LinkedHashMap;
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
 * @param sectors sector to its definition, in PLOVER's order
 * @param pseudoCountries code (IGO, UNO, …) to its name and what it stands for
 * @param cameo every CAMEO code by its digits, in order
 */
public record Ontology(
        String version,
        Map<EventType, TypeFacts> types,
        Map<EventType, List<Mode>> modes,
        Map<String, String> contexts,
        Map<Sector, String> sectors,
        Map<String, PseudoCountry> pseudoCountries,
        Map<String, CameoCode> cameo) {

    /** Copies the maps, keeping their order. */
    public Ontology {
        types = ordered(types);
        modes = ordered(modes);
        contexts = ordered(contexts);
        sectors = ordered(sectors);
        pseudoCountries = ordered(pseudoCountries);
        cameo = ordered(cameo);
    }

    private static <K, V> Map<K, V> ordered(Map<K, V> map) {
        return Collections.unmodifiableMap(new LinkedHashMap<>(map));
    }

    /**
     * The project's ontology. Reads and checks the files anew at each call (a few milliseconds): load once and hand it
     * on.
     *
     * @throws OntologyException if a data file is missing or wrong, naming file, line and field of every defect
     */
    public static Ontology load() {
        return new OntologyLoader(Ontology.class::getResourceAsStream).load();
    }

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
