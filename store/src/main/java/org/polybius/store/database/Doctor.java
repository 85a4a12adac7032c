package org.polybius.store.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.duckdb.DuckDBConnection;
import org.polybius.model.ontology.Ontology;

/**
 * Looks whether everything in a database is as it must be, and mends what can be mended without losing anything: rows that
 * say again what an event's JSON says, and rows that belong to nothing.
 */
public final class Doctor {
    private static final int SHOWN = 5;

    /**
     * What a statement finds.
     *
     * @param check a keyword
     * @param rows the end of a statement, from {@code FROM} on, with a row for each thing that is wrong
     * @param example what is shown of it
     * @param problem for people
     * @param remedy what to do
     * @param repair the statement that mends it, or empty
     */
    private record Look(String check, String rows, String example, String problem, String remedy, String repair) {}

    private static final String REPAIR = "run polybius doctor --repair, which loses nothing";
    private static final String AGAIN = "code the articles again into a new database, or restore a copy";

    private static final List<Look> LOOKS = looks();

    private static List<Look> looks() {
        List<Look> out = new ArrayList<>();
        for (String table : EventRows.PARTS) {
            out.add(new Look(
                    "orphans",
                    "FROM " + table + " WHERE event NOT IN (SELECT event FROM events)",
                    "'" + table + " of event ' || event",
                    "rows of " + table + " belong to no event",
                    REPAIR,
                    "DELETE FROM " + table + " WHERE event NOT IN (SELECT event FROM events)"));
        }
        out.add(new Look(
                "orphans",
                "FROM sentences WHERE article NOT IN (SELECT article FROM articles)",
                "'sentence ' || sentence || ' of article ' || article",
                "sentences belong to no article",
                REPAIR,
                "DELETE FROM sentences WHERE article NOT IN (SELECT article FROM articles)"));
        out.add(new Look(
                "orphans",
                "FROM events WHERE article NOT IN (SELECT article FROM articles)",
                "id",
                "events belong to no article",
                AGAIN,
                ""));
        for (String key : List.of(
                "events.event",
                "events.id",
                "articles.article",
                "articles.id",
                "runs.run",
                "corrections.correction",
                "corrections.id")) {
            String table = key.substring(0, key.indexOf('.'));
            String column = key.substring(key.indexOf('.') + 1);
            out.add(new Look(
                    "keys",
                    "FROM (SELECT " + column + " FROM " + table + " GROUP BY ALL HAVING count(*) > 1)",
                    column,
                    key + " is not the key of one row alone",
                    AGAIN,
                    ""));
        }
        out.add(new Look(
                "references",
                "FROM events WHERE provenance NOT IN (SELECT provenance FROM provenances)"
                        + " OR run NOT IN (SELECT run FROM runs)",
                "id",
                "events name a run or a provenance that is not there",
                AGAIN,
                ""));
        out.add(new Look(
                "text",
                "FROM articles WHERE text_hash <> sha256(text) OR (text IS NULL) <> (text_hash IS NULL)",
                "id",
                "texts are not those that were put in: their hash differs",
                "code these articles again",
                ""));
        out.add(new Look(
                "migrations",
                "FROM (SELECT version, row_number() OVER (ORDER BY version) AS n FROM migrations) WHERE version <> n",
                "version",
                "migrations are missing or stand twice",
                AGAIN,
                ""));
        return List.copyOf(out);
    }

    private final EventDatabase database;
    private final Ontology ontology;

    /** @param ontology resolves the modes and codes of events */
    public Doctor(EventDatabase database, Ontology ontology) {
        this.database = database;
        this.ontology = ontology;
    }

    /** Everything that is wrong; empty if nothing is. */
    public List<Finding> examine() {
        return database.with(c -> {
            List<Finding> out = new ArrayList<>();
            for (Look look : LOOKS) {
                long count = new Sql("SELECT count(*) " + look.rows()).row(c, r -> r.getLong(1));
                if (count > 0) {
                    List<String> examples = new Sql(
                                    "SELECT CAST(" + look.example() + " AS VARCHAR) " + look.rows() + " LIMIT " + SHOWN)
                            .rows(c, r -> String.valueOf(r.getString(1)));
                    out.add(new Finding(
                            look.check(),
                            count,
                            look.problem(),
                            examples,
                            look.remedy(),
                            !look.repair().isEmpty()));
                }
            }
            Tally codings = codings(c);
            if (codings.count > 0) {
                out.add(new Finding(
                        "coding",
                        codings.count,
                        "the hash over the events of articles differs",
                        codings.examples,
                        "code these articles again: what differs from a new coding is replaced",
                        false));
            }
            EventExamination events = new EventExamination(ontology);
            Tally columns = new Tally();
            Map<String, Tally> others = new LinkedHashMap<>();
            events.run(c.unwrap(DuckDBConnection.class), (batch, rows) -> {
                batch.differing().forEach(e -> columns.add(e.id()));
                batch.problems().forEach(p -> others.computeIfAbsent(p.check(), k -> new Tally())
                        .add(p.event() + ": " + p.problem()));
            });
            CorrectionExamination corrections = CorrectionExamination.of(c, ontology);
            corrections
                    .differing()
                    .forEach(d -> columns.add("correction " + d.correction().id()));
            corrections.problems().forEach(p -> others.computeIfAbsent(p.check(), k -> new Tally())
                    .add(p.problem()));
            if (columns.count > 0) {
                out.add(new Finding(
                        "columns",
                        columns.count,
                        "columns of events or corrections say something else than their JSON",
                        columns.examples,
                        REPAIR,
                        true));
            }
            others.forEach((check, tally) -> out.add(new Finding(
                    check,
                    tally.count,
                    check.equals("json")
                            ? "events or corrections cannot be read"
                            : "events or corrections break an invariant",
                    tally.examples,
                    "code the events' articles again; corrections stay as they are",
                    false)));
            return out;
        });
    }

