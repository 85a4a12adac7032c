package org.polybius.store.database;

/**
 * A file as it was when a run began.
 *
 * @param file its path as the run names it
 * @param size in bytes
 * @param modified when it was last changed, in milliseconds since 1970
 */
public record InputFile(String file, long size, long modified) {}
