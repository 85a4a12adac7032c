package org.polybius.coding.lexicon;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Named sets of noun lemmas ("weapon", "agreement") that conditions of entries refer to. */
public final class NounClasses {
    private final Map<String, Set<String>> members = new HashMap<>();

    void add(String name, List<String> lemmas) {
        members.computeIfAbsent(name, n -> new HashSet<>()).addAll(lemmas);
    }

    /** Whether there is a class of that name. */
    public boolean exists(String name) {
        return members.containsKey(name);
    }

    /** Whether {@code lemma} belongs to the class {@code name}; false for an unknown class. */
    public boolean contains(String name, String lemma) {
        return members.getOrDefault(name, Set.of()).contains(lemma);
    }
}
