package org.polybius.coding.actors;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.polybius.model.ontology.Sector;

/** What other articles have said of names that this one does not explain. Safe for several threads. */
public interface Memory {
    /** How the ids of those it knows begin. */
    String ID = "learned:";

    /** Knows nobody. */
    Memory NONE = new Memory() {
        @Override
        public @Nullable String version() {
            return null;
        }

        @Override
        public @Nullable Remembered recall(String name, @Nullable LocalDate day, Predicate<String> named) {
            return null;
        }
    };

    /** What a run names as the registry it used; null if it uses none. */
    @Nullable
    String version();

    /**
     * Who bears a full name.
     *
     * @param name as it stands in the text, without titles
     * @param day of the article, or null if unknown
     * @param named whether the article names a country, given by its code
     * @return null where nobody is known by it, or where the evidence does not agree
     */
    @Nullable
    Remembered recall(String name, @Nullable LocalDate day, Predicate<String> named);

    /**
     * Somebody other articles have introduced.
     *
     * @param id stable identity in the registry
     * @param name display name
     * @param kind PERSON, GROUP or ORGANISATION
     * @param country ISO 3166-1 alpha-3 or a PLOVER pseudo-country
     * @param sectors primary first; empty where the evidence does not agree
     * @param titles the offices last seen
     * @param why what the knowledge rests on, for people
     */
    record Remembered(
            String id, String name, Kind kind, String country, List<Sector> sectors, List<String> titles, String why) {
        /** Copies the lists. */
        public Remembered {
            sectors = List.copyOf(sectors);
            titles = List.copyOf(titles);
        }
    }
}
