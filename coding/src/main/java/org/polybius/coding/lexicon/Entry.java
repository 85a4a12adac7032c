package org.polybius.coding.lexicon;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One entry of the lexicon: a deed, or an operator over a content.
 *
 * @param name unique name, shown in derivations
 * @param file the data file it stands in
 * @param line its line there, from 1
 * @param patterns the words that name it
 * @param operator the operator it applies, or null for a deed
 * @param coding what a deed is coded as; for an operator, what it is coded as where its content is no known deed, or
 *     null if it then means nothing
 * @param actor slots that may hold who acts, the first filled one counts
 * @param recipient slots that may hold who undergoes (an operator's addressee or target)
 * @param content an operator's slots that may hold its content
 * @param shares prepositions whose phrase belongs to the verb although a parser may hang it on the object ("blamed the
 *     attack on rebels")
 * @param needs slot to the classes or lemmas one of which it must hold
 * @param unless slot to the classes or lemmas none of which it may hold
 * @param mutual whether the parties do it with one another, so that a plural subject splits into both sides
 * @param factive whether the content of an operator is told as a fact and coded too
 * @param place the slot that holds where it happens, beside the clause's own place phrases; or null
 * @param examples sentences that must be coded with this entry
 * @param misses sentences that must not
 */
public record Entry(
        String name,
        String file,
        int line,
        List<Pattern> patterns,
        @Nullable Operator operator,
        @Nullable Coding coding,
        List<String> actor,
        List<String> recipient,
        List<String> content,
        List<String> shares,
        Map<String, List<String>> needs,
        Map<String, List<String>> unless,
        boolean mutual,
        boolean factive,
        @Nullable String place,
        List<String> examples,
        List<String> misses) {

    /** The word class of a pattern's head. */
    public enum Kind {
        VERB,
        NOUN,
        ADJECTIVE
    }

    /**
     * Words that name the entry.
     *
     * @param kind word class of the head
     * @param head lemma of the governing word
     * @param rest lemmas that must stand among its dependents: a particle ("gun down"), an object ("open fire"), a
     *     modifier ("air strike")
     */
    public record Pattern(Kind kind, String head, List<String> rest) {
        /** Copies the list, in small letters. */
        public Pattern {
            rest = rest.stream().map(w -> w.toLowerCase(Locale.ROOT)).toList();
        }
    }

    /** How much an entry asks for; of those that fit, the one that asks for most is meant. */
    int specificity(Pattern pattern) {
        return 2 * pattern.rest().size() + needs.size();
    }

    /** Whether a condition says which contents an operator is meant to stand over ("rejected the referendum"). */
    public boolean asksForContent() {
        return needs.entrySet().stream()
                .flatMap(n -> List.of(n.getKey().split("\\|")).stream())
                .anyMatch(slot -> content.contains(slot) && !recipient.contains(slot));
    }

    public boolean isOperator() {
        return operator != null;
    }

    @Override
    public String toString() {
        return name;
    }
}
