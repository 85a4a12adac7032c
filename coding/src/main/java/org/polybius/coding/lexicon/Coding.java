package org.polybius.coding.lexicon;

import org.jspecify.annotations.Nullable;
import org.polybius.coding.project.Codebook;
import org.polybius.coding.project.Kind;
import org.polybius.coding.project.Nearest;
import org.polybius.coding.project.OwnCode;
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
 * @param own the code of a user's codebook that this is, or null
 */
public record Coding(
        EventType type,
        @Nullable Mode mode,
        CameoCode cameo,
        @Nullable String own) {

    /** A coding without a code of a user's own. */
    public Coding(EventType type, @Nullable Mode mode, CameoCode cameo) {
        this(type, mode, cameo, null);
    }

    /**
     * Reads {@code TYPE[/mode] CAMEO}, as in {@code ASSAULT/aerial 195}, or a code of the codebook.
     *
     * @throws IllegalArgumentException if a part is unknown; the message says which
     */
    static Coding parse(String words, Ontology ontology, Codebook codebook) {
        OwnCode own = codebook.code(words.strip()).orElse(null);
        if (own != null) {
            return new Coding(own.kind().type(), own.kind().mode(), own.kind().cameo(), own.code());
        }
        try {
            Kind kind = Kind.parse(words, ontology);
            return new Coding(kind.type(), kind.mode(), kind.cameo());
        } catch (IllegalArgumentException e) {
            String hint = codebook.codes().isEmpty()
                    ? ""
                    : Nearest.hint(
                            words.strip(),
                            codebook.codes().stream().map(OwnCode::code).toList());
            throw new IllegalArgumentException(e.getMessage() + hint, e);
        }
    }

    @Override
    public String toString() {
        String known = type + (mode == null ? "" : "/" + mode.name()) + " " + cameo.code();
        return own == null ? known : own + " (" + known + ")";
    }
}
