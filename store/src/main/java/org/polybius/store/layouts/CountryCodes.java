package org.polybius.store.layouts;

import org.jspecify.annotations.Nullable;

/** What the layouts need to know of countries; this module has no list of them. */
@FunctionalInterface
public interface CountryCodes {

    /**
     * How one country is called.
     *
     * @param name display name
     * @param cow Correlates of War state number, or null where that system has none
     */
    record Known(String name, @Nullable Integer cow) {}

    /** The country with this ISO 3166-1 alpha-3 code ({@code KOS} for Kosovo); null if it is none, as a PLOVER pseudo-country. */
    @Nullable
    Known of(String iso3);
}
