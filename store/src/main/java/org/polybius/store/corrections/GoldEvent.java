package org.polybius.store.corrections;

import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.polybius.model.Event;
import org.polybius.model.ontology.Auxiliary;
import org.polybius.model.ontology.CameoCode;
import org.polybius.model.ontology.EventType;
import org.polybius.model.ontology.Mode;

/**
 * An event as a person codes it: the fields of a gold file.
 *
 * @param type the PLOVER type
 * @param mode one of the type's modes, or null
 * @param cameo the CAMEO code that fits best, or null
 * @param contexts PLOVER contexts
 * @param actors who act
 * @param recipients who undergo
 * @param start the first day, or null if unknown
 * @param end the last day, inclusive, or null if unknown
 * @param place where, as the text names it, or null
 * @param attribution names of those who say so, the innermost first
 * @param auxiliary PLOVER's auxiliary modes
 * @param quote the words that report it
 * @param note what else a scorer accepts, or null
 */
public record GoldEvent(
        EventType type,
        @Nullable Mode mode,
        @Nullable CameoCode cameo,
        List<String> contexts,
        List<GoldParty> actors,
        List<GoldParty> recipients,
        @Nullable LocalDate start,
        @Nullable LocalDate end,
        @Nullable String place,
        List<String> attribution,
        Set<Auxiliary> auxiliary,
        String quote,
        @Nullable String note) {

    /** @throws IllegalArgumentException if nobody takes part, the mode is another type's, or the days do not fit */
    public GoldEvent {
        if (actors.isEmpty() && recipients.isEmpty()) {
            throw new IllegalArgumentException("an event needs an actor or a recipient");
        }
        if (mode != null && mode.type() != type) {
            throw new IllegalArgumentException("mode " + mode.name() + " is not of " + type);
        }
        if ((start == null) != (end == null) || start != null && end != null && end.isBefore(start)) {
            throw new IllegalArgumentException("not a first and a last day: " + start + " " + end);
        }
        contexts = List.copyOf(contexts);
        actors = List.copyOf(actors);
        recipients = List.copyOf(recipients);
        attribution = List.copyOf(attribution);
        EnumSet<Auxiliary> modes = EnumSet.noneOf(Auxiliary.class);
        modes.addAll(auxiliary);
        auxiliary = Collections.unmodifiableSet(modes);
    }

    /** What a coder's event says, in this form. */
    public static GoldEvent of(Event e) {
        return new GoldEvent(
                e.type(),
                e.mode(),
                e.cameo(),
                e.contexts(),
                e.actors().stream().map(GoldParty::of).toList(),
                e.recipients().stream().map(GoldParty::of).toList(),
                e.date().start(),
                e.date().end(),
                e.place() == null ? null : e.place().text(),
                e.attribution().stream().map(a -> a.speaker().name()).toList(),
                e.auxiliary(),
                e.evidence().get(0).quote(),
                null);
    }

    /** The same event with these words. */
    public GoldEvent withQuote(String words) {
        return new GoldEvent(
                type,
                mode,
                cameo,
                contexts,
                actors,
                recipients,
                start,
                end,
                place,
                attribution,
                auxiliary,
                words,
                note);
    }

    /** The same event where some parts are not known: a scorer takes whatever is coded there. */
    GoldEvent without(Set<EventPart> unknown) {
        boolean undated = unknown.contains(EventPart.DATE);
        return new GoldEvent(
                type,
                unknown.contains(EventPart.MODE) ? null : mode,
                cameo,
                unknown.contains(EventPart.CONTEXTS) ? List.of() : contexts,
                actors,
                recipients,
                undated ? null : start,
                undated ? null : end,
                unknown.contains(EventPart.PLACE) ? null : place,
                unknown.contains(EventPart.SPEAKER) ? List.of() : attribution,
                auxiliary,
                quote,
                undated ? "the day is open-ended: nobody has said which is right" : note);
    }
}
