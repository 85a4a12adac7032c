package org.polybius.coding.actors;

import org.polybius.coding.countries.Countries;
import org.polybius.model.Document;

/** Finds who is meant in a document. Stateless and safe for several threads. */
public final class CastReader {
    private final ActorCore core;
    private final Countries countries;

    public CastReader(ActorCore core, Countries countries) {
        this.core = core;
        this.countries = countries;
    }

    /** Reads the whole document; afterwards the cast only answers. */
    public Cast read(Document document) {
        FocusCountry focus = new FocusCountry(document, core, countries);
        Quotes quotes = new Quotes(document);
        // Twice: the headline's surname and the first sentence's "ministry" are explained further down.
        Reading first = new Reading(document, core, countries, focus, quotes, null);
        return new Cast(document, new Reading(document, core, countries, focus, quotes, first));
    }
}
