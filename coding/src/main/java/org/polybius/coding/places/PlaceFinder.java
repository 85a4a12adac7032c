package org.polybius.coding.places;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.polybius.coding.countries.Countries;
import org.polybius.coding.countries.Country;
import org.polybius.coding.countries.CountryMention;
import org.polybius.coding.countries.CountryMention.Way;
import org.polybius.coding.countries.NameTable.TokenPieces;
import org.polybius.coding.places.GazetteerPlace.Kind;
import org.polybius.model.Article;
import org.polybius.model.Section;
import org.polybius.model.Sentence;
import org.polybius.model.Token;
import org.polybius.model.TokenSpan;
import org.polybius.model.Upos;

/** Finds the words of a sentence that may name places, and what the words around them say of where they lie. */
final class PlaceFinder {
    private final Countries countries;
    private final Gazetteer gazetteer;
    private final PlaceWords words;
    private final Surroundings surroundings;

    PlaceFinder(Countries countries, Gazetteer gazetteer, PlaceWords words) {
        this.countries = countries;
        this.gazetteer = gazetteer;
        this.words = words;
        this.surroundings = new Surroundings(words);
    }

    /** What was found in one sentence. */
    record Found(List<Spot> spots, List<CountryMention> countries) {}

    Found find(Sentence s) {
        List<CountryMention> mentions = countries.find(s);
        Map<Integer, CountryMention> countryAt = new HashMap<>();
        for (CountryMention m : mentions) {
            // "Paris, Texas" is a caution of the countries' list: the town is looked up here.
            if (s.token(m.span().start() + m.span().length() / 2).form().equals(",")) {
                continue;
            }
            countryAt.put(m.span().start(), m);
        }
        Map<Integer, Gazetteer.Found> nameAt = names(s);
        List<Spot> spots = new ArrayList<>();
        int next = 0;
        while (next < s.size()) {
            CountryMention country = countryAt.get(next);
            Gazetteer.Found name = nameAt.get(next);
            int end = Math.max(country == null ? 0 : country.span().end(), name == null ? 0 : name.end());
            if (end == 0) {
                next++;
                continue;
            }
            if (country != null && country.span().end() < end) {
                country = null;
            }
            if (name != null && name.end() < end) {
                name = null;
            }
            if (country != null && name != null && partOfCountry(country, words(s, next, end), name.places())) {
                country = null;
            }
            TokenSpan span = new TokenSpan(next, end);
            boolean people = country != null && (country.way() == Way.ADJECTIVE || country.way() == Way.DEMONYM);
            if (!people && (country != null || !inPersonName(s, span, nameAt, countryAt))) {
                Spot spot = spot(s, span, country, name, nameAt, countryAt);
                if (!spot.places().isEmpty() || !spot.countries().isEmpty()) {
                    spots.add(spot);
                }
            }
            next = end;
        }
        return new Found(spots, mentions);
    }

    /** Whether the words name a part of the country rather than all of it: "England", "Gaza Strip", "New Mexico". */
    private boolean partOfCountry(CountryMention m, String text, List<GazetteerPlace> places) {
        return m.way() == Way.NAME && partOfCountry(m.country(), text, places);
    }

    /** Whether {@code text}, a name of the country, is rather that of a province of it. */
    boolean partOfCountry(String iso3, String text, List<GazetteerPlace> places) {
        Country c = countries.get(iso3);
        return c != null
                && !text.equals(c.name())
                && places.stream()
                        .anyMatch(p -> p.kind() == Kind.PROVINCE
                                && iso3.equals(p.country())
                                && !p.name().equals(c.name()));
    }

    private static String words(Sentence s, int from, int to) {
        StringBuilder out = new StringBuilder();
        for (int i = from; i < to; i++) {
            out.append(i == from ? "" : " ").append(s.token(i).form());
        }
        return out.toString();
    }

    /** What "LONDON, Ky. (Agency) -" says before an article: a town and the land it lies in; null where there is none. */
    @Nullable
    Spot dateline(Article article) {
        String town = datelineTown(article);
        List<GazetteerPlace> places = town.isEmpty() ? List.of() : gazetteer.named(town);
        String text = datelineText(article);
        int comma = text.indexOf(',');
        if (places.isEmpty() || comma < 0) {
            return null;
        }
        String land = text.substring(comma + 1).strip();
        String country = countries.byName(land).orElse(null);
        GazetteerPlace province = country != null ? null : province(gazetteer.named(land), null);
        return new Spot(
                new TokenSpan(0, 1),
                0,
                places,
                List.of(),
                province == null ? country : province.country(),
                province == null ? null : province.name(),
                Kind.TOWN,
                true,
                false,
                false);
    }

