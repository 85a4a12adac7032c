package org.polybius.coding.places;

import org.jspecify.annotations.Nullable;

/**
 * A place of the gazetteer.
 *
 * @param kind what it is
 * @param name display name
 * @param country ISO 3166-1 alpha-3, or null for waters and regions of several countries
 * @param admin1 name of its first-level division, or null
 * @param lat latitude in degrees
 * @param lon longitude in degrees
 * @param geonames GeoNames id, or null
 * @param population inhabitants; 0 if unknown
 * @param renown how many other names GeoNames has for it in all languages, up to 255: a measure of how widely it is known
 * @param seat 2 for a country's capital, 1 for the seat of a first-level division, -1 for a part of a town, else 0
 * @param alsoWord whether the name is also a common English word
 * @param alsoPerson whether the name is also a personal name
 */
public record GazetteerPlace(
        Kind kind,
        String name,
        @Nullable String country,
        @Nullable String admin1,
        double lat,
        double lon,
        @Nullable Integer geonames,
        int population,
        int renown,
        int seat,
        boolean alsoWord,
        boolean alsoPerson) {

    /** What a place is. */
    public enum Kind {
        TOWN,
        /** first-level division of a country */
        PROVINCE,
        /** second-level division: a county, a district */
        DISTRICT,
        REGION,
        WATER,
        ISLAND,
        FACILITY,
        /** a whole country, known by its point alone */
        COUNTRY
    }

    /** Kilometres to a point along the Earth's surface. */
    double kilometresTo(double otherLat, double otherLon) {
        double a = Math.toRadians(lat);
        double b = Math.toRadians(otherLat);
        double h = Math.pow(Math.sin((b - a) / 2), 2)
                + Math.cos(a) * Math.cos(b) * Math.pow(Math.sin(Math.toRadians(otherLon - lon) / 2), 2);
        return 12742 * Math.asin(Math.sqrt(Math.min(1, h)));
    }
}
