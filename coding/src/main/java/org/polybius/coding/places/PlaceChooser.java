package org.polybius.coding.places;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.polybius.coding.countries.NameTable;
import org.polybius.coding.places.GazetteerPlace.Kind;

/**
 * Chooses which place of a name is meant. Every candidate starts with what is known of it without the article (its
 * size, its rank) and gains by what the article says: the land named beside it, other names of its country, other names of
 * places nearby. A name that is also a word or a person's, or a small place, needs evidence.
 */
final class PlaceChooser {
    /** What a place gains by being known under ten times as many names. */
    private static final double RENOWN = 0.7;

    private static final double BESIDE = 6;
    private static final double IN_SENTENCE = 0.8;
    private static final double WANTED = 3;
    /** What a place loses that is usually called otherwise: Antakya, where Antioch in Illinois may be meant. */
    private static final double OTHER_NAME = 0.7;

    private static final double COUNTRY = 8.5;
    /** Points of a province whose towns have a million inhabitants, and what ten times as many add. */
    private static final double PROVINCE = 5.7;

    private static final int LEAST_PROVINCE = 30_000;
    private static final double PEOPLED = 0.3;
    /** Where a town is commonly named with its state. */
    private static final Set<String> TOWN_AND_STATE = Set.of("USA", "CAN", "AUS");

    /** Points of a part of a town, a town, the seat of a division, a capital. */
    private static final double[] RANKS = {-0.2, 0, 0.4, 1};

    private static final int SMALL = 100_000;
    private static final Pattern SAINT = Pattern.compile("(?:St\\.?|Saint|Sts\\.?|Saints) ");

    private final ArticleEvidence evidence;
    private final @Nullable String focus;
    private final Map<String, GazetteerPlace> settled = new HashMap<>();

    PlaceChooser(ArticleEvidence evidence) {
        this.evidence = evidence;
        this.focus = evidence.focus();
    }

    /** The country the article is about, or null. */
    @Nullable
    String focus() {
        return focus;
    }

    /** Points by which a place is ahead of all of its name in other countries that is hardly mistaken for one of them. */
    private static final double CLEARLY = 1;

    /**
     * What a spot means: a place, or else a country, or neither.
     *
     * @param sure whether no other country of that name, or with a place of that name, could well be meant
     */
    record Choice(@Nullable GazetteerPlace place, @Nullable String country, boolean sure) {
        static final Choice NOTHING = new Choice(null, null, false);
    }

    /**
     * What a spot may mean.
     *
     * @param points the higher, the likelier
     * @param reasons what gave or cost points, in words
     */
    record Candidate(Choice choice, double points, List<String> reasons) {}

    /**
     * A name that the article explains once ("London, Ontario") means the same place in the rest of it. A small town that the
     * gazetteer lacks ("Metz, Missouri") is put in the state beside it.
     */
    void settle(Spot spot, String name, Gazetteer gazetteer) {
        if (spot.within() == null && spot.division() == null) {
            return;
        }
        GazetteerPlace place = choose(spot, name, Set.of()).place();
        boolean town = place != null && place.kind() == Kind.TOWN;
        if (place != null && town && spot.division() != null && spot.division().equals(place.admin1())) {
            settled.putIfAbsent(name.toLowerCase(Locale.ROOT), place);
        } else if (spot.division() != null && spot.within() != null && TOWN_AND_STATE.contains(spot.within())) {
            GazetteerPlace state = gazetteer.exactly(spot.division(), spot.within(), Kind.PROVINCE);
            boolean division = spot.places().stream()
                    .anyMatch(p -> (p.kind() == Kind.PROVINCE || p.kind() == Kind.DISTRICT)
                            && Objects.equals(p.country(), spot.within()));
            if (state != null && !division) {
                settled.putIfAbsent(name.toLowerCase(Locale.ROOT), unlisted(name, state));
            }
        } else if (place != null && town && Objects.equals(place.country(), spot.within())) {
            settled.putIfAbsent(name.toLowerCase(Locale.ROOT), place);
        }
    }

    private static GazetteerPlace unlisted(String name, GazetteerPlace state) {
        return new GazetteerPlace(
                Kind.REGION,
                name,
                state.country(),
                state.name(),
                state.lat(),
                state.lon(),
                null,
                0,
                0,
                0,
                false,
                false);
    }

    /**
     * What the spot means, where the words around are evidence enough that it is a name of a place.
     *
     * @param name the words of the spot
     * @param inSentence countries named in the same sentence
     */
    Choice choose(Spot spot, String name, Set<String> inSentence) {
        Choice choice = likeliest(spot, name, inSentence);
        GazetteerPlace place = choice.place();
        return place == null
                        || place.equals(settled.get(name.toLowerCase(Locale.ROOT)))
                        || believed(spot, place, name, inSentence)
                ? choice
                : Choice.NOTHING;
    }

