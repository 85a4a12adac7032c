package org.polybius.store.database;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of a list of articles, the latest day of publication first, those without one last.
 *
 * @param articles the articles
 * @param next where the next page begins, or null on the last
 */
public record ArticleList(List<Entry> articles, @Nullable Cursor next) {
    /** Copies the list. */
    public ArticleList {
        articles = List.copyOf(articles);
    }

    /**
     * An article of the list.
     *
     * @param events how many events the article reports
     */
    public record Entry(ArticleSummary article, long events) {}

    /**
     * Which articles are meant; null is no condition.
     *
     * @param title words or parts of words, all of which the title has
     * @param publisher who published it
     * @param from published on this day or later
     * @param to published on this day or earlier
     */
    public record Filter(
            @Nullable String title,
            @Nullable String publisher,
            @Nullable LocalDate from,
            @Nullable LocalDate to) {
        /** Every article. */
        public static final Filter ALL = new Filter(null, null, null, null);
    }

    /**
     * A place in the list, behind an article. Stays right while articles are added.
     *
     * @param published the article's day, or null if it has none
     * @param article the article's number in the database
     */
    public record Cursor(@Nullable LocalDate published, long article) {

        /** As one word, for an address. {@link #parse} reads it. */
        public String token() {
            return article + (published == null ? "" : "~" + published);
        }

        /**
         * The place that {@code token} names.
         *
         * @throws IllegalArgumentException if it names none
         */
        public static Cursor parse(String token) {
            String[] parts = token.split("~", 2);
            try {
                return new Cursor(parts.length < 2 ? null : LocalDate.parse(parts[1]), Long.parseLong(parts[0]));
            } catch (DateTimeParseException | NumberFormatException e) {
                throw new IllegalArgumentException("not a place in a list of articles", e);
            }
        }
    }
}
