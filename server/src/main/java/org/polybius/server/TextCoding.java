package org.polybius.server;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.polybius.model.Article;
import org.polybius.model.Event;

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
}
