package org.polybius.coding.places;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.polybius.coding.places.GazetteerPlace.Kind;

/**
 * What a whole article says of where it plays: the countries it names, and the names of places in it, whose meanings are
 * weighed together. At first every name means its places by their size alone; then, round by round, each place gains by the
 * countries the others lie in and by the others that lie near it, each as far as it is likely itself. So two small towns
 * beside each other win against two big ones far apart. No name is evidence for itself, however often it is repeated. Made
 * for one article and one thread; everything is told to it before anything is asked.
 */
final class ArticleEvidence {
    private static final int MOST_NAMES = 40;
    private static final int MOST_PLACES = 20;
    private static final int ROUNDS = 3;
    /** What all mentions of one name of a place together weigh at most. */
    private static final double NAME_WEIGHT = 3;
    /** What a country must weigh to count as one that the article names. */
    private static final double NAMED = 0.5;
    /** How much a name that is also a word's or a person's tells, where nothing beside it says that it is a place's. */
    private static final double DOUBT = 0.2;
    /** How sharply points tell places of one name apart: ten to the power of this, a point. */
    private static final double SHARPNESS = 0.6;

    private static final double LAND = 2;
    private static final double NOT_NAMED = -0.4;
    /** The share of all that is said of countries below which a country hardly counts as named. */
    private static final double HARDLY = 0.05;

    private static final double BESIDE_KM = 50;
    private static final double NEAR_KM = 160;
    private static final double BESIDE = 1.3;
    private static final double NEAR = 0.8;
    private static final double CAPITAL = 1.5;
    private static final double HOME = 2.5;
    private static final double MOST_COMPANY = 3.5;
    private static final double CORNER = 2.5;
    private static final double LEAST_COMPANY = 0.05;

    // Sorted, so that sums do not depend on the order of hashes.
    private final Map<String, Double> countries = new TreeMap<>();
    private final Map<String, Name> names = new LinkedHashMap<>();
    private @Nullable GazetteerPlace home;
    private boolean weighed;

    /** A name of the article and how likely it means each of its places. */
    private static final class Name {
        private final String text;
        private final List<GazetteerPlace> places;
        private final Set<Kind> wanted = new HashSet<>();
        private double[] shares;
        private double weight;
        private double trust;

        Name(String text, List<GazetteerPlace> places) {
            this.text = text;
            this.places = places;
            shares = shares(places.stream().mapToDouble(PlaceChooser::size).toArray());
        }

        /** How much the name speaks for a country. */
        double weight(String iso3) {
            double share = 0;
            for (int i = 0; i < shares.length; i++) {
                share += iso3.equals(places.get(i).country()) ? shares[i] : 0;
            }
            return weight * trust * share;
        }
    }

    /** Another name of the article that lies where a place does, and what that counts. */
    record Companion(String name, double points) {}

    /** Counts a country named as such. */
    void country(String iso3, double weight) {
        countries.merge(iso3, weight, Double::sum);
    }

    /** Says where the paper is read. */
    void readIn(GazetteerPlace place) {
        home = place;
    }

    /** What it counts, in points, that a place lies where the paper is read. */
    double home(GazetteerPlace p) {
        return home == null || closeness(p, home) < BESIDE ? 0 : HOME;
    }

    /**
     * Counts a name of a place and the places it may mean.
     *
     * @param wanted the kind of place the words beside it ask for, or null; an article may use a name in several ways
     * @param certain whether the words beside it say that it is a place's name
     */
    void name(String text, List<GazetteerPlace> places, double weight, boolean certain, @Nullable Kind wanted) {
        String key = text.toLowerCase(Locale.ROOT);
        Name name = names.get(key);
        if (name == null) {
            if (names.size() >= MOST_NAMES || places.isEmpty()) {
                return;
            }
            name = new Name(
                    key,
                    places.stream()
                            .sorted(Comparator.comparingDouble(PlaceChooser::size)
                                    .reversed())
                            .limit(MOST_PLACES)
                            .toList());
            names.put(key, name);
        }
        if (wanted != null) {
            name.wanted.add(wanted);
        }
        GazetteerPlace first = name.places.get(0);
        boolean doubtful = !certain && (first.alsoWord() || first.alsoPerson() && first.seat() < 2);
        name.weight = Math.min(NAME_WEIGHT, name.weight + weight);
        name.trust = Math.max(name.trust, doubtful ? DOUBT : 1);
    }

