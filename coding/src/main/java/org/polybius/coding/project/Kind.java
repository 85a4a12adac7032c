package org.polybius.coding.project;

import org.jspecify.annotations.Nullable;
import org.polybius.model.ontology.CameoCode;
import org.polybius.model.ontology.EventType;
import org.polybius.model.ontology.Mode;
import org.polybius.model.ontology.Ontology;

/**
 * A place in the ontology, as data files write it.
 *
 * @param type the PLOVER type
 * @param mode one of its modes, or null
 * @param cameo the nearest CAMEO code
 */
public record Kind(EventType type, @Nullable Mode mode, CameoCode cameo) {

    /**
     * Reads {@code TYPE[/mode] CAMEO}, as in {@code ASSAULT/aerial 195}.
     *
     * @throws IllegalArgumentException if a part is unknown; the message says which
     */
    public static Kind parse(String words, Ontology ontology) {
        String[] parts = words.strip().split("\\s+", 2);
        String[] typeAndMode = parts[0].split("/", 2);
        EventType type;
        try {
            type = EventType.valueOf(typeAndMode[0]);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("unknown PLOVER type '" + typeAndMode[0] + "' in '" + words + "'", e);
        }
        Mode mode = null;
        if (typeAndMode.length > 1) {
            mode = ontology.mode(type, typeAndMode[1])
                    .orElseThrow(() -> new IllegalArgumentException(
                            "type " + type + " has no mode '" + typeAndMode[1] + "'; see polybius ontology " + type));
        }
        CameoCode cameo = parts.length > 1 ? ontology.cameo().get(parts[1]) : null;
        if (cameo == null) {
            throw new IllegalArgumentException("no CAMEO code in '" + words + "': write it as TYPE/mode 123");
        }
        return new Kind(type, mode, cameo);
    }
}
