package org.polybius.coding.actors;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.polybius.coding.countries.NameTable;
import org.polybius.model.Sentence;

/** The names an article has introduced, with what it says of their bearers; grows while an article is read. */
final class LearnedNames {
    private static final Set<String> FAMILY_FIRST = Set.of("CHN", "TWN", "KOR", "PRK", "VNM", "KHM", "HKG", "SGP");

    private final Map<String, Entity> byKey = new LinkedHashMap<>();
    private final Map<String, List<Alias>> byFirst = new HashMap<>();

    private final Set<Introduction> introductions = new LinkedHashSet<>();
    private final Map<String, String> remarks = new HashMap<>();

    private record Alias(List<String> words, String key) {}

    /** What is known of the bearer of {@code key}. */
    @Nullable
    Entity get(String key) {
        return byKey.get(key);
    }

    /**
     * Keeps that a sentence says who {@code e} is, unless the core knows it or nothing is said. A country that the
     * sentence does not name was taken from the article around, and is no evidence.
     */
    Entity introduced(SentenceScan scan, Entity e) {
        String country = e.country() != null && scan.names(e.country()) ? e.country() : null;
        boolean says = country != null || !e.sectors().isEmpty();
        boolean body = e.kind() == Kind.PERSON || e.kind() == Kind.GROUP || e.kind() == Kind.ORGANISATION;
        if (e.id() == null && says && body && !e.plural() && e.name().indexOf(' ') > 0) {
            introductions.add(
                    new Introduction(e.name(), e.kind(), country, e.sectors(), e.titles(), scan.sentence.index()));
        }
        return e;
    }

    /** In the order of the text. */
    List<Introduction> introductions() {
        return List.copyOf(introductions);
    }

    /** Keeps what is to be said of a name wherever it acts. */
    void remark(String name, String remark) {
        remarks.putIfAbsent(name, remark);
    }

    /** What is to be said of a name, or null. */
    @Nullable
    String remark(String name) {
        return remarks.get(name);
    }

    /** Learns {@code e} by its name, or adds what it knows to what is known. */
    String learn(Entity e) {
        String key = key(e.name());
        Entity old = byKey.get(key);
        byKey.put(key, old == null ? e : old.merge(e));
        if (old == null) {
            alias(e.name(), key);
            if (e.kind() == Kind.PERSON) {
                String[] words = e.name().split(" ");
                String last = words[words.length - 1];
                if (words.length > 1) {
                    alias(last, key);
                    if (words.length > 2 && Character.isLowerCase(words[words.length - 2].charAt(0))) {
                        alias(words[words.length - 2] + " " + last, key);
                    }
                    int hyphen = last.indexOf('-');
                    if (hyphen > 0 && hyphen <= 3 && Character.isLowerCase(last.charAt(0))) {
                        alias(last.substring(hyphen + 1), key);
                    }
                    if (e.country() != null && FAMILY_FIRST.contains(e.country())) {
                        alias(words[0], key);
                    }
                }
            }
        }
        return key;
    }

    /** A further name of the bearer of {@code key}: an acronym, a short form. */
    void alias(String name, String key) {
        List<String> words =
                List.of(NameTable.fold(name).replaceAll("('s?)( |$)", " $1$2").split(" "));
        List<Alias> list = byFirst.computeIfAbsent(words.get(0), k -> new ArrayList<>(1));
        Alias alias = new Alias(words, key);
        if (!list.contains(alias)) {
            // The latest bearer of a shared surname comes first: the nearest introduction counts.
            list.add(0, alias);
            list.sort((a, b) -> b.words.size() - a.words.size());
        }
    }

    String keyOf(String name) {
        return key(name);
    }

    private static String key(String name) {
        return NameTable.fold(name).toLowerCase(Locale.ROOT);
    }

    /** The longest learned name that begins at token {@code from}, or null. */
    @Nullable
    Piece find(Sentence s, int from) {
        if (byFirst.isEmpty()) {
            return null;
        }
        List<Alias> list = byFirst.get(NameTable.fold(s.token(from).form()));
        if (list == null) {
            return null;
        }
        for (Alias a : list) {
            int size = a.words.size();
            boolean fits = from + size <= s.size();
            for (int i = 1; fits && i < size; i++) {
                fits = a.words.get(i).equals(NameTable.fold(s.token(from + i).form()));
            }
            if (fits) {
                return new Piece.Learned(from, from + size, a.key);
            }
        }
        return null;
    }
}
