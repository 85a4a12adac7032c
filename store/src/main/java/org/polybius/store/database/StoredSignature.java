package org.polybius.store.database;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** By what copies of an article are found. Immutable. */
public final class StoredSignature {
    private final String article;
    private final @Nullable LocalDate published;
    private final int shingles;
    private final int[] smallest;

    /**
     * @param article the article's id
     * @param published when, or null
     * @param shingles how many different shingles it has
     * @param smallest the smallest hashes of them, in order
     */
    public StoredSignature(String article, @Nullable LocalDate published, int shingles, int[] smallest) {
        this.article = article;
        this.published = published;
        this.shingles = shingles;
        this.smallest = smallest.clone();
    }

    /** The article's id. */
    public String article() {
        return article;
    }

    /** When the article was published, or null. */
    public @Nullable LocalDate published() {
        return published;
    }

    /** How many different shingles the article has. */
    public int shingles() {
        return shingles;
    }

    /** The smallest hashes of them, in order; a copy. */
    public int[] smallest() {
        return smallest.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof StoredSignature s
                && s.article.equals(article)
                && Objects.equals(s.published, published)
                && s.shingles == shingles
                && Arrays.equals(s.smallest, smallest);
    }

    @Override
    public int hashCode() {
        return Objects.hash(article, published, shingles, Arrays.hashCode(smallest));
    }
}
