package org.polybius.model;

import org.jspecify.annotations.Nullable;

/**
 * Where a deed happened.
 *
 * @param text as the article says it
 * @param name display name
 * @param country ISO 3166-1 alpha-3, or null if unknown
 * @param admin1 province or state, or null
 * @param lat latitude in degrees, -90 to 90, or null
 * @param lon longitude in degrees, -180 to 180, or null
 * @param geonames GeoNames id, or null
 * @param precision how exact the place is
 */
public record Place(
        String text,
        String name,
        @Nullable String country,
        @Nullable String admin1,
        @Nullable Double lat,
        @Nullable Double lon,
        @Nullable Integer geonames,
        Precision precision) {

    /** How exact a place is. */
    public enum Precision {
        EXACT,
        NEAR,
        ADMIN2,
        ADMIN1,
        COUNTRY;

        /** As the schema writes it. */
        public String label() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /** @throws IllegalArgumentException if a coordinate is out of range or comes alone */
    public Place {
        if ((lat == null) != (lon == null)
                || lat != null && (lat < -90 || lat > 90)
                || lon != null && (lon < -180 || lon > 180)) {
            throw new IllegalArgumentException("bad coordinates of " + name + ": " + lat + " " + lon);
        }
    }
}
