package org.polybius.evaluation.diff;

import java.util.Map;

/**
 * How two codings differ, counted.
 *
 * @param articles articles with an event in either coding
 * @param articlesThatDiffer of these, those where something was added, removed or changed
 * @param types type to its counts, in the order of the alphabet; a changed event counts under the type it had
 * @param fields changed field to how many events it changed in, the most frequent first
 * @param retyped "TYPE → TYPE" to how many events, the most frequent first
 * @param problems lines that are no events and were left out
 */
public record Summary(
        int articles,
        int articlesThatDiffer,
        Map<String, Counts> types,
        Map<String, Integer> fields,
        Map<String, Integer> retyped,
        int problems) {

    /**
     * What became of events.
     *
     * @param same that did not change
     * @param changed of which a field differs
     * @param removed that only the first coding has
     * @param added that only the second coding has
     */
    public record Counts(int same, int changed, int removed, int added) {
        static final Counts NONE = new Counts(0, 0, 0, 0);

        Counts plus(Counts o) {
            return new Counts(same + o.same, changed + o.changed, removed + o.removed, added + o.added);
        }
    }

    /** All types together. */
    public Counts all() {
        return types.values().stream().reduce(Counts.NONE, Counts::plus);
    }

    /** Whether every event is the same in both. */
    public boolean isSame() {
        return articlesThatDiffer == 0;
    }
}
