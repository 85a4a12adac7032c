package org.polybius.server.pages;

import java.util.List;

/**
 * The filter bar, whose state is in the page's address; template {@code filter}.
 *
 * @param page the page it is on
 * @param problem what is wrong with the conditions of the address, or empty
 * @param words words to look for
 * @param from first day
 * @param to last day
 * @param quads the four quads
 * @param groups the types, by quad
 * @param selects fields with one choice of many
 * @param without auxiliary modes that events may not have
 * @param confidence the least confidence
 * @param kept what the address says beside what the bar has fields for
 * @param chips every condition that stands, to be taken away
 * @param clear the page without conditions
 * @param views the same events on other pages
 */
public record FilterView(
        String page,
        String problem,
        String words,
        String from,
        String to,
        List<Choice> quads,
        List<Group> groups,
        List<Select> selects,
        List<Choice> without,
        String confidence,
        List<Field> kept,
        List<Chip> chips,
        String clear,
        List<Frame.Link> views) {

    /** Copies the lists. */
    public FilterView {
        quads = List.copyOf(quads);
        groups = List.copyOf(groups);
        selects = List.copyOf(selects);
        without = List.copyOf(without);
        kept = List.copyOf(kept);
        chips = List.copyOf(chips);
        views = List.copyOf(views);
    }

    /**
     * Something that can be chosen.
     *
     * @param value as the address has it
     * @param label for people
     * @param chosen whether it is
     * @param title more about it, or empty
     */
    public record Choice(String value, String label, boolean chosen, String title) {}

    /**
     * The types of a quad.
     *
     * @param quad 1 to 4
     * @param label what the quad is called
     * @param types its types
     */
    public record Group(int quad, String label, List<Choice> types) {
        /** Copies the list. */
        public Group {
            types = List.copyOf(types);
        }
    }

    /**
     * A field with one choice of many.
     *
     * @param name the parameter
     * @param label for people
     * @param none what it says where nothing is chosen
     * @param choices the choices
     */
    public record Select(String name, String label, String none, List<Choice> choices) {
        /** Copies the list. */
        public Select {
            choices = List.copyOf(choices);
        }
    }

    /** A parameter that is sent along. */
    public record Field(String name, String value) {}

    /**
     * A condition that stands.
     *
     * @param label for people
     * @param without the page without it
     */
    public record Chip(String label, String without) {}
}
