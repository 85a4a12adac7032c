package org.polybius.server.pages;

import java.util.List;
import org.polybius.server.figures.TimeFigure;

/**
 * An actor's profile; template {@code actor}.
 *
 * @param frame what all pages have
 * @param about country and sector, or empty
 * @param events in how many events
 * @param all the list of them
 * @param names what the actor is called
 * @param roles what the actor is
 * @param relations with whom the actor deals
 * @param time the events over time
 * @param spans the periods, each with its events
 */
public record ActorView(
        Frame frame,
        String about,
        long events,
        String all,
        List<Name> names,
        List<Role> roles,
        List<Relation> relations,
        TimeFigure time,
        List<OverviewView.Span> spans) {

    /** Copies the lists. */
    public ActorView {
        names = List.copyOf(names);
        roles = List.copyOf(roles);
        relations = List.copyOf(relations);
        spans = List.copyOf(spans);
    }

    /** A name with the days between which events have it. */
    public record Name(String name, String days, long events) {}

    /**
     * A role.
     *
     * @param what country and sectors
     * @param titles titles that came with it, or empty
     * @param days from when to when
     * @param events in how many events
     * @param evidence the events in which the actor is that
     */
    public record Role(String what, String titles, String days, long events, String evidence) {}

    /**
     * What passes between the actor and another.
     *
     * @param other the other's name
     * @param profile the other's profile
     * @param acts whether the actor acts and the other undergoes
     * @param events how many
     * @param intensity their mean intensity
     * @param dyad the page about the two
     */
    public record Relation(String other, String profile, boolean acts, long events, String intensity, String dyad) {}
}
