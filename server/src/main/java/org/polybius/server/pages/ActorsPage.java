package org.polybius.server.pages;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.polybius.model.ontology.Sector;
import org.polybius.server.Served;
import org.polybius.server.filter.FilterQuery;
import org.polybius.server.http.Exchange;
import org.polybius.server.http.Problem;
import org.polybius.server.http.Query;
import org.polybius.server.http.Route;
import org.polybius.store.database.ActorProfile;
import org.polybius.store.database.EventFilter;
import org.polybius.store.database.PartyFilter;

/** Who acts and undergoes: a search, and all that the events say of one of them. */
public final class ActorsPage {
    private static final String ADDRESS = "/actors";
    private static final int MOST_FOUND = 100;
    private static final int RELATIONS = 20;

    private final Served served;
    private final Frames frames;
    private final Names names;

    public ActorsPage(Served served, Frames frames) {
        this.served = served;
        this.frames = frames;
        this.names = new Names(served);
    }

    /** Its addresses. */
    public List<Route> routes() {
        return List.of(Route.get(ADDRESS, this::search), Route.get(ADDRESS + "/{actor}", this::profile));
    }

    private void search(Exchange exchange) throws IOException {
        String search = exchange.query().one("search").orElse("");
        List<ActorsView.Found> found = served.answers().actors(search, MOST_FOUND).stream()
                .filter(a -> a.events() > 0)
                .map(a -> new ActorsView.Found(
                        a.name(), names.about(a.country(), a.sector()), Addresses.actor(a.actor()), a.events()))
                .toList();
        boolean empty = found.isEmpty() && served.answers().actors("", 1).isEmpty();
        exchange.html(200, "actors", new ActorsView(frames.frame("Actors", ADDRESS), search, found, empty));
    }

    private void profile(Exchange exchange) throws IOException {
        String key = exchange.path("actor");
        ActorProfile profile = served.answers()
                .profile(key, RELATIONS)
                .orElseThrow(
                        () -> Problem.notFound("there is no actor " + key + " in these data: search under Actors"));
        exchange.html(200, "actor", view(key, profile));
    }

    private ActorView view(String key, ActorProfile p) {
        EventFilter his = EventFilter.builder().party(PartyFilter.ofActors(key)).build();
        Query written = FilterQuery.write(his);
        TimeLines lines = TimeLines.of(served.answers().timelines(his, TimeLines.periods(his)));
        return new ActorView(
                frames.frame(p.summary().name(), ""),
                names.about(p.summary().country(), p.summary().sector()),
                p.summary().events(),
                Addresses.with("/events", written),
                p.names().stream()
                        .map(n -> new ActorView.Name(n.name(), days(n.from(), n.to()), n.events()))
                        .toList(),
                p.roles().stream().map(r -> role(key, r)).toList(),
                p.relations().stream()
                        .map(r -> new ActorView.Relation(
                                r.otherName(),
                                Addresses.actor(r.other()),
                                r.acts(),
                                r.events(),
                                String.format(Locale.ROOT, "%+.1f", r.intensity()),
                                Addresses.dyad(key, r.other())))
                        .toList(),
                lines.figure(),
                lines.spans("/events", written));
    }

    /** A role with the events that show it: those in which the actor has its country and one of its sectors. */
    private ActorView.Role role(String key, ActorProfile.Role r) {
        Set<Sector> sectors = r.sectors().stream().map(Sector::valueOf).collect(Collectors.toSet());
        PartyFilter party = new PartyFilter(Set.of(key), r.country() == null ? Set.of() : Set.of(r.country()), sectors);
        String what = Stream.concat(
                        Stream.ofNullable(r.country()).map(names::country),
                        sectors.stream()
                                .sorted()
                                .map(s -> s.name() + ", "
                                        + Objects.requireNonNullElse(
                                                served.ontology().sectors().get(s), "")))
                .collect(Collectors.joining("; "));
        return new ActorView.Role(
                what.isEmpty() ? "nothing more is said" : what,
                String.join(", ", r.titles()),
                days(r.from(), r.to()),
                r.events(),
                Addresses.with(
                        "/events",
                        FilterQuery.write(EventFilter.builder()
                                .party(party)
                                .from(r.from())
                                .to(r.to())
                                .build())));
    }

    private static String days(@Nullable LocalDate from, @Nullable LocalDate to) {
        if (from == null) {
            return "no day";
        }
        return from.equals(to) ? from.toString() : from + " to " + to;
    }
}
