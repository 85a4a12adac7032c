package org.polybius.store.database;

import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;
import org.polybius.model.Article;
import org.polybius.model.CharSpan;
import org.polybius.model.Document;
import org.polybius.model.Event;
import org.polybius.model.Provenance;

/**
 * Adds articles and their events. An article that the database has with the very same events is passed over; one that
 * changed, or has other events now, replaces what was there, which goes to the history. What is added is written in
 * batches of whole articles, each in one transaction: a run that is killed leaves the file as after its last batch. Not
 * thread-safe.
 */
public final class EventLoad implements AutoCloseable {
    private static final int MOST_ARTICLES = 1000;
    private static final long MOST_BYTES = 16 << 20;

    /** What the database holds of an article. */
    private record Held(
            long key,
            int version,
            @Nullable String title,
            @Nullable String textHash,
            @Nullable String record,
            String codingHash) {}

    private final DuckDBConnection connection;
    private final Runnable changed;
    private final Runnable closed;
    private final RunRow row;
    private final Beside beside;
    private final Map<Provenance, Integer> provenances = new HashMap<>();
    private final Map<String, Coding> pending = new LinkedHashMap<>();
    /** Those of the pending of which the database has nothing, or they are passed over. */
    private final Set<String> ifNew = new HashSet<>();

    private long pendingBytes;
    private long nextArticle;
    private long nextEvent;
    private boolean runWritten;
    private boolean open = true;
    private LoadCounts counts = LoadCounts.NONE;

    /**
     * @param row the load's run, which is written when it changes something
     * @param beside written with each batch
     * @param changed told after each batch that changed something
     * @param closed told when the load ends
     */
    EventLoad(
            DuckDBConnection connection, RunRow row, EventKeys next, Beside beside, Runnable changed, Runnable closed) {
        this.connection = connection;
        this.row = row;
        this.beside = beside;
        this.changed = changed;
        this.closed = closed;
        nextArticle = next.article();
        nextEvent = next.event();
        runWritten = row.isIn(connection);
        new Sql("SELECT * FROM provenances").rows(connection, r -> {
            return provenances.put(
                    new Provenance(
                            r.getString("coder"),
                            r.getString("ontology"),
                            r.getString("lexicon"),
                            r.getString("parser"),
                            r.getString("registry")),
                    r.getInt("provenance"));
        });
    }

    /** An article with all its events. */
    public void put(Document document, List<Event> events) {
        put(Coding.of(document, events));
    }

    /**
     * An article with all its events, where its trees are not at hand.
     *
     * @param sentences where its sentences are, in order
     * @throws IllegalArgumentException if one is in none of the article's sections
     */
    public void put(Article article, List<CharSpan> sentences, List<Event> events) {
        put(Coding.ofSentences(article, sentences, events));
    }

    /** All events of an article whose text is not at hand; if the database has the text, it stays. */
    public void put(String article, List<Event> events) {
        put(Coding.of(article, events));
    }

    /**
     * An article of whose events nothing is known. What the database has of it stays as it is.
     *
     * @param sentences where its sentences are, in order
     */
    public void putIfNew(Article article, List<CharSpan> sentences) {
        Coding coding = Coding.ofSentences(article, sentences, List.of());
        if (pending.containsKey(coding.id())) {
            flush();
        }
        ifNew.add(coding.id());
        put(coding);
    }

    private void put(Coding coding) {
        add(coding);
        if (full()) {
            flush();
        }
    }

    /** Takes a coding, to be written with the next batch. */
    void add(Coding coding) {
        if (pending.containsKey(coding.id())) {
            flush();
        }
        pending.put(coding.id(), coding);
        pendingBytes += coding.weight();
    }

    /** Whether a batch is together. */
    boolean full() {
        return pending.size() >= MOST_ARTICLES || pendingBytes >= MOST_BYTES;
    }

    /** What was written so far. */
    LoadCounts counts() {
        return counts;
    }

    /** Whether anything was changed, and so the run is in the list of runs. */
    boolean hasChanged() {
        return runWritten;
    }

