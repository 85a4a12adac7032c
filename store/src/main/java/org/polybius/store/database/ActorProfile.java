package org.polybius.store.database;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the events say of an actor.
 *
 * @param summary who it is
 * @param names what he is called, the most frequent first
 * @param roles what he is, in the order of time
 * @param relations with whom he deals, the most frequent first
 */
public record ActorProfile(ActorSummary summary, List<Name> names, List<Role> roles, List<Relation> relations) {

    /**
     * A name.
     *
     * @param name as events have it
     * @param from the first day of an event that has it, or null if none is dated
     * @param to the last one
     * @param events in how many events
     */
    public record Name(
            String name, @Nullable LocalDate from, @Nullable LocalDate to, long events) {}

    /**
     * A country with sectors.
     *
     * @param country country, or null
     * @param sectors sectors, the primary one first
     * @param titles titles that came with them
     * @param from the first day of an event in which he is that, or null if none is dated
     * @param to the last one
     * @param events in how many events
     */
    public record Role(
            @Nullable String country,
            List<String> sectors,
            List<String> titles,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            long events) {
        /** Copies the lists. */
        public Role {
            sectors = List.copyOf(sectors);
            titles = List.copyOf(titles);
        }
    }

    /**
     * What passes between him and another.
     *
     * @param other the other's key
     * @param otherName the other's name
     * @param acts whether he acts and the other undergoes, or the other way round
     * @param events how many events
     * @param cooperation how many of them are of quad 1 or 2
     * @param intensity their mean intensity
     */
    public record Relation(
            String other, String otherName, boolean acts, long events, long cooperation, double intensity) {}

    /** Copies the lists. */
    public ActorProfile {
        names = List.copyOf(names);
        roles = List.copyOf(roles);
        relations = List.copyOf(relations);
    }
}
