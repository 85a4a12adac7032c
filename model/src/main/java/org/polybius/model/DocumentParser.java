package org.polybius.model;

/** The stage that reads an article's language. Implementations are thread-safe and keep nothing between calls. */
public interface DocumentParser {

    /** Name and version of the parser and its model, for provenance. */
    String name();

    /** The sentences of the parts of {@code article} that are read; a document without sentences where there are none. */
    Document parse(Article article);
}