    /** Writes what is left, and notes that the run was not stopped. */
    public LoadCounts finish() {
        flush();
        if (runWritten) {
            row.finish(connection);
        }
        return counts;
    }

    /** Ends the load. What came after the last batch is dropped, unless {@link #finish} was called. */
    @Override
    public void close() {
        if (open) {
            open = false;
            pending.clear();
            closed.run();
            try {
                connection.close();
            } catch (SQLException e) {
                throw Sql.failed(e);
            }
        }
    }

    /** Writes what is pending, in one transaction. */
    void flush() {
        if (!open) {
            throw new IllegalStateException("the load is closed");
        }
        if (pending.isEmpty() && !beside.waiting()) {
            return;
        }
        boolean runBefore = runWritten;
        try {
            connection.setAutoCommit(false);
            LoadCounts batch = write();
            connection.commit();
            connection.setAutoCommit(true);
            counts = counts.plus(batch);
            if (batch.unchanged() < pending.size()) {
                changed.run();
            }
        } catch (SQLException | RuntimeException e) {
            runWritten = runBefore;
            undo(e);
            throw e instanceof SQLException sql ? Sql.failed(sql) : (RuntimeException) e;
        }
        pending.clear();
        ifNew.clear();
        pendingBytes = 0;
    }

    /** After a failure nothing more can be written: keys were given that were not used. */
    private void undo(Exception cause) {
        try {
            connection.rollback();
            close();
        } catch (SQLException | RuntimeException e) {
            cause.addSuppressed(e);
        }
    }

    private LoadCounts write() throws SQLException {
        Map<String, Held> held = held();
        Map<String, Long> keys = new HashMap<>();
        held.forEach((id, h) -> keys.put(id, h.key()));
        List<Coding> changed = new ArrayList<>();
        List<Long> otherEvents = new ArrayList<>();
        List<Long> otherArticles = new ArrayList<>();
        long added = 0;
        long events = 0;
        for (Coding c : pending.values()) {
            Held before = held.get(c.id());
            if (before == null) {
                added++;
            } else {
                boolean otherArticle = otherArticle(before, c);
                if (ifNew.contains(c.id())
                        || !otherArticle && before.codingHash().equals(c.hash())) {
                    continue;
                }
                otherEvents.add(before.key());
                if (otherArticle) {
                    otherArticles.add(before.key());
                }
            }
            changed.add(c);
            events += c.events().size();
        }
        if (!changed.isEmpty()) {
            writeRun();
            replace(otherEvents, otherArticles);
            insert(changed, held, keys);
        }
        beside.write(connection, keys, new EventKeys(nextArticle, nextEvent));
        return new LoadCounts(
                added,
                pending.size() - changed.size(),
                otherArticles.size(),
                otherEvents.size() - otherArticles.size(),
                events);
    }

    private static boolean otherArticle(Held before, Coding c) {
        return c.article() != null && !(c.record() + c.textHash()).equals(before.record() + before.textHash());
    }

    private Map<String, Held> held() {
        Map<String, Held> out = new HashMap<>();
        if (pending.isEmpty()) {
            return out;
        }
        new Sql("SELECT * EXCLUDE (text) FROM articles WHERE id IN ")
                .addList(pending.keySet())
                .rows(
                        connection,
                        row -> out.put(
                                row.getString("id"),
                                new Held(
                                        row.getLong("article"),
                                        row.getInt("version"),
                                        row.getString("title"),
                                        row.getString("text_hash"),
                                        row.getString("record"),
                                        row.getString("coding_hash"))));
        return out;
    }

    private void writeRun() {
        if (!runWritten) {
            row.write(connection);
            runWritten = true;
        }
    }

