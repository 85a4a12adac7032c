package org.polybius.coding.domain;

import java.util.List;

/**
 * What a sentence is about.
 *
 * @param domain where it belongs
 * @param words the words that say so, the sentence's own before the article's
 */
public record Passage(Domain domain, List<String> words) {

    /** Copies the list. */
    public Passage {
        words = List.copyOf(words);
    }
}