    private void weigh() {
        if (weighed) {
            return;
        }
        weighed = true;
        for (int round = 0; round < ROUNDS; round++) {
            Map<Name, double[]> next = new LinkedHashMap<>();
            for (Name n : names.values()) {
                double[] points = new double[n.places.size()];
                for (int i = 0; i < points.length; i++) {
                    GazetteerPlace p = n.places.get(i);
                    points[i] = PlaceChooser.size(p)
                            + PlaceChooser.otherName(p, n.text)
                            + n.wanted.stream()
                                    .mapToDouble(kind -> PlaceChooser.asked(kind, p))
                                    .max()
                                    .orElse(0)
                            + land(p.country(), n.text)
                            + capital(p)
                            + home(p)
                            + points(company(n.text, p), n.text);
                }
                next.put(n, shares(points));
            }
            next.forEach((n, shares) -> n.shares = shares);
        }
    }

    private static double[] shares(double[] points) {
        double most = Arrays.stream(points).max().orElse(0);
        double[] out = new double[points.length];
        double all = 0;
        for (int i = 0; i < out.length; i++) {
            out[i] = Math.pow(10, SHARPNESS * (points[i] - most));
            all += out[i];
        }
        for (int i = 0; i < out.length; i++) {
            out[i] /= all;
        }
        return out;
    }

    /** The country that is named most, or null; among equals the first in the alphabet, so that runs agree. */
    @Nullable
    String focus() {
        weigh();
        Map<String, Double> all = new TreeMap<>(countries);
        for (Name n : names.values()) {
            for (int i = 0; i < n.shares.length; i++) {
                String c = n.places.get(i).country();
                if (c != null) {
                    all.merge(c, n.weight * n.trust * n.shares[i], Double::sum);
                }
            }
        }
        String best = null;
        double most = NAMED;
        for (Map.Entry<String, Double> e : all.entrySet()) {
            if (e.getValue() > most) {
                most = e.getValue();
                best = e.getKey();
            }
        }
        return best;
    }

    /** Whether the article names a country or what certainly lies in it, leaving {@code name} out. */
    boolean names(String iso3, String name) {
        weigh();
        return weight(iso3, name) >= NAMED;
    }

    /** How much the article names a country, leaving {@code name} out. */
    double weight(String iso3, String name) {
        double weight = countries.getOrDefault(iso3, 0.0);
        for (Name n : names.values()) {
            weight += n.text.equalsIgnoreCase(name) ? 0 : n.weight(iso3);
        }
        return weight;
    }

    private double allWeight(String name) {
        double all = 0;
        for (double weight : countries.values()) {
            all += weight;
        }
        for (Name n : names.values()) {
            all += n.text.equalsIgnoreCase(name) ? 0 : n.weight * n.trust;
        }
        return all;
    }

    /** What it counts, in points, that a place is the capital of a country that the article names as such. */
    double capital(GazetteerPlace p) {
        return p.seat() == 2 && p.country() != null && countries.getOrDefault(p.country(), 0.0) >= 1 ? CAPITAL : 0;
    }

    /** What it counts, in points, how much the article names a country, leaving {@code name} out. */
    double land(@Nullable String iso3, String name) {
        weigh();
        double all = iso3 == null ? 0 : allWeight(name);
        if (iso3 == null || all == 0) {
            return 0;
        }
        double share = weight(iso3, name) / all;
        return share >= HARDLY ? LAND * share : NOT_NAMED + share / HARDLY * (LAND * HARDLY - NOT_NAMED);
    }

    /** Other names of the article that may lie where {@code p} does, what counts most first. */
    List<Companion> company(String name, GazetteerPlace p) {
        weigh();
        String own = name.toLowerCase(Locale.ROOT);
        List<Companion> out = new ArrayList<>();
        Set<GazetteerPlace> counted = new HashSet<>();
        for (Name other : names.values()) {
            if (other.text.contains(own) || own.contains(other.text)) {
                continue;
            }
            double most = 0;
            GazetteerPlace nearest = null;
            for (int i = 0; i < other.shares.length; i++) {
                double closeness =
                        other.shares[i] * other.trust * BESIDE > most ? closeness(p, other.places.get(i)) : 0;
                if (other.shares[i] * other.trust * closeness > most) {
                    most = other.shares[i] * other.trust * closeness;
                    nearest = other.places.get(i);
                }
            }
            if (nearest != null && most > LEAST_COMPANY && counted.add(nearest)) {
                out.add(new Companion(other.text, most));
            }
        }
        out.sort(Comparator.comparingDouble(Companion::points).reversed());
        return out;
    }

    /**
     * What company counts in all: many names that lie nearby say little more than a few, but the more of the article's names
     * lie there, the surer it is about that corner of the world.
     */
    double points(List<Companion> company, String name) {
        double near = 0;
        for (Companion c : company) {
            near += c.points;
        }
        String own = name.toLowerCase(Locale.ROOT);
        double others = 0;
        for (Name n : names.values()) {
            others += n.text.contains(own) || own.contains(n.text) ? 0 : n.trust;
        }
        return Math.min(MOST_COMPANY, near) + CORNER * Math.min(others, near) / (others + 1);
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