    /** Moves what other events and articles take the place of to the history. */
    private void replace(List<Long> otherEvents, List<Long> otherArticles) {
        if (otherEvents.isEmpty()) {
            return;
        }
        LocalDateTime now = Sql.now();
        new Sql("")
                .add(
                        "INSERT INTO replaced_events SELECT e.id, a.id, a.version, e.ordinal, e.json, e.run, ?, ?",
                        row.run(),
                        now)
                .add(" FROM events e JOIN articles a USING (article) WHERE a.article IN ")
                .addList(otherEvents)
                .update(connection);
        for (String table : EventRows.PARTS) {
            new Sql("DELETE FROM " + table + " WHERE event IN (SELECT event FROM events WHERE article IN ")
                    .addList(otherEvents)
                    .add(")")
                    .update(connection);
        }
        new Sql("DELETE FROM events WHERE article IN ").addList(otherEvents).update(connection);
        if (!otherArticles.isEmpty()) {
            new Sql("")
                    .add(
                            "INSERT INTO replaced_articles SELECT id, version, title, published, publisher, url, source,"
                                    + " language, text, text_hash, record, run, added, ?, ? FROM articles"
                                    + " WHERE text IS NOT NULL AND article IN ",
                            row.run(),
                            now)
                    .addList(otherArticles)
                    .update(connection);
            new Sql("DELETE FROM sentences WHERE article IN ")
                    .addList(otherArticles)
                    .update(connection);
            new Sql("DELETE FROM articles WHERE article IN ")
                    .addList(otherArticles)
                    .update(connection);
        }
    }

    private void insert(List<Coding> changed, Map<String, Held> held, Map<String, Long> keys) throws SQLException {
        // Before the rows that are handed over in bulk: statements would not see what is still on its way.
        for (Coding c : changed) {
            Held before = held.get(c.id());
            if (before != null && !otherArticle(before, c)) {
                new Sql("")
                        .add(
                                "UPDATE articles SET version = version + 1, coding_hash = ?, run = ? WHERE article = ?",
                                c.hash(),
                                row.run(),
                                before.key())
                        .update(connection);
            }
            c.events().forEach(e -> provenance(e.provenance()));
        }
        try (Rows rows = new Rows(connection)) {
            EventRows eventRows = new EventRows(rows);
            for (Coding c : changed) {
                Held before = held.get(c.id());
                long key = before == null ? nextArticle++ : before.key();
                keys.put(c.id(), key);
                if (before == null || otherArticle(before, c)) {
                    article(rows, key, before == null ? 1 : before.version() + 1, c);
                    sentences(rows, key, c.sentences());
                }
                String title = c.article() != null ? c.article().title() : before == null ? null : before.title();
                for (int i = 0; i < c.events().size(); i++) {
                    Event e = c.events().get(i);
                    eventRows.add(
                            nextEvent++,
                            key,
                            i,
                            e,
                            provenance(e.provenance()),
                            row.run(),
                            title,
                            c.json().get(i));
                }
            }
        }
    }

    private void article(Rows rows, long key, int version, Coding c) throws SQLException {
        Article article = c.article();
        rows.add(
                "articles",
                key,
                c.id(),
                version,
                article == null ? null : article.title(),
                article == null ? null : article.published(),
                article == null ? null : article.publisher(),
                article == null ? null : article.url(),
                article == null ? "" : article.source(),
                // What is in another language is not coded.
                article == null ? null : "en",
                c.text(),
                c.textHash(),
                c.record(),
                c.hash(),
                row.run(),
                Sql.now());
    }

    private static void sentences(Rows rows, long article, List<Coding.Stretch> sentences) throws SQLException {
        for (int i = 0; i < sentences.size(); i++) {
            Coding.Stretch s = sentences.get(i);
            rows.add(
                    "sentences",
                    article,
                    i,
                    s.section().name(),
                    s.span().start(),
                    s.span().end());
        }
    }

    private int provenance(Provenance p) {
        return provenances.computeIfAbsent(p, added -> {
            int key = provenances.size() + 1;
            new Sql("")
                    .add(
                            "INSERT INTO provenances VALUES (?, ?, ?, ?, ?, ",
                            key,
                            StoredText.of(added.coder()),
                            StoredText.of(added.ontology()),
                            StoredText.of(added.lexicon()),
                            StoredText.of(added.parser()))
                    .addNullable(added.registry())
                    .add(")")
                    .update(connection);
            return key;
        });
    }
}
