package org.polybius.coding.places;

import org.polybius.model.CharSpan;
import org.polybius.model.Place;

/**
 * A name of a place in an article and what it names. Adjectives and peoples are names of their country: where "Iraqi troops"
 * act is another question, which {@link DocumentPlaces#placeOf} answers.
 *
 * @param span where it stands in the article's text
 * @param place what it names; a country has the point that stands for it
 */
public record Toponym(CharSpan span, Place place) {}
