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
    private final Outlets outlets;

    /**
     * @param countries the countries and their names
     * @param gazetteer all other places
     */
    public PlaceReader(Countries countries, Gazetteer gazetteer) {
        this.countries = countries;
        this.gazetteer = gazetteer;
        this.words = new PlaceWords(GazetteerFiles.words());
        this.finder = new PlaceFinder(countries, gazetteer, words);
        this.outlets = new Outlets(countries, gazetteer);
    }

    /** The places of {@code d}: what it names, and what it says of where deeds happened. */
    public DocumentPlaces read(Document d) {
        Context c = context(d);
        List<List<Resolved>> resolved = new ArrayList<>();
        for (int i = 0; i < c.found.size(); i++) {
            resolved.add(resolve(d, d.sentences().get(i), c.found.get(i), c));
        }
        return new DocumentPlaces(
                d,
                resolved,
                c.found.stream().map(PlaceFinder.Found::countries).toList(),
                focus(d, c, resolved),
                words,
                this);
    }

    /** The country that the article names most, once it is known what its names mean. */
    private @Nullable String focus(Document d, Context c, List<List<Resolved>> resolved) {
        ArticleEvidence evidence = new ArticleEvidence();
        countries(d, c.found, evidence);
        for (Sentence s : d.sentences()) {
            for (Resolved r : resolved.get(s.index())) {
                GazetteerPlace p = r.entry();
                if (p != null && p.country() != null) {
                    evidence.name(r.mention().place().text(), List.of(p), weight(s), true, null);
                }
            }
        }
        return evidence.focus();
    }

    /** Counts what names countries as such, the dateline's among them. */
    private void countries(Document d, List<PlaceFinder.Found> found, ArticleEvidence evidence) {
        for (int i = 0; i < found.size(); i++) {
            for (CountryMention m : found.get(i).countries()) {
                if (!m.ambiguous() && m.way() != CountryMention.Way.CAPITAL) {
                    evidence.country(m.country(), weight(d.sentences().get(i)));
                }
            }
        }
        Spot dateline = finder.dateline(d.article());
        if (dateline != null && dateline.within() != null) {
            evidence.country(dateline.within(), LEAD_WEIGHT);
        }
    }

    private static double weight(Sentence s) {
        return s.section().kind() == Section.Kind.TITLE ? TITLE_WEIGHT : s.index() < LEAD ? LEAD_WEIGHT : 1;
    }

    /**
     * Resolves names that somebody else found.
     *
     * @param spans where names of places stand in the article's text
     * @return for each the place it most likely names, or null where nothing is known of that name; a country has the point
     *     that stands for it
     */
    public List<@Nullable Place> resolve(Document d, List<CharSpan> spans) {
        Context c = context(d);
        DocumentPlaces own = read(d);
        GivenNames given = new GivenNames(finder, gazetteer, countries, words);
        List<@Nullable Place> out = new ArrayList<>();
        for (CharSpan span : spans) {
            out.add(given(d, own, c, given, span));
        }
        return out;
    }

    /** Every name in {@code d} that may be a place's, with all that it may mean and why. */
    public List<PlaceExplanation> explain(Document d) {
        Context c = context(d);
        List<PlaceExplanation> out = new ArrayList<>();
        for (Sentence s : d.sentences()) {
            PlaceFinder.Found f = c.found.get(s.index());
            List<Resolved> resolved = resolve(d, s, f, c);
            for (Spot spot : f.spots()) {
                String text = words(d, s, spot);
                List<PlaceExplanation.Candidate> candidates = c.chooser.candidates(spot, text, inSentence(f)).stream()
                        .map(one -> new PlaceExplanation.Candidate(
                                pointed(place(text, one.choice())), one.points(), one.reasons()))
                        .toList();
                Place chosen = resolved.stream()
                        .filter(r -> r.mention().span().equals(spot.span()))
                        .findFirst()
                        .map(r -> pointed(r.mention().place()))
                        .orElse(null);
                CharSpan span = s.token(spot.span().start())
                        .span()
                        .cover(s.token(spot.span().end() - 1).span());
                out.add(new PlaceExplanation(span, chosen, candidates));
            }
        }
        return out;
    }

    private Place place(String text, Choice choice) {
        return choice.place() == null ? country(text, choice.country()) : place(text, choice.place());
    }

    private @Nullable Place given(Document d, DocumentPlaces own, Context c, GivenNames given, CharSpan span) {
        String text = span.in(d.article().text());
        for (Toponym t : own.toponyms()) {
            if (t.span().equals(span)) {
                return t.place();
            }
        }
        for (Sentence s : d.sentences()) {
            Spot spot = given.spot(s, span, text);
            if (spot != null) {
                Choice choice = c.chooser.likeliest(spot, text, inSentence(c.found.get(s.index())));
                if (!choice.equals(Choice.NOTHING)) {
                    Place place =
                            choice.place() == null ? country(text, choice.country()) : place(text, choice.place());
                    return pointed(place);
                }
            }
        }
        for (Toponym t : own.toponyms()) {
            if (t.span().overlaps(span)) {
                return t.place();
            }
        }
        return beside(d, own, span, text);
    }

    /**
     * A name that nothing is known of lies where the article plays: near the town or province named nearest, in the same
     * sentence if there is one; else in the country that the article is about.
     */
    private @Nullable Place beside(Document d, DocumentPlaces own, CharSpan span, String text) {
        Toponym nearest = null;
        int least = Integer.MAX_VALUE;
        for (Toponym t : own.toponyms()) {
            int distance = Math.max(
                    t.span().start() - span.end(), span.start() - t.span().end());
            int far = sameSentence(d, t.span(), span)
                    ? distance
                    : distance + d.article().text().length();
            if (far < least && t.place().precision() != Precision.COUNTRY) {
                least = far;
                nearest = t;
            }
        }
        if (nearest == null) {
            return own.focusCountry() == null ? null : pointed(country(text, own.focusCountry()));
        }
        Place p = nearest.place();
        return new Place(text, text, p.country(), p.admin1(), p.lat(), p.lon(), null, Precision.NEAR);
    }

    private static boolean sameSentence(Document d, CharSpan a, CharSpan b) {
        for (Sentence s : d.sentences()) {
            CharSpan all = s.token(0).span().cover(s.token(s.size() - 1).span());
            if (all.overlaps(a)) {
                return all.overlaps(b);
            }
        }
        return false;
    }

    /** A country with the point that stands for it; any other place as it is. */
    Place pointed(Place p) {
        GazetteerPlace point = p.lat() != null || p.country() == null ? null : gazetteer.country(p.country());
        return point == null
                ? p
                : new Place(
                        p.text(),
                        p.name(),
                        p.country(),
                        p.admin1(),
                        point.lat(),
                        point.lon(),
                        p.precision() == Precision.COUNTRY ? point.geonames() : null,
                        p.precision());
    }

    /** What the whole article says, before any name is resolved. */
    private record Context(List<PlaceFinder.Found> found, PlaceChooser chooser) {}

    private Context context(Document d) {
        List<PlaceFinder.Found> found = new ArrayList<>();
        d.sentences().forEach(s -> found.add(finder.find(s)));
        ArticleEvidence evidence = new ArticleEvidence();
        countries(d, found, evidence);
        for (Sentence s : d.sentences()) {
            for (Spot spot : found.get(s.index()).spots()) {
                String name = words(d, s, spot);
                if (spot.countries().isEmpty()) {
                    evidence.name(
                            name, fitting(spot), weight(s), spot.locative() || spot.wanted() != null, spot.wanted());
                }
            }
        }
        outlets.tell(d.article(), evidence);
        Spot dateline = finder.dateline(d.article());
        PlaceChooser chooser = new PlaceChooser(evidence);
        if (dateline != null) {
            chooser.settle(dateline, finder.datelineTown(d.article()), gazetteer);
        }
        for (int i = 0; i < found.size(); i++) {
            for (Spot spot : found.get(i).spots()) {
                chooser.settle(spot, words(d, d.sentences().get(i), spot), gazetteer);
            }
        }
        return new Context(found, chooser);
    }

    /** The places of a spot that lie where the words beside it say, or all of them if none does. */
    private static List<GazetteerPlace> fitting(Spot spot) {
        List<GazetteerPlace> out = spot.places().stream()
                .filter(p -> spot.within() == null || spot.within().equals(p.country()))
                .filter(p -> spot.division() == null || spot.division().equals(p.admin1()))
                .toList();
        return out.isEmpty() ? spot.places() : out;
    }

    private static Set<String> inSentence(PlaceFinder.Found f) {
        Set<String> out = new HashSet<>();
        for (CountryMention m : f.countries()) {
            if (!m.ambiguous() && m.way() != CountryMention.Way.CAPITAL) {
                out.add(m.country());
            }
        }
        return out;
    }

    private List<Resolved> resolve(Document d, Sentence s, PlaceFinder.Found f, Context c) {
        Set<String> inSentence = inSentence(f);
        List<Resolved> out = new ArrayList<>();
        for (Spot spot : f.spots()) {
            String text = words(d, s, spot);
            Choice choice = c.chooser.choose(spot, text, inSentence);
            if (choice.equals(Choice.NOTHING)) {
                continue;
            }
            GazetteerPlace p = choice.place();
            Place place = p == null ? country(text, choice.country()) : place(text, p);
            if (p != null && p.kind() == Kind.TOWN && finder.isCounty(s, spot)) {
                // The gazetteer lacks the county; that it bears the town's name says nothing of where it is.
                String name = text + " County";
                place = new Place(name, name, p.country(), spot.division(), null, null, null, Precision.ADMIN2);
            }
            boolean sure = choice.sure() && (p == null || spot.locative() || PlaceChooser.wellKnown(p));
            out.add(new Resolved(new PlaceMention(spot.span(), spot.head(), place), p, spot.asCapital(), sure));
        }
        return out;
    }

    /**
     * A mention with what the gazetteer knows of its place; null there for a country.
     *
     * @param sure whether it is surely a place, and none of that name in another country could well be meant
     */
    record Resolved(PlaceMention mention, @Nullable GazetteerPlace entry, boolean asCapital, boolean sure) {}

    boolean isCountry(@Nullable String iso3) {
        return iso3 != null && countries.get(iso3) != null;
    }

    Place country(String text, @Nullable String iso3) {
        Country c = iso3 == null ? null : countries.get(iso3);
        return new Place(text, c == null ? text : c.name(), iso3, null, null, null, null, Precision.COUNTRY);
    }

    static Place place(String text, GazetteerPlace p) {
        Precision precision =
                switch (p.kind()) {
                    case TOWN, FACILITY -> Precision.EXACT;
                    case PROVINCE, REGION -> Precision.ADMIN1;
                    case DISTRICT -> Precision.ADMIN2;
                    case ISLAND, WATER -> Precision.NEAR;
                    case COUNTRY -> Precision.COUNTRY;
                };
        return new Place(text, p.name(), p.country(), p.admin1(), p.lat(), p.lon(), p.geonames(), precision);
    }

    /** The first-level division that a town lies in, or null. */
    @Nullable
    GazetteerPlace division(GazetteerPlace town) {
        return town.admin1() == null || town.country() == null
                ? null
                : gazetteer.exactly(town.admin1(), town.country(), GazetteerPlace.Kind.PROVINCE);
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
