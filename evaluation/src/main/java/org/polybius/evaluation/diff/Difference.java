package org.polybius.evaluation.diff;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An event that is not the same in both codings.
 *
 * @param article id of the article
 * @param before the event of the first coding, or null where it was added
 * @param after the event of the second coding, or null where it was removed
 * @param changes the fields that differ, in the schema's order; empty unless there are both
 */
public record Difference(
        String article,
        @Nullable CodedLine before,
        @Nullable CodedLine after,
        List<Change> changes) {

    /** What became of the event. */
    public enum Kind {
        ADDED,
        REMOVED,
        CHANGED
    }

    /**
     * A field that differs.
     *
     * @param field its name, as the schema has it
     * @param before its value in the first coding as people read it, empty where there is none
     * @param after its value in the second coding, likewise
     */
    public record Change(String field, String before, String after) {}

    /** @throws IllegalArgumentException if there is no event on either side */
    public Difference {
        if (before == null && after == null) {
            throw new IllegalArgumentException("a difference needs an event: " + article);
        }
        changes = List.copyOf(changes);
    }

    /** What became of the event. */
    public Kind kind() {
        return before == null ? Kind.ADDED : after == null ? Kind.REMOVED : Kind.CHANGED;
    }

    /** The event as it is now; as it was, where it was removed. */
    public CodedLine event() {
        return after != null ? after : java.util.Objects.requireNonNull(before);
    }
}
