package org.polybius.model.ontology;

/**
 * A PLOVER mode of an event type.
 *
 * @param type the type it belongs to
 * @param name as PLOVER writes it, such as {@code suicide-attack}
 * @param intensity PLOVER's score, -10 to 10 (the type's where the manual gives none)
 * @param definition what it covers, in our words
 */
public record Mode(EventType type, String name, double intensity, String definition) {}
