package org.polybius.model;

import org.jspecify.annotations.Nullable;

/**
 * What made an event.
 *
 * @param coder name and version of the coder
 * @param ontology name and version of the ontology
 * @param lexicon hash of the coding data files
 * @param parser name and version of the parser and its model
 * @param registry version of the registry of learned actors, or null if none was used
 */
public record Provenance(
        String coder,
        String ontology,
        String lexicon,
        String parser,
        @Nullable String registry) {

    /** Without a registry. */
    public Provenance(String coder, String ontology, String lexicon, String parser) {
        this(coder, ontology, lexicon, parser, null);
    }
}
