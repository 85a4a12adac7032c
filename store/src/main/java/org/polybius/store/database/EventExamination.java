package org.polybius.store.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.LongSummaryStatistics;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;
import org.polybius.model.Article;
import org.polybius.model.CharSpan;
import org.polybius.model.Event;
import org.polybius.model.EventInvariants;
import org.polybius.model.ontology.Ontology;
import org.polybius.store.formats.EventFormatException;
import org.polybius.store.formats.EventJson;

/** Compares every event of a database with its columns, its article and what must hold of events. */
final class EventExamination {
    private static final int BATCH = 20_000;

    /** An event whose JSON could be read. */
    record Examined(
            long number,
            long article,
            int ordinal,
            int provenance,
            long run,
            @Nullable String title,
            Event event,
            String json) {
        String id() {
            return event.id();
        }

        void write(EventRows rows) throws SQLException {
            rows.add(number, article, ordinal, event, provenance, run, title, json);
        }
    }

    /** Something wrong with an event that its columns are not to blame for. */
    record Problem(String check, String event, String problem) {}

    /** Some events that stand together, with those whose columns differ from their JSON. */
    record Batch(List<Examined> differing, List<Problem> problems) {}

    /** Told each batch. */
    interface Batches {
        void examined(Batch batch, int rows);
    }

    private final Ontology ontology;
    private final EventInvariants invariants;

    EventExamination(Ontology ontology) {
        this.ontology = ontology;
        this.invariants = new EventInvariants(ontology);
    }

    void run(DuckDBConnection c, Batches batches) throws SQLException {
        try (EventColumns columns = new EventColumns(c)) {
            long last = 0;
            while (true) {
                List<Long> numbers = new Sql("")
                        .add("SELECT event FROM events WHERE event > ? ORDER BY event LIMIT ?", last, BATCH)
                        .rows(c, r -> r.getLong(1));
                if (numbers.isEmpty()) {
                    return;
                }
                long first = numbers.get(0);
                last = numbers.get(numbers.size() - 1);
                batches.examined(batch(c, columns, first, last), numbers.size());
            }
        }
    }

    /** An event as it lies there. */
    private record Stored(
            long number,
            String id,
            long article,
            int ordinal,
            int provenance,
            long run,
            @Nullable String title,
            String json) {}

    /** What an event looks like when it has been read: nothing but the problem where it could not be. */
    private record Read(@Nullable Examined event, List<EventColumns.Row> rows, List<Problem> problems) {}

    private Batch batch(DuckDBConnection c, EventColumns columns, long first, long last) throws SQLException {
        Map<Long, Article> texts = new HashMap<>();
        List<Stored> stored = new Sql("").add("""
                        SELECT e.event, e.id, e.article, e.ordinal, e.provenance, e.run, e.json,
                            a.id AS article_id, a.title, a.source, a.text, a.record
                        FROM events e JOIN articles a USING (article)
                        WHERE e.event BETWEEN ? AND ? ORDER BY e.event""", first, last).rows(c, r -> {
            long article = r.getLong("article");
            if (!texts.containsKey(article)) {
                texts.put(
                        article,
                        EventStore.article(
                                r.getString("record"),
                                r.getString("article_id"),
                                r.getString("source"),
                                r.getString("text")));
            }
            return new Stored(
                    r.getLong("event"),
                    r.getString("id"),
                    article,
                    r.getInt("ordinal"),
                    r.getInt("provenance"),
                    r.getLong("run"),
                    r.getString("title"),
                    r.getString("json"));
        });
        Map<Long, List<CharSpan>> sentences = sentences(
                c,
                stored.stream()
                        .map(Stored::article)
                        .filter(a -> texts.get(a) != null)
                        .toList());
        List<Read> read = stored.parallelStream()
                .map(s -> read(s, texts.get(s.article()), sentences.getOrDefault(s.article(), List.of())))
                .toList();
        Set<Long> differing =
                columns.differing(read.stream().flatMap(r -> r.rows().stream()).toList(), first, last);
        return new Batch(
                read.stream()
                        .map(Read::event)
                        .filter(Objects::nonNull)
                        .filter(e -> differing.contains(e.number()))
                        .toList(),
                read.stream().flatMap(r -> r.problems().stream()).toList());
    }

    private Read read(Stored s, @Nullable Article article, List<CharSpan> sentences) {
        List<Problem> problems = new ArrayList<>();
        List<EventColumns.Row> rows = new ArrayList<>();
        Examined event;
        try {
            event = new Examined(
                    s.number(),
                    s.article(),
                    s.ordinal(),
                    s.provenance(),
                    s.run(),
                    s.title(),
                    EventJson.read(s.json(), ontology),
                    s.json());
            event.write(new EventRows((table, values) -> rows.add(new EventColumns.Row(table, values))));
        } catch (EventFormatException e) {
            return new Read(null, List.of(), List.of(new Problem("json", s.id(), String.valueOf(e.getMessage()))));
        } catch (SQLException e) {
            throw Sql.failed(e);
        }
        if (article != null) {
            invariants
                    .check(event.event(), article, sentences)
                    .forEach(v -> problems.add(new Problem("invariant", v.event(), v.field() + " " + v.problem())));
        }
        return new Read(event, rows, problems);
    }

    private static Map<Long, List<CharSpan>> sentences(Connection c, List<Long> articles) {
        Map<Long, List<CharSpan>> out = new HashMap<>();
        if (!articles.isEmpty()) {
            // Articles of a batch mostly stand together, where a list of thousands would be slow.
            LongSummaryStatistics between = articles.stream().mapToLong(a -> a).summaryStatistics();
            Set<Long> wanted = new HashSet<>(articles);
            new Sql("")
                    .add(
                            "SELECT article, span_start, span_end FROM sentences WHERE article BETWEEN ? AND ?"
                                    + " ORDER BY article, sentence",
                            between.getMin(),
                            between.getMax())
                    .rows(
                            c,
                            r -> wanted.contains(r.getLong(1))
                                    && out.computeIfAbsent(r.getLong(1), a -> new ArrayList<>())
                                            .add(new CharSpan(r.getInt(2), r.getInt(3))));
        }
        return out;
    }
}
