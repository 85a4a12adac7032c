package org.polybius.coding.actors;

import java.util.Locale;

/** What the head noun of a noun phrase is. */
public enum Kind {
    PERSON,
    /** People: soldiers, protesters, an armed group. */
    GROUP,
    ORGANISATION,
    /** A state, by its name, capital or seat of power, or a word such as "the country". */
    COUNTRY,
    /** A place that is no state. */
    PLACE,
    /** What is owned or held: a base, an embassy, a convoy, a market, a ship. */
    FACILITY,
    OTHER;

    private final String word = name().toLowerCase(Locale.ROOT);

    /** The name in small letters, as conditions of the lexicon write it. */
    public String word() {
        return word;
    }
}
