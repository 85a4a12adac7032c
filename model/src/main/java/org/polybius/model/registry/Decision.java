package org.polybius.model.registry;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.polybius.model.ontology.Sector;

/** What a person decided about learned actors; it holds whatever is read later. */
public sealed interface Decision {
    /**
     * Two identities are one.
     *
     * @param kept id of the one whose name and country stay
     * @param other id of the one that joins it
     */
    record Merge(String kept, String other) implements Decision {
        /** Checks that they differ. */
        public Merge {
            if (kept.equals(other)) {
                throw new IllegalArgumentException("an actor cannot be merged with itself: " + kept);
            }
        }
    }

    /**
     * One identity is two.
     *
     * @param from id of the one that keeps the other articles
     * @param id of the new one
     * @param articles ids of the articles that speak of the new one
     */
    record Split(String from, String id, List<String> articles) implements Decision {
        /** Copies the list. */
        public Split {
            articles = List.copyOf(articles);
            if (articles.isEmpty() || from.equals(id)) {
                throw new IllegalArgumentException("a split needs articles and an id of its own: " + id);
            }
        }
    }

    /**
     * What somebody is, whatever articles say.
     *
     * @param name full name
     * @param kind what bears it
     * @param country ISO 3166-1 alpha-3 or a PLOVER pseudo-country
     * @param sectors primary first; may be empty
     * @param from first day, or null if it holds from the beginning
     * @param to last day, or null if it holds to the end
     */
    record Pin(
            String name,
            ActorKind kind,
            String country,
            List<Sector> sectors,
            @Nullable LocalDate from,
            @Nullable LocalDate to)
            implements Decision {
        /** Copies the list and checks the days. */
        public Pin {
            sectors = List.copyOf(sectors);
            if (!country.matches("[A-Z]{3}")) {
                throw new IllegalArgumentException("a country is three capital letters, not " + country);
            }
            if (from != null && to != null && to.isBefore(from)) {
                throw new IllegalArgumentException("the last day " + to + " is before the first, " + from);
            }
        }

        /** Whether it holds on {@code day}; without a day only if it always does. */
        public boolean covers(@Nullable LocalDate day) {
            return day == null
                    ? from == null && to == null
                    : (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
        }
    }
}
