package org.polybius.server;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.polybius.model.Article;
import org.polybius.model.Event;
import org.polybius.model.ontology.EventType;

/** Codes a text on the spot. It may still be loading when the server begins to answer. Safe for several threads. */
public interface TextCoding {

    /** Whether texts can be coded. */
    enum State {
        LOADING,
        READY,
        FAILED
    }

    /**
     * What a text was read as.
     *
     * @param article the text with its parts
     * @param events its events, in the order in which it tells them
     */
    record Coded(Article article, List<Event> events) {
        /** Copies the list. */
        public Coded {
            events = List.copyOf(events);
        }
    }

    /** A text that cannot be read; the message says why and what to do. */
    final class Refused extends RuntimeException {
        private static final long serialVersionUID = 1L;

        public Refused(String message) {
            super(message);
        }
    }

    /** Whether it is ready now. */
    State state();

    /** What it is doing, or why it failed, in words for people. */
    String detail();

    /**
     * The events of a text.
     *
     * @param published the day it was published, where the text does not say so itself
     * @throws Refused if it has no words, or is not English
     * @throws IllegalStateException unless it is {@link State#READY}
     */
    Coded code(String text, @Nullable LocalDate published);

    /**
     * An entry of the lexicon that texts are coded with.
     *
     * @param name its name, as derivations have it
     * @param words the words that name the deed
     * @param codes the type, mode and CAMEO code it gives
     * @param examples sentences that it codes
     */
    record Entry(String name, List<String> words, String codes, List<String> examples) {
        /** Copies the lists. */
        public Entry {
            words = List.copyOf(words);
            examples = List.copyOf(examples);
        }
    }

    /** The entries that code events of a type; none while they are loading, or where there is no lexicon. */
    default List<Entry> entries(EventType type) {
        return List.of();
    }
}
