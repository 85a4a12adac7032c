package org.polybius.server.pages;

import java.util.List;
import java.util.Locale;
import org.polybius.server.figures.TimeFigure;
import org.polybius.server.http.Query;
import org.polybius.store.database.EventCounts;
import org.polybius.store.database.EventFilter;
import org.polybius.store.database.QuadTimelines;

/**
 * Events over time, by quad.
 *
 * @param figure how they are drawn
 * @param undated how many have no day exact enough
 */
record TimeLines(TimeFigure figure, long undated) {

    static TimeLines of(QuadTimelines times) {
        return new TimeLines(TimeFigure.of(times.quads(), times.period()), times.undated());
    }

    /** Periods that suit the days that the events of a filter span. */
    static EventCounts.Periods periods(EventFilter filter) {
        // What the filter asks for is what is drawn: an event that began before its days stays at its own.
        return (first, last) -> TimeFigure.period(
                filter.from() != null && filter.from().isAfter(first) ? filter.from() : first,
                filter.to() != null && filter.to().isBefore(last) ? filter.to() : last);
    }

    /** The periods, each with a page that shows it alone. */
    List<OverviewView.Span> spans(String page, Query filter) {
        return figure.spans().stream()
                .map(s -> new OverviewView.Span(
                        s,
                        label(s),
                        Addresses.with(
                                page, filter.with("from", s.from().toString()).with("to", s.to().toString()))))
                .toList();
    }

    /** A period in words. */
    private static String label(TimeFigure.Span s) {
        String days = s.from().equals(s.to()) ? "" + s.from() : s.from() + " to " + s.to();
        return String.format(
                Locale.ROOT, "%s: %,d of cooperation, %,d of conflict", days, s.cooperation(), s.conflict());
    }
}
