package org.polybius.coding.lexicon;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.polybius.model.ontology.CameoCode;
import org.polybius.model.ontology.EventType;
import org.polybius.model.ontology.Mode;
import org.polybius.model.ontology.Ontology;

/**
 * What a deed is coded as. The type is given apart from the CAMEO code because PLOVER 2.0 and CAMEO's mapping differ in
 * places (a declared truce is CONCEDE and 0871).
 *
 * @param type the PLOVER type
 * @param mode one of its modes, or null
 * @param cameo the nearest CAMEO code
 */
public record Coding(EventType type, @Nullable Mode mode, CameoCode cameo) {

    /**
     * Reads {@code TYPE[/mode] CAMEO}, as in {@code ASSAULT/aerial 195}.
     *
     * @throws IllegalArgumentException if a part is unknown; the message says which
     */
    static Coding parse(String words, Ontology ontology) {
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
            Optional<Mode> found = ontology.mode(type, typeAndMode[1]);
            mode = found.orElseThrow(
                    () -> new IllegalArgumentException("type " + type + " has no mode '" + typeAndMode[1] + "'"));
        }
        CameoCode cameo = parts.length > 1 ? ontology.cameo().get(parts[1]) : null;
        if (cameo == null) {
            throw new IllegalArgumentException("no CAMEO code in '" + words + "': write it as TYPE/mode 123");
        }
        return new Coding(type, mode, cameo);
    }

    @Override
    public String toString() {
        return type + (mode == null ? "" : "/" + mode.name()) + " " + cameo.code();
    }
}