    /** Articles whose events are not those that were put in; some articles at a time, since their texts are joined. */
    private static Tally codings(Connection c) {
        Tally out = new Tally();
        long last = 0;
        while (true) {
            List<Long> some = new Sql("")
                    .add("SELECT article FROM articles WHERE article > ? ORDER BY article LIMIT 2000", last)
                    .rows(c, r -> r.getLong(1));
            if (some.isEmpty()) {
                return out;
            }
            long first = some.get(0);
            last = some.get(some.size() - 1);
            new Sql("")
                    .add(
                            "SELECT id FROM articles LEFT JOIN (SELECT article,"
                                    + " string_agg(json, chr(10) ORDER BY ordinal) AS lines FROM events"
                                    + " WHERE article BETWEEN ? AND ? GROUP BY article) USING (article)"
                                    + " WHERE article BETWEEN ? AND ? AND coding_hash <> sha256(coalesce(lines, ''))",
                            first,
                            last,
                            first,
                            last)
                    .rows(c, r -> r.getString(1))
                    .forEach(out::add);
        }
    }

    private static final class Tally {
        private long count;
        private final List<String> examples = new ArrayList<>();

        void add(String example) {
            count++;
            if (examples.size() < SHOWN) {
                examples.add(example);
            }
        }
    }

    /**
     * Mends what {@link #examine} calls repairable, in transactions.
     *
     * @return how many rows and events were mended
     * @throws IllegalStateException if the file is not open to be written
     */
    public long repair() {
        database.requireWriting();
        try (DuckDBConnection c = database.duplicate()) {
            long mended = 0;
            c.setAutoCommit(false);
            for (Look look : LOOKS) {
                if (!look.repair().isEmpty()) {
                    mended += new Sql(look.repair()).update(c);
                }
            }
            c.commit();
            List<EventExamination.Batch> batches = new ArrayList<>();
            new EventExamination(ontology).run(c, (batch, rows) -> {
                if (!batch.differing().isEmpty()) {
                    batches.add(batch);
                }
            });
            for (EventExamination.Batch batch : batches) {
                rewrite(c, batch);
                mended += batch.differing().size();
            }
            mended += rewrite(c, CorrectionExamination.of(c, ontology).differing());
            database.changed();
            return mended;
        } catch (SQLException e) {
            throw Sql.failed(e);
        }
    }

    private static void rewrite(DuckDBConnection c, EventExamination.Batch batch) throws SQLException {
        List<String> tables = new ArrayList<>(EventRows.PARTS);
        tables.add("events");
        for (String table : tables) {
            new Sql("DELETE FROM " + table + " WHERE event IN ")
                    .addList(batch.differing().stream()
                            .map(EventExamination.Examined::number)
                            .toList())
                    .update(c);
        }
        try (Rows rows = new Rows(c)) {
            EventRows out = new EventRows(rows);
            for (EventExamination.Examined e : batch.differing()) {
                e.write(out);
            }
        }
        c.commit();
    }

    private static int rewrite(DuckDBConnection c, List<CorrectionExamination.Differing> corrections)
            throws SQLException {
        if (!corrections.isEmpty()) {
            new Sql("DELETE FROM corrections WHERE correction IN ")
                    .addList(corrections.stream()
                            .map(CorrectionExamination.Differing::number)
                            .toList())
                    .update(c);
            try (Rows rows = new Rows(c)) {
                for (CorrectionExamination.Differing d : corrections) {
                    rows.add("corrections", CorrectionStore.columns(d.number(), d.correction(), d.json()));
                }
            }
        }
        c.commit();
        return corrections.size();
    }

    /** Counts of what a database holds, by table. */
    public Map<String, Long> sizes() {
        return database.with(c -> {
            Map<String, Long> out = new LinkedHashMap<>();
            for (String table :
                    List.of("articles", "events", "parties", "evidence", "replaced_events", "runs", "corrections")) {
                out.put(table, size(c, table));
            }
            return out;
        });
    }

    private static long size(Connection c, String table) {
        return new Sql("SELECT count(*) FROM " + table).row(c, r -> r.getLong(1));
    }
}
