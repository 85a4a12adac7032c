package org.polybius.coding.resolution;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.polybius.model.CharSpan;
import org.polybius.model.Event;
import org.polybius.model.Evidence;
import org.polybius.model.Party;
import org.polybius.model.Token;
import org.polybius.model.ontology.EventType;
import org.polybius.model.ontology.Sector;

/**
 * The events an article has told so far, for nouns that point back to one: who rejects "the call" rejects whoever called
 * last. Made for one article and one thread.
 */
final class Antecedents {
    /** Further back no reader would look. */
    private static final int REACH = 12;

    private static final Set<Sector> CAMPS =
            Set.of(Sector.GOV, Sector.MIL, Sector.REB, Sector.PRE, Sector.PRM, Sector.OPP);
    private static final Set<EventType> CHARGES = Set.of(EventType.ACCUSE, EventType.THREATEN);

    private final AnaphoricNouns nouns;
    private final List<Event> told = new ArrayList<>();
    private final Map<Word, Event> byWord = new HashMap<>();

    Antecedents(AnaphoricNouns nouns) {
        this.nouns = nouns;
    }

    /**
     * Parties found in an earlier event.
     *
     * @param parties who they are; empty if no event explains the noun
     * @param why the step for the derivation, or null
     */
    record Found(List<Party> parties, @Nullable String why) {
        static final Found NOBODY = new Found(List.of(), null);
    }

    private record Word(int sentence, CharSpan span) {}

    /** @param deed the innermost word of the event */
    void told(Event event, Token deed) {
        told.add(event);
        Evidence e = event.evidence().get(0);
        byWord.merge(new Word(e.sentence(), e.trigger()), event, Antecedents::fuller);
        byWord.merge(new Word(e.sentence(), deed.span()), event, Antecedents::fuller);
    }

    private static Event fuller(Event first, Event second) {
        return first.recipients().isEmpty() ? second : first;
    }

    /** The event that a word of a sentence tells, the first with a recipient before others; or null. */
    @Nullable
    Event toldAt(int sentence, CharSpan word) {
        return byWord.get(new Word(sentence, word));
    }

    /**
     * The latest event in {@code sentence} or the one before that asks something of {@code asked}, or null.
     *
     * @param acts the types that ask: requests, offers; an accusation or a threat may be against anybody of their country
     */
    @Nullable
    Event asked(int sentence, List<Party> asked, Set<EventType> acts) {
        for (int i = told.size() - 1; i >= 0 && sentence(told.get(i)) >= sentence - 1; i--) {
            Event e = told.get(i);
            boolean fits = acts.contains(e.type())
                    && (CHARGES.contains(e.type()) ? ofOneCountry(e.recipients(), asked) : meet(e.recipients(), asked));
            if (fits && !e.actors().isEmpty() && !meet(e.actors(), asked)) {
                return e;
            }
        }
        return null;
    }

    /** The latest event that asks something of somebody else, told by {@code sentence} or the one before; or null. */
    @Nullable
    Event askedBy(int sentence, List<Party> asking, Set<EventType> acts) {
        for (int i = told.size() - 1; i >= 0 && sentence(told.get(i)) >= sentence - 1; i--) {
            Event e = told.get(i);
            if (acts.contains(e.type()) && !e.recipients().isEmpty()) {
                return meet(e.actors(), asking) && !meet(e.recipients(), asking) ? e : null;
            }
        }
        return null;
    }

    /** The two sides of the latest quarrel between two, neither of one state with {@code others}; empty where none was told. */
    List<Party> opponents(List<Party> others) {
        for (int i = told.size() - 1; i >= 0; i--) {
            Event e = told.get(i);
            List<Party> sides = new ArrayList<>();
            Stream.concat(e.actors().stream(), e.recipients().stream())
                    .filter(p ->
                            sides.stream().noneMatch(q -> Objects.equals(q.country(), p.country()) && q.sameCode(p)))
                    .forEach(sides::add);
            if (e.type().quad() > 2
                    && sides.size() == 2
                    && sides.stream().allMatch(p -> p.sector() == null || CAMPS.contains(p.sector()))
                    && !ofOneCountry(sides, others)) {
                return sides;
            }
        }
        return List.of();
    }

