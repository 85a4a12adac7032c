package org.polybius.cli;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.polybius.articles.InputFiles;
import org.polybius.language.ConlluWriter;
import org.polybius.model.Article;
import org.polybius.model.Rejection;
import org.polybius.model.ontology.Ontology;
import org.polybius.store.database.EventDatabase;
import org.polybius.store.database.InputFile;
import org.polybius.store.database.JournalEntry;
import org.polybius.store.database.JournaledRun;
import org.polybius.store.database.LoadCounts;
import org.polybius.store.database.RunJournal;
import org.polybius.store.database.RunPlan;
import org.polybius.store.database.UnfinishedRun;
import org.polybius.store.formats.ArticleHash;

/** A run's side of the database: what it has done before, and what it does now. */
final class DatabaseRun implements AutoCloseable {
    private static final int LOOKED_UP = 1000;

    /** A run cannot go on because something is not as it was when it began. */
    static final class Changed extends RuntimeException {
        private static final long serialVersionUID = 1;

        Changed(String message) {
            super(message);
        }
    }

    /** How a run begins, once it is known with what it is made. */
    interface Start {
        /**
         * Begins it, or goes on with it.
         *
         * @param versions what decides about the result, name to version
         * @throws Changed if it cannot go on
         */
        DatabaseRun begin(Map<String, String> versions);
    }

    /**
     * What a run reads.
     *
     * @param paths as the command line names them
     * @param written files that the run itself writes, wherever they lie
     */
    record Read(List<String> paths, Set<Path> written) {
        Stream<InputFile> files() {
            return InputFiles.find(paths)
                    .filter(found -> found instanceof InputFiles.FoundFile)
                    .map(found -> ((InputFiles.FoundFile) found).path())
                    .filter(path -> !written.contains(path.toAbsolutePath().normalize()))
                    .map(Read::file);
        }

        private static InputFile file(Path path) {
            try {
                return new InputFile(
                        path.toString(),
                        Files.size(path),
                        Files.getLastModifiedTime(path).toMillis());
            } catch (IOException e) {
                // The reader will say so.
                return new InputFile(path.toString(), -1, 0);
            }
        }
    }

    private final EventDatabase database;
    private final JournaledRun run;
    private final boolean printed;
    private Iterator<JournalEntry> known = List.<JournalEntry>of().iterator();
    private long asked;
    private Last last = () -> {};

    /** @param printed whether the events of what is done already are wanted, to be written once more */
    private DatabaseRun(EventDatabase database, JournaledRun run, boolean printed) {
        this.database = database;
        this.run = run;
        this.printed = printed;
    }

    /** A new run. */
    static Start begin(EventDatabase database, RunPlan plan, Read read, boolean printed) {
        return versions -> {
            try (Stream<InputFile> files = read.files()) {
                return new DatabaseRun(
                        database,
                        database.journal(Ontology.load()).begin(with(versions, plan), files.iterator()),
                        printed);
            }
        };
    }

    /** A new run of a watch, over articles that it has at hand. */
    static Start watch(EventDatabase database, RunPlan plan) {
        return versions -> new DatabaseRun(
                database,
                database.journal(Ontology.load())
                        .begin(
                                "watch",
                                with(versions, plan),
                                List.<InputFile>of().iterator()),
                false);
    }

    private static RunPlan with(Map<String, String> versions, RunPlan plan) {
        return new RunPlan(plan.program(), plan.settings(), plan.folder(), plan.arguments(), versions);
    }

    /** One that was stopped. */
    static Start resume(EventDatabase database, UnfinishedRun stopped, Read read, boolean printed) {
        return versions -> {
            RunJournal journal = database.journal(Ontology.load());
            List<String> others = stopped.plan().differences(versions);
            if (!others.isEmpty()) {
                throw new Changed("Polybius is not what it was when run " + stopped.run() + " began: "
                        + String.join("; ", others));
            }
            try (Stream<InputFile> files = read.files()) {
                Optional<String> difference = journal.difference(stopped, files.iterator());
                if (difference.isPresent()) {
                    throw new Changed("the inputs are not what they were when run " + stopped.run() + " began: "
                            + difference.get());
                }
            }
            return new DatabaseRun(database, journal.resume(stopped), printed);
        };
    }

    /** How many articles were done before. */
    long doneBefore() {
        return run.doneBefore();
    }

    /**
     * What was done before of the next article in the order of reading. To be asked of each, by the thread that reads.
     *
     * @return null where it is to be coded
     * @throws Changed if another article stood there
     */
    @Nullable
    JournalEntry before(Inputs.Item item) {
        if (asked >= run.doneBefore()) {
            return null;
        }
        if (!known.hasNext()) {
            known = run.entries(asked, LOOKED_UP, printed).iterator();
        }
        JournalEntry entry = known.next();
        asked++;
        if (!entry.content().equals(content(item))) {
            throw new Changed("the inputs are not what they were when run " + run.run() + " began: article " + asked
                    + " is \"" + item.source().id() + "\" and differs from \"" + entry.id() + "\" as it was");
        }
        return entry.stands() || entry.rejection() != null ? entry : null;
    }

    /** Says that the inputs have fewer articles than were done. */
    void allRead() {
        if (asked < run.doneBefore()) {
            throw new Changed("the inputs are not what they were when run " + run.run() + " began: they had "
                    + run.doneBefore() + " articles at least, and have " + asked);
        }
    }

    void pass() {
        run.pass();
    }

    void put(CodedArticle coded, String content) {
        run.put(coded.document().article(), coded.sentences(), coded.events(), content);
    }

    void reject(Article article, Rejection rejection, String content) {
        run.reject(article, rejection, content);
    }

    void refuse(Rejection rejection) {
        run.refuse(rejection);
    }

    /** Writes what is pending, and says what became of the articles. */
    String commit() {
        return database.file() + ": " + said(counts());
    }

    /** Writes what is pending, and counts what became of the articles. */
    LoadCounts counts() {
        return run.commit();
    }

    /** Sets what is done when all articles are written, and before the run is at its end. */
    void beforeTheEnd(Last what) {
        last = what;
    }

    /** Something that belongs to a run and is done last. */
    interface Last {
        void write() throws IOException;
    }

    /** The run is at its end. */
    void finish() throws IOException {
        last.write();
        run.finish();
    }

    @Override
    public void close() {
        run.close();
    }

    /** A hash over all that was read of an article. */
    static String content(Inputs.Item item) {
        Article article = item.source();
        StringWriter trees = new StringWriter();
        if (item.document() != null) {
            try {
                new ConlluWriter().write(Objects.requireNonNull(item.document()), trees);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return ArticleHash.of(article, trees.toString());
    }

    /** What became of the articles, for people. */
    static String said(LoadCounts counts) {
        return String.format(
                Locale.ROOT,
                "%,d articles added, %,d changed, %,d coded otherwise, %,d as before; %,d events written",
                counts.added(),
                counts.replaced(),
                counts.recoded(),
                counts.unchanged(),
                counts.events());
    }
}
