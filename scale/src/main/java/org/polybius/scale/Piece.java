package org.polybius.scale;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * What one task reads: a file, some lines of one, or a row of a Parquet file.
 *
 * @param file number of its file among the inputs, in their order
 * @param path where the file lies
 * @param source what messages call the file
 * @param name what tells the file from others, with slashes and its extension; ids of its reports are made of it
 * @param named whether the user named this very file
 * @param from its first byte in the file
 * @param until the byte behind its last one
 * @param firstLine the number of its first line, from 1
 * @param row a row of a Parquet file as a JSON object, or null where bytes are read
 */
record Piece(
        int file,
        String path,
        String source,
        String name,
        boolean named,
        long from,
        long until,
        int firstLine,
        @Nullable String row)
        implements Serializable {

    /** A whole file. */
    static Piece whole(int file, String path, String source, String name, boolean named, long length) {
        return new Piece(file, path, source, name, named, 0, length, 1, null);
    }

    /** Some lines of it. */
    Piece lines(long first, long behind, int number) {
        return new Piece(file, path, source, name, named, first, behind, number, null);
    }

    /** A row of it. */
    Piece row(int number, String json) {
        return new Piece(file, path, source, name, named, 0, 0, number, json);
    }

    long bytes() {
        return until - from;
    }

    boolean isParquet() {
        return row == null && name.endsWith(".parquet");
    }
}
