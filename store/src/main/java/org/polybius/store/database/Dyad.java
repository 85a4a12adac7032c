package org.polybius.store.database;

/**
 * How often one side acts towards another. An event with several parties counts once for each pair.
 *
 * @param actor who acts: a country's code or an actor's key
 * @param actorName for people
 * @param recipient who undergoes, likewise
 * @param recipientName for people
 * @param events how many
 * @param cooperation how many of them are of quad 1 or 2
 * @param intensity their mean intensity
 */
public record Dyad(
        String actor,
        String actorName,
        String recipient,
        String recipientName,
        long events,
        long cooperation,
        double intensity) {

    /** What stands for a side. */
    public enum Level {
        COUNTRY,
        ACTOR
    }
}
