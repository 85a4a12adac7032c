package org.polybius.coding.places;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.polybius.coding.places.GazetteerPlace.Kind;

/**
 * What a whole article says of where it plays: the countries it names and the names of places in it. No name is evidence for
 * itself, however often it is repeated, so that ten mentions of Edmonton do not make an article Canadian. Made for one article and
 * one thread; everything is told to it before anything is asked.
 */
final class ArticleEvidence {
    private static final int MOST_NAMES = 40;
    private static final int MOST_PLACES = 20;
    /** What all mentions of one name of a place together weigh at most. */
    private static final double NAME_WEIGHT = 3;

    private static final double BESIDE_KM = 50;
    private static final double NEAR_KM = 160;
    private static final double BESIDE = 1.3;
    private static final double NEAR = 0.8;
    private static final double MOST_COMPANY = 3.5;

    /** A place that a name may mean, and how likely it does by size alone. */
    private record Likely(GazetteerPlace place, double share) {}

    // Sorted, so that sums do not depend on the order of hashes.
    private final Map<String, Double> byName = new TreeMap<>();
    private final Map<String, Map<String, Double>> byPlaces = new TreeMap<>();
    private final Map<String, List<Likely>> names = new LinkedHashMap<>();
    private final Map<String, Map<GazetteerPlace, List<Companion>>> companies = new HashMap<>();

    /** Another name of the article that lies where a place does, and what that counts. */
    record Companion(String name, double points) {}

    /** Counts a country named as such. */
    void country(String iso3, double weight) {
        byName.merge(iso3, weight, Double::sum);
    }

    /** Counts a country that a name of a place lies in without doubt. */
    void place(String name, String iso3, double weight) {
        byPlaces.computeIfAbsent(iso3, c -> new TreeMap<>())
                .merge(name.toLowerCase(Locale.ROOT), weight, (a, b) -> Math.min(NAME_WEIGHT, a + b));
    }

    /** Remembers a name of the article and the places it may mean. */
    void name(String name, List<GazetteerPlace> places) {
        String key = name.toLowerCase(Locale.ROOT);
        if (names.size() >= MOST_NAMES || names.containsKey(key) || places.isEmpty()) {
            return;
        }
        List<GazetteerPlace> first = places.stream()
                .sorted(Comparator.comparingDouble(PlaceChooser::size).reversed())
                .limit(MOST_PLACES)
                .toList();
        double all = first.stream().mapToDouble(ArticleEvidence::likelihood).sum();
        names.put(
                key, first.stream().map(p -> new Likely(p, likelihood(p) / all)).toList());
    }

    private static double likelihood(GazetteerPlace p) {
        double doubt = p.alsoWord() || p.alsoPerson() ? 0.3 : 1;
        return doubt * Math.pow(10, 0.6 * PlaceChooser.size(p));
    }

    /** The country that is named most, or null; among equals the first in the alphabet, so that runs agree. */
    @Nullable
    String focus() {
        String best = null;
        double most = 0;
        TreeSet<String> all = new TreeSet<>(byName.keySet());
        all.addAll(byPlaces.keySet());
        for (String c : all) {
            double weight = weight(c, "");
            if (weight > most) {
                most = weight;
                best = c;
            }
        }
        return best;
    }

    /** How much the article names a country, leaving {@code name} out. */
    double weight(String iso3, String name) {
        return byName.getOrDefault(iso3, 0.0) + placeWeight(iso3, name);
    }

    private double placeWeight(String iso3, String name) {
        double weight = 0;
        for (Map.Entry<String, Double> e : byPlaces.getOrDefault(iso3, Map.of()).entrySet()) {
            weight += e.getKey().equalsIgnoreCase(name) ? 0 : e.getValue();
        }
        return weight;
    }

    /** The share of a country in all that the article says of countries, leaving {@code name} out; 0 where it says nothing. */
    double share(String iso3, String name) {
        double all = 0;
        for (double weight : byName.values()) {
            all += weight;
        }
        for (String c : byPlaces.keySet()) {
            all += placeWeight(c, name);
        }
        return all == 0 ? 0 : weight(iso3, name) / all;
    }

    /** Whether the article names any country, leaving {@code name} out. */
    boolean any(String name) {
        return byName.values().stream().anyMatch(w -> w > 0)
                || byPlaces.values().stream()
                        .anyMatch(m -> m.keySet().stream().anyMatch(n -> !n.equalsIgnoreCase(name)));
    }

    /** Other names of the article that may lie where {@code p} does, what counts most first. */
    List<Companion> company(String name, GazetteerPlace p) {
        return companies
                .computeIfAbsent(name.toLowerCase(Locale.ROOT), n -> new HashMap<>())
                .computeIfAbsent(p, place -> gathered(name.toLowerCase(Locale.ROOT), place));
    }

    private List<Companion> gathered(String own, GazetteerPlace p) {
        List<Companion> out = new ArrayList<>();
        names.forEach((other, places) -> {
            if (other.contains(own) || own.contains(other)) {
                return;
            }
            double most = 0;
            for (Likely q : places) {
                most = Math.max(most, q.share * closeness(p, q.place));
            }
            if (most > 0.05) {
                out.add(new Companion(other, most));
            }
        });
        out.sort(Comparator.comparingDouble(Companion::points).reversed());
        return out;
    }

    /** What company counts in all: many names that lie nearby say little more than a few. */
    static double points(List<Companion> company) {
        return Math.min(
                MOST_COMPANY, company.stream().mapToDouble(Companion::points).sum());
    }

    private static double closeness(GazetteerPlace p, GazetteerPlace q) {
        if (q.kind() == Kind.PROVINCE) {
            boolean in = Objects.equals(q.name(), p.admin1()) && Objects.equals(q.country(), p.country());
            return in && p.kind() != Kind.PROVINCE ? NEAR : 0;
        }
        if (q.kind() == Kind.REGION || q.kind() == Kind.WATER || Math.abs(p.lat() - q.lat()) > 2) {
            return 0;
        }
        double km = p.kilometresTo(q.lat(), q.lon());
        return km < BESIDE_KM ? BESIDE : km < NEAR_KM ? NEAR : 0;
    }
}
