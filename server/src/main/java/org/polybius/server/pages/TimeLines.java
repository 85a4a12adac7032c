package org.polybius.server.pages;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.polybius.server.Answers;
import org.polybius.server.figures.TimeFigure;
import org.polybius.server.filter.FilterQuery;
import org.polybius.server.http.Query;
import org.polybius.store.database.EventFilter;
import org.polybius.store.database.Timeline;
import org.polybius.store.database.Timeline.Period;

/**
 * Events over time, by quad.
 *
 * @param figure how they are drawn
 * @param undated how many have no day exact enough
 */
record TimeLines(TimeFigure figure, long undated) {
    static final TimeLines NONE = new TimeLines(TimeFigure.of(Map.of(), Period.MONTH), 0);

    /** Asks for the events of a filter, in periods that suit the days they span. */
    static TimeLines of(Answers answers, EventFilter filter) {
        List<Timeline.Point> months = answers.timeline(filter, Period.MONTH).points();
        LocalDate first = months.isEmpty() ? LocalDate.EPOCH : months.get(0).start();
        LocalDate last =
                months.isEmpty() ? first : months.get(months.size() - 1).start().plusMonths(1);
        // What the filter asks for is what is drawn: an event that began before its days stays at its own.
        Period period = TimeFigure.period(
                filter.from() != null && filter.from().isAfter(first) ? filter.from() : first,
                filter.to() != null && filter.to().isBefore(last) ? filter.to() : last);
        Map<Integer, Timeline> quads = new HashMap<>();
        long undated = 0;
        for (int quad = 1; quad <= 4; quad++) {
            if (filter.quads().isEmpty() || filter.quads().contains(quad)) {
                Timeline line = answers.timeline(
                        FilterQuery.read(FilterQuery.write(filter).with("quad", Integer.toString(quad))), period);
                quads.put(quad, line);
                undated += line.undated();
            }
        }
        return new TimeLines(TimeFigure.of(quads, period), undated);
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
