package org.polybius.coding.places;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.polybius.coding.countries.Countries;
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
    private static final int FAR = 4;

    private final Countries countries;
    private final Gazetteer gazetteer;
    private final PlaceWords words;

    PlaceFinder(Countries countries, Gazetteer gazetteer, PlaceWords words) {
        this.countries = countries;
        this.gazetteer = gazetteer;
        this.words = words;
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
                false);
    }

    private Map<Integer, Gazetteer.Found> names(Sentence s) {
        TokenPieces pieces = new TokenPieces(s);
        Map<Integer, Gazetteer.Found> out = new HashMap<>();
        for (int i = 0; i < s.size(); i++) {
            Gazetteer.Found f = gazetteer.find(pieces, i);
            if (f != null
                    && nameLike(s, f)
                    && !(f.end() == i + 1 && words.is("never", s.token(i).form()))) {
                out.put(i, f);
            }
        }
        return out;
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
        for (int i : around(s, span, head)) {
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
                span, head, places, named, within, division, wanted(s, span, head), locative(s, span, head), capital);
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

    /** Where the name of the land that holds the place may begin: "X, Texas", "X in northern Syria", "the Iraqi city of X". */
    private List<Integer> around(Sentence s, TokenSpan span, int head) {
        List<Integer> out = new ArrayList<>();
        int i = span.end();
        if (i < s.size() && words.generic(s.token(i))) {
            i++;
        }
        if (i < s.size() && s.token(i).form().equals(",")) {
            out.add(i + 1);
            if (i + 2 < s.size() && s.token(i + 1).form().equals("in")) {
                out.add(i + 2);
            }
        } else if (i < s.size()
                && (s.token(i).form().equals("in") || s.token(i).form().equals("("))) {
            for (int k = i + 1; k < s.size() && k <= i + FAR; k++) {
                out.add(k);
                Upos u = s.token(k).upos();
                if (u != Upos.DET && u != Upos.ADJ && u != Upos.VERB && u != Upos.ADV) {
                    break;
                }
            }
        }
        // The noun phrase around it: "the Iraqi city of X", "Syria's X", "Nigeria's restive Borno state".
        int from = span.start();
        Token top = s.token(head);
        for (int up = 0; up < 2 && top.head() >= 0; up++) {
            Token above = s.token(top.head());
            if (!(top.is("nmod") || top.is("compound") || top.is("appos") || top.is("flat")) || !words.generic(above)) {
                break;
            }
            top = above;
            from = Math.min(from, top.index());
        }
        for (int k = from - 1; k >= 0 && k >= from - FAR; k--) {
            Token t = s.token(k);
            boolean inside = t.head() == top.index() || t.head() == head || t.upos() == Upos.PART || t.is("case");
            if (!inside || t.upos() == Upos.ADP || t.upos() == Upos.PUNCT) {
                break;
            }
            out.add(k);
        }
        return out;
    }

    private @Nullable Kind wanted(Sentence s, TokenSpan span, int head) {
        int above = s.token(head).head();
        Kind next = span.end() < s.size() ? kind(s.token(span.end())) : null;
        boolean governed = above >= 0 && above < span.start() && between(s, above, span.start());
        return next != null ? next : governed ? kind(s.token(above)) : null;
    }

    private @Nullable Kind kind(Token noun) {
        if (words.is("town", noun)) {
            return Kind.TOWN;
        }
        boolean division = words.is("province", noun) && noun.upos() != Upos.ADJ;
        boolean lesser =
                noun.lemma().equalsIgnoreCase("district") || noun.lemma().equalsIgnoreCase("county");
        return division && !lesser ? Kind.PROVINCE : null;
    }

    /** Whether only "of" and articles stand between. */
    private static boolean between(Sentence s, int from, int to) {
        for (int i = from + 1; i < to; i++) {
            if (!s.token(i).form().equalsIgnoreCase("of") && s.token(i).upos() != Upos.DET) {
                return false;
            }
        }
        return true;
    }

    private boolean locative(Sentence s, TokenSpan span, int head) {
        for (Token c : s.children(s.token(head), "case")) {
            if (words.locative(c.form().toLowerCase(Locale.ROOT))) {
                return true;
            }
        }
        int i = span.start() - 1;
        while (i >= 0 && (s.token(i).upos() == Upos.DET || s.token(i).upos() == Upos.ADJ)) {
            i--;
        }
        if (i < 0) {
            return false;
        }
        String before = s.token(i).form().toLowerCase(Locale.ROOT);
        return words.locative(before)
                || before.equals("of") && i > 0 && (words.generic(s.token(i - 1)) || words.is("side", s.token(i - 1)));
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
        boolean ofPlace = after && (words.is("body", n) || firm(nameAt.get(span.start())));
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
