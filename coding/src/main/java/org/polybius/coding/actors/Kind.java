package org.polybius.coding.actors;

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
    OTHER
}
