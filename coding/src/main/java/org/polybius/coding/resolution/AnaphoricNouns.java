package org.polybius.coding.resolution;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.polybius.model.ontology.EventType;

/** Which events a noun may point back to: "the call" to a REQUEST, "both attacks" to an ASSAULT. Read from a data file. */
final class AnaphoricNouns {
    private static final String FILE = "anaphoric-nouns.tsv";

    private final Map<String, Set<EventType>> types = new HashMap<>();

    private AnaphoricNouns() {}

    /**
     * The table that ships with Polybius.
     *
     * @throws IllegalStateException naming file and line, if a line is broken
     */
    static AnaphoricNouns load() {
        AnaphoricNouns out = new AnaphoricNouns();
        try (InputStream in = AnaphoricNouns.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IllegalStateException(FILE + " is missing beside " + AnaphoricNouns.class.getName());
            }
            BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            int number = 0;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                if (!line.isBlank() && !line.startsWith("#")) {
                    out.add(line, number);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out;
    }

    private void add(String line, int number) {
        String[] cells = line.split("\t");
        if (cells.length != 2) {
            throw new IllegalStateException(FILE + ":" + number + ": needs two cells, nouns and types: " + line);
        }
        Set<EventType> meant = new HashSet<>();
        for (String type : cells[1].strip().split(" +")) {
            try {
                meant.add(EventType.valueOf(type));
            } catch (IllegalArgumentException e) {
                throw new IllegalStateException(FILE + ":" + number + ": unknown type " + type, e);
            }
        }
        for (String noun : cells[0].split(",")) {
            types.computeIfAbsent(noun.strip(), n -> new HashSet<>()).addAll(meant);
        }
    }

    /** The types of event that the noun may point back to; empty for other nouns. */
    Set<EventType> types(String lemma) {
        return types.getOrDefault(lemma, Set.of());
    }
}
