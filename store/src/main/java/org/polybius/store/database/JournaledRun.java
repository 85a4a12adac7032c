package org.polybius.store.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;
import org.polybius.model.Article;
import org.polybius.model.CharSpan;
import org.polybius.model.Event;
import org.polybius.model.Rejection;
import org.polybius.model.ontology.Ontology;
import org.polybius.store.formats.EventFormatException;
import org.polybius.store.formats.EventJson;

/**
 * A run under way. It is told of every article in the order of reading: first of those that are done already, with {@link
 * #pass}, then of the others. What it has done of an article is written in the transaction that writes the article's
 * events. {@link #entries} may be called by another thread than the rest.
 */
public final class JournaledRun implements AutoCloseable {
    /** A run that is killed loses no more than so many articles, and no more than this of its time. */
    private static final int MOST_ARTICLES = 100;

    private static final Duration LONGEST_BATCH = Duration.ofSeconds(10);

    private record Entry(
            long item, String id, String content, @Nullable String coding) {}

    private record Refusal(long item, @Nullable String id, Rejection rejection) {}

    private final EventDatabase database;
    private final DuckDBConnection connection;
    private final Ontology ontology;
    private final RunRow row;
    private final EventLoad load;
    private final long doneBefore;
    private final List<Entry> entries = new ArrayList<>();
    private final List<Refusal> refusals = new ArrayList<>();
    private long item;
    private long committed = System.nanoTime();

    JournaledRun(
            EventDatabase database,
            DuckDBConnection connection,
            Ontology ontology,
            RunRow row,
            EventKeys next,
            long doneBefore) {
        this.database = database;
        this.connection = connection;
        this.ontology = ontology;
        this.row = row;
        this.doneBefore = doneBefore;
        this.load = new EventLoad(connection, row, next, new Journal(), database::changed, database::loaded);
    }

    /** How many articles were done when this began: 0 of a new run. */
    public long doneBefore() {
        return doneBefore;
    }

    /** The run's key. */
    public long run() {
        return row.run();
    }

    /**
     * What was done of articles before this began.
     *
     * @param from the place of the first one in the order of reading
     * @param most at most so many
     * @param events whether their events are wanted
     */
    public List<JournalEntry> entries(long from, int most, boolean events) {
        long to = Math.min(doneBefore, from + most);
        return from >= to
                ? List.of()
                : database.with(c -> {
                    Map<Long, List<Event>> coded = events ? events(c, from, to) : Map.of();
                    return new Sql("")
                            .add(
                                    "SELECT j.item, j.id, j.content, j.article, a.coding_hash IS NOT DISTINCT FROM j.coding AS stands,"
                                            + " r.source, r.line, r.cause, r.message FROM journal j"
                                            + " LEFT JOIN articles a ON a.article = j.article"
                                            + " LEFT JOIN rejections r ON j.article IS NULL AND r.run = j.run AND r.item = j.item"
                                            + " AND r.id = j.id WHERE j.run = ? AND j.item >= ? AND j.item < ? ORDER BY j.item",
                                    run(),
                                    from,
                                    to)
                            .rows(
                                    c,
                                    r -> new JournalEntry(
                                            r.getLong("item"),
                                            r.getString("id"),
                                            r.getString("content"),
                                            r.getBoolean("stands"),
                                            r.getString("source") == null
                                                    ? null
                                                    : new Rejection(
                                                            r.getString("source"),
                                                            r.getObject("line", Integer.class),
                                                            Rejection.Cause.valueOf(r.getString("cause")),
                                                            r.getString("message")),
                                            coded.getOrDefault(r.getLong("article"), List.of())));
                });
    }

    private Map<Long, List<Event>> events(Connection c, long from, long to) {
        Map<Long, List<Event>> out = new HashMap<>();
        new Sql("")
                .add(
                        "SELECT e.article, e.json FROM events e JOIN journal j ON e.article = j.article"
                                + " WHERE j.run = ? AND j.item >= ? AND j.item < ? ORDER BY e.article, e.ordinal",
                        run(),
                        from,
                        to)
                .rows(c, r -> out.computeIfAbsent(r.getLong(1), k -> new ArrayList<>())
                        .add(event(r.getString(2))));
        return out;
    }

