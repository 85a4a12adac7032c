package org.polybius.model;

/**
 * The words that report an event.
 *
 * @param article the article's id
 * @param sentence the sentence's position in the document, from 0
 * @param span the clause, in the article's text
 * @param trigger the word that names the deed, inside {@code span}
 * @param quote the article's text at {@code span}, exactly
 */
public record Evidence(String article, int sentence, CharSpan span, CharSpan trigger, String quote) {

    /** @throws IllegalArgumentException if the quote's length or the trigger does not fit the span */
    public Evidence {
        if (quote.length() != span.length()) {
            throw new IllegalArgumentException("quote and span differ in length: " + span + " " + quote);
        }
        if (!span.contains(trigger)) {
            throw new IllegalArgumentException("trigger " + trigger + " outside " + span);
        }
    }
}
