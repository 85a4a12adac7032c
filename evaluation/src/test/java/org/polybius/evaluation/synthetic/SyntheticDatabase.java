package org.polybius.evaluation.synthetic;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.polybius.model.ontology.Ontology;
import org.polybius.store.database.EventDatabase;
import org.polybius.store.database.EventLoad;
import org.polybius.store.database.LoadCounts;
import org.polybius.store.formats.EventJson;

/**
 * Writes a made-up collection into a database, or as JSONL where the file's name ends so. Run it with {@code ./mvnw -q -pl
 * evaluation -am -Pbenchmark -DskipTests test -Dbenchmark.main=org.polybius.evaluation.synthetic.SyntheticDatabase
 * -Dbenchmark="1000000 /tmp/events.duckdb 1"}: how many events, where, and the seed.
 */
public final class SyntheticDatabase {
    private SyntheticDatabase() {}

    public static void main(String[] args) throws IOException {
        if (args.length < 2 || !args[0].matches("\\d{1,9}") || args.length > 2 && !args[2].matches("\\d{1,9}")) {
            throw new IllegalArgumentException("give a number of events, a file, and, if you like, a seed");
        }
        long events = Long.parseLong(args[0]);
        Path file = Path.of(args[1]);
        long seed = args.length > 2 ? Long.parseLong(args[2]) : 1;
        long start = System.nanoTime();
        if (file.toString().endsWith(".jsonl")) {
            writeLines(events, file, seed);
        } else {
            System.out.println(load(events, file, seed));
        }
        System.out.printf("%.1f s, %,d bytes%n", (System.nanoTime() - start) / 1e9, Files.size(file));
    }

    static LoadCounts load(long events, Path file, long seed) {
        try (EventDatabase database = EventDatabase.open(file, EventDatabase.Access.WRITE);
                EventLoad load = database.load("import", "synthetic 1", events + " events by seed " + seed)) {
            new SyntheticCollection(Ontology.load(), seed).make(events, load::put);
            return load.finish();
        }
    }

    private static void writeLines(long events, Path file, long seed) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            new SyntheticCollection(Ontology.load(), seed)
                    .make(
                            events,
                            (document, coded) -> coded.forEach(e -> {
                                try {
                                    out.write(EventJson.write(e));
                                    out.newLine();
                                } catch (IOException failed) {
                                    throw new UncheckedIOException(failed);
                                }
                            }));
        }
    }
}
