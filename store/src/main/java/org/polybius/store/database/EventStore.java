package org.polybius.store.database;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.polybius.model.Article;
import org.polybius.model.CharSpan;
import org.polybius.model.Event;
import org.polybius.model.ontology.Ontology;
import org.polybius.store.formats.ArticleJson;
import org.polybius.store.formats.EventFormatException;
import org.polybius.store.formats.EventJson;

/** Reads events and articles of a database. Safe for several threads. */
public final class EventStore {
    private static final int LARGEST_PAGE = 10_000;
    private static final int SCANNED = 4000;
    private static final String HEAD = "a.id AS article_id, a.version, a.title, a.published, a.publisher, a.url";
    private static final String WHOLE =
            "SELECT e.event, e.json, " + HEAD + " FROM events e JOIN articles a USING (article)";

    private final EventDatabase database;
    private final Ontology ontology;

    EventStore(EventDatabase database, Ontology ontology) {
        this.database = database;
        this.ontology = ontology;
    }

    /** How many events meet the filter. */
    public long count(EventFilter filter) {
        return database.with(c -> new Sql("SELECT count(*) FROM events e")
                .add(Conditions.where(filter))
                .row(c, r -> r.getLong(1)));
    }

    /**
     * A page of the events that meet the filter.
     *
     * @param size at most so many events, up to 10,000
     * @param after where the page begins, as {@link EventPage#next} of the one before gives it; null for the first
     * @throws IllegalArgumentException if the size is out of range, or the place is of a list in another order
     */
    public EventPage page(EventFilter filter, EventOrder order, int size, @Nullable EventCursor after) {
        if (size < 1 || size > LARGEST_PAGE) {
            throw new IllegalArgumentException("a page has 1 to " + LARGEST_PAGE + " events, not " + size);
        }
        if (after != null && after.order() != order) {
            throw new IllegalArgumentException("a place in a list by " + after.order() + ", not by " + order);
        }
        return database.reading(c -> {
            // Two steps: a sort that carried the events themselves would read all of them. Values become text behind
            // it.
            List<Key> keys = new Sql(
                            "SELECT event, place, CAST(value AS VARCHAR) FROM (SELECT e.event, e.rowid AS place, e."
                                    + order.column() + " AS value FROM events e")
                    .add(after == null ? Conditions.where(filter) : Conditions.where(filter, order.after(after)))
                    .add(order.orderBy() + " LIMIT ?)" + order.orderBy("value", "event"), size + 1)
                    .rows(c, r -> new Key(r.getLong(1), r.getLong(2), r.getString(3)));
            List<Key> shown = keys.subList(0, Math.min(size, keys.size()));
            Key last = keys.size() > size ? shown.get(size - 1) : null;
            return new EventPage(shown(c, shown), last == null ? null : new EventCursor(order, last.value, last.event));
        });
    }

    /** An event's number, the place of its row, and its value in some order. */
    private record Key(long event, long place, @Nullable String value) {}

    /** A few events, in their order. Articles are looked up behind them: a join would read the titles of all. */
    private List<StoredEvent> shown(Connection connection, List<Key> keys) {
        if (keys.isEmpty()) {
            return List.of();
        }
        Map<Long, Event> events = new HashMap<>();
        Map<Long, Long> articles = new HashMap<>();
        in(new Sql("SELECT e.event, e.article, e.json FROM events e WHERE e.rowid IN "), keys, Key::place)
                .rows(connection, row -> {
                    articles.put(row.getLong("event"), row.getLong("article"));
                    return events.put(row.getLong("event"), parsed(row.getString("json")));
                });
        Map<Long, ArticleSummary> heads = new HashMap<>();
        in(
                        new Sql("SELECT a.article, " + HEAD + " FROM articles a WHERE a.article IN "),
                        articles.values().stream().distinct().toList(),
                        article -> article)
                .rows(connection, row -> heads.put(row.getLong("article"), summary(row)));
        return keys.stream()
                .map(key ->
                        new StoredEvent(key.event, found(events, key.event), found(heads, found(articles, key.event))))
                .toList();
    }

    private <K, T> T found(Map<K, T> all, K key) {
        T found = all.get(key);
        if (found == null) {
            throw new DatabaseException(
                    "rows of an event or its article are missing: run polybius doctor --db " + database.file());
        }
        return found;
    }

    /** Appends values as a question within the question, by which DuckDB finds them quicker than by a list. */
    static <T> Sql in(Sql sql, List<T> from, Function<T, Long> value) {
        return sql.add(
                "(SELECT unnest([" + String.join(", ", Collections.nCopies(from.size(), "?")) + "]))",
                from.stream().map(value).toArray());
    }

    /** What {@code reader} makes of these events, in their order. */
    private <T> List<T> whole(Connection connection, String select, List<Key> keys, Sql.RowReader<T> reader) {
        if (keys.isEmpty()) {
            return List.of();
        }
        long first = keys.stream().mapToLong(Key::event).min().orElseThrow();
        long last = keys.stream().mapToLong(Key::event).max().orElseThrow();
        // DuckDB reads the text of every event to find a few, unless they stand together, or are asked for by the
        // places of their rows, and by a question within the question.
        Sql sql = last - first < 4L * keys.size()
                ? new Sql(select).add(" WHERE e.event BETWEEN ? AND ?", first, last)
                : in(new Sql(select).add(" WHERE e.rowid IN "), keys, Key::place);
        Map<Long, T> found = new HashMap<>();
        sql.rows(connection, row -> found.put(row.getLong("event"), reader.read(row)));
        List<T> out = new ArrayList<>();
        for (Key key : keys) {
            out.add(found(found, key.event));
        }
        return out;
    }

