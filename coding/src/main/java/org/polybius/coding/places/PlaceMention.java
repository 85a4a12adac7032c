package org.polybius.coding.places;

import org.polybius.model.Place;
import org.polybius.model.TokenSpan;

/**
 * Words of a sentence that name a place.
 *
 * @param span the words of the name itself
 * @param head index of the one among them that the others hang on
 * @param place what they name; its text is the words as written
 */
public record PlaceMention(TokenSpan span, int head, Place place) {
    public PlaceMention {
        if (!span.contains(head)) {
            throw new IllegalArgumentException("head " + head + " outside " + span);
        }
    }
}
