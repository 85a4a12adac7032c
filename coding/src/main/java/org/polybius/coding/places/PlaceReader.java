package org.polybius.coding.places;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.polybius.coding.countries.Countries;
import org.polybius.coding.countries.Country;
import org.polybius.coding.countries.CountryMention;
import org.polybius.coding.places.GazetteerPlace.Kind;
import org.polybius.coding.places.PlaceChooser.Choice;
import org.polybius.model.CharSpan;
import org.polybius.model.Document;
import org.polybius.model.Place;
import org.polybius.model.Place.Precision;
import org.polybius.model.Section;
import org.polybius.model.Sentence;

/** Finds and resolves the places an article names. Thread-safe; keeps nothing between articles. */
public final class PlaceReader {
    private static final double TITLE_WEIGHT = 3;
    private static final double LEAD_WEIGHT = 2;
    private static final int LEAD = 3;

    private final Countries countries;
    private final Gazetteer gazetteer;
    private final PlaceWords words;
    private final PlaceFinder finder;

    /**
     * @param countries the countries and their names
     * @param gazetteer all other places
     */
    public PlaceReader(Countries countries, Gazetteer gazetteer) {
        this.countries = countries;
        this.gazetteer = gazetteer;
        this.words = new PlaceWords(GazetteerFiles.words());
        this.finder = new PlaceFinder(countries, gazetteer, words);
    }

    /** The places of {@code d}: what it names, and what it says of where deeds happened. */
    public DocumentPlaces read(Document d) {
        List<PlaceFinder.Found> found = new ArrayList<>();
        PlaceChooser.Weights weights = new PlaceChooser.Weights();
        for (Sentence s : d.sentences()) {
            PlaceFinder.Found f = finder.find(s);
            found.add(f);
            double weight =
                    s.section().kind() == Section.Kind.TITLE ? TITLE_WEIGHT : s.index() < LEAD ? LEAD_WEIGHT : 1;
            for (CountryMention m : f.countries()) {
                if (!m.ambiguous() && m.way() != CountryMention.Way.CAPITAL) {
                    weights.add(m.country(), weight);
                }
            }
            for (Spot spot : f.spots()) {
                GazetteerPlace only = obvious(spot);
                if (only != null && only.country() != null) {
                    weights.add(only.country(), weight);
                }
            }
        }
        Spot dateline = finder.dateline(d.article());
        if (dateline != null && dateline.within() != null) {
            weights.add(dateline.within(), LEAD_WEIGHT);
        }
        String focus = weights.most();
        PlaceChooser chooser = new PlaceChooser(weights.counts(), focus);
        if (dateline != null) {
            chooser.settle(dateline, finder.datelineTown(d.article()), gazetteer);
        }
        List<GazetteerPlace> sure = new ArrayList<>();
        for (PlaceFinder.Found f : found) {
            for (Spot spot : f.spots()) {
                GazetteerPlace only = obvious(spot);
                if (only != null && (only.kind() == Kind.TOWN || only.kind() == Kind.PROVINCE) && sure.size() < 200) {
                    sure.add(only);
                }
            }
        }
        for (int i = 0; i < found.size(); i++) {
            for (Spot spot : found.get(i).spots()) {
                chooser.settle(spot, words(d, d.sentences().get(i), spot), gazetteer);
            }
        }
        List<List<Resolved>> resolved = new ArrayList<>();
        for (int i = 0; i < found.size(); i++) {
            resolved.add(resolve(d, d.sentences().get(i), found.get(i), chooser, sure));
        }
        return new DocumentPlaces(
                d, resolved, found.stream().map(PlaceFinder.Found::countries).toList(), focus, words, this);
    }

    /** The place that a name means without any context: the only one of some size, or one far greater than the rest. */
    private static @Nullable GazetteerPlace obvious(Spot spot) {
        if (!spot.countries().isEmpty() || spot.within() != null || spot.division() != null) {
            return null;
        }
        GazetteerPlace first = null;
        int second = 0;
        for (GazetteerPlace p : spot.places()) {
            if (p.alsoWord() || p.alsoPerson() && p.seat() < 2 || p.kind() == Kind.WATER) {
                return null;
            }
            if (first == null || p.population() > first.population()) {
                second = first == null || sameLand(first, p) ? second : first.population();
                first = p;
            } else if (!sameLand(first, p)) {
                second = Math.max(second, p.population());
            }
        }
        return first != null
                        && (first.population() >= 100_000 || first.seat() > 0 || first.kind() != Kind.TOWN)
                        && first.population() >= 10L * second
                ? first
                : null;
    }

    private static boolean sameLand(GazetteerPlace a, GazetteerPlace b) {
        return java.util.Objects.equals(a.country(), b.country());
    }

    private List<Resolved> resolve(
            Document d, Sentence s, PlaceFinder.Found f, PlaceChooser chooser, List<GazetteerPlace> sure) {
        Set<String> inSentence = new HashSet<>();
        for (CountryMention m : f.countries()) {
            if (!m.ambiguous() && m.way() != CountryMention.Way.CAPITAL) {
                inSentence.add(m.country());
            }
        }
        List<Resolved> out = new ArrayList<>();
        for (Spot spot : f.spots()) {
            String text = words(d, s, spot);
            Choice choice = chooser.choose(spot, text, inSentence, sure);
            if (choice.equals(Choice.NOTHING)) {
                continue;
            }
            GazetteerPlace p = choice.place();
            Place place = p == null ? country(text, choice.country()) : place(text, p);
            if (p != null && finder.isCounty(s, spot)) {
                place = new Place(
                        text + " County",
                        text + " County",
                        p.country(),
                        spot.division(),
                        null,
                        null,
                        null,
                        Precision.ADMIN2);
            }
            out.add(new Resolved(new PlaceMention(spot.span(), spot.head(), place), p, spot.asCapital()));
        }
        return out;
    }

    /** A mention with what the gazetteer knows of its place; null there for a country. */
    record Resolved(PlaceMention mention, @Nullable GazetteerPlace entry, boolean asCapital) {}

    private Place country(String text, @Nullable String iso3) {
        Country c = iso3 == null ? null : countries.get(iso3);
        return new Place(text, c == null ? text : c.name(), iso3, null, null, null, null, Precision.COUNTRY);
    }

    static Place place(String text, GazetteerPlace p) {
        Precision precision =
                switch (p.kind()) {
                    case TOWN, FACILITY -> Precision.EXACT;
                    case PROVINCE, REGION -> Precision.ADMIN1;
                    case ISLAND, WATER -> Precision.NEAR;
                };
        return new Place(text, p.name(), p.country(), p.admin1(), p.lat(), p.lon(), p.geonames(), precision);
    }

    /** The town that is the capital of {@code iso3}, or null. */
    @Nullable
    GazetteerPlace capital(String iso3) {
        Country c = countries.get(iso3);
        if (c == null) {
            return null;
        }
        for (String name : c.capitals()) {
            GazetteerPlace town = gazetteer.exactly(name, iso3, Kind.TOWN);
            if (town != null) {
                return town;
            }
        }
        return null;
    }

    private static String words(Document d, Sentence s, Spot spot) {
        return words(d, s, spot.span().start(), spot.span().end());
    }

    /** The article's words from token {@code from} up to {@code to}. */
    static String words(Document d, Sentence s, int from, int to) {
        CharSpan span = s.token(from).span().cover(s.token(to - 1).span());
        return span.in(d.article().text()).replaceAll("\\s+", " ");
    }
}
