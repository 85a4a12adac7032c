package org.polybius.server.pages;

import java.util.List;

/**
 * The list of articles; template {@code articles}.
 *
 * @param frame what all pages have
 * @param problem what is wrong with the address, or empty
 * @param title words of the headline that are looked for
 * @param publisher whose articles are looked for
 * @param from the first day that is looked for
 * @param to the last
 * @param rows the articles
 * @param first the address of the first page, or empty on it
 * @param next the address of the next page, or empty on the last
 * @param empty whether there are no articles at all
 */
public record ArticlesView(
        Frame frame,
        String problem,
        String title,
        String publisher,
        String from,
        String to,
        List<Row> rows,
        String first,
        String next,
        boolean empty) {
    /** Copies the list. */
    public ArticlesView {
        rows = List.copyOf(rows);
    }

    /** An article: its headline, page, day, publisher and how many events it reports. */
    public record Row(String title, String address, String published, String publisher, long events) {}
}
