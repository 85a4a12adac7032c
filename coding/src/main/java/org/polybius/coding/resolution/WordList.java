package org.polybius.coding.resolution;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/** Lemmas of one kind, read from a data file: separated by commas, lines that begin with # are remarks. */
final class WordList {
    private final Set<String> words;

    private WordList(Set<String> words) {
        this.words = words;
    }

    /**
     * The list in {@code file} beside this class.
     *
     * @throws IllegalStateException naming the file, if it is missing or empty
     */
    static WordList load(String file) {
        try (InputStream in = WordList.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException(file + " is missing beside " + WordList.class.getName());
            }
            Set<String> words = new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(l -> !l.startsWith("#"))
                    .flatMap(l -> Arrays.stream(l.split(",", -1)))
                    .map(String::strip)
                    .filter(w -> !w.isEmpty())
                    .collect(Collectors.toUnmodifiableSet());
            if (words.isEmpty()) {
                throw new IllegalStateException(file + ": holds no words");
            }
            return new WordList(words);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean contains(String lemma) {
        return words.contains(lemma);
    }
}
