package org.polybius.server.pages;

import java.util.List;

/**
 * What all pages have in common, for the template {@code layout}.
 *
 * @param title the page's own title
 * @param links the pages of the header
 * @param assets where style sheet and scripts lie, such as {@code /assets/1a2b}
 * @param data what people call the data
 * @param sample whether they are the bundled sample
 * @param coder {@code loading}, {@code ready} or {@code failed}
 * @param coderDetail what the coder is doing, or why it failed
 * @param version the program's version
 */
public record Frame(
        String title,
        List<Link> links,
        String assets,
        String data,
        boolean sample,
        String coder,
        String coderDetail,
        String version) {

    /**
     * A page of the header.
     *
     * @param address where it is
     * @param label what it is called
     * @param here whether it is the page that is shown
     */
    public record Link(String address, String label, boolean here) {}

    /** Copies the list. */
    public Frame {
        links = List.copyOf(links);
    }
}
