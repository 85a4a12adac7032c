package org.polybius.store.joining;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.polybius.model.Event;
import org.polybius.model.Evidence;

/**
 * Joins the events of different articles that are one: type, auxiliary, actors, recipients, day and place agree, and all but
 * the auxiliary are told. All events are counted first, then given once more: a joined event leaves when the last of its
 * tellings has come. What is joined does not hang on the order in which they come. Not thread-safe.
 */
public final class EventJoin {
    /** The telling that is surest is kept; of equally sure ones that of the article, and the event, whose id sorts first. */
    private static final Comparator<Event> BEST = Comparator.comparingDouble(Event::confidence)
            .reversed()
            .thenComparing(e -> e.evidence().get(0).article())
            .thenComparing(Event::id);

    private final Map<String, Integer> counts = new HashMap<>();
    private final Map<String, List<Event>> open = new HashMap<>();

    /** The first time that an event is given. */
    public void count(Event event) {
        EventKey.ofOccurrence(event).ifPresent(key -> counts.merge(key, 1, Integer::sum));
    }

    /**
     * The second time that an event is given.
     *
     * @return the joined event if this was the last that tells it, or nothing if others are still to come
     */
    public Optional<Event> join(Event event) {
        Optional<String> key = EventKey.ofOccurrence(event);
        if (key.isEmpty() || counts.getOrDefault(key.get(), 1) == 1) {
            return Optional.of(event);
        }
        List<Event> tellings = open.computeIfAbsent(key.get(), k -> new ArrayList<>());
        tellings.add(event);
        if (tellings.size() < counts.getOrDefault(key.get(), 1)) {
            return Optional.empty();
        }
        open.remove(key.get());
        return Optional.of(joined(tellings));
    }

    private static Event joined(List<Event> tellings) {
        List<Event> sorted = tellings.stream().sorted(BEST).toList();
        Event best = sorted.get(0);
        Set<Evidence> evidence = new LinkedHashSet<>();
        Set<String> copies = new TreeSet<>();
        List<String> why = new ArrayList<>(best.why());
        for (Event telling : sorted) {
            evidence.addAll(telling.evidence());
            copies.addAll(telling.copies());
        }
        for (Event telling : sorted.subList(1, sorted.size())) {
            Evidence words = telling.evidence().get(0);
            why.add("also told in article " + words.article() + ": type, actors, recipients, day and place agree: \""
                    + words.quote() + "\"");
        }
        return best.withTellings(List.copyOf(evidence), why, List.copyOf(copies));
    }
}
