package org.polybius.coding.composition;

/** How much of a sentence is read. */
public enum Scope {
    /** What the sentence reports: the scope for articles. */
    REPORTED,
    /** Also what is only aimed at or mentioned, as hypothetical: for those who ask about two given parties. */
    MENTIONED,
    /** Also words whose arguments do not meet their entry's conditions: a guess. */
    GUESSED
}
