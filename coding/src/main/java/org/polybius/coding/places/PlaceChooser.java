package org.polybius.coding.places;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.polybius.coding.places.GazetteerPlace.Kind;

/**
 * Chooses which place of a name is meant. Every candidate starts with what is known of it without the article (its
 * size, its rank) and gains by what the article says: the land named beside it, other names of its country, the
 * article's focus, other places nearby. A name that is also a word or a person's, or a small place, needs evidence.
 */
final class PlaceChooser {
    private static final double BESIDE = 6;
    /** Where a town is commonly named with its state. */
    private static final Set<String> TOWN_AND_STATE = Set.of("USA", "CAN", "AUS");

    private static final double NEAR_KM = 250;
    private static final int SMALL = 100_000;

    private final Map<String, Double> weights;
    private final @Nullable String focus;
    private final Map<String, GazetteerPlace> settled = new HashMap<>();

    /**
     * @param weights how much the article names each country, ISO 3166-1 alpha-3 to a count
     * @param focus the country it is about, or null
     */
    PlaceChooser(Map<String, Double> weights, @Nullable String focus) {
        this.weights = weights;
        this.focus = focus;
    }

    /** The country the article is about, or null. */
    @Nullable
    String focus() {
        return focus;
    }

    /** What a spot means: a place, or else a country, or neither. */
    record Choice(@Nullable GazetteerPlace place, @Nullable String country) {
        static final Choice NOTHING = new Choice(null, null);
    }

    /**
     * A name that the article explains once ("London, Ontario") means the same place in the rest of it. A small town that the
     * gazetteer lacks ("Paris, Missouri") is put in the state beside it.
     */
    void settle(Spot spot, String name, Gazetteer gazetteer) {
        if (spot.within() == null && spot.division() == null) {
            return;
        }
        GazetteerPlace place = choose(spot, name, Set.of(), List.of()).place();
        boolean town = place != null && place.kind() == Kind.TOWN;
        if (place != null && town && spot.division() != null && spot.division().equals(place.admin1())) {
            settled.putIfAbsent(name.toLowerCase(Locale.ROOT), place);
        } else if (spot.division() != null && spot.within() != null && TOWN_AND_STATE.contains(spot.within())) {
            GazetteerPlace state = gazetteer.exactly(spot.division(), spot.within(), Kind.PROVINCE);
            boolean division = spot.places().stream()
                    .anyMatch(p -> p.kind() == Kind.PROVINCE && Objects.equals(p.country(), spot.within()));
            if (state != null && !division) {
                settled.putIfAbsent(name.toLowerCase(Locale.ROOT), unlisted(name, state));
            }
        } else if (place != null && town && Objects.equals(place.country(), spot.within())) {
            settled.putIfAbsent(name.toLowerCase(Locale.ROOT), place);
        }
    }

    private static GazetteerPlace unlisted(String name, GazetteerPlace state) {
        return new GazetteerPlace(
                Kind.REGION, name, state.country(), state.name(), state.lat(), state.lon(), null, 0, 0, false, false);
    }

    /**
     * What the spot means, where the words around are evidence enough that it is a name of a place.
     *
     * @param name the words of the spot
     * @param inSentence countries named in the same sentence
     * @param sure places of the article that are known already
     */
    Choice choose(Spot spot, String name, Set<String> inSentence, List<GazetteerPlace> sure) {
        Choice choice = likeliest(spot, name, inSentence, sure);
        GazetteerPlace place = choice.place();
        return place == null
                        || place.equals(settled.get(name.toLowerCase(Locale.ROOT)))
                        || believed(spot, place, inSentence)
                ? choice
                : Choice.NOTHING;
    }

    /** What the spot most likely means if it is a name of a place. */
    Choice likeliest(Spot spot, String name, Set<String> inSentence, List<GazetteerPlace> sure) {
        GazetteerPlace explained = settled.get(name.toLowerCase(Locale.ROOT));
        if (explained != null && (spot.within() == null || spot.within().equals(explained.country()))) {
            return new Choice(explained, explained.country());
        }
        GazetteerPlace best = null;
        double most = Double.NEGATIVE_INFINITY;
        for (GazetteerPlace p : spot.places()) {
            double score = score(spot, p, inSentence, sure);
            if (score > most) {
                most = score;
                best = p;
            }
        }
        String country = country(spot);
        if (country != null && countryScore(spot, country) >= most) {
            return new Choice(null, country);
        }
        return best == null ? Choice.NOTHING : new Choice(best, best.country());
    }

    private @Nullable String country(Spot spot) {
        if (spot.countries().isEmpty()) {
            return null;
        }
        return focus != null && spot.countries().contains(focus)
                ? focus
                : spot.countries().get(0);
    }

