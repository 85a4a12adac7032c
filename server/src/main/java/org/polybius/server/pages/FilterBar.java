package org.polybius.server.pages;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.polybius.model.ontology.Auxiliary;
import org.polybius.model.ontology.EventType;
import org.polybius.model.ontology.Ontology;
import org.polybius.server.Served;
import org.polybius.server.filter.FilterQuery;
import org.polybius.server.http.Problem;
import org.polybius.server.http.Query;
import org.polybius.server.pages.FilterView.Choice;
import org.polybius.store.database.EventFilter;
import org.polybius.store.layouts.CountryCodes;

/** Makes the filter bar of a page out of the page's address. */
final class FilterBar {
    /** Pages that show what a filter leaves: address to label. */
    private static final List<Map.Entry<String, String>> VIEWS =
            List.of(Map.entry("/overview", "Map and time"), Map.entry("/events", "Table"));

    /** Parameters with a field in which each value can be chosen by itself. */
    private static final Set<String> FREE = Set.of("words", "from", "to", "quad", "type", "without", "confidence");

    private final Ontology ontology;
    private final CountryCodes countries;
    private final Map<String, String> states;
    private final Map<String, String> parties;

    FilterBar(Served served) {
        ontology = served.ontology();
        countries = served.countries();
        states = states(served.countries());
        parties = new LinkedHashMap<>(states);
        ontology.pseudoCountries().forEach((code, pseudo) -> parties.put(code, pseudo.name()));
    }

    /**
     * What a page's address asks for.
     *
     * @param filter the filter; all events where the address is not right
     * @param problem what is wrong with it, or empty
     */
    record Asked(EventFilter filter, String problem) {}

    /** The filter of an address. One that is not right is told on the page itself. */
    static Asked asked(Query query) {
        try {
            return new Asked(FilterQuery.read(query), "");
        } catch (Problem e) {
            return new Asked(EventFilter.ALL, e.detail());
        }
    }

