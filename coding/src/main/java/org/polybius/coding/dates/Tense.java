package org.polybius.coding.dates;

/** The tense of a clause, as far as it decides which Friday or which May is meant. */
enum Tense {
    PAST,
    /** "has said": reaches up to now. */
    PERFECT,
    /** "had said": before what else is told. */
    PLUPERFECT,
    PRESENT,
    /** Also "would", "is to", and what is wanted or planned. */
    FUTURE;

    /** Whether a weekday or month named in such a clause lies ahead. */
    boolean looksAhead() {
        return this == FUTURE || this == PRESENT;
    }
}
