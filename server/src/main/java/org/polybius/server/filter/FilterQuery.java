package org.polybius.server.filter;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.polybius.model.ontology.Auxiliary;
import org.polybius.model.ontology.EventType;
import org.polybius.model.ontology.Sector;
import org.polybius.server.http.Problem;
import org.polybius.server.http.Query;
import org.polybius.store.database.EventFilter;
import org.polybius.store.database.GeoBox;
import org.polybius.store.database.PartyFilter;

/**
 * A filter of events as the query of an address, and back. Every parameter may be given several times, which widens it;
 * different parameters narrow. {@link #write} gives equal filters equal words, so that they can name what is remembered of an
 * answer.
 */
public final class FilterQuery {
    private static final int MOST_VALUES = 200;
    private static final int LONGEST_VALUE = 500;

    /** What a party can be asked for, behind the name of its side and an underscore. */
    private static final List<String> SIDES = List.of("actor", "recipient", "party", "speaker");

    /** The parameters, in the order in which they are written. */
    public static final List<String> NAMES = names();

    private FilterQuery() {}

    private static List<String> names() {
        List<String> names = new ArrayList<>(List.of("type", "quad", "mode", "cameo", "code", "context"));
        for (String side : SIDES) {
            names.addAll(List.of(side, side + "_country", side + "_sector"));
        }
        names.addAll(List.of(
                "country",
                "box",
                "from",
                "to",
                "with",
                "without",
                "confidence",
                "intensity_from",
                "intensity_to",
                "words",
                "article",
                "publisher"));
        return List.copyOf(names);
    }

    /**
     * The filter that the parameters ask for; others are passed over.
     *
     * @throws Problem if one is not right; the message names it and says what it may be
     */
    public static EventFilter read(Query query) {
        return EventFilter.builder()
                .types(constants(query, "type", EventType.class))
                .quads(quads(query))
                .modes(texts(query, "mode"))
                .cameo(codes(query, "cameo", "[0-9]{2,4}", "two to four digits, such as 19 or 193"))
                .codes(texts(query, "code"))
                .contexts(texts(query, "context"))
                .actor(party(query, "actor"))
                .recipient(party(query, "recipient"))
                .party(party(query, "party"))
                .speaker(party(query, "speaker"))
                .placeCountries(countries(query, "country"))
                .box(box(query))
                .from(day(query, "from"))
                .to(day(query, "to"))
                .withAuxiliary(constants(query, "with", Auxiliary.class))
                .withoutAuxiliary(constants(query, "without", Auxiliary.class))
                .minConfidence(number(query, "confidence", 0, 1))
                .minIntensity(number(query, "intensity_from", -10, 10))
                .maxIntensity(number(query, "intensity_to", -10, 10))
                .words(query.one("words").map(w -> checked("words", w)).orElse(null))
                .articles(texts(query, "article"))
                .publishers(texts(query, "publisher"))
                .build();
    }

    /**
     * As {@link #read}, for programs: a parameter that nobody knows is a mistake.
     *
     * @param others parameters that the address has beside the filter's
     */
    public static EventFilter readStrictly(Query query, String... others) {
        Set<String> known = new TreeSet<>(NAMES);
        known.addAll(Arrays.asList(others));
        for (String name : query.names()) {
            if (!known.contains(name)) {
                throw Problem.badRequest(
                        "there is no parameter " + shortened(name) + "; there are " + String.join(", ", known));
            }
        }
        return read(query);
    }

    /** The filter as parameters, in one order; {@code read(write(f))} is {@code f}. */
    public static Query write(EventFilter f) {
        Map<String, List<String>> out = new LinkedHashMap<>();
        put(out, "type", labels(f.types()));
        put(out, "quad", f.quads().stream().map(String::valueOf).toList());
        put(out, "mode", f.modes());
        put(out, "cameo", f.cameo());
        put(out, "code", f.codes());
        put(out, "context", f.contexts());
        party(out, "actor", f.actor());
        party(out, "recipient", f.recipient());
        party(out, "party", f.party());
        party(out, "speaker", f.speaker());
        put(out, "country", f.placeCountries());
        GeoBox box = f.box();
        put(
                out,
                "box",
                box == null
                        ? null
                        : plain(box.south()) + "," + plain(box.west()) + "," + plain(box.north()) + ","
                                + plain(box.east()));
        put(out, "from", f.from());
        put(out, "to", f.to());
        put(out, "with", labels(f.withAuxiliary()));
        put(out, "without", labels(f.withoutAuxiliary()));
        put(out, "confidence", f.minConfidence() == null ? null : plain(f.minConfidence()));
        put(out, "intensity_from", f.minIntensity() == null ? null : plain(f.minIntensity()));
        put(out, "intensity_to", f.maxIntensity() == null ? null : plain(f.maxIntensity()));
        put(out, "words", f.words());
        put(out, "article", f.articles());
        put(out, "publisher", f.publishers());
        return new Query(out);
    }

