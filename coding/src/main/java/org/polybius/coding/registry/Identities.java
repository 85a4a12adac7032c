package org.polybius.coding.registry;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.polybius.coding.actors.Memory;
import org.polybius.coding.countries.NameTable;
import org.polybius.model.registry.ActorKind;
import org.polybius.model.registry.Decision;
import org.polybius.model.registry.RegistryContent;
import org.polybius.model.registry.Sighting;

/**
 * Works out who is who. One name in one country is one actor, unless people say otherwise: two of a name in one country
 * are rarer in the news than one who changes office. A sighting without a country joins the only one of its name.
 */
final class Identities {
    /** What is gathered for one identity until all decisions are carried out. */
    private static final class Gathered {
        final String id;
        final ActorKind kind;

        @Nullable
        String country;

        final List<Sighting> seen = new ArrayList<>();
        final List<Decision.Pin> pins = new ArrayList<>();
        final TreeSet<String> names = new TreeSet<>();

        Gathered(String id, ActorKind kind, @Nullable String country) {
            this.id = id;
            this.kind = kind;
            this.country = country;
        }
    }

    private final Map<String, Gathered> byId = new LinkedHashMap<>();

    private Identities() {}

    /** The actors, sorted by id. */
    static List<LearnedActor> of(RegistryContent content) {
        Identities all = new Identities();
        Map<String, List<Sighting>> byName = new TreeMap<>();
        content.sightings()
                .forEach(s -> byName.computeIfAbsent(key(s.name()) + "/" + isPerson(s.kind()), k -> new ArrayList<>())
                        .add(s));
        byName.values().forEach(all::group);
        content.decisions().forEach(all::decide);
        return all.byId.values().stream()
                .filter(g -> !g.seen.isEmpty() || !g.pins.isEmpty())
                .map(Identities::actor)
                .sorted(Comparator.comparing(LearnedActor::id))
                .toList();
    }

    /** How a name is compared: accents and capitals do not count. */
    static String key(String name) {
        return NameTable.fold(name).toLowerCase(Locale.ROOT);
    }

    static boolean isPerson(ActorKind kind) {
        return kind == ActorKind.PERSON;
    }

    private void group(List<Sighting> seen) {
        TreeSet<String> countries = new TreeSet<>();
        seen.forEach(s -> {
            if (s.country() != null) {
                countries.add(s.country());
            }
        });
        for (Sighting s : seen) {
            String country = s.country() != null || countries.size() != 1 ? s.country() : countries.first();
            Gathered g = at(id(s.name(), country, s.kind()), s.kind(), country);
            g.seen.add(s);
            g.names.add(s.name());
        }
    }

    private Gathered at(String id, ActorKind kind, @Nullable String country) {
        return byId.computeIfAbsent(id, k -> new Gathered(id, kind, country));
    }

    /** "learned:ali-saleh-tcd"; a body and a person of one name are told apart. */
    static String id(String name, @Nullable String country, ActorKind kind) {
        String words = key(name).replaceAll("[^\\p{L}\\p{N}]+", "-").replaceAll("^-|-$", "");
        return Memory.ID
                + words
                + (country == null ? "" : "-" + country.toLowerCase(Locale.ROOT))
                + (isPerson(kind) ? "" : "-body");
    }

    /** A decision about somebody who has not been seen in these articles waits until he is. */
    private void decide(Decision decision) {
        if (decision instanceof Decision.Merge merge) {
            Gathered kept = byId.get(merge.kept());
            Gathered other = byId.get(merge.other());
            if (kept != null && other != null) {
                kept.seen.addAll(other.seen);
                kept.pins.addAll(other.pins);
                kept.names.addAll(other.names);
                byId.remove(merge.other());
            }
        } else if (decision instanceof Decision.Split split) {
            Gathered from = byId.get(split.from());
            if (from != null) {
                Gathered made = at(split.id(), from.kind, from.country);
                List<Sighting> going = from.seen.stream()
                        .filter(s -> split.articles().contains(s.article()))
                        .toList();
                made.seen.addAll(going);
                from.seen.removeAll(going);
                going.forEach(s -> made.names.add(s.name()));
            }
        } else if (decision instanceof Decision.Pin pin) {
            Gathered g = at(id(pin.name(), pin.country(), pin.kind()), pin.kind(), pin.country());
            g.pins.add(pin);
            g.names.add(pin.name());
        }
    }

    private static LearnedActor actor(Gathered g) {
        Map<String, Integer> spelt = new TreeMap<>();
        g.seen.forEach(s -> spelt.merge(s.name(), 1, Integer::sum));
        String name = spelt.entrySet().stream()
                .max(Map.Entry.<String, Integer>comparingByValue()
                        .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                .map(Map.Entry::getKey)
                .orElseGet(() -> g.names.first());
        List<Sighting> seen = new ArrayList<>(new TreeSet<>(g.seen));
        return new LearnedActor(g.id, name, g.names, g.kind, g.country, seen, g.pins);
    }
}
