package org.polybius.coding.composition;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.polybius.model.Token;

/**
 * A meaning as the sentence tells it.
 *
 * @param meaning what happened
 * @param speech who says so, the innermost first
 * @param mentioned whether the sentence does not tell that it happened, but only aims at it or names it
 */
public record Told(Meaning meaning, List<Speech> speech, boolean mentioned) {

    /** Every word that had a part: of the deed and its operators, of the parties, of who says so. */
    public Set<Token> words() {
        Set<Token> out = new HashSet<>(meaning.words());
        meaning.actors().forEach(a -> out.add(a.token()));
        meaning.recipients().forEach(a -> out.add(a.token()));
        for (Speech said : speech) {
            out.add(said.cue());
            said.speakers().forEach(a -> out.add(a.token()));
        }
        return out;
    }

    /**
     * Someone's saying.
     *
     * @param speakers the words that name who speaks; empty if unnamed
     * @param cue the word of saying
     * @param entry the name of the entry that knows it
     */
    public record Speech(List<Arg> speakers, Token cue, String entry) {}
}
