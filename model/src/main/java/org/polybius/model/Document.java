package org.polybius.model;

import java.util.List;

/**
 * An article that has been read: its sentences with their trees.
 *
 * @param article what was read
 * @param sentences in reading order, numbered from 0; title first
 * @param parser name and version of what made the trees
 */
public record Document(Article article, List<Sentence> sentences, String parser) {

    /** @throws IllegalArgumentException if a sentence is misnumbered or reaches outside the article's text */
    public Document {
        sentences = List.copyOf(sentences);
        for (int i = 0; i < sentences.size(); i++) {
            Sentence s = sentences.get(i);
            if (s.index() != i || s.span().end() > article.text().length()) {
                throw new IllegalArgumentException("sentence " + i + " does not fit article " + article.id());
            }
        }
    }
}
