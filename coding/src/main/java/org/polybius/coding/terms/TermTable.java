package org.polybius.coding.terms;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.polybius.model.Sentence;

/**
 * Terms of one or several words, each with what a data file says of it, found in rows of words. Thread-safe once filled.
 *
 * @param <T> what is said of a term
 */
public final class TermTable<T> {
    private record Term<T>(List<String> words, T value) {}

    private final Map<String, List<Term<T>>> byFirst = new HashMap<>();

    /**
     * Adds a term.
     *
     * @param term lower case, its words separated by blanks
     */
    public void add(String term, T value) {
        List<String> words = List.of(term.split(" "));
        byFirst.computeIfAbsent(words.get(0), w -> new ArrayList<>(1)).add(new Term<>(words, value));
    }

    /**
     * Gives every term that stands in a row of words, with the index of its first word.
     *
     * @param forms the words as written, lower case
     * @param lemmas their lemmas, lower case; as many
     */
    public void find(String[] forms, String[] lemmas, Found<T> found) {
        for (int i = 0; i < forms.length; i++) {
            collect(byFirst.get(forms[i]), i, forms, lemmas, found);
            if (!lemmas[i].equals(forms[i])) {
                collect(byFirst.get(lemmas[i]), i, forms, lemmas, found);
            }
        }
    }

    private void collect(@Nullable List<Term<T>> terms, int at, String[] forms, String[] lemmas, Found<T> found) {
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
                found.at(at, term.value);
            }
        }
    }

    /** Takes what was found. */
    public interface Found<T> {
        /**
         * Takes a term.
         *
         * @param word index of its first word
         * @param value what is said of it
         */
        void at(int word, T value);
    }

    /** The words of a sentence as {@link #find} takes them. */
    public static String[] forms(Sentence s) {
        return s.tokens().stream().map(t -> t.form().toLowerCase(Locale.ROOT)).toArray(String[]::new);
    }

    /** The lemmas of a sentence as {@link #find} takes them. */
    public static String[] lemmas(Sentence s) {
        return s.tokens().stream().map(t -> t.lemma().toLowerCase(Locale.ROOT)).toArray(String[]::new);
    }

    /** Takes one row of a data file. */
    public interface Row {
        /**
         * Takes the cells of a line.
         *
         * @throws IllegalArgumentException saying what is wrong with them
         */
        void read(List<String> cells);
    }

    /**
     * Reads a data file, without its comments and empty lines.
     *
     * @param beside the class in whose package it lies
     * @throws IllegalStateException naming file and line, if a line is broken
     */
    public static void readFile(Class<?> beside, String file, int columns, Row row) {
        try (InputStream in =
                Objects.requireNonNull(beside.getResourceAsStream(file), () -> file + " is missing beside " + beside)) {
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
