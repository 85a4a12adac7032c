package org.polybius.coding.lexicon;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.polybius.coding.project.Codebook;

/** All entries, found by the lemma of their head word; immutable and safe for many threads. */
public final class Lexicon {
    /** The head of a pattern that any word of its kind has, whatever it means: "* together". */
    public static final String ANY = "*";

    /** An entry and the pattern by which a word may name it. */
    public record Candidate(Entry entry, Entry.Pattern pattern) {}

    private final List<Entry> entries;
    private final Map<Entry.Kind, Map<String, List<Candidate>>> index = new EnumMap<>(Entry.Kind.class);
    private final NounClasses classes;
    private final CompositionTable table;
    private final Codebook codebook;
    private final String hash;

    /**
     * @param own a user's entries, tried before all others
     * @param builtIn the others
     */
    Lexicon(
            Collection<Entry> own,
            Collection<Entry> builtIn,
            NounClasses classes,
            CompositionTable table,
            Codebook codebook,
            String hash) {
        this.codebook = codebook;
        List<Entry> all = new ArrayList<>(own);
        all.addAll(builtIn);
        this.entries = List.copyOf(all);
        this.classes = classes;
        this.table = table;
        this.hash = hash;
        for (Entry.Kind kind : Entry.Kind.values()) {
            index.put(kind, new HashMap<>());
        }
        for (Entry entry : this.entries) {
            for (Entry.Pattern p : entry.patterns()) {
                map(p.kind()).computeIfAbsent(p.head(), h -> new ArrayList<>()).add(new Candidate(entry, p));
            }
        }
        Set<Entry> first = new HashSet<>(own);
        Comparator<Candidate> mostSpecificFirst = Comparator.comparing((Candidate c) -> first.contains(c.entry()))
                .thenComparing(c -> c.entry().specificity(c.pattern()))
                .reversed();
        for (Map<String, List<Candidate>> byHead : index.values()) {
            byHead.values().forEach(list -> list.sort(mostSpecificFirst));
        }
    }

    private Map<String, List<Candidate>> map(Entry.Kind kind) {
        return java.util.Objects.requireNonNull(index.get(kind));
    }

    /**
     * The entries whose head is {@code lemma}: a user's before the others, the most specific first; those alike in the
     * order of the files.
     */
    public List<Candidate> candidates(Entry.Kind kind, String lemma) {
        return map(kind).getOrDefault(lemma, Collections.emptyList());
    }

    /** All entries in the order of the files. */
    public List<Entry> entries() {
        return entries;
    }

    public NounClasses classes() {
        return classes;
    }

    public CompositionTable table() {
        return table;
    }

    /** A user's own event codes; empty without a user's folder. */
    public Codebook codebook() {
        return codebook;
    }

    /** SHA-256 of all data files, a user's too, shortened to 12 hexadecimal digits: part of every event's provenance. */
    public String hash() {
        return hash;
    }
}
