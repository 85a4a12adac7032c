package org.polybius.coding.places;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.polybius.coding.countries.Countries;
import org.polybius.coding.countries.CountryMention.Way;
import org.polybius.model.CharSpan;
import org.polybius.model.Sentence;
import org.polybius.model.TokenSpan;

/** Names of places that somebody else found, as spots to resolve. */
final class GivenNames {
    private final PlaceFinder finder;
    private final Gazetteer gazetteer;
    private final Countries countries;
    private final PlaceWords words;

    GivenNames(PlaceFinder finder, Gazetteer gazetteer, Countries countries, PlaceWords words) {
        this.finder = finder;
        this.gazetteer = gazetteer;
        this.countries = countries;
        this.words = words;
    }

    /** The name as a spot of {@code s}; null where it does not stand in that sentence or nothing is known of it. */
    @Nullable
    Spot spot(Sentence s, CharSpan span, String text) {
        int from = -1;
        int to = -1;
        for (int i = 0; i < s.size(); i++) {
            if (s.token(i).span().overlaps(span)) {
                from = from < 0 ? i : from;
                to = i + 1;
            }
        }
        if (from < 0) {
            return null;
        }
        TokenSpan tokens = new TokenSpan(from, to);
        Spot whole = spot(s, tokens, text, true);
        for (String part : whole == null ? parts(text) : List.<String>of()) {
            whole = whole == null ? spot(s, tokens, part, false) : whole;
        }
        return whole;
    }

    private @Nullable Spot spot(Sentence s, TokenSpan tokens, String name, boolean whole) {
        List<GazetteerPlace> places = gazetteer.named(name).stream()
                .filter(p -> whole || !p.alsoWord())
                .toList();
        Set<String> named = new LinkedHashSet<>();
        for (Way way : List.of(Way.NAME, Way.ADJECTIVE, Way.DEMONYM)) {
            named.addAll(countries.candidates(name, way));
        }
        named.removeIf(c -> finder.partOfCountry(c, name, places));
        return named.isEmpty() && places.isEmpty() ? null : finder.given(s, tokens, places, List.copyOf(named));
    }

    /**
     * What a region's adjective is made of ("European", "South East Asian"), and the name without the words at its ends, the
     * longest first: "the Hague area", "Upper Edmonton".
     */
    private List<String> parts(String text) {
        List<String> all = List.of(text.split("[\\s-]+"));
        List<String> out = new ArrayList<>();
        for (String ending : List.of("n", "an", "ern")) {
            if (text.endsWith(ending)) {
                out.add(text.substring(0, text.length() - ending.length()));
            }
        }
        for (int length = all.size() - 1; length > 0; length--) {
            for (int at = 0; at + length <= all.size(); at++) {
                List<String> part = all.subList(at, at + length);
                boolean name =
                        part.stream().anyMatch(w -> !w.isEmpty() && Character.isUpperCase(w.charAt(0)) && !plain(w));
                if (name && Character.isUpperCase(part.get(0).charAt(0))) {
                    out.add(String.join(" ", part));
                }
            }
        }
        return out;
    }

    private boolean plain(String word) {
        String low = word.toLowerCase(Locale.ROOT);
        return words.is("side", low)
                || words.is("site", low)
                || words.is("town", low)
                || words.is("province", low)
                || words.is("body", low)
                || words.is("never", word);
    }
}
