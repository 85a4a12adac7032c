package org.polybius.store.database;

import java.util.List;

/**
 * Something in a database that is not as it must be.
 *
 * @param check what was looked at, a stable keyword
 * @param count how often it was found
 * @param problem what is wrong, for people
 * @param examples the first few
 * @param remedy what to do about it
 * @param repairable whether {@link Doctor#repair} mends it without losing anything
 */
public record Finding(
        String check, long count, String problem, List<String> examples, String remedy, boolean repairable) {
    /** Copies the list. */
    public Finding {
        examples = List.copyOf(examples);
    }
}
