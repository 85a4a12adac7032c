package org.polybius.watch;

/** Told what happens, one line each. Safe for several threads. */
public interface Reporter {
    /** Something that went as it should. */
    void note(String line);

    /** Something that did not. */
    void problem(String line);
}
