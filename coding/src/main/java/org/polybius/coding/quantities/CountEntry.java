package org.polybius.coding.quantities;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.polybius.model.Event;
import org.polybius.model.Quantity;
import org.polybius.model.Upos;
import org.polybius.model.ontology.EventType;

/**
 * Words that count people; read from {@code counts.yaml}.
 *
 * @param name unique
 * @param line where it begins in the file, from 1
 * @param kind what is counted
 * @param patterns the words
 * @param counted slots that hold who is counted, tried in order
 * @param events what may carry the count
 * @param ofActor whether whoever acts in such an event is counted, without any word
 * @param notActor whether whoever acts in the event is not counted
 * @param examples texts with all quantities of their events
 * @param misses texts in which it counts nothing
 */
record CountEntry(
        String name,
        int line,
        Quantity.Kind kind,
        List<Pattern> patterns,
        List<String> counted,
        List<Carrier> events,
        boolean ofActor,
        boolean notActor,
        List<Example> examples,
        List<String> misses) {

    /**
     * @param upos part of speech of the head
     * @param head lemma
     * @param rest lemmas of words that depend on it
     */
    record Pattern(Upos upos, String head, List<String> rest) {}

    /** A type of event, of any mode if {@code mode} is null. */
    record Carrier(EventType type, @Nullable String mode) {}

    /** A text and its quantities as the file writes them: {@code dead 12, injured 30+}; {@code none}. */
    record Example(String text, String quantities) {}

    boolean fits(Event e) {
        for (Carrier c : events) {
            boolean mode =
                    c.mode() == null || (e.mode() != null && e.mode().name().equals(c.mode()));
            if (c.type() == e.type() && mode) {
                return true;
            }
        }
        return false;
    }
}
