package org.polybius.store.database;

import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.polybius.model.Event;
import org.polybius.model.ontology.Ontology;
import org.polybius.store.formats.EventFile;
import org.polybius.store.formats.EventFormatException;
import org.polybius.store.formats.EventJson;
import org.polybius.store.formats.LineProblem;

/**
 * Puts the events of a JSONL file into a database, article by article. The events of an article may stand anywhere in the
 * file: together they are its coding.
 */
public final class JsonlImport {
    private final Ontology ontology;

    /** @param ontology resolves the modes and codes of events */
    public JsonlImport(Ontology ontology) {
        this.ontology = ontology;
    }

    /**
     * Reads all of a file.
     *
     * @param problems told each line that is no event, which is left out
     * @throws IOException if it cannot be read
     */
    public void read(Path file, EventLoad load, Consumer<LineProblem> problems) throws IOException {
        try (EventFile<Event> events =
                EventFile.open(file, this::event, e -> e.evidence().get(0).article(), problems)) {
            for (String article : events.articles()) {
                load.put(article, events.events(article));
            }
        }
    }

    private Event event(String line) {
        try {
            return EventJson.read(line, ontology);
        } catch (EventFormatException e) {
            throw new IllegalArgumentException(e.getMessage(), e);
        }
    }
}
