package org.polybius.coding.places;

import org.polybius.model.Place;
import org.polybius.model.Place.Precision;

/**
 * A place found in a phrase.
 *
 * @param place the place with the words of the text
 * @param named whether a name stands behind it
 * @param grain how small it is, by its words
 */
record Hit(Place place, boolean named, Grain grain) {

    /** How small a place is, the smallest first. */
    enum Grain {
        SITE,
        TOWN,
        DISTRICT,
        PROVINCE,
        COUNTRY
    }

    /** A place whose grain is that of what the gazetteer knows of it. */
    Hit(Place place, boolean named) {
        this(place, named, grain(place.precision()));
    }

    private static Grain grain(Precision precision) {
        return switch (precision) {
            case EXACT, NEAR -> Grain.TOWN;
            case ADMIN2 -> Grain.DISTRICT;
            case ADMIN1 -> Grain.PROVINCE;
            case COUNTRY -> Grain.COUNTRY;
        };
    }

    /** The place with other words: where the deed is by or beside it, "near Gossi". */
    Hit said(String text) {
        Place p = place;
        Precision precision = p.precision() == Precision.COUNTRY ? Precision.COUNTRY : Precision.NEAR;
        return new Hit(
                new Place(text, p.name(), p.country(), p.admin1(), p.lat(), p.lon(), p.geonames(), precision),
                named,
                grain);
    }

    /** The place by a word that points to it: "there". */
    Hit pointedTo(String text) {
        Place p = place;
        Place there = new Place(text, p.name(), p.country(), p.admin1(), p.lat(), p.lon(), p.geonames(), p.precision());
        return new Hit(there, named, grain);
    }

    /** The place where what is known of it is what lies around it: a terminal in a town. */
    Hit in(Place around) {
        Precision precision = around.lat() == null ? Precision.COUNTRY : Precision.NEAR;
        Place p = new Place(
                place.text(),
                place.name(),
                around.country(),
                around.admin1(),
                around.lat(),
                around.lon(),
                null,
                precision);
        return new Hit(p, named, grain);
    }

    /** Whether it says more exactly than {@code other} where something is, and may lie in it. */
    boolean finerThan(Hit other) {
        String here = place.country();
        String there = other.place.country();
        boolean apart = here != null && there != null && !here.equals(there);
        return named && (!other.named || grain.compareTo(other.grain) < 0 && !apart);
    }
}
