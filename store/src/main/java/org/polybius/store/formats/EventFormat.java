package org.polybius.store.formats;

import java.io.Writer;
import java.util.Locale;

/** The forms in which events are written. */
public enum EventFormat {
    /** One JSON object a line. */
    JSONL,
    /** One JSON array. */
    JSON,
    /** One row an event, for spreadsheets. */
    CSV,
    /** Points on a map. */
    GEOJSON,
    /** A network of actors, for Gephi. */
    GEXF;

    /** As users write it: {@code jsonl}, {@code json}, {@code csv}; also the extension of files. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** A writer of this form; {@code out} stays open after the writer is closed. */
    public EventWriter writer(Writer out) {
        return switch (this) {
            case JSONL -> new JsonlEventWriter(out);
            case JSON -> new JsonEventWriter(out);
            case CSV -> new CsvEventWriter(out);
            case GEOJSON -> new GeoJsonEventWriter(out);
            case GEXF -> new GexfEventWriter(out);
        };
    }
}
