package org.polybius.server.pages;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.polybius.model.Event;
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
import org.polybius.store.database.StoredEvent;

/** The events that meet a filter as a table: sorted, page by page, with the columns one chooses, and as files. */
public final class EventsPage {
    private static final int SIZE = 50;
    private static final String ADDRESS = "/events";
    private static final Set<String> OWN = Set.of("order", "column");

    /** The formats of downloads: name in the address to what it is called. */
    private static final Map<String, String> FORMATS = formats();

    /** A column's way of showing an event. */
    private enum Column {
        DAY("Day", true, EventOrder.NEWEST, EventOrder.OLDEST),
        EVENT("Event", true, null, null),
        ACTOR("Who", true, null, null),
        RECIPIENT("To whom", true, null, null),
        PLACE("Where", true, null, null),
        SPEAKER("According to", false, null, null),
        ALSO("Also", false, null, null),
        QUOTE("Words", true, null, null),
        INTENSITY("Intensity", false, EventOrder.FRIENDLIEST, EventOrder.MOST_HOSTILE),
        CAMEO("CAMEO", false, null, null),
        CONFIDENCE("Confidence", false, EventOrder.SUREST, null),
        ARTICLE("Article", true, null, null),
        PUBLISHER("Publisher", false, null, null);

        private final String label;
        private final boolean usual;
        private final @Nullable EventOrder descending;
        private final @Nullable EventOrder ascending;

        Column(String label, boolean usual, @Nullable EventOrder descending, @Nullable EventOrder ascending) {
            this.label = label;
            this.usual = usual;
            this.descending = descending;
            this.ascending = ascending;
        }

        String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private final Served served;
    private final Frames frames;
    private final FilterBar bar;

    public EventsPage(Served served, Frames frames) {
        this.served = served;
        this.frames = frames;
        this.bar = new FilterBar(served);
    }

    private static Map<String, String> formats() {
        Map<String, String> out = new LinkedHashMap<>();
        out.put("csv", "CSV, a table");
        out.put("jsonl", "JSONL, all of each event");
        out.put("json", "JSON");
        out.put("parquet", "Parquet, for DuckDB, R and pandas");
        out.put("geojson", "GeoJSON, for maps");
        out.put("gexf", "GEXF, the network of actors");
        out.put("polecat", "as POLECAT lays it out");
        out.put("icews", "as ICEWS lays it out");
        out.put("phoenix", "as Phoenix lays it out");
        out.put("gdelt", "as GDELT lays it out");
        return out;
    }

    /** Its address. */
    public List<Route> routes() {
        return List.of(Route.get(ADDRESS, this::show));
    }

    private void show(Exchange exchange) throws IOException {
        Query query = exchange.query();
        FilterBar.Asked asked = FilterBar.asked(query);
        String problem = asked.problem();
        EventOrder order = EventOrder.NEWEST;
        EventPage page = new EventPage(List.of(), null);
        try {
            order = query.choice("order", EventOrder.class, EventOrder.NEWEST);
            if (problem.isEmpty()) {
                page = page(asked.filter(), order, query.one("after"));
            }
        } catch (Problem e) {
            problem = e.detail();
        }
        exchange.html(
                problem.isEmpty() ? 200 : 400,
                "events",
                view(query, new FilterBar.Asked(asked.filter(), problem), order, page));
    }

    private EventPage page(EventFilter filter, EventOrder order, Optional<String> after) {
        try {
            return served.answers()
                    .page(filter, order, SIZE, after.map(EventCursor::parse).orElse(null));
        } catch (IllegalArgumentException e) {
            throw Problem.badRequest("the parameter after is " + e.getMessage() + "; begin with the first page");
        }
    }

