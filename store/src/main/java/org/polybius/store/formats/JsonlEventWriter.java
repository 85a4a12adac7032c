package org.polybius.store.formats;

import java.io.IOException;
import java.io.Writer;
import org.polybius.model.Event;

/** One event a line, each a JSON object of {@link EventJson}. */
public final class JsonlEventWriter implements EventWriter {
    private final Writer out;

    /** Writes to {@code out}. */
    public JsonlEventWriter(Writer out) {
        this.out = out;
    }

    @Override
    public void begin() {}

    @Override
    public void write(Event event) throws IOException {
        out.write(EventJson.write(event));
        out.write('\n');
    }

    @Override
    public void close() throws IOException {
        out.flush();
    }
}
