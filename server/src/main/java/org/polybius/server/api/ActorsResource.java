package org.polybius.server.api;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.polybius.server.Served;
import org.polybius.server.api.CountsResource.TimelineJson;
import org.polybius.server.http.Exchange;
import org.polybius.server.http.Problem;
import org.polybius.server.http.Query;
import org.polybius.server.http.Route;
import org.polybius.store.database.ActorProfile;
import org.polybius.store.database.ActorSummary;
import org.polybius.store.database.EventFilter;
import org.polybius.store.database.PartyFilter;
import org.polybius.store.database.Timeline;

/** {@code /api/v1/actors}: who acts and undergoes, found by name, and what is known of each. */
public final class ActorsResource {
    private final Served served;

    public ActorsResource(Served served) {
        this.served = served;
    }

    /** Its addresses. */
    public List<Route> routes() {
        return List.of(Route.get("/api/v1/actors", this::search), Route.get("/api/v1/actors/{actor}", this::profile));
    }

    /** Actors. */
    record Actors(List<ActorJson> actors) {}

    /** @param actor the key that filters take */
    record ActorJson(
            String actor,
            String name,
            @Nullable String country,
            @Nullable String sector,
            long events) {
        static ActorJson of(ActorSummary a) {
            return new ActorJson(a.actor(), a.name(), a.country(), a.sector(), a.events());
        }
    }

    private void search(Exchange exchange) throws IOException {
        Query query = exchange.query();
        for (String name : query.names()) {
            if (!name.equals("name") && !name.equals("limit")) {
                throw Problem.badRequest("the parameters are name, words or parts of words, and limit");
            }
        }
        String words = query.one("name").orElse("");
        if (words.length() > 200) {
            throw Problem.badRequest("the parameter name has more than 200 characters");
        }
        exchange.json(
                200,
                new Actors(served.answers().actors(words, query.number("limit", 50, 1, 1000)).stream()
                        .map(ActorJson::of)
                        .toList()));
    }

    /** What is known of an actor. */
    record Profile(
            ActorJson actor,
            List<NameJson> names,
            List<RoleJson> roles,
            List<RelationJson> relations,
            TimelineJson timeline) {

        static Profile of(ActorProfile p, Timeline months) {
            return new Profile(
                    ActorJson.of(p.summary()),
                    p.names().stream()
                            .map(n -> new NameJson(n.name(), day(n.from()), day(n.to()), n.events()))
                            .toList(),
                    p.roles().stream()
                            .map(r -> new RoleJson(
                                    r.country(), r.sectors(), r.titles(), day(r.from()), day(r.to()), r.events()))
                            .toList(),
                    p.relations().stream()
                            .map(r -> new RelationJson(
                                    r.other(),
                                    r.otherName(),
                                    r.acts(),
                                    r.events(),
                                    r.cooperation(),
                                    CountsResource.rounded(r.intensity())))
                            .toList(),
                    TimelineJson.of(months, Timeline.Period.MONTH));
        }
    }

    /** @param from first day of an event with this name; null if none is dated */
    record NameJson(
            String name, @Nullable String from, @Nullable String to, long events) {}

    /** @param from first day of an event in this role; null if none is dated */
    record RoleJson(
            @Nullable String country,
            List<String> sectors,
            List<String> titles,
            @Nullable String from,
            @Nullable String to,
            long events) {}

    /** @param acts whether he acts and the other undergoes, or the other way round */
    record RelationJson(
            String other, String otherName, boolean acts, long events, long cooperation, double intensity) {}

    private static @Nullable String day(@Nullable LocalDate day) {
        return day == null ? null : day.toString();
    }

    private void profile(Exchange exchange) throws IOException {
        int relations = exchange.query().number("relations", 50, 1, 1000);
        String key = exchange.path("actor");
        ActorProfile profile = served.answers()
                .profile(key, relations)
                .orElseThrow(() ->
                        Problem.notFound("there is no actor with this key; /api/v1/actors?name=… finds keys by name"));
        EventFilter his = EventFilter.builder().party(PartyFilter.ofActors(key)).build();
        exchange.json(200, Profile.of(profile, served.answers().timeline(his, Timeline.Period.MONTH)));
    }
}
