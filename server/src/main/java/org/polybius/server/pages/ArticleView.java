package org.polybius.server.pages;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An article with its events; template {@code article}.
 *
 * @param frame what all pages have
 * @param id its id
 * @param address its page
 * @param byline day and publisher, as far as they are known
 * @param source where it was published, or empty
 * @param headline its headline as its text has it, or null where it has none
 * @param paragraphs the rest of its text, part by part; empty where only its events are known
 * @param entries its events
 * @param detail all about the chosen event, or null where none is
 * @param corrections what people say about the events
 */
public record ArticleView(
        Frame frame,
        String id,
        String address,
        List<String> byline,
        String source,
        @Nullable Paragraph headline,
        List<Paragraph> paragraphs,
        List<Entry> entries,
        @Nullable Detail detail,
        CorrectionsView corrections) {

    /** Copies the lists. */
    public ArticleView {
        byline = List.copyOf(byline);
        paragraphs = List.copyOf(paragraphs);
        entries = List.copyOf(entries);
    }

    /**
     * An event of the article.
     *
     * @param event the event
     * @param address the page on which it is chosen
     * @param chosen whether it is
     * @param verdicts what people say about it, in a word or two, or empty
     */
    public record Entry(EventView event, String address, boolean chosen, String verdicts) {}

    /**
     * All about an event.
     *
     * @param definition what its type and mode cover
     * @param steps how it was coded
     * @param sure how sure that is
     * @param when why this day
     * @param where why this place, or empty where there is none
     * @param elsewhere other articles that report it
     * @param alike the list of all events that are alike, or empty where nothing could be compared
     * @param madeBy coder, parser and lexicon
     */
    public record Detail(
            String definition,
            List<Derivation.Step> steps,
            String sure,
            String when,
            String where,
            List<Elsewhere> elsewhere,
            String alike,
            String madeBy) {
        /** Copies the lists. */
        public Detail {
            steps = List.copyOf(steps);
            elsewhere = List.copyOf(elsewhere);
        }
    }

    /**
     * Another article that reports an event.
     *
     * @param title its headline, or its id
     * @param address the page on which the event is chosen
     * @param about day and publisher
     */
    public record Elsewhere(String title, String address, String about) {}
}
