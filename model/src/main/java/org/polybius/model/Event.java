package org.polybius.model;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.polybius.model.ontology.Auxiliary;
import org.polybius.model.ontology.CameoCode;
import org.polybius.model.ontology.EventType;
import org.polybius.model.ontology.Mode;

/**
 * Who did what to whom, when, where and according to whom.
 *
 * @param id stable: the same article coded again by the same coder and lexicon gives the same id
 * @param type the PLOVER type
 * @param mode one of the type's modes, or null
 * @param contexts PLOVER contexts, in the ontology's order
 * @param cameo the CAMEO code, or null
 * @param intensity PLOVER's score of type and mode, -10 to 10
 * @param actors who act
 * @param recipients who undergo
 * @param date when
 * @param place where, or null
 * @param attribution who says so, innermost speaker first; empty where the article itself reports it
 * @param auxiliary PLOVER's auxiliary modes
 * @param quantities counts the text gives
 * @param evidence the words, at least one piece
 * @param why the derivation, one step a line, at least one
 * @param confidence 0 to 1
 * @param provenance what made it
 * @param code the code of the user's own codebook, or null where it has none for this event or there is no codebook
 * @param copies the ids of further articles that tell it in the same words as the article of the evidence
 */
public record Event(
        String id,
        EventType type,
        @Nullable Mode mode,
        List<String> contexts,
        @Nullable CameoCode cameo,
        double intensity,
        List<Party> actors,
        List<Party> recipients,
        EventDate date,
        @Nullable Place place,
        List<Attribution> attribution,
        Set<Auxiliary> auxiliary,
        Map<Quantity.Kind, Quantity> quantities,
        List<Evidence> evidence,
        List<String> why,
        double confidence,
        Provenance provenance,
        @Nullable String code,
        List<String> copies) {

    /** @throws IllegalArgumentException if evidence or derivation is missing, the mode is another type's, or a score is out of range */
    public Event {
        if (evidence.isEmpty() || why.isEmpty()) {
            throw new IllegalArgumentException("an event needs evidence and a derivation: " + id);
        }
        if (mode != null && mode.type() != type) {
            throw new IllegalArgumentException("mode " + mode.name() + " is not of " + type);
        }
        if (code != null && code.isBlank()) {
            throw new IllegalArgumentException("an own code that is blank: " + id);
        }
        if (!(confidence >= 0 && confidence <= 1)) {
            throw new IllegalArgumentException("confidence out of 0..1: " + confidence);
        }
        contexts = List.copyOf(contexts);
        actors = List.copyOf(actors);
        recipients = List.copyOf(recipients);
        attribution = List.copyOf(attribution);
        EnumSet<Auxiliary> aux = EnumSet.noneOf(Auxiliary.class);
        aux.addAll(auxiliary);
        auxiliary = java.util.Collections.unmodifiableSet(aux);
        EnumMap<Quantity.Kind, Quantity> counts = new EnumMap<>(Quantity.Kind.class);
        counts.putAll(quantities);
        quantities = java.util.Collections.unmodifiableMap(counts);
        evidence = List.copyOf(evidence);
        why = List.copyOf(why);
        copies = List.copyOf(copies);
    }

    /** The same event with these counts, whose derivation stands behind its own. */
    public Event withQuantities(Map<Quantity.Kind, Quantity> counts, List<String> steps) {
        List<String> all = new java.util.ArrayList<>(why);
        all.addAll(steps);
        return with(counts, evidence, all, code, copies);
    }

    /** An event of an article of which no copies are known. */
    public Event(
            String id,
            EventType type,
            @Nullable Mode mode,
            List<String> contexts,
            @Nullable CameoCode cameo,
            double intensity,
            List<Party> actors,
            List<Party> recipients,
            EventDate date,
            @Nullable Place place,
            List<Attribution> attribution,
            Set<Auxiliary> auxiliary,
            Map<Quantity.Kind, Quantity> quantities,
            List<Evidence> evidence,
            List<String> why,
            double confidence,
            Provenance provenance,
            @Nullable String code) {
        this(
                id,
                type,
                mode,
                contexts,
                cameo,
                intensity,
                actors,
                recipients,
                date,
                place,
                attribution,
                auxiliary,
                quantities,
                evidence,
                why,
                confidence,
                provenance,
                code,
                List.of());
    }

    /** The same event, told by copies of its article too. */
    public Event withCopies(List<String> articles) {
        return withTellings(evidence, why, articles);
    }

    /** The same event with the words of all that tell it, its derivation, and the copies of their articles. */
    public Event withTellings(List<Evidence> words, List<String> steps, List<String> articles) {
        return with(quantities, words, steps, code, articles);
    }

    /** An event that no codebook of a user's has coded: {@link #code()} is null. */
    public Event(
            String id,
            EventType type,
            @Nullable Mode mode,
            List<String> contexts,
            @Nullable CameoCode cameo,
            double intensity,
            List<Party> actors,
            List<Party> recipients,
            EventDate date,
            @Nullable Place place,
            List<Attribution> attribution,
            Set<Auxiliary> auxiliary,
            Map<Quantity.Kind, Quantity> quantities,
            List<Evidence> evidence,
            List<String> why,
            double confidence,
            Provenance provenance) {
        this(
                id,
                type,
                mode,
                contexts,
                cameo,
                intensity,
                actors,
                recipients,
                date,
                place,
                attribution,
                auxiliary,
                quantities,
                evidence,
                why,
                confidence,
                provenance,
                null);
    }

    /** The same event with a code of the user's own, and the step of the derivation that says why. */
    public Event coded(String ownCode, String step) {
        List<String> steps = new ArrayList<>(why);
        steps.add(step);
        return with(quantities, evidence, steps, ownCode, copies);
    }

    /** The same event, but for what is found out about it later. */
    private Event with(
            Map<Quantity.Kind, Quantity> counts,
            List<Evidence> words,
            List<String> steps,
            @Nullable String ownCode,
            List<String> articles) {
        return new Event(
                id,
                type,
                mode,
                contexts,
                cameo,
                intensity,
                actors,
                recipients,
                date,
                place,
                attribution,
                auxiliary,
                counts,
                words,
                steps,
                confidence,
                provenance,
                ownCode,
                articles);
    }

    /** The score of the CAMEO code, or null without one. */
    public @Nullable Double goldstein() {
        return cameo == null ? null : cameo.goldstein();
    }
}
