package org.polybius.cli;

import java.io.IOException;
import java.util.List;
import org.polybius.model.Document;
import org.polybius.model.Event;
import org.polybius.store.layouts.Layout;
import org.polybius.store.layouts.LayoutWriter;

/** Events in the layout of another data set; at the end it is said how many have no place in it. */
final class LayoutResults implements ResultWriter {
    private final LayoutWriter rows;
    private final Layout layout;
    private final Console console;

    LayoutResults(LayoutWriter rows, Layout layout, Console console) {
        this.rows = rows;
        this.layout = layout;
        this.console = console;
    }

    @Override
    public void begin() throws IOException {
        rows.begin();
    }

    @Override
    public void write(Document document, List<Event> events) throws IOException {
        for (Event e : events) {
            rows.write(document.article(), e);
        }
    }

    @Override
    public void close() throws IOException {
        rows.close();
        if (rows.leftOut() > 0) {
            console.note(rows.leftOut() + (rows.leftOut() == 1 ? " event" : " events")
                    + " negated, hypothetical or to come, which the layout " + layout.label()
                    + " cannot say: left out; --format jsonl has them");
        }
    }
}