    private static void party(Map<String, List<String>> out, String side, PartyFilter p) {
        put(out, side, p.actors());
        put(out, side + "_country", p.countries());
        put(out, side + "_sector", labels(p.sectors()));
    }

    private static List<String> labels(Collection<? extends Enum<?>> constants) {
        return constants.stream().map(c -> c.name().toLowerCase(Locale.ROOT)).toList();
    }

    private static void put(Map<String, List<String>> out, String name, Collection<String> values) {
        out.put(name, values.stream().sorted().toList());
    }

    private static void put(Map<String, List<String>> out, String name, @Nullable Object value) {
        if (value != null) {
            out.put(name, List.of(value.toString()));
        }
    }

    private static String plain(double number) {
        return number == Math.rint(number) ? Long.toString((long) number) : Double.toString(number);
    }

    private static PartyFilter party(Query query, String side) {
        return new PartyFilter(
                texts(query, side),
                countries(query, side + "_country"),
                constants(query, side + "_sector", Sector.class));
    }

    private static Set<String> texts(Query query, String name) {
        Set<String> out = new LinkedHashSet<>();
        for (String value : query.all(name)) {
            out.add(checked(name, value));
        }
        return few(name, out);
    }

    /** Codes hold no comma, so that several may stand in one parameter. */
    private static List<String> split(Query query, String name) {
        return query.all(name).stream()
                .flatMap(v -> Arrays.stream(v.split(",")))
                .map(String::strip)
                .filter(v -> !v.isEmpty())
                .toList();
    }

    private static Set<String> codes(Query query, String name, String pattern, String what) {
        Set<String> out = new LinkedHashSet<>();
        for (String code : split(query, name)) {
            if (!code.matches(pattern)) {
                throw wrong(name, code, what);
            }
            out.add(code);
        }
        return few(name, out);
    }

    private static Set<String> countries(Query query, String name) {
        return codes(query, name, "[A-Za-z]{3}", "a country's three letters, such as MLI").stream()
                .map(c -> c.toUpperCase(Locale.ROOT))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static <E extends Enum<E>> Set<E> constants(Query query, String name, Class<E> type) {
        Set<E> out = EnumSet.noneOf(type);
        for (String value : split(query, name)) {
            Optional<E> found = Arrays.stream(type.getEnumConstants())
                    .filter(c -> c.name().equalsIgnoreCase(value))
                    .findFirst();
            out.add(found.orElseThrow(() -> wrong(
                    name,
                    value,
                    "one of "
                            + Arrays.stream(type.getEnumConstants())
                                    .map(c -> c.name().toLowerCase(Locale.ROOT))
                                    .collect(Collectors.joining(", ")))));
        }
        return out;
    }

    private static Set<Integer> quads(Query query) {
        Set<Integer> out = new LinkedHashSet<>();
        for (String quad : codes(
                query,
                "quad",
                "[1-4]",
                "1 verbal cooperation, 2 material cooperation, 3 verbal conflict, 4 material conflict")) {
            out.add(Integer.valueOf(quad));
        }
        return out;
    }

    private static @Nullable GeoBox box(Query query) {
        String text = query.one("box").orElse(null);
        if (text == null) {
            return null;
        }
        String[] edges = text.split(",", -1);
        try {
            if (edges.length == 4) {
                return new GeoBox(
                        Double.parseDouble(edges[0]),
                        Double.parseDouble(edges[1]),
                        Double.parseDouble(edges[2]),
                        Double.parseDouble(edges[3]));
            }
        } catch (IllegalArgumentException e) {
            // said below
        }
        throw wrong("box", text, "degrees south,west,north,east, such as 10,-12,25,5");
    }

    private static @Nullable LocalDate day(Query query, String name) {
        String text = query.one(name).orElse(null);
        try {
            return text == null ? null : LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw wrong(name, text, "a day such as 2023-10-12");
        }
    }

    private static @Nullable Double number(Query query, String name, double least, double most) {
        String text = query.one(name).orElse(null);
        if (text == null) {
            return null;
        }
        try {
            double number = Double.parseDouble(text);
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            // said below
        }
        throw wrong(name, text, "a number from " + plain(least) + " to " + plain(most));
    }

    private static String checked(String name, String value) {
        if (value.length() > LONGEST_VALUE) {
            throw Problem.badRequest("the parameter " + name + " has more than " + LONGEST_VALUE + " characters");
        }
        return value;
    }

    private static <T> Set<T> few(String name, Set<T> values) {
        if (values.size() > MOST_VALUES) {
            throw Problem.badRequest("the parameter " + name + " has more than " + MOST_VALUES + " values");
        }
        return values;
    }

    private static Problem wrong(String name, String value, String what) {
        return Problem.badRequest("the parameter " + name + " is " + what + "; not " + shortened(value));
    }

    private static String shortened(String text) {
        return text.length() > 80 ? text.substring(0, 80) + "…" : text;
    }
}
