package org.polybius.evaluation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.polybius.coding.places.Toponym;
import org.polybius.model.Place;

/**
 * What a place reader says of one article.
 *
 * @param given for every scored name of gold, in gold's order, the place it was resolved to; null for none
 * @param found the names it finds by itself, in order
 */
public record PlaceAnswers(List<@Nullable Place> given, List<Toponym> found) {
    /** Copies the lists. */
    public PlaceAnswers {
        given = Collections.unmodifiableList(new ArrayList<>(given));
        found = List.copyOf(found);
    }
}
