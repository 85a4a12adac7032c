package org.polybius.coding.repair;

import java.util.List;
import org.polybius.model.Sentence;

/**
 * A sentence after the repairs.
 *
 * @param sentence the sentence with its mended tree; the very sentence that was given if nothing was repaired
 * @param applied what was repaired, in order
 */
public record Repaired(Sentence sentence, List<Applied> applied) {
    /** Copies the list. */
    public Repaired {
        applied = List.copyOf(applied);
    }
}
