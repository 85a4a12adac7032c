package org.polybius.articles.copies;

import java.util.Collection;
import java.util.Collections;
import java.util.List;

/**
 * One story, as one article or several tell it.
 *
 * @param fullest the id of the article that tells most, in whose words the story is read
 * @param original the id of the article published first; of those of one day, or without one, the id that sorts first
 * @param articles the ids of all, in order
 */
public record Story(String fullest, String original, List<String> articles) {

    /** @throws IllegalArgumentException if a named article is not among all */
    public Story {
        articles = List.copyOf(articles);
        if (!articles.contains(fullest) || !articles.contains(original)) {
            throw new IllegalArgumentException("a story is told by its own articles: " + articles);
        }
    }

    /**
     * The story that these tell, which were found to be one.
     *
     * @throws java.util.NoSuchElementException if there is none
     */
    public static Story of(Collection<Signed> articles) {
        return new Story(
                Collections.min(articles).id(),
                Collections.min(articles, Signed.AGE).id(),
                articles.stream().map(Signed::id).sorted().toList());
    }

    /** The ids of all but the fullest, in order. */
    public List<String> copies() {
        return articles.stream().filter(id -> !id.equals(fullest)).toList();
    }
}
