package org.polybius.cli;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.polybius.model.Document;
import org.polybius.model.Event;
import org.polybius.stages.BuildVersion;
import org.polybius.store.database.DatabaseException;
import org.polybius.store.database.EventDatabase;
import org.polybius.store.database.EventLoad;
import org.polybius.store.database.LoadCounts;

/** Puts articles and events into a database, and hands them on to another writer. */
final class DatabaseResults implements ResultWriter {
    private final EventDatabase database;
    private final EventLoad load;
    private final ResultWriter also;
    private final Console console;

    DatabaseResults(EventDatabase database, String settings, ResultWriter also, Console console) {
        this.database = database;
        this.load = database.load("code", "polybius " + BuildVersion.number(), settings);
        this.also = also;
        this.console = console;
    }

    @Override
    public void begin() throws IOException {
        also.begin();
    }

    @Override
    public void write(Document document, List<Event> events) throws IOException {
        try {
            load.put(document, events);
        } catch (DatabaseException e) {
            throw new IOException(e.getMessage(), e);
        }
        also.write(document, events);
    }

    @Override
    public void end() throws IOException {
        try {
            LoadCounts counts = load.finish();
            console.note(database.file() + ": " + said(counts));
        } catch (DatabaseException e) {
            throw new IOException(e.getMessage(), e);
        }
        also.end();
    }

    @Override
    public void close() throws IOException {
        load.close();
        also.close();
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
