package org.polybius.model.ontology;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A code of CAMEO 1.1b3.
 *
 * @param code two to four digits
 * @param label what it stands for
 * @param goldstein the published Goldstein score (the parent's where none was published)
 * @param type the PLOVER type it maps to, or null for root 01
 * @param mode the PLOVER mode it maps to, or null
 * @param contexts the PLOVER contexts it maps to
 */
public record CameoCode(
        String code,
        String label,
        double goldstein,
        @Nullable EventType type,
        @Nullable Mode mode,
        List<String> contexts) {

    /** Copies the list. */
    public CameoCode {
        contexts = List.copyOf(contexts);
    }

    /** The first two digits. */
    public String root() {
        return code.substring(0, 2);
    }
}
