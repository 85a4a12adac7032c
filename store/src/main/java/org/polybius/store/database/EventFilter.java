package org.polybius.store.database;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.polybius.model.ontology.Auxiliary;
import org.polybius.model.ontology.EventType;

/**
 * Which events are meant: those that meet every condition. An empty set and null are no condition. Made with
 * {@link #builder()}.
 *
 * @param types PLOVER types
 * @param quads 1 to 4
 * @param modes names of modes
 * @param cameo beginnings of CAMEO codes: {@code 19} covers {@code 193}
 * @param codes codes of the user's own codebook
 * @param contexts contexts, one of which the event has
 * @param actor at least one actor is such
 * @param recipient at least one recipient is such
 * @param party at least one actor or recipient is such
 * @param speaker at least one speaker is such
 * @param placeCountries countries of the place
 * @param box where the place is
 * @param from the event's last day is this one or later
 * @param to the event's first day is this one or earlier
 * @param withAuxiliary auxiliary modes, one of which the event has
 * @param withoutAuxiliary auxiliary modes that the event must not have
 * @param minConfidence at least so sure
 * @param minIntensity at least so friendly, -10 to 10
 * @param maxIntensity at most so friendly, -10 to 10
 * @param words all of these words, {@code "phrases in quotes"} and {@code beginn*} stand in quotes, title, names or place
 * @param articles ids of articles
 * @param publishers publishers of articles
 */
