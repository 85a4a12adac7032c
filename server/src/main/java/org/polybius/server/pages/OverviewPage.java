package org.polybius.server.pages;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.polybius.model.ontology.EventType;
import org.polybius.server.Served;
import org.polybius.server.figures.WorldMap;
import org.polybius.server.filter.FilterQuery;
import org.polybius.server.http.Exchange;
import org.polybius.server.http.Query;
import org.polybius.server.http.Route;
import org.polybius.store.database.EventFilter;
import org.polybius.store.database.PlaceTally;
import org.polybius.store.database.Tally;

/** Where, when and between whom the events are that meet a filter. */
public final class OverviewPage {
    private static final String ADDRESS = "/overview";
    private static final int DOTS = 400;
    private static final int LISTED = 10;
    private static final double LARGEST_DOT = 18;
    private static final double SMALLEST_DOT = 3;

    /** A box around a dot is so many degrees high and wide: its place alone. */
    private static final double AROUND = 0.02;

    private final Served served;
    private final Frames frames;
    private final FilterBar bar;
    private final Names names;
    private final Pairs pairs;
    private final WorldMap world = WorldMap.load();

    public OverviewPage(Served served, Frames frames) {
        this.served = served;
        this.frames = frames;
        this.bar = new FilterBar(served);
        this.names = new Names(served);
        this.pairs = new Pairs(served);
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
        long total = right ? served.answers().count(asked.filter()) : 0;
        boolean empty = right && total == 0 && served.answers().count(EventFilter.ALL) == 0;
        exchange.html(right ? 200 : 400, "overview", view(query, asked, total, empty));
    }

    private OverviewView view(Query query, FilterBar.Asked asked, long total, boolean empty) {
        EventFilter filter = asked.filter();
        Query written = FilterQuery.write(filter);
        boolean some = total > 0;
        TimeLines lines = some ? TimeLines.of(served.answers(), filter) : TimeLines.NONE;
        List<PlaceTally> places = some ? served.answers().places(filter, DOTS) : List.of();
        return new OverviewView(
                frames.frame("Overview", ADDRESS),
                bar.view(ADDRESS, query, asked, Set.of()),
                total,
                empty,
                some ? countries(filter, written) : List.of(),
                dots(places, written),
                places(places, written),
                lines.figure(),
                lines.spans(ADDRESS, written),
                lines.undated(),
                some ? pairs.leading(filter) : List.of(),
                some ? types(filter, written) : List.of());
    }

    private List<OverviewView.Country> countries(EventFilter filter, Query written) {
        Map<String, Tally> tallies = new HashMap<>();
        served.answers().tallies(filter, Tally.By.PLACE_COUNTRY, DOTS).forEach(t -> tallies.put(t.value(), t));
        return world.shapes().stream()
                .map(shape -> {
                    Tally t = tallies.get(shape.code());
                    return t == null
                            ? new OverviewView.Country(shape, "", "")
                            : new OverviewView.Country(
                                    shape,
                                    told(names.country(shape.code()), t.events(), t.intensity()),
                                    Addresses.with(ADDRESS, written.with("country", shape.code())));
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

    private List<OverviewView.Bar> types(EventFilter filter, Query written) {
        List<Tally> tallies = served.answers().tallies(filter, Tally.By.TYPE, EventType.values().length);
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