    private double countryScore(Spot spot, String country) {
        if (spot.wanted() == Kind.TOWN
                || spot.within() != null && !spot.within().equals(country)) {
            return 3;
        }
        return 8 + Math.min(1.5, 0.5 * weights.getOrDefault(country, 0.0));
    }

    private double score(Spot spot, GazetteerPlace p, Set<String> inSentence, List<GazetteerPlace> sure) {
        double score = prior(spot, p);
        String c = p.country();
        if (spot.within() != null && c != null) {
            score += spot.within().equals(c) ? BESIDE : -BESIDE / 2;
        }
        if (spot.division() != null && Objects.equals(spot.division(), p.admin1()) && p.kind() != Kind.PROVINCE) {
            score += BESIDE;
        } else if (spot.division() != null
                && p.kind() == Kind.TOWN
                && spot.division().equals(p.name())) {
            score += 1;
        }
        if (c != null) {
            score += c.equals(focus) ? 1.3 : weights.getOrDefault(c, 0.0) > 0 ? 0.7 : 0;
            score += inSentence.contains(c) ? 1.2 : 0;
        }
        if (spot.asCapital() && p.seat() == 2) {
            score += 0.5;
        }
        for (GazetteerPlace other : sure) {
            if (other.kind() == Kind.PROVINCE
                    && p.kind() == Kind.TOWN
                    && other.name().equals(p.admin1())) {
                score += 0.8;
                break;
            }
        }
        for (GazetteerPlace other : sure) {
            if (!spot.places().contains(other) && p.kilometresTo(other.lat(), other.lon()) < NEAR_KM) {
                score += 1;
                break;
            }
        }
        return score;
    }

    private static double prior(Spot spot, GazetteerPlace p) {
        double prior =
                switch (p.kind()) {
                    case TOWN -> Math.log10(known(p) + 10.0) + (p.seat() == 2 ? 0.7 : p.seat() == 1 ? 0.3 : 0);
                    case PROVINCE -> 4.6;
                    case COUNTRY -> 8;
                    case REGION, WATER, FACILITY -> 6.2;
                    case ISLAND -> 5.5;
                };
        if (spot.wanted() != null) {
            boolean wanted = spot.wanted() == p.kind() || spot.wanted() == Kind.PROVINCE && p.kind() == Kind.REGION;
            prior += wanted ? 3 : -1;
        }
        return prior;
    }

    /** Inhabitants; a town that was listed by hand is known to news, whatever its size. */
    private static int known(GazetteerPlace p) {
        return p.geonames() == null ? SMALL / 2 : p.population();
    }

    /** Whether the words are evidence enough that the name is a place's at all. */
    private boolean believed(Spot spot, GazetteerPlace p, Set<String> inSentence) {
        String c = p.country();
        boolean beside = spot.wanted() != null
                || spot.within() != null && spot.within().equals(c)
                || spot.division() != null && spot.division().equals(p.admin1()) && p.kind() == Kind.TOWN;
        if (beside) {
            return true;
        }
        boolean home = c == null || inSentence.contains(c) || c.equals(focus) || weights.getOrDefault(c, 0.0) > 0;
        boolean great = p.population() >= 1_000_000 || p.seat() == 2;
        boolean well = p.kind() != Kind.TOWN || p.population() >= SMALL || p.seat() > 0 || p.geonames() == null;
        if (p.alsoWord() || p.alsoPerson()) {
            boolean division = p.kind() == Kind.PROVINCE && !p.alsoWord() && home;
            boolean large = !p.alsoPerson() && home && well;
            return great || division || large || spot.locative() && (home || p.population() >= SMALL);
        }
        return well && (home || spot.locative() || p.population() >= 500_000 || p.kind() != Kind.TOWN)
                || spot.locative() && (home || spot.places().size() == 1)
                || home && known(p) >= 20_000;
    }

    /** Counts what a document says of countries, so that its focus can be told. */
    static final class Weights {
        private final Map<String, Double> counts = new HashMap<>();

        void add(String country, double weight) {
            counts.merge(country, weight, Double::sum);
        }

        Map<String, Double> counts() {
            return Map.copyOf(counts);
        }

        /** The country that is named most, or null; among equals the first in the alphabet, so that runs agree. */
        @Nullable
        String most() {
            String best = null;
            for (String c : new ArrayList<>(new java.util.TreeSet<>(counts.keySet()))) {
                if (best == null || counts.getOrDefault(c, 0.0) > counts.getOrDefault(best, 0.0)) {
                    best = c;
                }
            }
            return best;
        }
    }
}
