package org.polybius.store.formats;

import java.io.IOException;
import java.io.Writer;
import org.polybius.model.Event;

/** One JSON array, one event a line within it. */
public final class JsonEventWriter implements EventWriter {
    private final Writer out;
    private boolean first = true;

    /** Writes to {@code out}. */
    public JsonEventWriter(Writer out) {
        this.out = out;
    }

    @Override
    public void begin() throws IOException {
        out.write("[");
    }

    @Override
    public void write(Event event) throws IOException {
        out.write(first ? "\n" : ",\n");
        out.write(EventJson.write(event));
        first = false;
    }

    @Override
    public void close() throws IOException {
        out.write("\n]\n");
        out.flush();
    }
}
