package org.polybius.evaluation;

import org.jspecify.annotations.Nullable;

/**
 * What scoring looks at of a party.
 *
 * @param name for people who read listings
 * @param country code, or null
 * @param sector primary sector, or null
 */
record CodedParty(
        String name, @Nullable String country, @Nullable String sector) {
    @Override
    public String toString() {
        return name + " [" + (country == null ? "-" : country) + (sector == null ? "" : " " + sector) + "]";
    }
}
