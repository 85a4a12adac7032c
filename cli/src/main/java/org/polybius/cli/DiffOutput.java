package org.polybius.cli;

import java.io.Closeable;
import org.polybius.evaluation.diff.Difference;
import org.polybius.evaluation.diff.Summary;

/** Writes the differences of two codings, one after another, and then how many there are. */
interface DiffOutput extends Closeable {
    /** Writes one; those of an article follow one another. */
    void write(Difference difference);

    /** Writes the counts, after everything else. */
    void finish(Summary summary);

    @Override
    default void close() {}
}
