package org.polybius.coding.places;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.polybius.coding.places.Hit.Grain;
import org.polybius.coding.places.PlaceReader.Resolved;
import org.polybius.model.Sentence;
import org.polybius.model.Token;
import org.polybius.model.Upos;

/** The places that nouns of some classes tell of: where residents live, where a visit leads, where a court sits. For one sentence. */
final class PlaceNouns {
    private static final int MAX_DEPTH = 4;

    private final Sentence s;
    private final DocumentPlaces places;
    private final PlaceWords words;
    private final PlacePhrases phrases;

    PlaceNouns(PlacePhrases phrases, Sentence sentence, DocumentPlaces places, PlaceWords words) {
        this.s = sentence;
        this.places = places;
        this.words = words;
        this.phrases = phrases;
    }

    /** "residents of Kitwe marched": they are at home there. */
    @Nullable
    Hit dwelling(Token people, Token c) {
        Hit hit = words.is("dweller", people) && phrases.isOf(c) ? homeOf(c) : null;
        return hit != null && hit.named() && hit.grain() != Grain.COUNTRY ? hit : null;
    }

    private @Nullable Hit homeOf(Token c) {
        Hit hit = phrases.nounPhrase(c, "", 1);
        return hit == null ? phrases.called(c) : hit;
    }

    /** "Union leaders at the port of Callao": those who work at a spot act there, while "officials in Oslo" say who they are. */
    @Nullable
    Hit post(Token people) {
        for (Token c : s.children(people, "nmod")) {
            Hit hit = phrases.preposition(c).equals("at") ? phrases.nounPhrase(c, "", 1) : null;
            if (hit != null && hit.named() && hit.grain() != Grain.COUNTRY) {
                return hit;
            }
        }
        return null;
    }

    /** "during a tour of Osh", "on a visit to Kenya", "after talks in Doha". */
    @Nullable
    Hit during(Token noun, int depth) {
        boolean visit = words.is("visit", noun);
        if (!visit && !words.is("gather", noun)) {
            return null;
        }
        for (Token c : s.children(noun, "nmod")) {
            String low = phrases.preposition(c).toLowerCase(Locale.ROOT);
            if (visit && (low.equals("to") || low.equals("of")) || words.is("in", low)) {
                Hit hit = phrases.nounPhrase(c, "", depth + 1);
                return hit == null && words.is("in", low) ? phrases.unknown(c, low) : hit;
            }
        }
        return null;
    }

    /** "in Masaya youths threw stones": a parser may take the name with the noun after it. */
    @Nullable
    Hit leading(Token noun) {
        for (Token c : s.children(noun, "compound")) {
            boolean next = c.index() > 0
                    && s.token(c.index() - 1).is("case")
                    && s.token(c.index() - 1).head() == noun.index();
            Resolved r = next && noun.upos() != Upos.PROPN ? places.at(s, c.index()) : null;
            if (r != null && r.entry() != null) {
                return new Hit(r.mention().place(), true);
            }
        }
        return null;
    }

    /** The object as a place: "Palmyra", "control of Palmyra", "the Iraqi city of Ramadi". */
    @Nullable
    Hit asPlace(Token c, int depth) {
        Hit hit = phrases.nounPhrase(c, "", 0);
        if (hit != null || depth >= MAX_DEPTH) {
            return hit;
        }
        for (Token n : s.children(c, "nmod")) {
            Hit below = asPlace(n, depth + 1);
            if (below != null && below.named()) {
                return below;
            }
            hit = hit == null ? below : hit;
        }
        return hit;
    }

    /** "a Brno firm", "the Nice attack": the town whose name stands before the noun. A capital there may be a government. */
    @Nullable
    Hit townOf(Token noun, boolean capitals) {
        for (Token c : s.children(noun, "compound")) {
            Resolved r = places.at(s, c.index());
            boolean town = r != null && (r.entry() != null || capitals && r.asCapital());
            if (r != null && town && (capitals || !r.asCapital())) {
                return new Hit(r.mention().place(), true);
            }
        }
        return null;
    }

    /** What a clause says that somebody is at: "was in Lisbon". */
    @Nullable
    Hit at(Token noun) {
        String low = phrases.preposition(noun).toLowerCase(Locale.ROOT);
        return words.is("in", low) || words.is("near", low)
                ? phrases.nounPhrase(noun, words.is("near", low) ? low : "", 0)
                : null;
    }
}
