package org.polybius.scale;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

/** Cuts a file of lines into pieces of whole lines, reading it once. */
final class LineCuts {
    private LineCuts() {}

    /**
     * The pieces of a file, each as long as told or, by at most a line, longer.
     *
     * @param in the file's bytes
     */
    static List<Piece> of(Piece file, InputStream in, long length) throws IOException {
        List<Piece> out = new ArrayList<>();
        byte[] buffer = new byte[1 << 16];
        long start = 0;
        long at = 0;
        int firstLine = 1;
        int line = 1;
        for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
            for (int i = 0; i < n; i++) {
                at++;
                if (buffer[i] == '\n') {
                    line++;
                    if (at - start >= length) {
                        out.add(file.lines(start, at, firstLine));
                        start = at;
                        firstLine = line;
                    }
                }
            }
        }
        if (at > start) {
            out.add(file.lines(start, at, firstLine));
        }
        return out;
    }
}
