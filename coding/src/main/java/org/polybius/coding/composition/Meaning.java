package org.polybius.coding.composition;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.polybius.coding.lexicon.Coding;
import org.polybius.coding.lexicon.Entry;
import org.polybius.coding.lexicon.Operator;
import org.polybius.model.Token;
import org.polybius.model.ontology.EventType;

/**
 * What a predicate with all operators over it means.
 *
 * @param coding what it is coded as
 * @param entries the entries that fired, the outermost first
 * @param actors who acts
 * @param recipients who undergoes
 * @param mutual whether they do it with one another
 * @param trigger the outermost word: it dates the event
 * @param deed the innermost word: it places it
 * @param about the noun of a content that names no parties of its own ("rejected the call"), which an earlier event may
 *     explain; or null
 * @param placeSlot words that say where, beside the place phrases of {@code deed}; or null
 * @param words every word read on the way
 * @param hypothetical whether it is only imagined
 * @param told contents that the operators take for facts: events of their own
 * @param why the steps, innermost first
 * @param met the share of the conditions that hold which the least fitting of the entries asks for; 1 but in a guess, less than 0
 *     where something is there that rules it out
 */
public record Meaning(
        Coding coding,
        List<Entry> entries,
        List<Arg> actors,
        List<Arg> recipients,
        boolean mutual,
        Token trigger,
        Token deed,
        @Nullable Token about,
        @Nullable Arg placeSlot,
        Set<Token> words,
        boolean hypothetical,
        List<Meaning> told,
        List<String> why,
        double met) {

    /** Copies the lists. */
    public Meaning {
        entries = List.copyOf(entries);
        actors = List.copyOf(actors);
        recipients = List.copyOf(recipients);
        words = Set.copyOf(words);
        told = List.copyOf(told);
        why = List.copyOf(why);
    }

    /**
     * Whether an operator was coded without a deed under it: then only whom it is aimed at makes it an event, unless its
     * entry itself asks for what it is about. Trying adds nothing: "mounted a campaign to clear up doubts".
     */
    public boolean alone() {
        Entry innermost = entries.get(entries.size() - 1);
        return innermost.isOperator()
                && !innermost.asksForContent()
                && entries.subList(0, entries.size() - 1).stream().allMatch(e -> e.operator() == Operator.TRY);
    }

    Meaning recoded(Coding other, String step) {
        return copy(other, actors, recipients, about, hypothetical, plus(why, step), met);
    }

    Meaning withActors(List<Arg> who) {
        return copy(coding, who, recipients, about, hypothetical, why, met);
    }

    Meaning withRecipients(List<Arg> whom) {
        return copy(coding, actors, whom, about, hypothetical, why, met);
    }

    Meaning withAbout(@Nullable Token noun) {
        return copy(coding, actors, recipients, noun, hypothetical, why, met);
    }

    Meaning imagined(String step) {
        return copy(coding, actors, recipients, about, true, plus(why, step), met);
    }

    /** The same where only {@code share} of an entry's conditions hold. */
    Meaning guessed(double share) {
        return copy(coding, actors, recipients, about, hypothetical, why, Math.min(share, met));
    }

    private Meaning copy(
            Coding code,
            List<Arg> who,
            List<Arg> whom,
            @Nullable Token noun,
            boolean imagined,
            List<String> steps,
            double share) {
        return new Meaning(
                code, entries, who, whom, mutual, trigger, deed, noun, placeSlot, words, imagined, told, steps, share);
    }

    /** Not done with one another: whoever praises an accord has no part in it. */
    Meaning oneSided() {
        return new Meaning(
                coding,
                entries,
                actors,
                recipients,
                false,
                trigger,
                deed,
                about,
                placeSlot,
                words,
                hypothetical,
                told,
                why,
                met);
    }

    static List<String> plus(List<String> steps, String step) {
        List<String> out = new ArrayList<>(steps);
        out.add(step);
        return out;
    }

    /** Whether a modal verb made another deed of it: "will send". */
    private boolean recoded() {
        Coding own = entries.get(0).coding();
        return own != null && own.type() != coding.type();
    }

    /** Whether it is one of words about another deed: to promise, ask for, refuse or threaten it, or that it will be done. */
    public boolean isOnlySaid() {
        EventType type = coding.type();
        return type.quad() % 2 == 1 && type != EventType.CONSULT && (entries.size() > 1 || recoded());
    }
}
