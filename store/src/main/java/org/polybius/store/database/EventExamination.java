package org.polybius.store.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.polybius.model.Article;
import org.polybius.model.CharSpan;
import org.polybius.model.Event;
import org.polybius.model.EventInvariants;
import org.polybius.model.Evidence;
import org.polybius.model.ontology.Ontology;
import org.polybius.store.formats.EventFormatException;
import org.polybius.store.formats.EventJson;

/** Compares every event of a database with its columns, its article and what must hold of events. */
final class EventExamination {
    private static final int BATCH = 5000;

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

    private record Row(Examined event, @Nullable Article text) {}

    private final Ontology ontology;
    private final EventInvariants invariants;

    EventExamination(Ontology ontology) {
        this.ontology = ontology;
        this.invariants = new EventInvariants(ontology);
    }

    void run(Connection c, Batches batches) throws SQLException {
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
            batches.examined(batch(c, first, last), numbers.size());
        }
    }

    private Batch batch(Connection c, long first, long last) throws SQLException {
        List<Problem> problems = new ArrayList<>();
        Map<Long, Article> texts = new HashMap<>();
        List<Row> rows = new ArrayList<>();
        new Sql("").add("""
                        SELECT e.*, a.id AS article_id, a.title, a.source, a.text, a.record
                        FROM events e JOIN articles a USING (article)
                        WHERE e.event BETWEEN ? AND ? ORDER BY e.event""", first, last).rows(c, r -> {
            String json = r.getString("json");
            long article = r.getLong("article");
            try {
                if (!texts.containsKey(article)) {
                    texts.put(
                            article,
                            EventStore.article(
                                    r.getString("record"),
                                    r.getString("article_id"),
                                    r.getString("source"),
                                    r.getString("text")));
                }
                return rows.add(new Row(
                        new Examined(
                                r.getLong("event"),
                                article,
                                r.getInt("ordinal"),
                                r.getInt("provenance"),
                                r.getLong("run"),
                                r.getString("title"),
                                EventJson.read(json, ontology),
                                json),
                        texts.get(article)));
            } catch (EventFormatException e) {
                return problems.add(new Problem("json", r.getString("id"), String.valueOf(e.getMessage())));
            }
        });
        Map<Long, List<CharSpan>> sentences = sentences(c, rows);
        EventColumns wanted = new EventColumns();
        EventRows writing = new EventRows(wanted);
        for (Row row : rows) {
            row.event().write(writing);
            Article article = row.text();
            if (article != null) {
                invariants
                        .check(row.event().event(), article)
                        .forEach(v -> problems.add(new Problem("invariant", v.event(), v.field() + " " + v.problem())));
                sentences(row.event(), sentences.getOrDefault(row.event().article(), List.of()), problems);
            }
        }
        EventColumns stored = EventColumns.stored(c, first, last);
        return new Batch(
                rows.stream()
                        .map(Row::event)
                        .filter(e -> !wanted.same(e.number(), stored))
                        .toList(),
                problems);
    }

    private static Map<Long, List<CharSpan>> sentences(Connection c, List<Row> rows) {
        Map<Long, List<CharSpan>> out = new HashMap<>();
        if (!rows.isEmpty()) {
            List<Long> articles =
                    rows.stream().map(r -> r.event().article()).distinct().toList();
            new Sql("SELECT article, span_start, span_end FROM sentences WHERE article IN ")
                    .addList(articles)
                    .add(" ORDER BY article, sentence")
                    .rows(c, r -> out.computeIfAbsent(r.getLong(1), a -> new ArrayList<>())
                            .add(new CharSpan(r.getInt(2), r.getInt(3))));
        }
        return out;
    }

    private static void sentences(Examined e, List<CharSpan> sentences, List<Problem> problems) {
        for (Evidence words : e.event().evidence()) {
            if (words.sentence() >= sentences.size()) {
                problems.add(new Problem("invariant", e.id(), "there is no sentence " + words.sentence()));
            } else if (!Objects.requireNonNull(sentences.get(words.sentence())).contains(words.trigger())) {
                problems.add(new Problem(
                        "invariant",
                        e.id(),
                        "the trigger " + words.trigger() + " is not in sentence " + words.sentence()));
            }
        }
    }
}
