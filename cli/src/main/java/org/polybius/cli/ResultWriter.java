package org.polybius.cli;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import java.util.function.Predicate;
import org.polybius.model.Document;
import org.polybius.model.Event;
import org.polybius.store.formats.EventWriter;

/** Writes what became of each article, one after another. Closing it leaves what it writes to open. */
interface ResultWriter extends Closeable {

    /** Writes what stands before all articles. */
    default void begin() throws IOException {}

    /** Writes one article's events: none where there are none, or where only trees were asked for. */
    void write(Document document, List<Event> events) throws IOException;

    /** Writes what stands behind all articles; called only where none of them failed to be written. */
    default void end() throws IOException {}

    @Override
    default void close() throws IOException {}

    /** Nothing, where nobody asked for it. */
    static ResultWriter nowhere() {
        return (document, events) -> {};
    }

    /** Hands on only the events that pass. */
    default ResultWriter only(Predicate<Event> passes) {
        ResultWriter all = this;
        return new ResultWriter() {
            @Override
            public void begin() throws IOException {
                all.begin();
            }

            @Override
            public void write(Document document, List<Event> events) throws IOException {
                all.write(document, events.stream().filter(passes).toList());
            }

            @Override
            public void end() throws IOException {
                all.end();
            }

            @Override
            public void close() throws IOException {
                all.close();
            }
        };
    }

    /** Events alone, in one of the formats of files. */
    static ResultWriter of(EventWriter events) {
        return new ResultWriter() {
            @Override
            public void begin() throws IOException {
                events.begin();
            }

            @Override
            public void write(Document document, List<Event> coded) throws IOException {
                for (Event e : coded) {
                    events.write(e);
                }
            }

            @Override
            public void close() throws IOException {
                events.close();
            }
        };
    }
}
