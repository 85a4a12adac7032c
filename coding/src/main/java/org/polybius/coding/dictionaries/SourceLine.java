package org.polybius.coding.dictionaries;

/**
 * A line of a dictionary without its comments.
 *
 * @param file the file, as its user named it
 * @param number from 1
 * @param text without the blanks around it; may be empty
 */
record SourceLine(String file, int number, String text) {

    /** {@code file.txt:12}, with nothing in it that a data file could take for its own. */
    String where() {
        String name = file.replace('\\', '/');
        return name.substring(name.lastIndexOf('/') + 1).replaceAll("[^A-Za-z0-9._-]", "_") + ":" + number;
    }
}
