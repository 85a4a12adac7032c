package org.polybius.model.ontology;

import java.util.List;

/** The ontology's data files are missing, unreadable or contradict themselves; the message names every defect. */
public final class OntologyException extends IllegalStateException {
    private static final long serialVersionUID = 1L;

    OntologyException(List<String> defects) {
        super("the ontology's data files need mending:\n  " + String.join("\n  ", defects));
    }
}
