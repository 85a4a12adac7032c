package org.polybius.server.pages;

import java.util.List;

/**
 * The search for actors; template {@code actors}.
 *
 * @param frame what all pages have
 * @param search the words that were looked for
 * @param found who has them in his name, those with the most events first
 * @param empty whether there are no actors at all
 */
public record ActorsView(Frame frame, String search, List<Found> found, boolean empty) {
    /** Copies the list. */
    public ActorsView {
        found = List.copyOf(found);
    }

    /**
     * An actor.
     *
     * @param name the name used most
     * @param about country and sector, or empty
     * @param address the profile
     * @param events in how many events
     */
    public record Found(String name, String about, String address, long events) {}
}
