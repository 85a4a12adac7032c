package org.polybius.coding.merging;

import java.util.Set;
import java.util.TreeSet;
import org.polybius.model.Event;

/**
 * An event as it is known from its mentions so far.
 *
 * @param event what they tell together
 * @param lemmas the words that have told the deed
 * @param lastSentence where it was told last
 * @param summary whether only the headline or the standfirst has told it
 * @param datesItself whether a mention has its date from its own clause
 */
record Tellings(Event event, Set<String> lemmas, int lastSentence, boolean summary, boolean datesItself) {

    static Tellings of(Telling first) {
        return new Tellings(
                first.event(), Set.of(first.lemma()), first.sentence().index(), first.summary(), first.datesItself());
    }

    /** @param together what {@code mention} and those before tell */
    Tellings with(Telling mention, Event together) {
        Set<String> all = lemmas;
        if (!all.contains(mention.lemma())) {
            all = new TreeSet<>(all);
            all.add(mention.lemma());
        }
        return new Tellings(
                together,
                all,
                mention.sentence().index(),
                summary && mention.summary(),
                datesItself || mention.datesItself());
    }
}
