package org.polybius.store.formats;

import java.nio.file.Path;

/**
 * A line that is no event.
 *
 * @param file where it stands
 * @param line its number, from 1
 * @param message what is wrong with it
 */
public record LineProblem(Path file, int line, String message) {
    @Override
    public String toString() {
        return file + ":" + line + ": " + message;
    }
}
