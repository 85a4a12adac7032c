package org.polybius.server.pages;

import java.util.List;
import org.polybius.server.figures.TimeFigure;
import org.polybius.server.figures.WorldMap;

/**
 * The overview; template {@code overview}.
 *
 * @param frame what all pages have
 * @param filter the filter bar
 * @param total how many events meet the filter
 * @param empty whether there are no events at all
 * @param countries those in which there are events
 * @param dots places with events, the largest first
 * @param places the places with the most events
 * @param time events over time
 * @param spans the periods, each with the overview of it alone
 * @param undated events without a day that could be drawn
 * @param dyads who acts towards whom most
 * @param types events by type
 */
public record OverviewView(
        Frame frame,
        FilterView filter,
        long total,
        boolean empty,
        List<Country> countries,
        List<Dot> dots,
        List<Bar> places,
        TimeFigure time,
        List<Span> spans,
        long undated,
        List<Pair> dyads,
        List<Bar> types) {

    /** Copies the lists. */
    public OverviewView {
        countries = List.copyOf(countries);
        dots = List.copyOf(dots);
        places = List.copyOf(places);
        spans = List.copyOf(spans);
        dyads = List.copyOf(dyads);
        types = List.copyOf(types);
    }

    /**
     * A country of the map.
     *
     * @param code its code
     * @param label its name and its events
     * @param address the overview of it alone
     */
    public record Country(String code, String label, String address) {}

    /**
     * A place of the map.
     *
     * @param at where it is drawn
     * @param radius how large
     * @param tone 1 conflict to 5 cooperation
     * @param label its name, its events and their mean intensity
     * @param address its events
     */
    public record Dot(WorldMap.Point at, double radius, int tone, String label, String address) {}

    /**
     * A count as a bar.
     *
     * @param label what is counted
     * @param address the events
     * @param events how many
     * @param percent how long the bar is, of the longest
     * @param style what colours it: {@code quad-1} and the like
     * @param note more about it, or empty
     */
    public record Bar(String label, String address, long events, double percent, String style, String note) {}

    /** A period of the line of time, with the overview of it alone. */
    public record Span(TimeFigure.Span span, String label, String address) {}

    /**
     * Two countries.
     *
     * @param actor who acts
     * @param recipient who undergoes
     * @param address the page about the two
     * @param events how many events
     * @param cooperation how long the part of cooperation is, in percent of the longest bar
     * @param conflict how long the part of conflict is
     * @param intensity the mean intensity
     */
    public record Pair(
            String actor,
            String recipient,
            String address,
            long events,
            double cooperation,
            double conflict,
            String intensity) {}
}
