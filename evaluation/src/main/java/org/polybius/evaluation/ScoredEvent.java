package org.polybius.evaluation;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.polybius.model.Event;
import org.polybius.model.Party;
import org.polybius.model.ontology.Auxiliary;
import org.polybius.model.ontology.Sector;
import org.polybius.store.corrections.GoldEvent;
import org.polybius.store.corrections.GoldParty;

/**
 * What scoring looks at of an event, a gold line and a coded one alike.
 *
 * @param article id of the article; empty for gold, which is known by its file
 * @param type PLOVER type
 * @param cameo CAMEO code, or empty
 * @param actors who act
 * @param recipients who undergo
 * @param days when, or null where nothing is said about it
 * @param place words that name the place, or null
 * @param speakers names of those who say so
 * @param auxiliary auxiliary modes, in lower case
 * @param quote the words, for listings
 * @param note of a gold line: what else is right
 * @param why of a coded event: its derivation, for listings
 */
record ScoredEvent(
        String article,
        String type,
        String cameo,
        List<CodedParty> actors,
        List<CodedParty> recipients,
        @Nullable Days days,
        @Nullable String place,
        List<String> speakers,
        Set<String> auxiliary,
        String quote,
        String note,
        List<String> why) {

    /**
     * A date as an event has it.
     *
     * @param start first day, or null if unknown
     * @param end last day, inclusive, or null if unknown or the same
     */
    record Days(@Nullable LocalDate start, @Nullable LocalDate end) {

        /** Whether a day of one lies within {@code slack} days of the other; never if one is unknown. */
        static boolean overlap(@Nullable Days a, @Nullable Days b, int slack) {
            if (a == null || b == null || a.start == null || b.start == null) {
                return false;
            }
            LocalDate endA = a.end == null ? a.start : a.end;
            LocalDate endB = b.end == null ? b.start : b.end;
            return !a.start.minusDays(slack).isAfter(endB) && !b.start.isAfter(endA.plusDays(slack));
        }

        @Override
        public String toString() {
            return start == null ? "undated" : end == null || end.equals(start) ? start.toString() : start + "/" + end;
        }
    }

    static ScoredEvent of(Event e) {
        return new ScoredEvent(
                e.evidence().get(0).article(),
                e.type().name(),
                e.cameo() == null ? "" : e.cameo().code(),
                parties(e.actors()),
                parties(e.recipients()),
                new Days(e.date().start(), e.date().end()),
                e.place() == null ? null : e.place().name() + " " + e.place().text(),
                e.attribution().stream()
                        .map(a -> a.speaker().name() + " " + a.speaker().text())
                        .toList(),
                e.auxiliary().stream().map(Auxiliary::label).collect(Collectors.toUnmodifiableSet()),
                e.evidence().get(0).quote(),
                "",
                e.why());
    }

    static ScoredEvent of(GoldEvent g, String article) {
        return new ScoredEvent(
                article,
                g.type().name(),
                g.cameo() == null ? "" : g.cameo().code(),
                goldParties(g.actors()),
                goldParties(g.recipients()),
                new Days(g.start(), g.end()),
                g.place(),
                g.attribution(),
                g.auxiliary().stream().map(Auxiliary::label).collect(Collectors.toUnmodifiableSet()),
                g.quote(),
                g.note() == null ? "" : g.note(),
                List.of());
    }

    private static List<CodedParty> goldParties(List<GoldParty> parties) {
        return parties.stream()
                .map(p -> new CodedParty(
                        p.name(),
                        p.country(),
                        p.sector() == null ? null : p.sector().name()))
                .toList();
    }

    private static List<CodedParty> parties(List<Party> parties) {
        return parties.stream()
                .map(p -> {
                    Sector sector = p.sector();
                    return new CodedParty(p.name(), p.country(), sector == null ? null : sector.name());
                })
                .toList();
    }

    /** Whether it is told as something that happens now: neither recalled nor imagined nor denied. */
    boolean isCurrent() {
        return Stream.of("historical", "hypothetical", "negation").noneMatch(auxiliary::contains);
    }

    /** One line for people. */
    String shown() {
        return Stream.of(
                        type,
                        cameo.isEmpty() ? null : cameo,
                        shown(actors) + " -> " + shown(recipients),
                        days == null ? null : days.toString(),
                        place == null ? null : "at " + place,
                        speakers.isEmpty() ? null : "says " + String.join(", ", speakers),
                        auxiliary.isEmpty() ? null : auxiliary.toString())
                .filter(Objects::nonNull)
                .collect(Collectors.joining("  "));
    }

    private static String shown(List<CodedParty> parties) {
        return parties.isEmpty()
                ? "nobody"
                : parties.stream().map(CodedParty::toString).collect(Collectors.joining(", "));
    }
}