public record EventFilter(
        Set<EventType> types,
        Set<Integer> quads,
        Set<String> modes,
        Set<String> cameo,
        Set<String> codes,
        Set<String> contexts,
        PartyFilter actor,
        PartyFilter recipient,
        PartyFilter party,
        PartyFilter speaker,
        Set<String> placeCountries,
        @Nullable GeoBox box,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        Set<Auxiliary> withAuxiliary,
        Set<Auxiliary> withoutAuxiliary,
        @Nullable Double minConfidence,
        @Nullable Double minIntensity,
        @Nullable Double maxIntensity,
        @Nullable String words,
        Set<String> articles,
        Set<String> publishers) {

    /** Every event. */
    public static final EventFilter ALL = builder().build();

    /** Copies the sets. */
    public EventFilter {
        types = Set.copyOf(types);
        quads = Set.copyOf(quads);
        modes = Set.copyOf(modes);
        cameo = Set.copyOf(cameo);
        codes = Set.copyOf(codes);
        contexts = Set.copyOf(contexts);
        placeCountries = Set.copyOf(placeCountries);
        withAuxiliary = Set.copyOf(withAuxiliary);
        withoutAuxiliary = Set.copyOf(withoutAuxiliary);
        articles = Set.copyOf(articles);
        publishers = Set.copyOf(publishers);
    }

    /** A builder without conditions. */
    public static Builder builder() {
        return new Builder();
    }

    /** Collects conditions; each method sets one and gives the builder back. */
    public static final class Builder {
        private Set<EventType> types = EnumSet.noneOf(EventType.class);
        private Set<Integer> quads = Set.of();
        private Set<String> modes = Set.of();
        private Set<String> cameo = Set.of();
        private Set<String> codes = Set.of();
        private Set<String> contexts = Set.of();
        private PartyFilter actor = PartyFilter.ANY;
        private PartyFilter recipient = PartyFilter.ANY;
        private PartyFilter party = PartyFilter.ANY;
        private PartyFilter speaker = PartyFilter.ANY;
        private Set<String> placeCountries = Set.of();
        private @Nullable GeoBox box;
        private @Nullable LocalDate from;
        private @Nullable LocalDate to;
        private Set<Auxiliary> withAuxiliary = Set.of();
        private Set<Auxiliary> withoutAuxiliary = Set.of();
        private @Nullable Double minConfidence;
        private @Nullable Double minIntensity;
        private @Nullable Double maxIntensity;
        private @Nullable String words;
        private Set<String> articles = Set.of();
        private Set<String> publishers = Set.of();

        private Builder() {}

        /** Sets {@link EventFilter#types}. */
        public Builder types(Set<EventType> types) {
            this.types = types;
            return this;
        }

        /** Sets {@link EventFilter#quads}. */
        public Builder quads(Set<Integer> quads) {
            this.quads = quads;
            return this;
        }

        /** Sets {@link EventFilter#modes}. */
        public Builder modes(Set<String> modes) {
            this.modes = modes;
            return this;
        }

        /** Sets {@link EventFilter#cameo}. */
        public Builder cameo(Set<String> cameo) {
            this.cameo = cameo;
            return this;
        }

        /** Sets {@link EventFilter#codes}. */
        public Builder codes(Set<String> codes) {
            this.codes = codes;
            return this;
        }

        /** Sets {@link EventFilter#contexts}. */
        public Builder contexts(Set<String> contexts) {
            this.contexts = contexts;
            return this;
        }

        /** Sets {@link EventFilter#actor}. */
        public Builder actor(PartyFilter actor) {
            this.actor = actor;
            return this;
        }

        /** Sets {@link EventFilter#recipient}. */
        public Builder recipient(PartyFilter recipient) {
            this.recipient = recipient;
            return this;
        }

        /** Sets {@link EventFilter#party}. */
        public Builder party(PartyFilter party) {
            this.party = party;
            return this;
        }

        /** Sets {@link EventFilter#speaker}. */
        public Builder speaker(PartyFilter speaker) {
            this.speaker = speaker;
            return this;
        }

        /** Sets {@link EventFilter#placeCountries}. */
        public Builder placeCountries(Set<String> placeCountries) {
            this.placeCountries = placeCountries;
            return this;
        }

        /** Sets {@link EventFilter#box}. */
        public Builder box(@Nullable GeoBox box) {
            this.box = box;
            return this;
        }

        /** Sets {@link EventFilter#from}. */
        public Builder from(@Nullable LocalDate from) {
            this.from = from;
            return this;
        }

        /** Sets {@link EventFilter#to}. */
        public Builder to(@Nullable LocalDate to) {
            this.to = to;
            return this;
        }

        /** Sets {@link EventFilter#withAuxiliary}. */
        public Builder withAuxiliary(Set<Auxiliary> withAuxiliary) {
            this.withAuxiliary = withAuxiliary;
            return this;
        }

        /** Sets {@link EventFilter#withoutAuxiliary}. */
        public Builder withoutAuxiliary(Set<Auxiliary> withoutAuxiliary) {
            this.withoutAuxiliary = withoutAuxiliary;
            return this;
        }

        /** Sets {@link EventFilter#minConfidence}. */
        public Builder minConfidence(@Nullable Double minConfidence) {
            this.minConfidence = minConfidence;
            return this;
        }

        /** Sets {@link EventFilter#minIntensity}. */
        public Builder minIntensity(@Nullable Double minIntensity) {
            this.minIntensity = minIntensity;
            return this;
        }

        /** Sets {@link EventFilter#maxIntensity}. */
        public Builder maxIntensity(@Nullable Double maxIntensity) {
            this.maxIntensity = maxIntensity;
            return this;
        }

        /** Sets {@link EventFilter#words}. */
        public Builder words(@Nullable String words) {
            this.words = words;
            return this;
        }

        /** Sets {@link EventFilter#articles}. */
        public Builder articles(Set<String> articles) {
            this.articles = articles;
            return this;
        }

        /** Sets {@link EventFilter#publishers}. */
        public Builder publishers(Set<String> publishers) {
            this.publishers = publishers;
            return this;
        }

        /** The filter. */
        public EventFilter build() {
            return new EventFilter(
                    types,
                    quads,
                    modes,
                    cameo,
                    codes,
                    contexts,
                    actor,
                    recipient,
                    party,
                    speaker,
                    placeCountries,
                    box,
                    from,
                    to,
                    withAuxiliary,
                    withoutAuxiliary,
                    minConfidence,
                    minIntensity,
                    maxIntensity,
                    words,
                    articles,
                    publishers);
        }
    }
}
