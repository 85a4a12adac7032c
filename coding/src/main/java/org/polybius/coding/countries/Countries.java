package org.polybius.coding.countries;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.polybius.coding.countries.CountryMention.Way;
import org.polybius.coding.countries.NameTable.Match;
import org.polybius.coding.countries.NameTable.TokenPieces;
import org.polybius.model.Sentence;
import org.polybius.model.Token;
import org.polybius.model.TokenSpan;
import org.polybius.model.Upos;

/** All countries and the words that name them. Immutable once loaded and safe for several threads. */
public final class Countries {
    private static final Set<String> PERSON_RELATIONS = Set.of("flat", "compound", "nmod", "appos");

    private final Map<String, Country> byIso3;
    private final NameTable<Reading> words;
    private final Map<Way, NameTable<String>> byWay;
    private final Set<String> ordinary;
    private final Set<String> persons;

    /** What words can stand for: a country in some way, or, where the country is blank, none at all. */
    private record Reading(String iso3, Way way) {}

    private Countries(List<Country> all, CountryFiles.Cautions cautions) {
        byIso3 = new LinkedHashMap<>();
        ordinary = Set.copyOf(cautions.ordinary());
        persons = Set.copyOf(cautions.persons());
        words = new NameTable<>(ordinary);
        byWay = new EnumMap<>(Way.class);
        for (Way way : Way.values()) {
            byWay.put(way, new NameTable<>(ordinary));
        }
        for (Country c : all) {
            byIso3.put(c.iso3(), c);
            add(c.iso3(), Way.NAME, List.of(c.name()));
            add(c.iso3(), Way.NAME, c.names());
            add(c.iso3(), Way.ADJECTIVE, c.adjectives());
            add(c.iso3(), Way.DEMONYM, c.demonyms());
            add(c.iso3(), Way.CAPITAL, c.capitals());
            add(c.iso3(), Way.SEAT, c.seats());
        }
        cautions.phrases().forEach((phrase, iso3) -> words.add(phrase, new Reading(iso3, Way.NAME)));
    }

    private void add(String iso3, Way way, List<String> names) {
        for (String name : names) {
            words.add(name, new Reading(iso3, way));
            byWay(way).add(name, iso3);
        }
    }

    private NameTable<String> byWay(Way way) {
        return Objects.requireNonNull(byWay.get(way));
    }

    /**
     * Reads the data files.
     *
     * @throws IllegalStateException if a data file is missing or a line of it is broken; the message names the line
     */
    public static Countries load() {
        return new Countries(CountryFiles.countries(), CountryFiles.cautions());
    }

    /** The country with this ISO 3166-1 alpha-3 code, or null. */
    public @Nullable Country get(String iso3) {
        return byIso3.get(iso3);
    }

    /** All countries, in the order of the data file. */
    public Collection<Country> all() {
        return Collections.unmodifiableCollection(byIso3.values());
    }

    /** ISO 3166-1 alpha-3 of the country usually called {@code words}; capitals count. */
    public Optional<String> byName(String words) {
        return candidates(words, Way.NAME).stream().findFirst();
    }

    /** The country that the adjective {@code words} usually belongs to. */
    public Optional<String> byAdjective(String words) {
        return candidates(words, Way.ADJECTIVE).stream().findFirst();
    }

    /** The country whose people are usually called {@code words}. */
    public Optional<String> byDemonym(String words) {
        return candidates(words, Way.DEMONYM).stream().findFirst();
    }

    /** The country whose capital is {@code words}. */
    public Optional<String> byCapital(String words) {
        return candidates(words, Way.CAPITAL).stream().findFirst();
    }

    /** The country whose government the building, street or body {@code words} stands for. */
    public Optional<String> bySeat(String words) {
        return candidates(words, Way.SEAT).stream().findFirst();
    }

    /** Every country that {@code words} may mean when read this way, the usual one first; empty if none. */
    public List<String> candidates(String words, Way way) {
        return byWay(way).get(withoutArticle(words));
    }

    private static String withoutArticle(String words) {
        boolean article = words.regionMatches(true, 0, "the ", 0, 4) && !words.regionMatches(true, 4, "hague", 0, 5);
        return article ? words.substring(4) : words;
    }