    /**
     * Hands on every event that meets the filter, in the order of writing, holding a few thousand at a time.
     *
     * @return how many there were
     */
    public long forEach(EventFilter filter, Consumer<StoredEvent> consumer) {
        return scan(WHOLE, filter, this::storedEvent, consumer);
    }

    /**
     * The same with the article of each event. An article that events came without has only its id.
     *
     * @return how many events there were
     */
    public long forEachWithArticle(EventFilter filter, BiConsumer<Article, StoredEvent> consumer) {
        Map<String, Article> last = new HashMap<>();
        return scan(
                WHOLE.replace(" FROM events", ", a.source, a.text, a.record FROM events"),
                filter,
                row -> {
                    String id = row.getString("article_id");
                    Article article = last.get(id);
                    if (article == null) {
                        // Events of one article mostly stand together.
                        last.clear();
                        article = article(row.getString("record"), id, row.getString("source"), row.getString("text"));
                        article = article == null ? bare(id) : article;
                        last.put(id, article);
                    }
                    return Map.entry(article, storedEvent(row));
                },
                entry -> consumer.accept(entry.getKey(), entry.getValue()));
    }

    private static Article bare(String id) {
        return new Article(id, null, "", "", List.of(), null, null, null, id, Map.of());
    }

    private <T> long scan(String select, EventFilter filter, Sql.RowReader<T> reader, Consumer<T> consumer) {
        return database.reading(c -> {
            List<Key> keys = new Sql("SELECT e.event, e.rowid FROM events e")
                    .add(Conditions.where(filter))
                    .add(" ORDER BY e.event")
                    .rows(c, r -> new Key(r.getLong(1), r.getLong(2), null));
            for (int i = 0; i < keys.size(); i += SCANNED) {
                whole(c, select, keys.subList(i, Math.min(i + SCANNED, keys.size())), reader)
                        .forEach(consumer);
            }
            return (long) keys.size();
        });
    }

    /** The event with this id. */
    public Optional<StoredEvent> event(String id) {
        String stored = StoredText.of(id);
        return database.reading(c -> {
            List<Key> keys = new Sql("SELECT e.event, e.rowid FROM events e WHERE e.event IN")
                    .add(" (SELECT k.event FROM event_keys k WHERE k.key = ?)", EventRows.number(id))
                    .add(" AND e.id = ? ORDER BY e.event LIMIT 1", stored)
                    .rows(c, r -> new Key(r.getLong(1), r.getLong(2), null));
            return shown(c, keys).stream().findFirst();
        });
    }

    /** The article with this id, and all its events. */
    public Optional<StoredArticle> article(String id) {
        return database.with(c -> article(c, id));
    }

    Optional<StoredArticle> article(Connection connection, String id) {
        return new Sql("SELECT id AS article_id, * FROM articles")
                        .add(" WHERE id = ? LIMIT 1", StoredText.of(id))
                        .rows(connection, r -> storedArticle(connection, r))
                        .stream()
                        .findFirst();
    }

    private StoredArticle storedArticle(Connection connection, ResultSet row) throws SQLException {
        long key = row.getLong("article");
        return new StoredArticle(
                summary(row),
                article(row.getString("record"), row.getString("id"), row.getString("source"), row.getString("text")),
                new Sql("")
                        .add("SELECT span_start, span_end FROM sentences WHERE article = ? ORDER BY sentence", key)
                        .rows(connection, r -> new CharSpan(r.getInt(1), r.getInt(2))),
                new Sql("")
                        .add("SELECT json FROM events WHERE article = ? ORDER BY ordinal", key)
                        .rows(connection, r -> parsed(r.getString(1))));
    }

    /** What coding anew took the place of, the last first. */
    public List<ReplacedEvent> history(String article) {
        return database.with(c -> new Sql("")
                .add(
                        "SELECT version, json, replaced_by, replaced FROM replaced_events WHERE article = ?"
                                + " ORDER BY version DESC, ordinal",
                        StoredText.of(article))
                .rows(
                        c,
                        r -> new ReplacedEvent(
                                r.getInt(1),
                                parsed(r.getString(2)),
                                r.getLong(3),
                                r.getObject(4, LocalDateTime.class))));
    }

    private StoredEvent storedEvent(ResultSet row) throws SQLException {
        return new StoredEvent(row.getLong("event"), parsed(row.getString("json")), summary(row));
    }

    private Event parsed(String json) {
        try {
            return EventJson.read(json, ontology);
        } catch (EventFormatException e) {
            throw new DatabaseException(
                    "an event of " + database.file() + " cannot be read: " + e.getMessage()
                            + "; polybius doctor --db says which",
                    e);
        }
    }

    static @Nullable Article article(@Nullable String record, String id, String source, @Nullable String text) {
        return record == null || text == null ? null : ArticleJson.read(record, id, source, text);
    }

    static ArticleSummary summary(ResultSet row) throws SQLException {
        return new ArticleSummary(
                row.getString("article_id"),
                row.getInt("version"),
                row.getString("title"),
                Sql.day(row, "published"),
                row.getString("publisher"),
                row.getString("url"));
    }
}
