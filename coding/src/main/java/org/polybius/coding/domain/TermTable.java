package org.polybius.coding.domain;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Terms of one or several words, each with what a data file says of it, found in rows of words. Thread-safe once filled.
 *
 * @param <T> what is said of a term
 */
final class TermTable<T> {
    private record Term<T>(List<String> words, T value) {}

    private final Map<String, List<Term<T>>> byFirst = new HashMap<>();

    /**
     * Adds a term.
     *
     * @param term lower case, its words separated by blanks
     */
    void add(String term, T value) {
        List<String> words = List.of(term.split(" "));
        byFirst.computeIfAbsent(words.get(0), w -> new ArrayList<>(1)).add(new Term<>(words, value));
    }

    /**
     * Gives every term that stands in a row of words.
     *
     * @param forms the words as written, lower case
     * @param lemmas their lemmas, lower case; as many
     */
    void find(String[] forms, String[] lemmas, Consumer<T> found) {
        for (int i = 0; i < forms.length; i++) {
            collect(byFirst.get(forms[i]), i, forms, lemmas, found);
            if (!lemmas[i].equals(forms[i])) {
                collect(byFirst.get(lemmas[i]), i, forms, lemmas, found);
            }
        }
    }

    private void collect(@Nullable List<Term<T>> terms, int at, String[] forms, String[] lemmas, Consumer<T> found) {
        if (terms == null) {
            return;
        }
        for (Term<T> term : terms) {
            boolean whole = at + term.words.size() <= forms.length;
            for (int k = 1; whole && k < term.words.size(); k++) {
                whole = term.words.get(k).equals(forms[at + k])
                        || term.words.get(k).equals(lemmas[at + k]);
            }
            if (whole) {
                found.accept(term.value);
            }
        }
    }

    /** Takes one row of a data file. */
    interface Row {
        /**
         * Takes the cells of a line.
         *
         * @throws IllegalArgumentException saying what is wrong with them
         */
        void read(List<String> cells);
    }

    /**
     * Reads a data file beside this class, without its comments and empty lines.
     *
     * @throws IllegalStateException naming file and line, if a line is broken
     */
    static void readFile(String file, int columns, Row row) {
        try (InputStream in = Objects.requireNonNull(
                TermTable.class.getResourceAsStream(file), () -> file + " is missing beside " + TermTable.class)) {
            BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            int number = 0;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                if (line.isBlank() || line.startsWith("#")) {
                    continue;
                }
                List<String> cells = List.of(line.split("\t", -1));
                if (cells.size() != columns) {
                    throw new IllegalStateException(file + ":" + number + ": needs " + columns
                            + " cells separated by tabs, has " + cells.size());
                }
                try {
                    row.read(cells);
                } catch (IllegalArgumentException e) {
                    throw new IllegalStateException(file + ":" + number + ": " + e.getMessage(), e);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
