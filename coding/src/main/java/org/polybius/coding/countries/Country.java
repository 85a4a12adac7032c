package org.polybius.coding.countries;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A state or dependent territory and what it is called.
 *
 * @param iso3 ISO 3166-1 alpha-3; {@code KOS} for Kosovo
 * @param iso2 ISO 3166-1 alpha-2; {@code XK} for Kosovo
 * @param cow Correlates of War state number, or null where that system has none
 * @param name display name
 * @param names other names: short, official, old, abbreviated
 * @param adjectives words that say "of this country"
 * @param demonyms words for its people, singular and plural
 * @param capitals its capitals and seats of government
 * @param seats buildings, streets and bodies whose names stand for its government
 */
public record Country(
        String iso3,
        String iso2,
        @Nullable Integer cow,
        String name,
        List<String> names,
        List<String> adjectives,
        List<String> demonyms,
        List<String> capitals,
        List<String> seats) {

    public Country {
        names = List.copyOf(names);
        adjectives = List.copyOf(adjectives);
        demonyms = List.copyOf(demonyms);
        capitals = List.copyOf(capitals);
        seats = List.copyOf(seats);
    }
}
