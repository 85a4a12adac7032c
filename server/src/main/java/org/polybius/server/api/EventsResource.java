package org.polybius.server.api;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.polybius.server.Served;
import org.polybius.server.filter.FilterQuery;
import org.polybius.server.http.Exchange;
import org.polybius.server.http.Problem;
import org.polybius.server.http.Query;
import org.polybius.server.http.Route;
import org.polybius.store.database.EventCursor;
import org.polybius.store.database.EventFilter;
import org.polybius.store.database.EventOrder;
import org.polybius.store.database.EventPage;

/** {@code /api/v1/events}: events that meet a filter, page by page, and single ones. */
public final class EventsResource {
    private static final int LARGEST_PAGE = 1000;

    private final Served served;

    public EventsResource(Served served) {
        this.served = served;
    }

    /** Its addresses. */
    public List<Route> routes() {
        return List.of(
                Route.get("/api/v1/events", this::page),
                Route.get("/api/v1/events/{id}", this::event),
                Route.get("/api/v1/count", this::count));
    }

    /**
     * A page of events.
     *
     * @param next what {@code after} is to be for the next page; null on the last
     * @param nextPage the address of the next page; null on the last
     */
    record Page(
            List<EventJsonView> events,
            @Nullable String next,
            @Nullable String nextPage) {}

    private void page(Exchange exchange) throws IOException {
        Query query = exchange.query();
        EventFilter filter = FilterQuery.readStrictly(query, "order", "size", "after");
        EventOrder order = query.choice("order", EventOrder.class, EventOrder.NEWEST);
        int size = query.number("size", 50, 1, LARGEST_PAGE);
        EventPage page = served.answers().page(filter, order, size, after(query, order));
        String next = page.next() == null ? null : page.next().token();
        exchange.json(
                200,
                new Page(
                        page.events().stream().map(EventJsonView::of).toList(),
                        next,
                        next == null
                                ? null
                                : "/api/v1/events?" + query.with("after", next).encoded()));
    }

    private static @Nullable EventCursor after(Query query, EventOrder order) {
        String token = query.one("after").orElse(null);
        if (token == null) {
            return null;
        }
        EventCursor after;
        try {
            after = EventCursor.parse(token);
        } catch (IllegalArgumentException e) {
            throw Problem.badRequest(
                    "the parameter after is what an earlier page gave as next; leave it out for the first page");
        }
        if (after.order() != order) {
            throw Problem.badRequest(
                    "the parameter after is of a list in another order: leave it out for the first page of this one");
        }
        return after;
    }

    private void event(Exchange exchange) throws IOException {
        exchange.json(
                200,
                EventJsonView.of(
                        served.answers()
                                .event(exchange.path("id"))
                                .orElseThrow(
                                        () -> Problem.notFound(
                                                "there is no event with this id; it may have another since its article was coded anew"))));
    }

    /** @param events how many */
    record Count(long events) {}

    private void count(Exchange exchange) throws IOException {
        exchange.json(200, new Count(served.answers().count(FilterQuery.readStrictly(exchange.query()))));
    }
}