    /** The town of the dateline, as written; empty where there is none. */
    String datelineTown(Article article) {
        String text = datelineText(article);
        int comma = text.indexOf(',');
        return comma < 0 ? text : text.substring(0, comma).strip();
    }

    private static String datelineText(Article article) {
        for (Section section : article.sections()) {
            if (section.kind() == Section.Kind.DATELINE) {
                String text = section.span().in(article.text());
                int end = text.length();
                for (char stop : new char[] {'(', '-', '–', '—', '\n'}) {
                    int at = text.indexOf(stop);
                    end = at > 0 ? Math.min(end, at) : end;
                }
                return text.substring(0, end).strip();
            }
        }
        return "";
    }

    /**
     * A name that somebody else found, with what the words around say of where it lies.
     *
     * @param places what the gazetteer has of that name
     * @param named countries of that name, ISO 3166-1 alpha-3
     */
    Spot given(Sentence s, TokenSpan span, List<GazetteerPlace> places, List<String> named) {
        Map<Integer, CountryMention> countryAt = new HashMap<>();
        countries.find(s).forEach(m -> countryAt.put(m.span().start(), m));
        Spot around = spot(s, span, null, null, names(s), countryAt);
        return new Spot(
                span,
                around.head(),
                places,
                named,
                around.within(),
                around.division(),
                around.wanted(),
                around.locative(),
                around.ofSite(),
                false);
    }

    private Map<Integer, Gazetteer.Found> names(Sentence s) {
        TokenPieces pieces = new TokenPieces(s);
        Map<Integer, Gazetteer.Found> out = new HashMap<>();
        for (int i = 0; i < s.size(); i++) {
            Gazetteer.Found f = gazetteer.find(pieces, i);
            if (f != null
                    && nameLike(s, f)
                    && !onlySides(s, f)
                    && !(f.end() == i + 1
                            && (words.is("never", s.token(i).form())
                                    || stateCodeAlone(s, i)
                                    || notShort(s.token(i), f)))) {
                out.put(i, f);
            }
        }
        return out;
    }

    /** Whether the name is but a side of something ("North", "Central") and no noun after it says that it is a province's. */
    private boolean onlySides(Sentence s, Gazetteer.Found f) {
        for (int i = f.start(); i < f.end(); i++) {
            if (!words.is("side", s.token(i).form().toLowerCase(Locale.ROOT))) {
                return false;
            }
        }
        return f.end() >= s.size() || !words.is("province", s.token(f.end()));
    }

    /** Whether two letters are no code of a state, which stands in capitals and after a comma: "Ms", "EU". */
    private static boolean stateCodeAlone(Sentence s, int i) {
        String form = s.token(i).form();
        boolean after = i > 0 && s.token(i - 1).form().equals(",");
        boolean stop = i + 1 < s.size() && s.token(i + 1).form().equals(".");
        return form.length() == 2 && !(after && (stop || form.equals(form.toUpperCase(Locale.ROOT))));
    }

    /** Whether three letters are short for a name but not written in capitals: "Act" for the Australian Capital Territory. */
    private static boolean notShort(Token t, Gazetteer.Found f) {
        String form = t.form();
        return form.length() == 3
                && !form.equals(form.toUpperCase(Locale.ROOT))
                && f.places().stream().noneMatch(p -> p.name().length() < 2 * form.length());
    }

    /** A name has a proper noun in it, unless the whole sentence is written small; a lone article or verb is none. */
    private static boolean nameLike(Sentence s, Gazetteer.Found f) {
        for (int i = f.start(); i < f.end(); i++) {
            Upos u = s.token(i).upos();
            if (u == Upos.PROPN
                    || u == Upos.NOUN
                            && i > 0
                            && Character.isUpperCase(s.token(i).form().charAt(0))) {
                return true;
            }
        }
        return f.places().get(0).kind() != Kind.TOWN && s.token(f.end() - 1).upos() == Upos.NOUN
                || f.end() - f.start() > 2;
    }

