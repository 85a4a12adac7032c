package org.polybius.server.pages;

import java.util.List;

/**
 * A form for an event as it should be; template {@code goldform}.
 *
 * @param id begins the ids of its fields, so that a page can have two such forms
 * @param types types with their modes, by quad
 * @param cameo the CAMEO code, or empty
 * @param actors who act, and room for more
 * @param recipients who undergo, and room for more
 * @param sectors all sectors
 * @param from the first day, or empty
 * @param to the last day, or empty
 * @param place where, or empty
 * @param speakers according to whom, with semicolons between, or empty
 * @param contexts all contexts
 * @param auxiliary all auxiliary modes
 */
public record GoldFormView(
        String id,
        List<Group> types,
        String cameo,
        List<Row> actors,
        List<Row> recipients,
        List<FilterView.Choice> sectors,
        String from,
        String to,
        String place,
        String speakers,
        List<FilterView.Choice> contexts,
        List<FilterView.Choice> auxiliary) {

    /** Copies the lists. */
    public GoldFormView {
        types = List.copyOf(types);
        actors = List.copyOf(actors);
        recipients = List.copyOf(recipients);
        sectors = List.copyOf(sectors);
        contexts = List.copyOf(contexts);
        auxiliary = List.copyOf(auxiliary);
    }

    /** Types and modes of a quad. */
    public record Group(String label, List<FilterView.Choice> types) {
        /** Copies the list. */
        public Group {
            types = List.copyOf(types);
        }
    }

    /**
     * A party.
     *
     * @param number from 1, which its fields' names end in
     */
    public record Row(int number, String name, String country, String sector) {}
}
