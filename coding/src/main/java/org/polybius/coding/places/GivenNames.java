package org.polybius.coding.places;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
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

    GivenNames(PlaceFinder finder, Gazetteer gazetteer, Countries countries) {
        this.finder = finder;
        this.gazetteer = gazetteer;
        this.countries = countries;
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
        List<String> named = named(text);
        List<GazetteerPlace> places = gazetteer.named(text);
        for (String shorter : named.isEmpty() && places.isEmpty() ? shorter(text) : List.<String>of()) {
            places = places.isEmpty() ? gazetteer.named(shorter) : places;
            named = named.isEmpty() ? named(shorter) : named;
        }
        return named.isEmpty() && places.isEmpty() ? null : finder.given(s, new TokenSpan(from, to), places, named);
    }

    private List<String> named(String text) {
        Set<String> out = new LinkedHashSet<>();
        for (Way way : List.of(Way.NAME, Way.ADJECTIVE, Way.DEMONYM)) {
            out.addAll(countries.candidates(text, way));
        }
        return List.copyOf(out);
    }

    /** Without the words at its ends, one by one: "the Hague area", "Chatham County". */
    private static List<String> shorter(String text) {
        String[] words = text.split("[\\s-]+");
        List<String> out = new ArrayList<>();
        for (int length = words.length - 1; length > 0; length--) {
            for (int at = 0; at + length <= words.length; at++) {
                String part = String.join(" ", List.of(words).subList(at, at + length));
                if (!part.isEmpty() && Character.isUpperCase(part.charAt(0))) {
                    out.add(part);
                }
            }
        }
        return out;
    }
}
