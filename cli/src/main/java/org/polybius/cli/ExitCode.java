package org.polybius.cli;

/** What the exit status of {@code polybius} says; documented in the README. */
final class ExitCode {
    /** All went well. */
    static final int OK = 0;
    /** What {@code polybius diff} compared is not the same. */
    static final int DIFFERENT = 1;
    /** What was to be checked holds mistakes, or what was asked for is not there. */
    static final int MISTAKES = 1;
    /** The command line is not right (picocli's own). */
    static final int USAGE = 2;
    /**
     * The run is complete, but some inputs were rejected, or a feed could not be had; the messages and {@code --rejects} say which
     * and why.
     */
    static final int SOME_REJECTED = 3;
    /** Nothing could be read, or there is nothing to follow. */
    static final int NOTHING_READ = 4;
    /** The output could not be written. */
    static final int NO_OUTPUT = 5;
    /** A run cannot go on: inputs, version or lexicon are not what they were when it began. */
    static final int CHANGED = 6;
    /** Polybius could not start: no Java, a failed build (both from the launcher), no place for the language models. */
    static final int CANNOT_START = 69;
    /** A fault of Polybius itself. */
    static final int INTERNAL = 70;

    private ExitCode() {}
}
