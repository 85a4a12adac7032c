package org.polybius.coding.project;

/**
 * A data file in memory.
 *
 * @param name as a user can find it, for messages
 * @param text all of it
 */
public record DataFile(String name, String text) {}
