package org.polybius.store.layouts;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The data files of this package: tables whose first column is the key. */
final class Facts {
    /** FIPS 10-4 by ISO 3166-1 alpha-3. */
    static final Map<String, List<String>> FIPS = load("fips.tsv", 2);

    /** Phoenix's and GDELT's class by CAMEO root. */
    static final Map<String, List<String>> ROOTS = load("cameo-roots.tsv", 3);

    /** ICEWS's sectors by PLOVER's. */
    static final Map<String, List<String>> ICEWS_SECTORS = load("icews-sectors.tsv", 2);

    /** The kind of each part of a CAMEO actor code. */
    static final Map<String, List<String>> ACTOR_PARTS = load("actor-parts.tsv", 2);

    private Facts() {}

    private static Map<String, List<String>> load(String file, int columns) {
        try (InputStream in = Facts.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException(file + " is missing from the jar");
            }
            return read(
                    file,
                    columns,
                    new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                            .lines()
                            .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @throws IllegalStateException if a line is broken or a key stands twice; the message names the line */
    static Map<String, List<String>> read(String file, int columns, List<String> lines) {
        Map<String, List<String>> out = new HashMap<>();
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).startsWith("#") || lines.get(i).isBlank()) {
                continue;
            }
            List<String> cells = List.of(lines.get(i).split("\t", -1));
            String where = file + ", line " + (i + 1) + ": ";
            if (cells.size() != columns) {
                throw new IllegalStateException(where + columns + " columns are wanted, separated by tabs");
            }
            if (out.put(cells.get(0), cells.subList(1, columns)) != null) {
                throw new IllegalStateException(where + "\"" + cells.get(0) + "\" stands twice: remove one");
            }
        }
        return Map.copyOf(out);
    }
}
