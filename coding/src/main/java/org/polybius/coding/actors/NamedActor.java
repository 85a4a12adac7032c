package org.polybius.coding.actors;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.polybius.model.ontology.Sector;

/**
 * Someone the core knows by name.
 *
 * @param id stable, made from the name
 * @param name display name
 * @param kind PERSON, GROUP or ORGANISATION
 * @param terms what it was when, in order of time; at least one
 */
record NamedActor(String id, String name, Kind kind, List<Term> terms) {

    /**
     * What an actor is for some time.
     *
     * @param country ISO 3166-1 alpha-3 or a PLOVER pseudo-country
     * @param sectors primary first
     * @param from first month, or null if unknown or from the beginning
     * @param to last month, or null if no end is known
     * @param office the office held, or null
     */
    record Term(
            String country,
            List<Sector> sectors,
            @Nullable YearMonth from,
            @Nullable YearMonth to,
            @Nullable String office) {
        Term {
            sectors = List.copyOf(sectors);
        }

        boolean covers(YearMonth when) {
            return (from == null || !when.isBefore(from)) && (to == null || !when.isAfter(to));
        }
    }

    NamedActor {
        terms = List.copyOf(terms);
    }

    /** The country it belonged to last before, or else first after, {@code day}; the last one without a day. */
    Term nearest(@Nullable LocalDate day) {
        Term best = terms.get(terms.size() - 1);
        if (day == null) {
            return best;
        }
        YearMonth when = YearMonth.from(day);
        best = terms.get(0);
        for (Term t : terms) {
            YearMonth from = t.from;
            if (from == null || !from.isAfter(when)) {
                boolean running = t.covers(when) || !best.covers(when);
                best = running ? t : best;
            }
        }
        return best;
    }

    /** How many months {@code day} lies outside every term; 0 within one, and without a day. */
    long monthsAway(@Nullable LocalDate day) {
        if (day == null) {
            return 0;
        }
        YearMonth when = YearMonth.from(day);
        long best = Long.MAX_VALUE;
        for (Term t : terms) {
            long before = t.from == null ? 0 : when.until(t.from, ChronoUnit.MONTHS);
            long after = t.to == null ? 0 : t.to.until(when, ChronoUnit.MONTHS);
            best = Math.min(best, Math.max(0, Math.max(before, after)));
        }
        return best;
    }

    /** The sectors on {@code day}: of a person out of office ELI, of one not yet in office none. */
    List<Sector> sectors(@Nullable LocalDate day) {
        Term t = nearest(day);
        if (day == null || kind != Kind.PERSON || t.covers(YearMonth.from(day))) {
            return t.sectors;
        }
        YearMonth from = t.from;
        boolean early = from != null && YearMonth.from(day).isBefore(from);
        return early || t.sectors.isEmpty() ? List.of() : List.of(Sector.ELI);
    }
}
