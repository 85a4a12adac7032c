package org.polybius.store.database;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.polybius.model.Article;
import org.polybius.model.CharSpan;
import org.polybius.model.Event;
import org.polybius.model.EventInvariants;
import org.polybius.model.EventInvariants.Violation;
import org.polybius.model.ontology.Ontology;
import org.polybius.store.formats.EventFile;
import org.polybius.store.formats.LineProblem;

/**
 * Puts events of files into a database, article by article, with the articles' texts where these are at hand. The events of
 * an article may stand anywhere in a file: together they are its coding. Of several files that have events of an article the
 * last one counts.
 */
public final class EventImport implements Closeable {
    private final List<EventFile<PlacedEvent>> files = new ArrayList<>();
    private final EventInvariants invariants;
    private final Consumer<LineProblem> problems;
    /** Articles that were put with their text. */
    private final Set<String> told = new HashSet<>();

    private EventImport(Ontology ontology, Consumer<LineProblem> problems) {
        this.invariants = new EventInvariants(ontology);
        this.problems = problems;
    }

    /**
     * Reads through files: one JSON object a line; Parquet as {@link ParquetExport} writes it, where the name ends in
     * {@code .parquet}; or folders of such Parquet, in which an article's events may lie in several files.
     *
     * @param ontology resolves the modes and codes of events
     * @param problems told each line or row that is no event, or whose event does not fit its article; it is left out
     * @throws IOException if one cannot be read
     */
    public static EventImport open(List<Path> paths, Ontology ontology, Consumer<LineProblem> problems)
            throws IOException {
        EventImport opened = new EventImport(ontology, problems);
        EventFiles reading = new EventFiles(ontology, problems);
        try {
            for (Path path : paths) {
                reading.open(path, opened.files);
            }
        } catch (IOException | RuntimeException e) {
            opened.close();
            throw e;
        }
        return opened;
    }

    /**
     * Puts an article with those of its events that fit its text. If no file has events of it, it is put only where the
     * database has nothing of it.
     *
     * @param sentences where its sentences are, in order
     */
    public void put(Article article, List<CharSpan> sentences, EventLoad load) throws IOException {
        EventFile<PlacedEvent> file = holding(article.id());
        if (file == null) {
            load.putIfNew(article, sentences);
            return;
        }
        List<Event> fitting = new ArrayList<>();
        for (PlacedEvent e : file.events(article.id())) {
            List<Violation> wrong = invariants.check(e.event(), article, sentences);
            if (wrong.isEmpty()) {
                fitting.add(e.event());
            } else {
                Violation first = wrong.get(0);
                problems.accept(new LineProblem(
                        e.file(),
                        e.line(),
                        "does not fit the text of " + article.source() + ": " + first.field() + " " + first.problem()
                                + "; give the text that it was coded from"));
            }
        }
        told.add(article.id());
        load.put(article, sentences, fitting);
    }

    /**
     * Puts the events of all articles that were not put before; if the database has their texts, these stay.
     *
     * @return how many articles that were
     */
    public long putRest(EventLoad load) throws IOException {
        long put = 0;
        for (EventFile<PlacedEvent> file : files) {
            for (String article : file.articles()) {
                if (!told.contains(article) && file.equals(holding(article))) {
                    load.put(
                            article,
                            file.events(article).stream()
                                    .map(PlacedEvent::event)
                                    .toList());
                    put++;
                }
            }
        }
        return put;
    }

    private @Nullable EventFile<PlacedEvent> holding(String article) {
        for (int i = files.size() - 1; i >= 0; i--) {
            EventFile<PlacedEvent> file = files.get(i);
            if (file.articles().contains(article)) {
                return file;
            }
        }
        return null;
    }

    @Override
    public void close() throws IOException {
        for (EventFile<PlacedEvent> file : files) {
            file.close();
        }
    }
}
