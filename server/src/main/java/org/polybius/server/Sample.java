package org.polybius.server;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.polybius.model.Article;
import org.polybius.model.CharSpan;
import org.polybius.model.Event;
import org.polybius.model.ontology.Ontology;
import org.polybius.store.database.EventDatabase;
import org.polybius.store.database.EventDatabase.Access;
import org.polybius.store.database.EventLoad;
import org.polybius.store.formats.ArticleJson;
import org.polybius.store.formats.EventJson;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A database of the reports of {@code examples/} and their events, so that there is something to look at before anything was
 * coded. The file {@code sample.jsonl} beside this class has an article a line; how it is made stands in {@code docs/server.md}.
 */
public final class Sample implements AutoCloseable {
    private final Path folder;

    /**
     * Makes the database in a temporary folder.
     *
     * @param program name and version of the program, which the database notes
     */
    public Sample(Ontology ontology, String program) throws IOException {
        folder = Files.createTempDirectory("polybius-sample");
        List<Coded> sample = read(ontology);
        try (EventDatabase database = EventDatabase.open(file(), Access.WRITE);
                EventLoad load = database.load("import", program, "the bundled sample")) {
            for (Coded coded : sample) {
                load.put(coded.article(), coded.sentences(), coded.events());
            }
            load.finish();
        }
    }

    private record Coded(Article article, List<CharSpan> sentences, List<Event> events) {}

    private static List<Coded> read(Ontology ontology) throws IOException {
        List<Coded> sample = new ArrayList<>();
        try (InputStream in = Objects.requireNonNull(Sample.class.getResourceAsStream("sample.jsonl"));
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                sample.add(coded(JsonMapper.shared().readTree(line), ontology));
            }
        }
        return sample;
    }

    private static Coded coded(JsonNode line, Ontology ontology) {
        List<CharSpan> sentences = new ArrayList<>();
        for (JsonNode span : JsonMapper.shared().readTree(line.get("sentences").stringValue())) {
            sentences.add(new CharSpan(span.get(0).intValue(), span.get(1).intValue()));
        }
        List<Event> events = new ArrayList<>();
        for (JsonNode event : JsonMapper.shared().readTree(line.get("events").stringValue())) {
            events.add(EventJson.read(event.toString(), ontology));
        }
        return new Coded(
                ArticleJson.read(
                        line.get("record").stringValue(),
                        line.get("id").stringValue(),
                        line.get("source").stringValue(),
                        line.get("text").stringValue()),
                sentences,
                events);
    }

    /** The database. */
    public Path file() {
        return folder.resolve("sample.duckdb");
    }

    /** Removes it. */
    @Override
    public void close() {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
