package org.polybius.server.pages;

import java.util.List;

/**
 * The list of events; template {@code events}.
 *
 * @param frame what all pages have
 * @param filter the filter bar
 * @param total how many events meet the filter
 * @param empty whether there are no events at all, whatever the filter
 * @param columns the columns that are shown
 * @param choices all columns
 * @param kept what the form of columns sends along
 * @param rows a page of events
 * @param first the first page, or empty on it
 * @param next the next page, or empty on the last
 * @param downloads the same events as files
 */
public record EventsView(
        Frame frame,
        FilterView filter,
        long total,
        boolean empty,
        List<Column> columns,
        List<FilterView.Choice> choices,
        List<FilterView.Field> kept,
        List<Row> rows,
        String first,
        String next,
        List<Frame.Link> downloads) {

    /** Copies the lists. */
    public EventsView {
        columns = List.copyOf(columns);
        choices = List.copyOf(choices);
        kept = List.copyOf(kept);
        rows = List.copyOf(rows);
        downloads = List.copyOf(downloads);
    }

    /**
     * A column.
     *
     * @param name as the address has it
     * @param label for people
     * @param sort the list in the order of this column, or empty where there is none
     * @param sorted how it is sorted by it: {@code ascending}, {@code descending}, or {@code none}
     */
    public record Column(String name, String label, String sort, String sorted) {}

    /**
     * An event.
     *
     * @param event the event
     * @param address its page
     * @param cells what stands in each column, in their order
     */
    public record Row(EventView event, String address, List<String> cells) {
        /** Copies the list. */
        public Row {
            cells = List.copyOf(cells);
        }
    }
}
