package org.polybius.server.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.polybius.model.Event;
import org.polybius.model.EventDate;
import org.polybius.model.Party;
import org.polybius.model.Place;
import org.polybius.model.Quantity;
import org.polybius.model.ontology.Auxiliary;
import org.polybius.store.layouts.CountryCodes;

/**
 * An event in words for people; template {@code event}.
 *
 * @param number its number on the page, from 1, which the marks of the text have too
 * @param id its id
 * @param type the PLOVER type
 * @param mode the mode, or empty
 * @param quad 1 to 4, which colours it
 * @param quadName what the quad is called
 * @param actors who act
 * @param recipients who undergo
 * @param days the day or days, or empty if unknown
 * @param when the same with the words that say so
 * @param where the place, or empty
 * @param speakers who says so, or empty
 * @param facts counts and how the event relates to what is the case
 * @param quote the words of the first evidence
 * @param told in how many places the article tells it
 * @param steps the derivation, one step each
 * @param codes CAMEO code, label and scores
 * @param confidence 0 to 100
 */
public record EventView(
        int number,
        String id,
        String type,
        String mode,
        int quad,
        String quadName,
        List<PartyView> actors,
        List<PartyView> recipients,
        String days,
        String when,
        String where,
        String speakers,
        List<String> facts,
        String quote,
        int told,
        List<String> steps,
        String codes,
        int confidence) {

    /**
     * Somebody.
     *
     * @param name what he is called
     * @param code country and sector as codes, or empty
     * @param title the same in words, or empty
     */
    public record PartyView(String name, String code, String title) {}

    /** Copies the lists. */
    public EventView {
        actors = List.copyOf(actors);
        recipients = List.copyOf(recipients);
        facts = List.copyOf(facts);
        steps = List.copyOf(steps);
    }

    /** Describes an event. */
    static EventView of(Event e, int number, CountryCodes countries) {
        return new EventView(
                number,
                e.id(),
                e.type().name(),
                e.mode() == null ? "" : e.mode().name(),
                e.type().quad(),
                quadName(e.type().quad()),
                e.actors().stream().map(p -> party(p, countries)).toList(),
                e.recipients().stream().map(p -> party(p, countries)).toList(),
                days(e.date()),
                date(e.date()),
                place(e.place(), countries),
                e.attribution().stream().map(a -> a.speaker().name()).collect(Collectors.joining(", according to ")),
                facts(e),
                oneLine(e.evidence().get(0).quote()),
                e.evidence().size(),
                e.why(),
                codes(e),
                (int) Math.round(e.confidence() * 100));
    }

    /** What a quad is called. */
    static String quadName(int quad) {
        return switch (quad) {
            case 1 -> "verbal cooperation";
            case 2 -> "material cooperation";
            case 3 -> "verbal conflict";
            default -> "material conflict";
        };
    }

    private static PartyView party(Party p, CountryCodes countries) {
        String sector = p.sector() == null ? null : p.sector().name();
        return new PartyView(
                p.name(),
                Stream.of(p.country(), sector).filter(Objects::nonNull).collect(Collectors.joining(" ")),
                p.country() == null ? "" : country(p.country(), countries));
    }

    /** A country's name, or its code where it has none. */
    static String country(String code, CountryCodes countries) {
        CountryCodes.Known known = countries.of(code);
        return known == null ? code : known.name();
    }

    /** The day or days; empty if unknown. */
    static String days(EventDate date) {
        if (date.start() == null) {
            return "";
        }
        return date.start().equals(date.end()) ? "" + date.start() : date.start() + " to " + date.end();
    }

    private static String date(EventDate date) {
        if (date.start() == null) {
            return "day unknown";
        }
        return days(date) + (date.text() == null ? " (day of publication)" : " (“" + oneLine(date.text()) + "”)");
    }

    private static String place(@Nullable Place place, CountryCodes countries) {
        if (place == null) {
            return "";
        }
        String name = place.text().contains(place.name()) ? place.text() : place.text() + ": " + place.name();
        String country = place.country() == null ? "" : country(place.country(), countries);
        return oneLine(name) + (country.isEmpty() || country.equals(place.name()) ? "" : ", " + country);
    }

    private static List<String> facts(Event e) {
        List<String> facts = new ArrayList<>();
        e.quantities().forEach((kind, n) -> facts.add(count(n) + " " + kind.label()));
        e.auxiliary().forEach(a -> facts.add(auxiliary(a)));
        e.contexts().forEach(c -> facts.add(c.replace('_', ' ')));
        return facts;
    }

    /** How an event relates to what is the case. */
    static String auxiliary(Auxiliary a) {
        return switch (a) {
            case HISTORICAL -> "long past";
            case FUTURE -> "to come";
            case HYPOTHETICAL -> "not said to be real";
            case NEGATION -> "denied";
        };
    }

    private static String count(Quantity q) {
        if (q.high() == null) {
            return "at least " + q.low();
        }
        return q.high() == q.low() ? "" + q.low() : q.low() + " to " + q.high();
    }

    private static String codes(Event e) {
        String cameo = e.cameo() == null
                ? ""
                : String.format(
                        Locale.ROOT,
                        "CAMEO %s “%s”, Goldstein %.1f; ",
                        e.cameo().code(),
                        e.cameo().label(),
                        e.goldstein());
        String own = e.code() == null ? "" : e.code() + "; ";
        return own + cameo + String.format(Locale.ROOT, "intensity %.1f", e.intensity());
    }

    static String oneLine(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }
}
