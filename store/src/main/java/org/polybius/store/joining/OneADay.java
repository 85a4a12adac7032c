package org.polybius.store.joining;

import java.util.HashSet;
import java.util.Set;
import java.util.function.Predicate;
import org.polybius.model.Event;

/**
 * The field's classic filter: of events with the same day, actors, recipients and type only the first passes. What has no
 * day or no parties always passes. The keys of all that passed are kept, some 200 bytes an event. Not thread-safe.
 */
public final class OneADay implements Predicate<Event> {
    private final Set<String> seen = new HashSet<>();
    private long dropped;

    @Override
    public boolean test(Event event) {
        boolean passes = EventKey.ofDay(event).map(seen::add).orElse(true);
        dropped += passes ? 0 : 1;
        return passes;
    }

    /** How many did not pass. */
    public long dropped() {
        return dropped;
    }
}
