package org.polybius.coding.dates;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which phrases name a time and what they mean: a grammar file, checked and compiled. Immutable; one for all threads.
 */
public final class DateGrammar {

    /**
     * Patterns that may contain those of the groups before.
     *
     * @param name by which later groups use it
     * @param standalone whether its patterns are time expressions by themselves, or only inside others
     * @param possessive whether they may stand before a possessive "'s"; "since Monday" does not in "since Monday's vote"
     */
    record Group(String name, boolean standalone, boolean possessive, PhraseTree tree) {}

    /**
     * A pattern's example.
     *
     * @param line of the grammar's file
     * @param phrase of the pattern it belongs to
     * @param text the words
     * @param moment when they are said
     * @param expected start and end and precision as the file writes them, or a role, or nothing for no expression
     */
    record Example(int line, String phrase, String text, Moment moment, String expected) {}

    private final Vocabulary vocabulary;
    private final List<Group> groups;
    private final Map<String, Set<String>> lemmas;
    private final List<Example> examples;

    DateGrammar(Vocabulary vocabulary, List<Group> groups, Map<String, Set<String>> lemmas, List<Example> examples) {
        this.vocabulary = vocabulary;
        this.groups = List.copyOf(groups);
        this.lemmas = Map.copyOf(lemmas);
        this.examples = List.copyOf(examples);
    }

    /** The grammar of news English that comes with Polybius. */
    public static DateGrammar load() {
        try (InputStream in = DateGrammar.class.getResourceAsStream("english.yaml")) {
            if (in == null) {
                throw new IllegalStateException("english.yaml is missing beside " + DateGrammar.class);
            }
            return read(new InputStreamReader(in, StandardCharsets.UTF_8), "english.yaml");
        } catch (IOException e) {
            throw new UncheckedIOException("english.yaml cannot be read", e);
        }
    }

    /**
     * Reads a grammar file; {@code english.yaml} describes its form.
     *
     * @param name for messages
     * @throws IllegalArgumentException if it is not well formed: names file and line and says what to change
     */
    public static DateGrammar read(Reader yaml, String name) {
        return new GrammarFile(name).read(yaml);
    }

    Vocabulary vocabulary() {
        return vocabulary;
    }

    List<Group> groups() {
        return groups;
    }

    /** A list of lemmas by which attachment decides; empty if the grammar has none of that name. */
    Set<String> lemmas(String list) {
        return lemmas.getOrDefault(list, Set.of());
    }

    List<Example> examples() {
        return examples;
    }
}