    private EventsView view(Query query, FilterBar.Asked asked, EventOrder order, EventPage page) {
        boolean right = asked.problem().isEmpty();
        long total = right ? served.answers().count(asked.filter()) : 0;
        Set<Column> columns = columns(query);
        List<EventsView.Row> rows = new ArrayList<>();
        for (StoredEvent e : page.events()) {
            EventView event = EventView.of(e.event(), rows.size() + 1, served.countries());
            rows.add(new EventsView.Row(
                    event,
                    Addresses.event(e.article().id(), e.event().id()),
                    columns.stream().map(c -> cell(c, event, e)).toList()));
        }
        Query filter = FilterQuery.write(asked.filter());
        Query state = filter.with("order", query.one("order").orElse(null));
        return new EventsView(
                frames.frame("Events", ADDRESS),
                bar.view(ADDRESS, query, asked, OWN),
                total,
                right && total == 0 && served.answers().count(EventFilter.ALL) == 0,
                columns.stream().map(c -> column(c, query, order)).toList(),
                Arrays.stream(Column.values())
                        .filter(c -> c != Column.EVENT)
                        .map(c -> new FilterView.Choice(c.id(), c.label, columns.contains(c), ""))
                        .toList(),
                state.names().stream()
                        .flatMap(n -> state.all(n).stream().map(v -> new FilterView.Field(n, v)))
                        .toList(),
                rows,
                query.one("after").isPresent() ? Addresses.with(ADDRESS, query.with("after", null)) : "",
                page.next() == null
                        ? ""
                        : Addresses.with(
                                ADDRESS, query.with("after", page.next().token())),
                FORMATS.entrySet().stream()
                        .map(f -> new Frame.Link(
                                Addresses.with("/api/v1/download/" + f.getKey(), filter), f.getValue(), false))
                        .toList());
    }

    /** The columns the address asks for; the usual ones where it asks for none that there is. */
    private static Set<Column> columns(Query query) {
        List<String> wanted = query.all("column");
        Set<Column> out = Arrays.stream(Column.values())
                .filter(c -> wanted.contains(c.id()))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Column.class)));
        if (out.isEmpty()) {
            Arrays.stream(Column.values()).filter(c -> c.usual).forEach(out::add);
        }
        // It leads to the event.
        out.add(Column.EVENT);
        return out;
    }

    private static EventsView.Column column(Column c, Query query, EventOrder order) {
        String sorted = order == c.descending ? "descending" : order == c.ascending ? "ascending" : "none";
        EventOrder other = order == c.descending && c.ascending != null ? c.ascending : c.descending;
        String sort = other == null || other == order
                ? ""
                : Addresses.with(
                        ADDRESS,
                        query.with("after", null).with("order", other.name().toLowerCase(Locale.ROOT)));
        return new EventsView.Column(c.id(), c.label, sort, sorted);
    }

    private static String cell(Column column, EventView shown, StoredEvent stored) {
        Event e = stored.event();
        return switch (column) {
            case DAY -> e.date().start() == null ? "unknown" : shown.days();
            case EVENT -> shown.type() + (shown.mode().isEmpty() ? "" : " / " + shown.mode());
            case ACTOR -> parties(shown.actors());
            case RECIPIENT -> parties(shown.recipients());
            case PLACE -> shown.where();
            case SPEAKER -> shown.speakers();
            case ALSO -> String.join(" · ", shown.facts());
            case QUOTE -> shown.quote();
            case INTENSITY -> String.format(Locale.ROOT, "%.1f", e.intensity());
            case CAMEO -> e.cameo() == null ? "" : e.cameo().code();
            case CONFIDENCE -> shown.confidence() + " %";
            case ARTICLE ->
                Objects.requireNonNullElse(
                        stored.article().title(), stored.article().id());
            case PUBLISHER -> Objects.requireNonNullElse(stored.article().publisher(), "");
        };
    }

    private static String parties(List<EventView.PartyView> parties) {
        return parties.stream()
                .map(p -> p.name() + (p.code().isEmpty() ? "" : " (" + p.code() + ")"))
                .collect(Collectors.joining(", "));
    }
}
