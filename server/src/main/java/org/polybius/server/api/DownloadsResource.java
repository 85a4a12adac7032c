package org.polybius.server.api;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.stream.Stream;
import org.polybius.server.Served;
import org.polybius.server.filter.FilterQuery;
import org.polybius.server.http.Exchange;
import org.polybius.server.http.Problem;
import org.polybius.server.http.Route;
import org.polybius.store.database.EventFilter;
import org.polybius.store.database.EventStore;
import org.polybius.store.database.ParquetExport;
import org.polybius.store.formats.EventFormat;
import org.polybius.store.formats.EventWriter;
import org.polybius.store.layouts.Layout;
import org.polybius.store.layouts.LayoutWriter;

/** {@code /api/v1/download/FORMAT}: all events that meet a filter as a file, written while they are read. */
public final class DownloadsResource {
    private static final Map<EventFormat, String> TYPES = types();

    private static final String PARQUET = "parquet";

    private final Served served;
    private final Semaphore turns = new Semaphore(4, true);

    public DownloadsResource(Served served) {
        this.served = served;
    }

    private static Map<EventFormat, String> types() {
        Map<EventFormat, String> types = new LinkedHashMap<>();
        for (EventFormat format : EventFormat.values()) {
            types.put(
                    format,
                    switch (format) {
                        case JSONL -> "application/x-ndjson";
                        case JSON -> "application/json";
                        case CSV -> "text/csv; charset=utf-8";
                        case GEOJSON -> "application/geo+json";
                        case GEXF -> "application/xml";
                    });
        }
        return types;
    }

    /** The names of all formats. */
    static List<String> formats() {
        return Stream.of(
                        Arrays.stream(EventFormat.values()).map(EventFormat::label),
                        Stream.of(PARQUET),
                        Arrays.stream(Layout.values()).map(Layout::label))
                .flatMap(names -> names)
                .toList();
    }

    /** Its addresses. */
    public List<Route> routes() {
        return List.of(Route.get("/api/v1/download/{format}", this::download));
    }

    private void download(Exchange exchange) throws IOException {
        EventFilter filter = FilterQuery.readStrictly(exchange.query());
        String wanted = exchange.path("format").toLowerCase(Locale.ROOT);
        if (!formats().contains(wanted)) {
            throw Problem.notFound("there is no format of that name; there are " + String.join(", ", formats()));
        }
        if (!turns.tryAcquire()) {
            exchange.setHeader("Retry-After", "10");
            throw new Problem(503, "Too busy", "other downloads are running: try again in a moment");
        }
        try {
            if (wanted.equals(PARQUET)) {
                parquet(exchange, filter);
                return;
            }
            for (EventFormat format : EventFormat.values()) {
                if (format.label().equals(wanted)) {
                    events(exchange, format, filter);
                    return;
                }
            }
            for (Layout layout : Layout.values()) {
                if (layout.label().equals(wanted)) {
                    layout(exchange, layout, filter);
                }
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        } finally {
            turns.release();
        }
    }

    /** The one format that cannot be written from beginning to end: it is made beside and then sent. */
    private void parquet(Exchange exchange, EventFilter filter) throws IOException {
        Path folder = Files.createTempDirectory("polybius-download");
        Path file = folder.resolve("events.parquet");
        try {
            ParquetExport.write(served.database(), filter, file);
            exchange.download("application/vnd.apache.parquet", "events.parquet", out -> Files.copy(file, out));
        } finally {
            Files.deleteIfExists(file);
            Files.deleteIfExists(folder);
        }
    }

    private EventStore store() {
        return served.database().store(served.ontology());
    }

    private void events(Exchange exchange, EventFormat format, EventFilter filter) throws IOException {
        exchange.downloadText(
                TYPES.getOrDefault(format, "application/octet-stream"), "events." + format.label(), out -> {
                    try (EventWriter writer = format.writer(out)) {
                        writer.begin();
                        store().forEach(filter, e -> unchecked(() -> writer.write(e.event())));
                    }
                });
    }

    private void layout(Exchange exchange, Layout layout, EventFilter filter) throws IOException {
        String extension = layout == Layout.GDELT ? "tsv" : "txt";
        exchange.downloadText("text/tab-separated-values; charset=utf-8", layout.label() + "." + extension, out -> {
            try (LayoutWriter writer = layout.writer(out, served.countries())) {
                writer.begin();
                store().forEachWithArticle(filter, (article, e) -> unchecked(() -> writer.write(article, e.event())));
            }
        });
    }

    /** Something that writes. */
    private interface Writes {
        void write() throws IOException;
    }

    private static void unchecked(Writes writes) {
        try {
            writes.write();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
