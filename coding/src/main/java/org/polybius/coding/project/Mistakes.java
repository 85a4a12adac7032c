package org.polybius.coding.project;

import java.util.ArrayList;
import java.util.List;

/**
 * Gathers mistakes, so that all of them are told at once. Keeps a bounded number: a file of a million wrong lines is told
 * by its first ones. Not thread-safe.
 */
public final class Mistakes {
    private static final int MOST = 1000;

    private final List<Mistake> found = new ArrayList<>();
    private long errors;
    private long left;

    /** A mistake for which nothing can be coded. */
    public void error(String file, int line, String field, String message) {
        errors++;
        add(new Mistake(file, line, field, message, Mistake.Severity.ERROR));
    }

    /** A mistake that does no harm but to its own part. */
    public void warning(String file, int line, String field, String message) {
        add(new Mistake(file, line, field, message, Mistake.Severity.WARNING));
    }

    /** Those of {@code others} after these. */
    public void addAll(Mistakes others) {
        others.found.forEach(this::add);
        errors += others.errors;
        left += others.left;
    }

    private void add(Mistake mistake) {
        if (found.size() < MOST) {
            found.add(mistake);
        } else {
            left++;
        }
    }

    /** Whether there is any error. */
    public boolean anyErrors() {
        return errors > 0;
    }

    /** How many errors there are. */
    public long errors() {
        return errors;
    }

    /** The mistakes in the order in which they were found, the first thousand of them. */
    public List<Mistake> all() {
        return List.copyOf(found);
    }

    /** How many more there were. */
    public long left() {
        return left;
    }
}
