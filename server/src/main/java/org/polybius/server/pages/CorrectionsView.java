package org.polybius.server.pages;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What people say about an article's events, and the forms to say something; template {@code corrections} and {@code missed}.
 *
 * @param open whether something can be said; not where the data are served to be read only
 * @param formToken for the forms
 * @param action where the forms are sent
 * @param problem what is wrong with what was sent, or empty
 * @param verdict what was sent with the problem, or empty
 * @param event the chosen event's id, or empty
 * @param author who speaks, as far as it is known
 * @param comment a comment
 * @param said what was said about the chosen event and stands
 * @param parts parts that can be wrong
 * @param edit the chosen event as a form, or null where none is chosen
 * @param missed a form for another event
 * @param words the words that report it
 * @param start where they begin, or empty
 * @param untold events that people told of and that are not coded
 */
public record CorrectionsView(
        boolean open,
        String formToken,
        String action,
        String problem,
        String verdict,
        String event,
        String author,
        String comment,
        List<Said> said,
        List<FilterView.Choice> parts,
        @Nullable GoldFormView edit,
        GoldFormView missed,
        String words,
        String start,
        List<Said> untold) {

    /** Copies the lists. */
    public CorrectionsView {
        said = List.copyOf(said);
        parts = List.copyOf(parts);
        untold = List.copyOf(untold);
    }

    /**
     * What somebody says.
     *
     * @param author who
     * @param made when
     * @param what in words
     * @param quote the words of a missed event, or empty
     * @param comment a comment, or empty
     * @param state what has become of the event since
     * @param subject what it is about, to take it back
     */
    public record Said(
            String author, String made, String what, String quote, String comment, String state, String subject) {}
}