    /** The latest protest told in {@code sentence} or the one before with somebody acting, or null. */
    @Nullable
    Event protestBefore(int sentence) {
        for (int i = told.size() - 1; i >= 0 && sentence(told.get(i)) >= sentence - 1; i--) {
            Event e = told.get(i);
            if (e.type() == EventType.PROTEST && !e.actors().isEmpty()) {
                return e;
            }
        }
        return null;
    }

    /** The latest event in the sentence before, or null. */
    @Nullable
    Event before(int sentence) {
        for (int i = told.size() - 1; i >= 0 && sentence(told.get(i)) >= sentence - 1; i--) {
            if (sentence(told.get(i)) == sentence - 1) {
                return told.get(i);
            }
        }
        return null;
    }

    /** The latest protest of a country's citizens against that country's government, or null. */
    @Nullable
    Event protest(String country) {
        for (int i = told.size() - 1; i >= 0; i--) {
            Event e = told.get(i);
            boolean athome = e.actors().stream().anyMatch(a -> country.equals(a.country()))
                    && e.recipients().stream().anyMatch(r -> country.equals(r.country()) && r.sector() == Sector.GOV);
            if (e.type() == EventType.PROTEST && athome) {
                return e;
            }
        }
        return null;
    }

    private static int sentence(Event e) {
        return e.evidence().get(0).sentence();
    }

    /** Whether the noun is one that may point back to an event. */
    boolean pointsBack(Token noun) {
        return !nouns.types(noun.lemma().toLowerCase(Locale.ROOT)).isEmpty();
    }

    /**
     * Who stands behind what {@code noun} points back to.
     *
     * @param holders who rejects, condemns or welcomes it; an event done to them is likelier meant, one of theirs is not
     */
    Found find(Token noun, List<Party> holders) {
        Event fitting = event(noun, holders);
        if (fitting == null) {
            return Found.NOBODY;
        }
        List<Party> who = new ArrayList<>(fitting.actors());
        if (fitting.type() == EventType.SUPPORT
                && fitting.cameo() != null
                && fitting.cameo().code().equals("057")) {
            who.addAll(fitting.recipients());
        }
        String quote = fitting.evidence().get(0).quote();
        return new Found(who, "\"" + noun.form() + "\" points back to " + fitting.type() + ": \"" + quote + "\"");
    }

    /** The event that {@code noun} points back to, with somebody who acts in it, or null. */
    @Nullable
    Event event(Token noun, List<Party> holders) {
        Set<EventType> types = nouns.types(noun.lemma().toLowerCase(Locale.ROOT));
        Event fitting = null;
        for (int i = told.size() - 1; i >= Math.max(0, told.size() - REACH); i--) {
            Event e = told.get(i);
            if (!types.contains(e.type()) || e.actors().isEmpty() || meet(e.actors(), holders)) {
                continue;
            }
            if (meet(e.recipients(), holders)) {
                fitting = e;
                break;
            }
            fitting = fitting == null ? e : fitting;
        }
        return fitting;
    }

    private static boolean ofOneCountry(List<Party> a, List<Party> b) {
        return a.stream().anyMatch(x -> b.stream()
                .anyMatch(y -> x.country() != null && Objects.equals(x.country(), y.country())));
    }

    private static boolean meet(List<Party> a, List<Party> b) {
        return a.stream().anyMatch(x -> b.stream()
                .anyMatch(y -> x.country() != null
                        && Objects.equals(x.country(), y.country())
                        && (x.sector() == y.sector() || x.sector() == null || y.sector() == null)));
    }
}
