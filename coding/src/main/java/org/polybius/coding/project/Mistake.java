package org.polybius.coding.project;

/**
 * Something in a data file that is wrong or looks so.
 *
 * @param file the file, as a user can find it
 * @param line its line, from 1; 0 where the whole file is meant
 * @param field the field of the entry, or "" where none is meant
 * @param message what is wrong and what to do
 * @param severity whether anything is read otherwise than its writer meant
 */
public record Mistake(String file, int line, String field, String message, Severity severity) {
    /** How bad it is. */
    public enum Severity {
        /** Nothing can be coded with the files before this is mended. */
        ERROR,
        /** The files can be used; this part of them does nothing, or not what it seems to. */
        WARNING
    }

    /** {@code file:line:field: message}, as editors and terminals can follow it. */
    @Override
    public String toString() {
        return file + (line > 0 ? ":" + line : "") + (field.isEmpty() ? "" : ":" + field) + ": " + message;
    }
}
