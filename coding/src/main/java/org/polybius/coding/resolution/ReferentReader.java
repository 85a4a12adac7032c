package org.polybius.coding.resolution;

import org.polybius.coding.actors.CastReader;
import org.polybius.coding.composition.Referents;
import org.polybius.coding.countries.Countries;
import org.polybius.coding.places.DocumentPlaces;
import org.polybius.coding.places.PlaceReader;
import org.polybius.model.Document;

/** Reads who and where is meant in a document. Thread-safe; what it gives is for one thread. */
public final class ReferentReader {
    private final CastReader casts;
    private final PlaceReader places;
    private final Countries countries;

    public ReferentReader(CastReader casts, PlaceReader places, Countries countries) {
        this.casts = casts;
        this.places = places;
        this.countries = countries;
    }

    /** The parties of the document, for asking about its phrases. */
    public Referents read(Document document) {
        DocumentPlaces where = places.read(document);
        return new CastReferents(casts.read(document, where), where, countries);
    }
}
