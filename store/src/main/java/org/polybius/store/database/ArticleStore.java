package org.polybius.store.database;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.polybius.store.formats.PlainWords;

/** Lists the articles of a database. Safe for several threads. */
public final class ArticleStore {
    private static final int LARGEST_PAGE = 1000;

    private final EventDatabase database;

    ArticleStore(EventDatabase database) {
        this.database = database;
    }

    private record Row(long article, ArticleSummary summary) {}

    /**
     * A page of the articles that meet the filter.
     *
     * @param size at most so many articles, up to 1,000
     * @param after where the page begins, as {@link ArticleList#next} of the one before gives it; null for the first
     * @throws IllegalArgumentException if the size is out of range
     */
    public ArticleList page(ArticleList.Filter filter, int size, ArticleList.@Nullable Cursor after) {
        if (size < 1 || size > LARGEST_PAGE) {
            throw new IllegalArgumentException("a page has 1 to " + LARGEST_PAGE + " articles, not " + size);
        }
        return database.reading(c -> {
            Sql sql =
                    new Sql("SELECT a.article, a.id AS article_id, a.version, a.title, a.published, a.publisher, a.url"
                            + " FROM articles a WHERE true");
            for (String word : PlainWords.of(Objects.requireNonNullElse(filter.title(), ""))
                    .strip()
                    .split(" ")) {
                if (!word.isEmpty()) {
                    sql.add(" AND contains(lower(strip_accents(a.title)), ?)", word);
                }
            }
            condition(sql, "a.publisher = ?", filter.publisher());
            condition(sql, "a.published >= ?", filter.from());
            condition(sql, "a.published <= ?", filter.to());
            if (after != null) {
                LocalDate day = after.published();
                if (day == null) {
                    sql.add(" AND a.published IS NULL AND a.article > ?", after.article());
                } else {
                    sql.add(
                            " AND (a.published < ? OR a.published IS NULL OR a.published = ? AND a.article > ?)",
                            day,
                            day,
                            after.article());
                }
            }
            List<Row> rows = sql.add(" ORDER BY a.published DESC NULLS LAST, a.article LIMIT ?", size + 1)
                    .rows(c, r -> new Row(r.getLong("article"), EventStore.summary(r)));
            List<Row> shown = rows.subList(0, Math.min(size, rows.size()));
            Map<Long, Long> events = new HashMap<>();
            if (!shown.isEmpty()) {
                EventStore.in(new Sql("SELECT article, count(*) FROM events WHERE article IN "), shown, Row::article)
                        .add(" GROUP BY article")
                        .rows(c, r -> events.put(r.getLong(1), r.getLong(2)));
            }
            Row last = rows.size() > size ? shown.get(size - 1) : null;
            return new ArticleList(
                    shown.stream()
                            .map(r -> new ArticleList.Entry(r.summary(), events.getOrDefault(r.article(), 0L)))
                            .toList(),
                    last == null ? null : new ArticleList.Cursor(last.summary().published(), last.article()));
        });
    }

    private static void condition(Sql sql, String condition, @Nullable Object value) {
        if (value instanceof String text) {
            sql.add(" AND " + condition, StoredText.of(text));
        } else if (value != null) {
            sql.add(" AND " + condition, value);
        }
    }
}
