package org.polybius.watch;

import java.io.IOException;
import java.time.Instant;
import java.util.function.BooleanSupplier;

/** Something that is followed: feeds, or a folder. */
interface Followed {

    /**
     * What came of a look at it.
     *
     * @param next when it is to be looked at again
     * @param failed how many of its feeds or files could not be had or were rejected in part
     */
    record Looked(Instant next, int failed) {}

    /**
     * Takes in what is new or changed.
     *
     * @param slack feeds that are due within so many seconds are due now
     * @param stopping whether to end early
     * @throws IOException if there is nothing to look at; the message says why
     */
    Looked look(Instant now, int slack, BooleanSupplier stopping) throws IOException;

    /** What it is, for people. */
    String name();
}