    private Event event(String json) {
        try {
            return EventJson.read(json, ontology);
        } catch (EventFormatException e) {
            throw new DatabaseException(
                    "an event of " + database.file() + " cannot be read: " + e.getMessage()
                            + "; polybius doctor --db says which",
                    e);
        }
    }

    /** The next article is done already. */
    public void pass() {
        item++;
    }

    /**
     * The next article, coded.
     *
     * @param sentences where its sentences are, in order
     * @param events all its events
     * @param content a hash over all that was read of it
     */
    public void put(Article article, List<CharSpan> sentences, List<Event> events, String content) {
        Coding coding = Coding.ofSentences(article, sentences, events);
        load.add(coding);
        done(new Entry(item, coding.id(), content, coding.hash()));
    }

    /** The next article, which could not be coded. */
    public void reject(Article article, Rejection rejection, String content) {
        String id = StoredText.of(article.id());
        if (item >= doneBefore) {
            refusals.add(new Refusal(item, id, rejection));
        }
        done(new Entry(item, id, content, null));
    }

    /** What could not be read where the next article would stand. */
    public void refuse(Rejection rejection) {
        if (item >= doneBefore) {
            refusals.add(new Refusal(item, null, rejection));
            commitIfFull();
        }
    }

    private void done(Entry entry) {
        // One that was done before is done again where another run has changed it since.
        if (item >= doneBefore) {
            entries.add(entry);
        }
        item++;
        commitIfFull();
    }

    private void commitIfFull() {
        if (load.full()
                || entries.size() + refusals.size() >= MOST_ARTICLES
                || System.nanoTime() - committed > LONGEST_BATCH.toNanos()) {
            commit();
        }
    }

    /** Writes what is pending; the run is not at its end by that. */
    public LoadCounts commit() {
        load.flush();
        committed = System.nanoTime();
        return load.counts();
    }

    /** Notes that the run is at its end, and forgets its journal. One that changed and rejected nothing leaves no trace. */
    public void finish() {
        commit();
        try {
            connection.setAutoCommit(false);
            boolean rejected = new Sql("")
                            .add("SELECT count(*) FROM rejections WHERE run = ?", run())
                            .row(connection, r -> r.getLong(1))
                    > 0;
            if (rejected && !load.hasChanged()) {
                row.write(connection);
            }
            row.finish(connection);
            RunJournal.forget(connection, run());
            connection.commit();
            connection.setAutoCommit(true);
        } catch (SQLException e) {
            throw Sql.failed(e);
        }
    }

    /** Ends this. What came after the last batch is dropped. */
    @Override
    public void close() {
        load.close();
    }

    private final class Journal implements Beside {
        @Override
        public boolean waiting() {
            return !entries.isEmpty() || !refusals.isEmpty();
        }

        @Override
        public void write(DuckDBConnection c, Map<String, Long> articles, EventKeys next) throws SQLException {
            if (!waiting()) {
                return;
            }
            try (Rows rows = new Rows(c)) {
                for (Entry e : entries) {
                    Long article = e.coding() == null ? null : articles.get(e.id());
                    rows.add("journal", run(), e.item(), e.id(), e.content(), article, e.coding());
                }
                for (Refusal r : refusals) {
                    rows.add(
                            "rejections",
                            run(),
                            r.item(),
                            r.id(),
                            r.rejection().source(),
                            r.rejection().line(),
                            r.rejection().cause().name(),
                            r.rejection().message());
                }
            }
            new Sql("")
                    .add(
                            "UPDATE jobs SET done = done + ?, next_article = ?, next_event = ? WHERE run = ?",
                            entries.size(),
                            next.article(),
                            next.event(),
                            run())
                    .update(c);
            entries.clear();
            refusals.clear();
        }
    }
}
