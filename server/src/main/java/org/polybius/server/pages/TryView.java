package org.polybius.server.pages;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The page “Try it”; template {@code try}, and {@code tryresult} for what the coder made of the text.
 *
 * @param frame what all pages have
 * @param formToken for the form
 * @param text what stands in the field
 * @param published the day that stands in the field, or empty
 * @param problem what is wrong with the text, or empty
 * @param result what the coder made of it, or null before it was asked
 */
public record TryView(
        Frame frame,
        String formToken,
        String text,
        String published,
        String problem,
        @Nullable Result result) {

    /**
     * A text with its events.
     *
     * @param paragraphs the text, part by part
     * @param events its events
     * @param millis how long it took
     */
    public record Result(List<Paragraph> paragraphs, List<EventView> events, long millis) {
        /** Copies the lists. */
        public Result {
            paragraphs = List.copyOf(paragraphs);
            events = List.copyOf(events);
        }
    }
}
