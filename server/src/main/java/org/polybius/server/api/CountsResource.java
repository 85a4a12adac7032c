package org.polybius.server.api;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.polybius.model.ontology.PseudoCountry;
import org.polybius.server.Served;
import org.polybius.server.filter.FilterQuery;
import org.polybius.server.http.Exchange;
import org.polybius.server.http.Query;
import org.polybius.server.http.Route;
import org.polybius.store.database.Dyad;
import org.polybius.store.database.EventFilter;
import org.polybius.store.database.Tally;
import org.polybius.store.database.Timeline;

/** Counts of the events that meet a filter: over time, by pair, by value, by place. */
public final class CountsResource {
    private static final int MOST = 10_000;

    private final Served served;

    public CountsResource(Served served) {
        this.served = served;
    }

    /** Its addresses. */
    public List<Route> routes() {
        return List.of(
                Route.get("/api/v1/timeline", this::timeline),
                Route.get("/api/v1/dyads", this::dyads),
                Route.get("/api/v1/tallies", this::tallies),
                Route.get("/api/v1/places", this::places));
    }

    /**
     * Events over time.
     *
     * @param undated events without a date, or one less exact than the periods
     */
    record TimelineJson(String period, List<PointJson> points, long undated) {
        static TimelineJson of(Timeline line, Timeline.Period period) {
            return new TimelineJson(
                    label(period),
                    line.points().stream()
                            .map(p -> new PointJson(p.start().toString(), p.events(), rounded(p.intensity())))
                            .toList(),
                    line.undated());
        }
    }

    /** @param start the first day of the period */
    record PointJson(String start, long events, double intensity) {}

    private void timeline(Exchange exchange) throws IOException {
        Query query = exchange.query();
        EventFilter filter = FilterQuery.readStrictly(query, "period");
        Timeline.Period period = query.choice("period", Timeline.Period.class, Timeline.Period.MONTH);
        exchange.json(200, TimelineJson.of(served.answers().timeline(filter, period), period));
    }

    /** Pairs. */
    record Dyads(String level, List<DyadJson> dyads) {}

    /** @param cooperation how many events are of quad 1 or 2 */
    record DyadJson(
            String actor,
            String actorName,
            String recipient,
            String recipientName,
            long events,
            long cooperation,
            double intensity) {}

    private void dyads(Exchange exchange) throws IOException {
        Query query = exchange.query();
        EventFilter filter = FilterQuery.readStrictly(query, "level", "limit");
        Dyad.Level level = query.choice("level", Dyad.Level.class, Dyad.Level.COUNTRY);
        boolean countries = level == Dyad.Level.COUNTRY;
        exchange.json(
                200,
                new Dyads(
                        label(level),
                        served.answers().dyads(filter, level, query.number("limit", 100, 1, MOST)).stream()
                                .map(d -> new DyadJson(
                                        d.actor(),
                                        countries ? country(d.actor()) : d.actorName(),
                                        d.recipient(),
                                        countries ? country(d.recipient()) : d.recipientName(),
                                        d.events(),
                                        d.cooperation(),
                                        rounded(d.intensity())))
                                .toList()));
    }

    private String country(String code) {
        PseudoCountry pseudo = served.ontology().pseudoCountries().get(code);
        if (pseudo != null) {
            return pseudo.name();
        }
        var known = served.countries().of(code);
        return known == null ? code : known.name();
    }

    /** Events by value. */
    record Tallies(String by, List<TallyJson> tallies) {}

    /** @param events how many; an event with several values counts for each */
    record TallyJson(String value, long events, double intensity) {}

    private void tallies(Exchange exchange) throws IOException {
        Query query = exchange.query();
        EventFilter filter = FilterQuery.readStrictly(query, "by", "limit");
        Tally.By by = query.choice("by", Tally.By.class, Tally.By.TYPE);
        exchange.json(
                200,
                new Tallies(
                        label(by),
                        served.answers().tallies(filter, by, query.number("limit", 100, 1, MOST)).stream()
                                .map(t -> new TallyJson(t.value(), t.events(), rounded(t.intensity())))
                                .toList()));
    }

    /** Events by place. */
    record Places(List<PlaceJson> places) {}

    /** @param precision how exact the place is, as the schema of events writes it */
    record PlaceJson(
            String name,
            @Nullable String country,
            double lat,
            double lon,
            String precision,
            long events,
            double intensity) {}

    private void places(Exchange exchange) throws IOException {
        Query query = exchange.query();
        EventFilter filter = FilterQuery.readStrictly(query, "limit");
        exchange.json(
                200,
                new Places(served.answers().places(filter, query.number("limit", 1000, 1, MOST)).stream()
                        .map(p -> new PlaceJson(
                                p.name(),
                                p.country(),
                                p.lat(),
                                p.lon(),
                                p.precision(),
                                p.events(),
                                rounded(p.intensity())))
                        .toList()));
    }

    private static String label(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    /** To a thousandth: more of a mean would say nothing. */
    static double rounded(double mean) {
        return Math.round(mean * 1000) / 1000.0;
    }
}
