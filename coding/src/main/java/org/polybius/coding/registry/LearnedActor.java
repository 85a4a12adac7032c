package org.polybius.coding.registry;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.polybius.model.ontology.Sector;
import org.polybius.model.registry.ActorKind;
import org.polybius.model.registry.Decision;
import org.polybius.model.registry.Sighting;

/**
 * Somebody whom articles introduce.
 *
 * @param id stable: made from the name and the country
 * @param name as most articles write it
 * @param names all that it goes by, sorted
 * @param kind what it is
 * @param country ISO 3166-1 alpha-3, a PLOVER pseudo-country, or null if no article says
 * @param sightings what articles say, by day
 * @param pins what people decided
 */
public record LearnedActor(
        String id,
        String name,
        Set<String> names,
        ActorKind kind,
        @Nullable String country,
        List<Sighting> sightings,
        List<Decision.Pin> pins) {

    /** Copies the collections. */
    public LearnedActor {
        names = java.util.Collections.unmodifiableSortedSet(new TreeSet<>(names));
        sightings = List.copyOf(sightings);
        pins = List.copyOf(pins);
    }

    /**
     * What it was seen as.
     *
     * @param sectors primary first; empty if only the country is said
     * @param titles the offices
     * @param from first day it was seen so, or null if no article is dated
     * @param to last day
     * @param articles how many say so
     */
    public record Period(
            List<Sector> sectors,
            Set<String> titles,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            int articles) {}

    /** What it was seen as and when, by the first day. */
    public List<Period> periods() {
        Map<List<Sector>, List<Sighting>> bySectors = new LinkedHashMap<>();
        sightings.forEach(s ->
                bySectors.computeIfAbsent(s.sectors(), k -> new ArrayList<>()).add(s));
        List<Period> out = new ArrayList<>();
        bySectors.forEach((sectors, seen) -> {
            Set<String> titles = new TreeSet<>();
            seen.forEach(s -> titles.addAll(s.titles()));
            List<LocalDate> days = seen.stream()
                    .map(Sighting::published)
                    .filter(Objects::nonNull)
                    .sorted()
                    .toList();
            out.add(new Period(
                    sectors,
                    titles,
                    days.isEmpty() ? null : days.get(0),
                    days.isEmpty() ? null : days.get(days.size() - 1),
                    articles(seen)));
        });
        return out;
    }

    /** How many articles speak of it. */
    public int articles() {
        return articles(sightings);
    }

    static int articles(List<Sighting> seen) {
        return (int) seen.stream().map(Sighting::article).distinct().count();
    }

    /** Where the evidence does not agree, for people. */
    public List<String> conflicts() {
        Map<String, Integer> first = new TreeMap<>();
        for (Sighting s : sightings) {
            if (!s.sectors().isEmpty()) {
                first.merge(s.sectors().get(0).name(), 1, Integer::sum);
            }
        }
        return first.size() < 2 ? List.of() : List.of("seen as " + String.join(" and as ", first.keySet()));
    }
}
