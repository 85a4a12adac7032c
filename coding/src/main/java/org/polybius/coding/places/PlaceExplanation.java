package org.polybius.coding.places;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.polybius.model.CharSpan;
import org.polybius.model.Place;

/**
 * Why a name was resolved as it was.
 *
 * @param span where the name stands in the article's text
 * @param place what it was taken for; null where the words were no evidence that it is a place's name at all
 * @param candidates all places of that name, the likeliest first
 */
public record PlaceExplanation(CharSpan span, @Nullable Place place, List<Candidate> candidates) {

    /**
     * A place that the name may mean.
     *
     * @param points the higher, the likelier; infinite where the article itself says so
     * @param reasons what gave or cost points, in words
     */
    public record Candidate(Place place, double points, List<String> reasons) {
        /** Copies the reasons. */
        public Candidate {
            reasons = List.copyOf(reasons);
        }
    }

    /** Copies the candidates. */
    public PlaceExplanation {
        candidates = List.copyOf(candidates);
    }
}
