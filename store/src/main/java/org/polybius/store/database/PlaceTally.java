package org.polybius.store.database;

import org.jspecify.annotations.Nullable;

/**
 * How many events happened at a place.
 *
 * @param name its name
 * @param country its country, or null
 * @param lat degrees
 * @param lon degrees
 * @param precision how exact the place is, as the schema writes it
 * @param events how many
 * @param intensity their mean intensity
 */
public record PlaceTally(
        String name,
        @Nullable String country,
        double lat,
        double lon,
        String precision,
        long events,
        double intensity) {}