    /** What the spot most likely means if it is a name of a place. */
    Choice likeliest(Spot spot, String name, Set<String> inSentence) {
        GazetteerPlace explained = explained(spot, name);
        if (explained != null) {
            return new Choice(explained, explained.country(), true);
        }
        GazetteerPlace best = null;
        String land = country(spot);
        double most = land == null ? Double.NEGATIVE_INFINITY : countryPoints(spot, land);
        double abroad = Double.NEGATIVE_INFINITY;
        for (GazetteerPlace p : spot.places()) {
            Tally tally = new Tally(false);
            score(spot, p, name, inSentence, tally);
            boolean first = tally.points > most;
            if (!Objects.equals(p.country(), land)) {
                abroad = Math.max(abroad, first ? most : tally.points);
            }
            if (first) {
                most = tally.points;
                best = p;
                land = p.country();
            }
        }
        return most == Double.NEGATIVE_INFINITY ? Choice.NOTHING : new Choice(best, land, most >= abroad + CLEARLY);
    }

    /** All that the spot may mean, the likeliest first, with reasons. */
    List<Candidate> candidates(Spot spot, String name, Set<String> inSentence) {
        List<Candidate> out = new ArrayList<>();
        GazetteerPlace explained = explained(spot, name);
        if (explained != null) {
            Choice told = new Choice(explained, explained.country(), true);
            out.add(new Candidate(told, Double.POSITIVE_INFINITY, List.of("the article says so once")));
        }
        String country = country(spot);
        if (country != null) {
            double points = countryPoints(spot, country);
            out.add(new Candidate(new Choice(null, country, true), points, List.of("the country's name")));
        }
        for (GazetteerPlace p : spot.places()) {
            if (!p.equals(explained)) {
                Tally tally = new Tally(true);
                score(spot, p, name, inSentence, tally);
                out.add(new Candidate(new Choice(p, p.country(), true), tally.points, tally.reasons));
            }
        }
        out.sort(Comparator.comparingDouble(Candidate::points).reversed());
        return out;
    }

    private @Nullable GazetteerPlace explained(Spot spot, String name) {
        GazetteerPlace p = settled.get(name.toLowerCase(Locale.ROOT));
        return p != null && (spot.within() == null || spot.within().equals(p.country())) ? p : null;
    }

    private @Nullable String country(Spot spot) {
        if (spot.countries().isEmpty()) {
            return null;
        }
        return focus != null && spot.countries().contains(focus)
                ? focus
                : spot.countries().get(0);
    }

    private double countryPoints(Spot spot, String country) {
        if (spot.wanted() == Kind.TOWN
                || spot.within() != null && !spot.within().equals(country)) {
            return COUNTRY - 5;
        }
        return COUNTRY + Math.min(1.5, 0.5 * evidence.weight(country, ""));
    }

    /** Adds up points, and reasons where they are wanted. */
    private static final class Tally {
        private final boolean explains;
        private final List<String> reasons = new ArrayList<>();
        private double points;

        Tally(boolean explains) {
            this.explains = explains;
        }

        void add(double more, String reason) {
            points += more;
            if (explains && more != 0) {
                reasons.add(String.format(Locale.ROOT, "%+.1f %s", more, reason));
            }
        }
    }

    private void score(Spot spot, GazetteerPlace p, String name, Set<String> inSentence, Tally tally) {
        tally.add(size(p), "size and rank");
        tally.add(otherName(p, name), "usually called otherwise");
        if (spot.wanted() != null) {
            double asked = asked(spot.wanted(), p);
            tally.add(asked, asked > 0 ? "the kind the words beside say" : "another kind is wanted");
        }
        String c = p.country();
        if (spot.within() != null && c != null) {
            boolean in = spot.within().equals(c);
            tally.add(
                    in ? BESIDE : -BESIDE / 2, in ? "its country is named beside" : "another country is named beside");
        }
        if (spot.division() != null && Objects.equals(spot.division(), p.admin1()) && p.kind() != Kind.PROVINCE) {
            tally.add(BESIDE, "its province is named beside");
        } else if (spot.division() != null
                && p.kind() == Kind.TOWN
                && spot.division().equals(p.name())) {
            tally.add(1, "a province of its name is named beside");
        }
        double land = evidence.land(c, name);
        tally.add(land, land < 0 ? "its country is not named" : "its country is named");
        tally.add(c != null && inSentence.contains(c) ? IN_SENTENCE : 0, "its country is named in the sentence");
        tally.add(evidence.capital(p), "the capital of a country that is named");
        tally.add(evidence.home(p), "where the paper is read");
        List<ArticleEvidence.Companion> company = evidence.company(name, p);
        double points = evidence.points(company, name);
        if (points > 0) {
            tally.add(points, tally.explains ? "near " + names(company) : "");
        }
    }

