package org.polybius.coding.registry;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.polybius.coding.actors.Kind;
import org.polybius.coding.actors.Memory;
import org.polybius.model.ontology.Sector;
import org.polybius.model.registry.ActorKind;
import org.polybius.model.registry.Decision;
import org.polybius.model.registry.RegistryContent;
import org.polybius.model.registry.Sighting;

/** Who is who in the articles that were learned from. Immutable and safe for several threads. */
public final class Registry implements Memory {
    /** One article may have been misread; that two are in the same way is rare. */
    private static final int ARTICLES = 2;

    /** Offices change: what was said more than a year away says nothing of today. */
    private static final int DAYS = 365;

    /** Of the articles around the day, how many must agree on the sector. */
    private static final double AGREE = 2.0 / 3;

    private final String version;
    private final List<LearnedActor> actors;
    private final Map<String, List<LearnedActor>> byName = new HashMap<>();

    private Registry(String version, List<LearnedActor> actors) {
        this.version = version;
        this.actors = List.copyOf(actors);
        for (LearnedActor actor : this.actors) {
            actor.names().stream().map(Identities::key).distinct().forEach(key -> byName.computeIfAbsent(
                            key, k -> new ArrayList<>())
                    .add(actor));
        }
    }

    /**
     * Works out who is who; equal contents give equal registries.
     *
     * @param version what a run that uses it names
     */
    public static Registry of(RegistryContent content, String version) {
        return new Registry(version, Identities.of(content));
    }

    @Override
    public String version() {
        return version;
    }

    /** Everybody, sorted by id. */
    public List<LearnedActor> actors() {
        return actors;
    }

    /** Whoever has the id, or goes by the name; accents and capitals do not count. Sorted by id. */
    public List<LearnedActor> find(String idOrName) {
        List<LearnedActor> byId =
                actors.stream().filter(a -> a.id().equals(idOrName)).toList();
        return byId.isEmpty() ? byName.getOrDefault(Identities.key(idOrName), List.of()) : byId;
    }

    @Override
    public @Nullable Remembered recall(String name, @Nullable LocalDate day, Predicate<String> named) {
        List<LearnedActor> bearers = byName.getOrDefault(Identities.key(name), List.of()).stream()
                .filter(a -> a.country() != null
                        && (!pins(a, day).isEmpty() || !around(a, day).isEmpty()))
                .toList();
        if (bearers.size() > 1) {
            bearers = bearers.stream()
                    .filter(a -> named.test(String.valueOf(a.country())))
                    .toList();
        }
        return bearers.size() == 1 ? remembered(bearers.get(0), day) : null;
    }

    private static @Nullable Remembered remembered(LearnedActor a, @Nullable LocalDate day) {
        List<Decision.Pin> pins = pins(a, day);
        if (!pins.isEmpty()) {
            Decision.Pin pin = pins.get(pins.size() - 1);
            String why = a.name() + " is " + code(pin.country(), pin.sectors()) + ", pinned in the registry";
            return new Remembered(a.id(), a.name(), kind(a), pin.country(), pin.sectors(), List.of(), why);
        }
        List<Sighting> seen = around(a, day);
        int articles = LearnedActor.articles(seen);
        if (articles < ARTICLES) {
            return null;
        }
        Sighting last = agreed(seen, day);
        List<Sector> sectors = last == null ? List.of() : last.sectors();
        String country = String.valueOf(a.country());
        String why = a.name() + " is " + code(country, sectors) + ", as " + articles + " other articles "
                + (day == null ? "" : "within a year ") + "say"
                + (last == null
                        ? "; they do not agree on the sector"
                        : " (first in " + seen.get(0).article() + ")");
        return new Remembered(
                a.id(), a.name(), kind(a), country, sectors, last == null ? List.of() : last.titles(), why);
    }

    private static String code(String country, List<Sector> sectors) {
        return country + (sectors.isEmpty() ? "" : " " + sectors.get(0));
    }

    private static Kind kind(LearnedActor a) {
        return switch (a.kind()) {
            case PERSON -> Kind.PERSON;
            case GROUP -> Kind.GROUP;
            case ORGANISATION -> Kind.ORGANISATION;
        };
    }

    private static List<Decision.Pin> pins(LearnedActor a, @Nullable LocalDate day) {
        return a.pins().stream().filter(p -> p.covers(day)).toList();
    }

    /** What was said around the day; without a day, everything. */
    private static List<Sighting> around(LearnedActor a, @Nullable LocalDate day) {
        return day == null
                ? a.sightings()
                : a.sightings().stream().filter(s -> distance(s, day) <= DAYS).toList();
    }

    private static long distance(Sighting s, LocalDate day) {
        LocalDate said = s.published();
        return said == null ? Long.MAX_VALUE : Math.abs(ChronoUnit.DAYS.between(said, day));
    }

    /** The sighting nearest to the day of those whose sector most agree on; null if they do not agree. */
    private static @Nullable Sighting agreed(List<Sighting> seen, @Nullable LocalDate day) {
        Map<Sector, List<Sighting>> bySector = new java.util.TreeMap<>();
        int all = 0;
        for (Sighting s : seen) {
            if (!s.sectors().isEmpty()) {
                bySector.computeIfAbsent(s.sectors().get(0), k -> new ArrayList<>())
                        .add(s);
            }
        }
        for (List<Sighting> same : bySector.values()) {
            all += LearnedActor.articles(same);
        }
        for (List<Sighting> same : bySector.values()) {
            if (LearnedActor.articles(same) >= AGREE * all) {
                Comparator<Sighting> nearest =
                        day == null ? Comparator.reverseOrder() : Comparator.comparingLong(s -> distance(s, day));
                return same.stream()
                        .min(nearest.thenComparing(Comparator.naturalOrder()))
                        .orElseThrow();
            }
        }
        return null;
    }

    /** The id that a new identity of this name gets, not yet taken. */
    public String freshId(LearnedActor like) {
        for (int n = 2; ; n++) {
            String id = like.id() + "-" + n;
            if (actors.stream().noneMatch(a -> a.id().equals(id))) {
                return id;
            }
        }
    }

    /** The id of whoever bears the name in the country. */
    public static String idOf(String name, String country, ActorKind kind) {
        return Identities.id(name, country, kind);
    }

    /** How many actors, for people: "1,204 actors". */
    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%,d actors", actors.size());
    }
}
