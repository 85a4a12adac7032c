package org.polybius.model.registry;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;

/**
 * Everything a registry rests on.
 *
 * @param sightings sorted, each once
 * @param decisions in the order in which they were made
 */
public record RegistryContent(List<Sighting> sightings, List<Decision> decisions) {
    /** Of a registry that knows nobody. */
    public static final RegistryContent EMPTY = new RegistryContent(List.of(), List.of());

    /** Sorts and drops doubles, so that the order of reading leaves no trace. */
    public RegistryContent {
        sightings = List.copyOf(new TreeSet<>(sightings));
        decisions = List.copyOf(decisions);
    }

    /**
     * With what more articles say. An article that is read again replaces what it said before.
     *
     * @param articles ids of the articles that were read, also of those that introduce nobody
     * @param more what they say
     */
    public RegistryContent plus(Collection<String> articles, Collection<Sighting> more) {
        List<Sighting> all = new ArrayList<>(more);
        sightings.stream().filter(s -> !articles.contains(s.article())).forEach(all::add);
        return new RegistryContent(all, decisions);
    }

    /** With one more decision. */
    public RegistryContent plus(Decision decision) {
        List<Decision> all = new ArrayList<>(decisions);
        all.add(decision);
        return new RegistryContent(sightings, all);
    }
}