    /**
     * Every mention of a country in {@code s}, in order, never overlapping, longest names first. Left out are names
     * inside longer ones (<i>New Mexico</i>), words beside a personal name (<i>Michael Jordan</i>) and small-letter words
     * of English (<i>turkey</i>, <i>us</i>).
     */
    public List<CountryMention> find(Sentence s) {
        return find(s, new TokenPieces(s));
    }

    /** The same, the pieces of {@code s} given. */
    public List<CountryMention> find(Sentence s, TokenPieces pieces) {
        List<CountryMention> out = new ArrayList<>();
        for (int i = 0; i < s.size(); i++) {
            Match<Reading> m = words.find(pieces, i);
            if (m == null) {
                continue;
            }
            TokenSpan span = new TokenSpan(m.start(), m.end());
            if (!doubtful(s, span)) {
                mention(s, span, m.values()).ifPresent(out::add);
            }
            i = m.end() - 1;
        }
        return out;
    }

    private static Optional<CountryMention> mention(Sentence s, TokenSpan span, List<Reading> readings) {
        int head = headOf(s, span);
        // A phrase of the cautions comes after the rows; where it names no country, the words name none.
        if (readings.get(readings.size() - 1).iso3().isEmpty()) {
            return Optional.empty();
        }
        Way way = way(s.token(head), readings);
        Set<String> candidates = new LinkedHashSet<>();
        for (Reading r : readings) {
            if (r.way() == way) {
                candidates.add(r.iso3());
            }
        }
        return Optional.of(new CountryMention(span, head, way, List.copyOf(candidates)));
    }

    /** A word that is both name, adjective and noun for people is what its place in the sentence says. */
    private static Way way(Token head, List<Reading> readings) {
        Set<Way> possible = new HashSet<>();
        readings.forEach(r -> possible.add(r.way()));
        boolean modifies = head.upos() == Upos.ADJ || head.is("amod") || head.is("compound");
        if (modifies && possible.contains(Way.ADJECTIVE)) {
            return Way.ADJECTIVE;
        }
        for (Way way : List.of(Way.NAME, Way.DEMONYM, Way.ADJECTIVE, Way.CAPITAL, Way.SEAT)) {
            if (possible.contains(way)) {
                return way;
            }
        }
        throw new IllegalStateException("a reading without a way");
    }

    private boolean doubtful(Sentence s, TokenSpan span) {
        Token first = s.token(span.start());
        if (span.length() > 1) {
            return false;
        }
        if (ordinary.contains(first.form().toLowerCase(Locale.ROOT))
                && !Set.of(Upos.PROPN, Upos.NOUN, Upos.ADJ).contains(first.upos())) {
            return true;
        }
        return persons.contains(NameTable.fold(first.form()))
                && (besidePersonName(s, first, first.index() - 1) || besidePersonName(s, first, first.index() + 1));
    }

    /** Whether the neighbour is a capitalised name of no country that forms one name with {@code t}. */
    private boolean besidePersonName(Sentence s, Token t, int neighbour) {
        if (neighbour < 0 || neighbour >= s.size()) {
            return false;
        }
        Token n = s.token(neighbour);
        boolean joined = n.head() == t.index() && PERSON_RELATIONS.contains(base(n.deprel()))
                || t.head() == n.index() && PERSON_RELATIONS.contains(base(t.deprel()))
                || n.head() == t.head() && base(n.deprel()).equals(base(t.deprel())) && n.is("compound");
        return joined
                && n.upos() == Upos.PROPN
                && n.form().length() > 1
                && Character.isUpperCase(n.form().charAt(0))
                && Character.isLowerCase(n.form().charAt(n.form().length() - 1))
                && !CountryFiles.BODIES.contains(n.form())
                && words.get(n.form()).isEmpty();
    }

    private static String base(String deprel) {
        int colon = deprel.indexOf(':');
        return colon < 0 ? deprel : deprel.substring(0, colon);
    }

    private static int headOf(Sentence s, TokenSpan span) {
        for (int i = span.end() - 1; i >= span.start(); i--) {
            if (!span.contains(s.token(i).head())) {
                return i;
            }
        }
        return span.end() - 1;
    }
}
