package org.polybius.coding.lexicon;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Named sets of noun lemmas ("weapon", "agreement") that conditions of entries refer to. */
public final class NounClasses {
    private final Map<String, Set<String>> members = new HashMap<>();
    private final Set<String> phrased = new HashSet<>();

    void add(String name, Collection<String> lemmas) {
        members.computeIfAbsent(name, n -> new HashSet<>()).addAll(lemmas);
        if (lemmas.stream().anyMatch(l -> l.indexOf(' ') > 0)) {
            phrased.add(name);
        }
    }

    void replace(String name, Collection<String> lemmas) {
        members.remove(name);
        add(name, lemmas);
    }

    /** Takes lemmas out; those that were not in it are given back. */
    List<String> remove(String name, Collection<String> lemmas) {
        Set<String> from = members.getOrDefault(name, new HashSet<>());
        return lemmas.stream().filter(l -> !from.remove(l)).toList();
    }

    /** Whether there is a class of that name. */
    public boolean exists(String name) {
        return members.containsKey(name);
    }

    /** Whether {@code lemma} belongs to the class {@code name}; false for an unknown class. */
    public boolean contains(String name, String lemma) {
        Set<String> lemmas = members.get(name);
        return lemmas != null && lemmas.contains(lemma);
    }

    /** Whether the class {@code name} may have members of several words: "coast guard". */
    public boolean hasPhrases(String name) {
        return phrased.contains(name);
    }

    /** The names of all classes, in alphabetical order. */
    public List<String> names() {
        return members.keySet().stream().sorted().toList();
    }
}
