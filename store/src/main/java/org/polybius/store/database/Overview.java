package org.polybius.store.database;

import java.util.List;

/**
 * What a first view shows of some events.
 *
 * @param times when they happened
 * @param countries in which countries, the most frequent first
 * @param places at which places, the most frequent first
 * @param dyads between which countries, the most frequent first
 * @param types of which types, the most frequent first
 */
public record Overview(
        QuadTimelines times, List<Tally> countries, List<PlaceTally> places, List<Dyad> dyads, List<Tally> types) {
    /** Copies the lists. */
    public Overview {
        countries = List.copyOf(countries);
        places = List.copyOf(places);
        dyads = List.copyOf(dyads);
        types = List.copyOf(types);
    }
}