    /** Codes of countries to their names, in the order of the names. */
    private static Map<String, String> states(CountryCodes countries) {
        Map<String, String> byName = new TreeMap<>();
        Set<String> codes = new TreeSet<>(Set.of("KOS"));
        codes.addAll(Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA3));
        for (String code : codes) {
            CountryCodes.Known known = countries.of(code);
            if (known != null) {
                byName.put(known.name(), code);
            }
        }
        Map<String, String> out = new LinkedHashMap<>();
        byName.forEach((name, code) -> out.put(code, name));
        return out;
    }

    /**
     * The bar.
     *
     * @param page the address of the page it is on
     * @param query the page's parameters
     * @param own names of those that are the page's own and stay as they are
     */
    FilterView view(String page, Query query, Asked asked, Set<String> own) {
        Query filter = asked.problem.isEmpty() ? FilterQuery.write(asked.filter) : only(query, FilterQuery.NAMES);
        Query mine = only(query, own);
        List<FilterView.Select> selects = selects(filter);
        List<FilterView.Field> kept = new ArrayList<>();
        Set<String> fields = new LinkedHashSet<>(FREE);
        selects.stream().filter(s -> filter.all(s.name()).size() == 1).forEach(s -> fields.add(s.name()));
        for (Query part : List.of(filter, mine)) {
            for (String name : part.names()) {
                if (!fields.contains(name)) {
                    part.all(name).forEach(value -> kept.add(new FilterView.Field(name, value)));
                }
            }
        }
        return new FilterView(
                page,
                asked.problem,
                filter.all("words").stream().findFirst().orElse(""),
                filter.all("from").stream().findFirst().orElse(""),
                filter.all("to").stream().findFirst().orElse(""),
                quads(filter),
                groups(filter),
                selects,
                without(filter),
                filter.all("confidence").stream().findFirst().orElse(""),
                kept,
                chips(page, filter, mine),
                Addresses.with(page, mine),
                VIEWS.stream()
                        .map(v -> new Frame.Link(
                                Addresses.with(v.getKey(), filter),
                                v.getValue(),
                                v.getKey().equals(page)))
                        .toList());
    }

    private static Query only(Query query, Collection<String> names) {
        Map<String, List<String>> out = new LinkedHashMap<>();
        for (String name : names) {
            out.put(name, query.all(name));
        }
        return new Query(out);
    }

    private static List<Choice> quads(Query filter) {
        List<Choice> out = new ArrayList<>();
        for (int quad = 1; quad <= 4; quad++) {
            String value = Integer.toString(quad);
            out.add(new Choice(
                    value, EventView.quadName(quad), filter.all("quad").contains(value), ""));
        }
        return out;
    }

    private List<FilterView.Group> groups(Query filter) {
        List<FilterView.Group> out = new ArrayList<>();
        for (int quad = 1; quad <= 4; quad++) {
            List<Choice> types = new ArrayList<>();
            for (EventType type : EventType.values()) {
                if (type.quad() == quad) {
                    String value = type.name().toLowerCase(Locale.ROOT);
                    types.add(new Choice(
                            value,
                            type.name(),
                            filter.all("type").contains(value),
                            Derivation.definition(type, null, ontology)));
                }
            }
            out.add(new FilterView.Group(quad, EventView.quadName(quad), types));
        }
        return out;
    }

    private List<FilterView.Select> selects(Query filter) {
        Map<String, String> sectors = new LinkedHashMap<>();
        ontology.sectors()
                .forEach((sector, covers) ->
                        sectors.put(sector.name().toLowerCase(Locale.ROOT), sector.name() + ", " + shortened(covers)));
        Map<String, String> contexts = new LinkedHashMap<>();
        ontology.contexts().keySet().forEach(c -> contexts.put(c, c.replace('_', ' ')));
        return List.of(
                select(filter, "country", "Place in", "any country", states),
                select(filter, "actor_country", "Actor of", "any country", parties),
                select(filter, "actor_sector", "Actor is", "anybody", sectors),
                select(filter, "recipient_country", "Recipient of", "any country", parties),
                select(filter, "recipient_sector", "Recipient is", "anybody", sectors),
                select(filter, "context", "Context", "any", contexts));
    }

    private static String shortened(String text) {
        int end = text.indexOf(',');
        String first = text.substring(0, end < 0 ? text.length() : end).replaceAll("[.;:].*", "");
        return first.length() <= 40 ? first : first.substring(0, 39) + "…";
    }

    private static FilterView.Select select(
            Query filter, String name, String label, String none, Map<String, String> all) {
        List<String> chosen = filter.all(name);
        List<Choice> choices = new ArrayList<>();
        all.forEach((value, text) ->
                choices.add(new Choice(value, text, chosen.size() == 1 && chosen.contains(value), "")));
        return new FilterView.Select(name, label, chosen.size() > 1 ? "one more" : none, choices);
    }

    private static List<Choice> without(Query filter) {
        List<Choice> out = new ArrayList<>();
        for (Auxiliary a : Auxiliary.values()) {
            out.add(new Choice(
                    a.label(), EventView.auxiliary(a), filter.all("without").contains(a.label()), ""));
        }
        return out;
    }

    private List<FilterView.Chip> chips(String page, Query filter, Query mine) {
        List<FilterView.Chip> out = new ArrayList<>();
        for (String name : filter.names()) {
            for (String value : filter.all(name)) {
                Map<String, List<String>> left = new LinkedHashMap<>();
                for (Query part : List.of(filter, mine)) {
                    part.names().forEach(n -> left.put(n, part.all(n)));
                }
                left.put(
                        name,
                        filter.all(name).stream().filter(v -> !v.equals(value)).toList());
                out.add(new FilterView.Chip(label(name, value), Addresses.with(page, new Query(left))));
            }
        }
        return out;
    }

    /** A condition in words. */
    private String label(String name, String value) {
        if (name.endsWith("_country") || name.equals("country")) {
            String side = name.equals("country") ? "place in " : name.replace("_country", " of ");
            return side + parties.getOrDefault(value.toUpperCase(Locale.ROOT), country(value));
        }
        return switch (name) {
            case "type" -> value.toUpperCase(Locale.ROOT);
            case "quad" -> EventView.quadName(Integer.parseInt(value.matches("[1-4]") ? value : "4"));
            case "words" -> "words “" + value + "”";
            case "from", "to" -> name + " " + value;
            case "with", "without" -> name + " " + auxiliary(value);
            case "confidence" -> "confidence from " + value;
            case "intensity_from" -> "intensity from " + value;
            case "intensity_to" -> "intensity up to " + value;
            case "box" -> "in the box " + value;
            default ->
                name.endsWith("_sector")
                        ? name.replace("_sector", " is ") + value.toUpperCase(Locale.ROOT)
                        : name + " "
                                + value.replaceFirst("^name:(.*):([A-Z]*)$", "$1 $2")
                                        .strip();
        };
    }

    private static String auxiliary(String value) {
        for (Auxiliary a : Auxiliary.values()) {
            if (a.label().equals(value)) {
                return "“" + EventView.auxiliary(a) + "”";
            }
        }
        return value;
    }

    private String country(String code) {
        return EventView.country(code, countries);
    }
}
