package org.polybius.store.database;

import java.util.Map;

/**
 * Events over time by quad.
 *
 * @param period how time is divided
 * @param quads of each quad that has events, 1 to 4
 */
public record QuadTimelines(Timeline.Period period, Map<Integer, Timeline> quads) {
    /** Copies the map. */
    public QuadTimelines {
        quads = Map.copyOf(quads);
    }

    /** How many events there are, with a day or without. */
    public long events() {
        return undated()
                + quads.values().stream()
                        .flatMap(line -> line.points().stream())
                        .mapToLong(Timeline.Point::events)
                        .sum();
    }

    /** How many of them have no day exact enough. */
    public long undated() {
        return quads.values().stream().mapToLong(Timeline::undated).sum();
    }
}
