package org.polybius.store.corrections;

import org.polybius.model.CharSpan;
import org.polybius.model.Evidence;

/**
 * Words of an article by which an event is known again.
 *
 * @param span where they stand, in UTF-16 units of the article's text
 * @param trigger the word that names the deed, inside {@code span}; all of it where somebody only selected words
 * @param quote the words
 */
public record Passage(CharSpan span, CharSpan trigger, String quote) {

    /** @throws IllegalArgumentException if there are no words, or lengths do not fit */
    public Passage {
        if (quote.isBlank() || quote.length() != span.length()) {
            throw new IllegalArgumentException("no words at " + span + ": \"" + quote + "\"");
        }
        if (!span.contains(trigger) || trigger.length() == 0) {
            throw new IllegalArgumentException("trigger " + trigger + " is not inside " + span);
        }
    }

    /** The words of an event's evidence. */
    public static Passage of(Evidence evidence) {
        return new Passage(evidence.span(), evidence.trigger(), evidence.quote());
    }

    /** The same words elsewhere. */
    Passage at(int start) {
        int moved = start - span.start();
        return new Passage(
                new CharSpan(start, start + span.length()),
                new CharSpan(trigger.start() + moved, trigger.end() + moved),
                quote);
    }
}
