package org.polybius.model.ontology;

/**
 * What stands for a country where no state is behind a party.
 *
 * @param name what it is called in lists and headings
 * @param definition what it covers
 */
public record PseudoCountry(String name, String definition) {}
