package org.polybius.language.nlp4j;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;

/** The words that rules ask for, from {@code word-lists.txt}, where each list says what it is. */
final class WordLists {
    static final Set<String> TIMES = words("times");
    static final Set<String> CAUSATIVE = words("causative");
    static final Set<String> BARE_INFINITIVE = words("bare-infinitive");
    static final Set<String> SPEECH = words("speech");
    static final Set<String> ASKING_FOR = words("asking-for");
    static final Set<String> COUNTS = words("counts");
    static final Set<String> BEFORE_NAMES = words("before-names");
    static final Set<String> STARTERS = words("starters");

    /** Expressions of several words, in the order of the file. */
    static final Set<String> FIXED = list("fixed", "\n");

    private WordLists() {}

    private static Set<String> words(String name) {
        return list(name, "\\s+");
    }

    private static Set<String> list(String name, String separator) {
        try (InputStream in = WordLists.class.getResourceAsStream("word-lists.txt")) {
            if (in == null) {
                throw new IllegalStateException("word-lists.txt is not on the class path");
            }
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8).replaceAll("(?m)^#.*\\R", "");
            int start = text.indexOf("[" + name + "]");
            if (start < 0) {
                throw new IllegalStateException("word-lists.txt has no list [" + name + "]");
            }
            int from = text.indexOf(']', start) + 1;
            int to = text.indexOf('[', from);
            String body = text.substring(from, to < 0 ? text.length() : to).strip();
            return Collections.unmodifiableSet(new LinkedHashSet<>(java.util.List.of(body.split(separator))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