    private Spot spot(
            Sentence s,
            TokenSpan span,
            @Nullable CountryMention country,
            Gazetteer.@Nullable Found name,
            Map<Integer, Gazetteer.Found> nameAt,
            Map<Integer, CountryMention> countryAt) {
        int head = headOf(s, span);
        List<GazetteerPlace> places = name == null ? List.of() : name.places();
        List<String> named = country != null && country.way() == Way.NAME ? country.candidates() : List.of();
        boolean capital = country != null && country.way() == Way.CAPITAL;
        String within = null;
        String division = null;
        for (int i : surroundings.around(s, span, head)) {
            CountryMention c = countryAt.get(i);
            Gazetteer.Found p = nameAt.get(i);
            if (c != null && within == null && !(p != null && p.end() > c.span().end())) {
                within = c.country();
            }
            GazetteerPlace province = p == null ? null : province(p.places(), within);
            if (province != null && division == null && (c == null || c.way() == Way.NAME || c.way() == Way.CAPITAL)) {
                division = province.name();
                within = c != null && !holds(places, province) ? within : province.country();
            }
        }
        return new Spot(
                span,
                head,
                places,
                named,
                within,
                division,
                surroundings.wanted(s, span, head),
                surroundings.locative(s, span, head),
                surroundings.ofSite(s, span),
                capital);
    }

    private static boolean holds(List<GazetteerPlace> places, GazetteerPlace province) {
        return places.stream()
                .anyMatch(p -> province.name().equals(p.admin1())
                        && java.util.Objects.equals(province.country(), p.country()));
    }

    private static @Nullable GazetteerPlace province(List<GazetteerPlace> places, @Nullable String within) {
        for (GazetteerPlace p : places) {
            if (p.kind() == Kind.PROVINCE && (within == null || within.equals(p.country()))) {
                return p;
            }
        }
        return null;
    }

    /** Whether the words are part of a longer name that is no place's: a person's, a paper's, a firm's. */
    private boolean inPersonName(
            Sentence s, TokenSpan span, Map<Integer, Gazetteer.Found> nameAt, Map<Integer, CountryMention> countryAt) {
        return joinedName(s, span, span.start() - 1, nameAt, countryAt)
                || joinedName(s, span, span.end(), nameAt, countryAt);
    }

    private boolean joinedName(
            Sentence s,
            TokenSpan span,
            int neighbour,
            Map<Integer, Gazetteer.Found> nameAt,
            Map<Integer, CountryMention> countryAt) {
        if (neighbour < 0 || neighbour >= s.size()) {
            return false;
        }
        Token n = s.token(neighbour);
        if (n.upos() != Upos.PROPN || !Character.isUpperCase(n.form().charAt(0)) || words.generic(n)) {
            return false;
        }
        Token in = s.token(neighbour < span.start() ? span.start() : span.end() - 1);
        boolean same = n.head() == in.index()
                || in.head() == n.index()
                || n.head() == in.head() && (n.is("compound") || n.is("flat")) && (in.is("compound") || in.is("flat"));
        boolean relation = n.is("compound") || n.is("flat") || in.is("compound") || in.is("flat");
        if (!same || !relation) {
            return false;
        }
        boolean after = neighbour >= span.end();
        boolean person = words.is("given", s.token(span.start()).form());
        boolean ofPlace = after && !person && (words.is("body", n) || firm(nameAt.get(span.start())));
        return !countryAt.containsKey(neighbour) && !words.is("side", n) && !ofPlace;
    }

    /** Whether the name is nobody's and the place well known: "Winnipeg Free Press", "Manitoba Premier". */
    private static boolean firm(Gazetteer.@Nullable Found name) {
        return name != null
                && name.places().stream().noneMatch(p -> p.alsoPerson() || p.alsoWord())
                && name.places().stream()
                        .anyMatch(p -> p.kind() != Kind.TOWN || p.population() >= 100_000 || p.seat() > 0);
    }

    /** Whether it is a county that bears the name; a county is seldom where the town of its name is. */
    boolean isCounty(Sentence s, Spot spot) {
        int next = spot.span().end();
        return next < s.size() && s.token(next).form().equalsIgnoreCase("county");
    }

    static int headOf(Sentence s, TokenSpan span) {
        for (int i = span.end() - 1; i >= span.start(); i--) {
            if (!span.contains(s.token(i).head())) {
                return i;
            }
        }
        return span.end() - 1;
    }
}