    private static boolean wanted(Kind wanted, Kind kind) {
        return wanted == kind || wanted == Kind.PROVINCE && (kind == Kind.REGION || kind == Kind.DISTRICT);
    }

    private static String names(List<ArticleEvidence.Companion> company) {
        return String.join(
                ", ",
                company.stream().limit(3).map(ArticleEvidence.Companion::name).toList());
    }

    /** What it costs a place, in points, that {@code name} is not its usual name. */
    static double otherName(GazetteerPlace p, String name) {
        boolean usual = Gazetteer.key(NameTable.pieces(p.name())).equals(Gazetteer.key(NameTable.pieces(name)));
        return usual ? 0 : -OTHER_NAME;
    }

    /** Whether the whole world knows the place: then the name is a place's, whichever of that name is meant. */
    private static boolean great(GazetteerPlace p) {
        return p.kind() == Kind.TOWN && p.population() >= 1_000_000 || p.seat() == 2;
    }

    /** What it counts, in points, that the words beside a name ask for places of this kind. */
    static double asked(Kind wanted, GazetteerPlace p) {
        return wanted(wanted, p.kind()) ? WANTED : -1;
    }

    /** How well known a place is without any article, as points. */
    static double size(GazetteerPlace p) {
        return switch (p.kind()) {
            case TOWN -> Math.log10(known(p) + 10.0) + RENOWN * Math.log10(p.renown() + 1.0) + RANKS[p.seat() + 1];
            case PROVINCE -> PROVINCE + PEOPLED * (Math.log10(Math.max(p.population(), LEAST_PROVINCE)) - 6);
            case DISTRICT -> 4.2;
            case COUNTRY -> COUNTRY;
            case REGION, WATER, FACILITY -> 6.8;
            case ISLAND -> 6.1;
        };
    }

    /** Inhabitants; a town that was listed by hand is known to news, whatever its size. */
    private static int known(GazetteerPlace p) {
        return p.geonames() == null ? SMALL / 2 : p.population();
    }

    /** Whether the words are evidence enough that the name is a place's at all. */
    private boolean believed(Spot spot, GazetteerPlace p, String name, Set<String> inSentence) {
        String c = p.country();
        boolean kind = spot.wanted() != null && wanted(spot.wanted(), p.kind());
        boolean province = spot.division() != null && spot.division().equals(p.admin1()) && p.kind() == Kind.TOWN;
        boolean land = spot.within() != null && spot.within().equals(c);
        if (kind || province || land && (spot.locative() || !p.alsoWord())) {
            return true;
        }
        boolean home = c == null || inSentence.contains(c) || c.equals(focus) || evidence.names(c, name);
        boolean local = evidence.home(p) > 0;
        boolean great = spot.places().stream().anyMatch(PlaceChooser::great);
        boolean well = local || wellKnown(p);
        if (saint(name)) {
            // Churches and feasts bear saints' names far more often than towns are meant by them.
            return great || spot.locative() && !spot.ofSite() && home;
        }
        if (p.alsoWord() || p.alsoPerson()) {
            boolean division = p.kind() == Kind.PROVINCE && !p.alsoWord() && home;
            boolean large = !p.alsoPerson() && home && well;
            boolean there = spot.locative() && (home && (well || !p.alsoWord()) || p.population() >= SMALL);
            return great || division || large || there;
        }
        return well && (home || spot.locative() || p.population() >= 500_000 || p.kind() != Kind.TOWN || alone(spot, p))
                || spot.locative() && (home || spot.places().size() == 1)
                || home && (known(p) >= 20_000 || near(name, p));
    }

    /** Whether news names it without saying that it is a place; a town that was listed by hand is one that news names. */
    static boolean wellKnown(GazetteerPlace p) {
        return p.kind() != Kind.TOWN || p.population() >= SMALL || p.seat() > 0 || p.geonames() == null;
    }

    /** Whether no other place of the name, elsewhere, has a tenth of its people. */
    private static boolean alone(Spot spot, GazetteerPlace p) {
        return spot.places().stream()
                .allMatch(q -> Objects.equals(q.country(), p.country())
                        || q.kind() != Kind.TOWN
                        || q.population() * 10L <= p.population());
    }

    private static boolean saint(String name) {
        return SAINT.matcher(name).lookingAt() && name.indexOf(' ') > 0;
    }

    /** Whether another name of the article certainly lies beside the place. */
    private boolean near(String name, GazetteerPlace p) {
        List<ArticleEvidence.Companion> company = evidence.company(name, p);
        return !company.isEmpty() && evidence.points(company, name) >= 1;
    }
}
