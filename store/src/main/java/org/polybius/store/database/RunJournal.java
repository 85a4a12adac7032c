package org.polybius.store.database;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.duckdb.DuckDBConnection;
import org.polybius.model.ontology.Ontology;

/**
 * The runs of a database that are journaled: what each has done is written with the events of the same batch, so that one
 * that was stopped at any moment can go on where its last batch ended.
 */
public final class RunJournal {
    private static final int FILES_AT_ONCE = 10_000;

    private final EventDatabase database;
    private final Ontology ontology;

    RunJournal(EventDatabase database, Ontology ontology) {
        this.database = database;
        this.ontology = ontology;
    }

    /** The newest run of {@code polybius code} that is not at its end. */
    public Optional<UnfinishedRun> newest() {
        return database.with(c -> new Sql("SELECT * FROM jobs WHERE kind = 'code' ORDER BY run DESC LIMIT 1")
                        .rows(
                                c,
                                row -> new UnfinishedRun(
                                        row.getLong("run"),
                                        plan(row),
                                        row.getObject("started", LocalDateTime.class),
                                        row.getLong("done")))
                        .stream()
                        .findFirst());
    }

    /** What the run was asked for and made with that wrote an event; empty where it cannot be done again. */
    public Optional<RunPlan> planOf(String event) {
        return database.with(c -> new Sql("")
                        .add(
                                "SELECT * FROM runs WHERE folder IS NOT NULL AND run IN (SELECT run FROM events WHERE id = ?)"
                                        + " ORDER BY run DESC LIMIT 1",
                                StoredText.of(event))
                        .rows(c, RunJournal::plan)
                        .stream()
                        .findFirst());
    }

    private static RunPlan plan(ResultSet row) throws SQLException {
        return new RunPlan(
                String.valueOf(row.getString("program")),
                String.valueOf(row.getString("settings")),
                row.getString("folder"),
                RunRow.words(row.getArray("arguments")),
                RunPlan.versions(RunRow.words(row.getArray("versions"))));
    }

    /**
     * Begins a run. One with the same words and folder that was stopped is given up: this one takes its place.
     *
     * @param files what it will read, as it is now
     * @throws IllegalStateException if the file is open to be read only, or another load is open
     */
    public JournaledRun begin(RunPlan plan, Iterator<InputFile> files) {
        return begin("code", plan, files);
    }

    /**
     * Begins a run of another kind, which cannot be gone on with.
     *
     * @param kind what is done, such as {@code watch}
     */
    public JournaledRun begin(String kind, RunPlan plan, Iterator<InputFile> files) {
        return database.load(c -> {
            RunRow row = RunRow.next(c, kind, plan);
            EventKeys next = EventKeys.after(c);
            c.setAutoCommit(false);
            try {
                for (long same : same(c, plan)) {
                    forget(c, same);
                }
                write(c, row, next, files);
                c.commit();
            } catch (SQLException | RuntimeException e) {
                c.rollback();
                throw e;
            }
            c.setAutoCommit(true);
            return new JournaledRun(database, c, ontology, row, next, 0);
        });
    }

    private static List<Long> same(Connection c, RunPlan plan) {
        return new Sql("SELECT run, folder, arguments FROM jobs")
                        .rows(
                                c,
                                row -> row.getString("folder").equals(plan.folder())
                                                && RunRow.words(row.getArray("arguments"))
                                                        .equals(plan.arguments())
                                        ? row.getLong("run")
                                        : 0)
                        .stream()
                        .filter(run -> run > 0)
                        .toList();
    }

    private static void write(DuckDBConnection c, RunRow row, EventKeys next, Iterator<InputFile> files)
            throws SQLException {
        try (Rows rows = new Rows(c)) {
            rows.add(
                    "jobs",
                    row.run(),
                    row.plan().program(),
                    row.plan().settings(),
                    row.started(),
                    row.plan().folder(),
                    row.plan().arguments(),
                    row.plan().versionLines(),
                    0L,
                    next.article(),
                    next.event(),
                    row.kind());
            for (long ordinal = 0; files.hasNext(); ordinal++) {
                InputFile f = files.next();
                rows.add("job_files", row.run(), ordinal, f.file(), f.size(), f.modified());
            }
        }
    }

    /** Removes all that only a run under way needs. */
    static void forget(Connection c, long run) {
        for (String table : List.of("jobs", "job_files", "journal")) {
            new Sql("").add("DELETE FROM " + table + " WHERE run = ?", run).update(c);
        }
    }

    /** Goes on with a run. What it rejected after its last batch is forgotten, since it will be met again. */
    public JournaledRun resume(UnfinishedRun unfinished) {
        return database.load(c -> {
            RunRow row = new RunRow(unfinished.run(), "code", unfinished.plan(), unfinished.started());
            EventKeys next = new Sql("")
                    .add("SELECT next_article, next_event FROM jobs WHERE run = ?", unfinished.run())
                    .row(c, r -> new EventKeys(r.getLong(1), r.getLong(2)));
            EventKeys free = EventKeys.after(c);
            new Sql("")
                    .add("DELETE FROM rejections WHERE run = ? AND item >= ?", unfinished.run(), unfinished.done())
                    .update(c);
            return new JournaledRun(
                    database,
                    c,
                    ontology,
                    row,
                    // Another run may have written since.
                    new EventKeys(Math.max(next.article(), free.article()), Math.max(next.event(), free.event())),
                    unfinished.done());
        });
    }

    /**
     * How the files of a run differ from what they were when it began.
     *
     * @param now what it would read now
     * @return for people; empty where nothing differs
     */
    public Optional<String> difference(UnfinishedRun unfinished, Iterator<InputFile> now) {
        long from = 0;
        while (true) {
            List<InputFile> then = files(unfinished.run(), from);
            for (InputFile was : then) {
                if (!now.hasNext()) {
                    return Optional.of(was.file() + " is gone");
                }
                InputFile is = now.next();
                if (!is.equals(was)) {
                    return Optional.of(
                            is.file().equals(was.file())
                                    ? was.file() + " was changed"
                                    : "where " + was.file() + " was, " + is.file() + " is");
                }
            }
            if (then.size() < FILES_AT_ONCE) {
                return now.hasNext() ? Optional.of(now.next().file() + " is new") : Optional.empty();
            }
            from += then.size();
        }
    }

    private List<InputFile> files(long run, long from) {
        return database.with(c -> new Sql("")
                .add(
                        "SELECT file, size, modified FROM job_files WHERE run = ? AND ordinal >= ? AND ordinal < ?"
                                + " ORDER BY ordinal",
                        run,
                        from,
                        from + FILES_AT_ONCE)
                .rows(c, row -> new InputFile(row.getString(1), row.getLong(2), row.getLong(3))));
    }
}
