package org.polybius.coding.places;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.polybius.model.TokenSpan;

/**
 * Words that may name a place, before it is known which.
 *
 * @param span the name
 * @param head the token of the name that the others hang on
 * @param places what the gazetteer has of that name
 * @param countries ISO 3166-1 alpha-3 of the countries the words name, the usual one first; empty if none
 * @param within the country that the words around say it lies in, or null
 * @param division the first-level division that the words around say it lies in, or null
 * @param wanted the kind that a noun beside it says it is, or null
 * @param locative whether a preposition of place stands before it
 * @param ofSite whether it follows "of" after a noun for a building or another spot: "the church of St. Peter"
 * @param asCapital whether the words are the name of a country's capital
 */
record Spot(
        TokenSpan span,
        int head,
        List<GazetteerPlace> places,
        List<String> countries,
        @Nullable String within,
        @Nullable String division,
        GazetteerPlace.@Nullable Kind wanted,
        boolean locative,
        boolean ofSite,
        boolean asCapital) {}
