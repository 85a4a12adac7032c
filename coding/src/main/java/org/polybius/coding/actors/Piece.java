package org.polybius.coding.actors;

import java.util.List;
import org.polybius.coding.countries.CountryMention;

/** Words of a sentence that the core, the countries or the article itself know; pieces of a sentence never overlap. */
sealed interface Piece {
    /** Index of the first token. */
    int start();

    /** Index after the last token. */
    int end();

    /** A country by name, adjective, people, capital or seat of power. */
    record Land(int start, int end, CountryMention mention) implements Piece {}

    /** A body or person of the core; several where a name has several bearers. */
    record Known(int start, int end, List<NamedActor> actors) implements Piece {}

    /** A name that the article introduced. */
    record Learned(int start, int end, String key) implements Piece {}

    /** A noun or phrase that says what someone is. */
    record Called(int start, int end, Role role, boolean plural) implements Piece {}

    /** Countries inside a hyphenated word: "Saudi-Iranian", "U.S.-led". */
    record Joined(int start, int end, List<String> countries, String last) implements Piece {}

    default int length() {
        return end() - start();
    }

    default boolean covers(int token) {
        return start() <= token && token < end();
    }
}
