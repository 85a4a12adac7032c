package org.polybius.model;

/**
 * What made an event.
 *
 * @param coder name and version of the coder
 * @param ontology name and version of the ontology
 * @param lexicon hash of the coding data files
 * @param parser name and version of the parser and its model
 */
public record Provenance(String coder, String ontology, String lexicon, String parser) {}
