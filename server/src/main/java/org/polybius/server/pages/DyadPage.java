package org.polybius.server.pages;

import java.io.IOException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.polybius.server.Served;
import org.polybius.server.figures.DyadFigure;
import org.polybius.server.figures.TimeFigure;
import org.polybius.server.filter.FilterQuery;
import org.polybius.server.http.Exchange;
import org.polybius.server.http.Problem;
import org.polybius.server.http.Query;
import org.polybius.server.http.Route;
import org.polybius.store.database.EventFilter;
import org.polybius.store.database.EventOrder;
import org.polybius.store.database.StoredEvent;
import org.polybius.store.database.Timeline;
import org.polybius.store.database.Timeline.Period;

/** Two countries or actors: what each does to the other over time, on a page and as a figure to keep. */
public final class DyadPage {
    private static final String ADDRESS = "/dyad";
    private static final int LATEST = 8;

    private final Served served;
    private final Frames frames;
    private final Names names;
    private final Sides sides;
    private final Pairs pairs;

    public DyadPage(Served served, Frames frames) {
        this.served = served;
        this.frames = frames;
        this.names = new Names(served);
        this.sides = new Sides(served);
        this.pairs = new Pairs(served);
    }

    /** Its addresses. */
    public List<Route> routes() {
        return List.of(Route.get(ADDRESS, this::show), Route.get(ADDRESS + ".svg", this::figure));
    }

    /** The two directions of what is asked for. */
    private record Asked(DyadView.Side a, DyadView.Side b, EventFilter forth, EventFilter back) {
        static final Asked NOTHING =
                new Asked(DyadView.Side.NONE, DyadView.Side.NONE, EventFilter.ALL, EventFilter.ALL);

        String title() {
            return !both() ? "Two sides" : within() ? "Within " + a.name() : a.name() + " and " + b.name();
        }

        boolean within() {
            return a.key().equals(b.key());
        }

        boolean both() {
            return a.known() && b.known();
        }
    }

    private Asked asked(Query query) {
        LocalDate from = day(query, "from");
        LocalDate to = day(query, "to");
        DyadView.Side a = side(query, "a");
        DyadView.Side b = side(query, "b");
        return new Asked(a, b, filter(a, b, from, to), filter(b, a, from, to));
    }

    private DyadView.Side side(Query query, String name) {
        return sides.of(query.one(name).orElse(""), key -> Addresses.with(ADDRESS, query.with(name, key)));
    }

    private static EventFilter filter(
            DyadView.Side actor, DyadView.Side recipient, @Nullable LocalDate from, @Nullable LocalDate to) {
        return EventFilter.builder()
                .actor(Sides.filter(actor.key()))
                .recipient(Sides.filter(recipient.key()))
                .from(from)
                .to(to)
                .build();
    }

    private static @Nullable LocalDate day(Query query, String name) {
        String text = query.one(name).orElse(null);
        try {
            return text == null ? null : LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw Problem.badRequest("the parameter " + name + " is a day such as 2023-10-12");
        }
    }

    private void show(Exchange exchange) throws IOException {
        Query query = exchange.query();
        try {
            exchange.html(200, "dyad", view(query, asked(query), ""));
        } catch (Problem e) {
            exchange.html(400, "dyad", view(new Query(Map.of()), Asked.NOTHING, e.detail()));
        }
    }

    private void figure(Exchange exchange) throws IOException {
        Asked asked = asked(exchange.query());
        if (!asked.both()) {
            throw Problem.badRequest(
                    "the parameters a and b name the two sides: countries' codes, keys of actors, or words that only one has");
        }
        exchange.svg("dyadfile", view(exchange.query(), asked, ""));
    }

    private DyadView view(Query query, Asked asked, String problem) {
        boolean both = asked.both();
        return new DyadView(
                frames.frame(asked.title(), ADDRESS),
                problem,
                asked.a,
                asked.b,
                query.one("from").orElse(""),
                query.one("to").orElse(""),
                names.countries(),
                both ? figure(asked) : DyadFigure.of(nothing(), nothing(), Period.MONTH),
                both ? Addresses.with(ADDRESS + ".svg", query) : "",
                both ? direction(asked.forth) : new DyadView.Direction(0, "", "", List.of()),
                both && !asked.within() ? direction(asked.back) : new DyadView.Direction(0, "", "", List.of()),
                both || asked.a.open() || asked.b.open() ? List.of() : pairs.leading());
    }

    private static Timeline nothing() {
        return new Timeline(List.of(), 0);
    }

    private Timeline back(Asked asked, Period period) {
        return asked.within() ? nothing() : served.answers().timeline(asked.back, period);
    }

    private DyadFigure figure(Asked asked) {
        List<Timeline.Point> months = new ArrayList<>();
        months.addAll(served.answers().timeline(asked.forth, Period.MONTH).points());
        months.addAll(back(asked, Period.MONTH).points());
        LocalDate first = months.stream()
                .map(Timeline.Point::start)
                .min(LocalDate::compareTo)
                .orElse(LocalDate.EPOCH);
        LocalDate last = months.stream()
                .map(Timeline.Point::start)
                .max(LocalDate::compareTo)
                .orElse(first);
        Period period = TimeFigure.period(first, last.plusMonths(1));
        return DyadFigure.of(served.answers().timeline(asked.forth, period), back(asked, period), period);
    }

    private DyadView.Direction direction(EventFilter filter) {
        List<Timeline.Point> years =
                served.answers().timeline(filter, Period.YEAR).points();
        long dated = years.stream().mapToLong(Timeline.Point::events).sum();
        double sum = years.stream().mapToDouble(p -> p.intensity() * p.events()).sum();
        List<DyadView.Item> latest = new ArrayList<>();
        for (StoredEvent e :
                served.answers().page(filter, EventOrder.NEWEST, LATEST, null).events()) {
            latest.add(new DyadView.Item(
                    EventView.of(e.event(), latest.size() + 1, served.countries()),
                    Addresses.event(e.article().id(), e.event().id())));
        }
        return new DyadView.Direction(
                served.answers().count(filter),
                dated == 0 ? "" : String.format(Locale.ROOT, "%+.1f", sum / dated),
                Addresses.with("/events", FilterQuery.write(filter)),
                latest);
    }
}
