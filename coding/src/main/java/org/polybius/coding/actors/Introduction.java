package org.polybius.coding.actors;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.polybius.model.ontology.Sector;

/**
 * That an article says who a name is, which the core does not know.
 *
 * @param name as it stands there, without titles
 * @param kind PERSON, GROUP or ORGANISATION
 * @param country ISO 3166-1 alpha-3, a PLOVER pseudo-country, or null
 * @param sectors primary first
 * @param titles the offices it is given
 * @param sentence index of the sentence that says so
 */
public record Introduction(
        String name, Kind kind, @Nullable String country, List<Sector> sectors, List<String> titles, int sentence) {
    /** Copies the lists. */
    public Introduction {
        sectors = List.copyOf(sectors);
        titles = List.copyOf(titles);
    }
}
