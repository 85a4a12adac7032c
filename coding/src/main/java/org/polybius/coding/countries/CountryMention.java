package org.polybius.coding.countries;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.polybius.model.TokenSpan;

/**
 * Words of a sentence that name a country.
 *
 * @param span the words, without a leading article
 * @param head index of the one among them that the others hang on
 * @param way as what they name it
 * @param candidates ISO 3166-1 alpha-3 of every country the words may mean, the usual one first; never empty
 */
public record CountryMention(TokenSpan span, int head, Way way, List<String> candidates) {

    /** As what a word names a country. */
    public enum Way {
        /** <i>Iraq</i>, <i>U.K.</i> */
        NAME,
        /** <i>Iraqi</i> (troops) */
        ADJECTIVE,
        /** (three) <i>Iraqis</i> */
        DEMONYM,
        /** <i>Baghdad</i> */
        CAPITAL,
        /** <i>Kremlin</i> */
        SEAT
    }

    public CountryMention {
        candidates = List.copyOf(candidates);
        if (candidates.isEmpty() || !span.contains(head)) {
            throw new IllegalArgumentException("bad mention of a country at " + span);
        }
    }

    /** The usual reading. */
    public String country() {
        return candidates.get(0);
    }

    /** Whether the words may mean several countries. */
    public boolean ambiguous() {
        return candidates.size() > 1;
    }

    /** {@code focus} where it is among the candidates, else the usual reading. */
    public String countryNear(@Nullable String focus) {
        return focus != null && candidates.contains(focus) ? focus : country();
    }
}
