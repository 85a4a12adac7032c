package org.polybius.model.ontology;

import java.util.Locale;

/** PLOVER's auxiliary modes: how an event relates to what is the case now. */
public enum Auxiliary {
    HISTORICAL,
    FUTURE,
    HYPOTHETICAL,
    NEGATION;

    /** As PLOVER and the schema write it. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
