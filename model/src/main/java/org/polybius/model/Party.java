package org.polybius.model;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.polybius.model.ontology.Sector;

/**
 * Who acts or undergoes.
 *
 * @param text as the article says it
 * @param span where it says so, or null if the party is only implied
 * @param name canonical display name
 * @param id stable identity in the actor core or registry, or null
 * @param country ISO 3166-1 alpha-3, {@code KOS} or a PLOVER pseudo-country, or null if unknown
 * @param sectors PLOVER sectors, the primary one first; empty where the text names only a country's people or an
 *     organisation without one
 * @param titles titles and offices the text gives
 * @param cameo CAMEO actor code such as {@code RUSGOV}, or null
 */
public record Party(
        String text,
        @Nullable CharSpan span,
        String name,
        @Nullable String id,
        @Nullable String country,
        List<Sector> sectors,
        List<String> titles,
        @Nullable String cameo) {

    /** @throws IllegalArgumentException if the name is blank or the country is not three capitals */
    public Party {
        if (name.isBlank()) {
            throw new IllegalArgumentException("a party needs a name: " + text);
        }
        if (country != null && !country.matches("[A-Z]{3}")) {
            throw new IllegalArgumentException("not a country code: " + country);
        }
        sectors = List.copyOf(sectors);
        titles = List.copyOf(titles);
    }

    /** The primary sector, or null. */
    public @Nullable Sector sector() {
        return sectors.isEmpty() ? null : sectors.get(0);
    }

    /** Whether both stand for the same country and primary sector. */
    public boolean sameCode(Party other) {
        return java.util.Objects.equals(country, other.country) && sector() == other.sector();
    }
}
