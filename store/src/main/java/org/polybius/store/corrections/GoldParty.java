package org.polybius.store.corrections;

import org.jspecify.annotations.Nullable;
import org.polybius.model.Party;
import org.polybius.model.ontology.Sector;

/**
 * Who acts or undergoes, as gold has it.
 *
 * @param name as people call it
 * @param country ISO 3166-1 alpha-3, {@code KOS} or a PLOVER pseudo-country, or null
 * @param sector the PLOVER sector, or null
 */
public record GoldParty(
        String name, @Nullable String country, @Nullable Sector sector) {

    /** @throws IllegalArgumentException if the name is blank or the country is not three capitals */
    public GoldParty {
        if (name.isBlank()) {
            throw new IllegalArgumentException("a party needs a name");
        }
        if (country != null && !country.matches("[A-Z]{3}")) {
            throw new IllegalArgumentException("not a country code: " + country);
        }
    }

    static GoldParty of(Party party) {
        return new GoldParty(party.name(), party.country(), party.sector());
    }
}
