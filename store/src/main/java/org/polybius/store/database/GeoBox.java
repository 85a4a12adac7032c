package org.polybius.store.database;

/**
 * A box on the map, edges included.
 *
 * @param south degrees, -90 to 90
 * @param west degrees, -180 to 180
 * @param north at least {@code south}
 * @param east smaller than {@code west} where the box crosses the 180th meridian
 */
public record GeoBox(double south, double west, double north, double east) {
    /** @throws IllegalArgumentException if an edge is out of range, or south is north of north */
    public GeoBox {
        if (!(south >= -90 && north <= 90 && south <= north && Math.abs(west) <= 180 && Math.abs(east) <= 180)) {
            throw new IllegalArgumentException(
                    "not a box of south, west, north, east: " + south + ", " + west + ", " + north + ", " + east);
        }
    }
}
