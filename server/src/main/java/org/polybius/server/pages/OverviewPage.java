package org.polybius.server.pages;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.polybius.model.ontology.EventType;
import org.polybius.server.Served;
import org.polybius.server.figures.WorldMap;
import org.polybius.server.filter.FilterQuery;
import org.polybius.server.http.Exchange;
import org.polybius.server.http.Query;
import org.polybius.server.http.Route;
import org.polybius.store.database.EventFilter;
import org.polybius.store.database.Overview;
import org.polybius.store.database.PlaceTally;
import org.polybius.store.database.QuadTimelines;
import org.polybius.store.database.Tally;
import org.polybius.store.database.Timeline;

/** Where, when and between whom the events are that meet a filter. */
public final class OverviewPage {
    private static final String ADDRESS = "/overview";
    private static final int DOTS = 400;
    private static final int LISTED = 10;
    private static final double LARGEST_DOT = 18;
    private static final double SMALLEST_DOT = 3;

    /** A box around a dot is so many degrees high and wide: its place alone. */
    private static final double AROUND = 0.02;

    private static final Overview NOTHING = new Overview(
            new QuadTimelines(Timeline.Period.MONTH, Map.of()), List.of(), List.of(), List.of(), List.of());

    private final Served served;
    private final Frames frames;
    private final FilterBar bar;
    private final Names names;
    private final Pairs pairs;
    private final Set<String> codes = new TreeSet<>();

    public OverviewPage(Served served, Frames frames) {
        this.served = served;
        this.frames = frames;
        this.bar = new FilterBar(served);
        this.names = new Names(served);
        this.pairs = new Pairs(served);
        WorldMap.load().shapes().forEach(shape -> codes.add(shape.code()));
    }

    /** Its addresses; where there is nothing to look at, the first page is the one to try. */
    public List<Route> routes() {
        return List.of(
                Route.get("/", e -> e.redirect(served.answers().count(EventFilter.ALL) == 0 ? "/try" : ADDRESS)),
                Route.get(ADDRESS, this::show));
    }

    private void show(Exchange exchange) throws IOException {
        Query query = exchange.query();
        FilterBar.Asked asked = FilterBar.asked(query);
        boolean right = asked.problem().isEmpty();
        exchange.html(right ? 200 : 400, "overview", view(query, asked, right ? overview(asked.filter()) : NOTHING));
    }

    private Overview overview(EventFilter filter) {
        return served.answers().overview(filter, TimeLines.periods(filter), DOTS, Pairs.LISTED);
    }

    private OverviewView view(Query query, FilterBar.Asked asked, Overview seen) {
        Query written = FilterQuery.write(asked.filter());
        long total = seen.times().events();
        boolean empty =
                total == 0 && asked.problem().isEmpty() && served.answers().count(EventFilter.ALL) == 0;
        TimeLines lines = TimeLines.of(seen.times());
        return new OverviewView(
                frames.frame("Overview", ADDRESS),
                bar.view(ADDRESS, query, asked, Set.of()),
                total,
                empty,
                total == 0 ? List.of() : countries(seen.countries(), written),
                dots(seen.places(), written),
                places(seen.places(), written),
                lines.figure(),
                lines.spans(ADDRESS, written),
                lines.undated(),
                pairs.of(seen.dyads()),
                types(seen.types(), written));
    }

    private List<OverviewView.Country> countries(List<Tally> countries, Query written) {
        Map<String, Tally> tallies = new HashMap<>();
        countries.forEach(t -> tallies.put(t.value(), t));
        return codes.stream()
                .filter(tallies::containsKey)
                .map(code -> {
                    Tally t = Objects.requireNonNull(tallies.get(code));
                    return new OverviewView.Country(
                            code,
                            told(names.country(code), t.events(), t.intensity()),
                            Addresses.with(ADDRESS, written.with("country", code)));
                })
                .toList();
    }

    private static List<OverviewView.Dot> dots(List<PlaceTally> places, Query written) {
        long most = places.stream().mapToLong(PlaceTally::events).max().orElse(1);
        List<OverviewView.Dot> out = new ArrayList<>();
        for (PlaceTally p : places) {
            WorldMap.Point at = WorldMap.at(p.lat(), p.lon());
            if (at.y() < WorldMap.HEIGHT) {
                out.add(new OverviewView.Dot(
                        new WorldMap.Point(tenth(at.x()), tenth(at.y())),
                        tenth(Math.max(SMALLEST_DOT, LARGEST_DOT * Math.sqrt(p.events() / (double) most))),
                        tone(p.intensity()),
                        told(p.name(), p.events(), p.intensity()),
                        events(p, written)));
            }
        }
        return out;
    }

    private List<OverviewView.Bar> places(List<PlaceTally> places, Query written) {
        long most = places.isEmpty() ? 1 : places.get(0).events();
        return places.stream()
                .limit(LISTED)
                .map(p -> new OverviewView.Bar(
                        p.name(),
                        events(p, written),
                        p.events(),
                        tenth(100.0 * p.events() / most),
                        "tone-" + tone(p.intensity()),
                        p.country() == null || names.country(p.country()).equals(p.name())
                                ? ""
                                : names.country(p.country())))
                .toList();
    }

    private static String events(PlaceTally p, Query written) {
        String box = String.format(
                Locale.ROOT,
                "%.3f,%.3f,%.3f,%.3f",
                Math.max(-90, p.lat() - AROUND),
                Math.max(-180, p.lon() - AROUND),
                Math.min(90, p.lat() + AROUND),
                Math.min(180, p.lon() + AROUND));
        return Addresses.with("/events", written.with("box", box));
    }

    private List<OverviewView.Bar> types(List<Tally> tallies, Query written) {
        long most = tallies.isEmpty() ? 1 : tallies.get(0).events();
        return tallies.stream()
                .map(t -> new OverviewView.Bar(
                        t.value(),
                        Addresses.with(ADDRESS, written.with("type", t.value().toLowerCase(Locale.ROOT))),
                        t.events(),
                        tenth(100.0 * t.events() / most),
                        "quad-" + EventType.valueOf(t.value()).quad(),
                        ""))
                .toList();
    }

    private static String told(String name, long events, double intensity) {
        return String.format(
                Locale.ROOT,
                "%s: %,d %s, mean intensity %+.1f",
                name,
                events,
                events == 1 ? "event" : "events",
                intensity);
    }

    /** 1 for strong conflict to 5 for strong cooperation. */
    static int tone(double intensity) {
        if (intensity < -5) {
            return 1;
        } else if (intensity < -1) {
            return 2;
        } else if (intensity <= 1) {
            return 3;
        }
        return intensity <= 5 ? 4 : 5;
    }

    private static double tenth(double x) {
        return Math.round(x * 10) / 10.0;
    }
}
