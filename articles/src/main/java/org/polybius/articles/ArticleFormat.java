package org.polybius.articles;

import java.io.BufferedInputStream;
import java.io.IOException;

/** Reads the articles of one input in one format. */
interface ArticleFormat {
    /** A report, and a line of JSON, may be so many bytes long: 20 MiB, some thirty novels. */
    int MOST_BYTES = 20 << 20;

    /**
     * An input that is open.
     *
     * @param source its path, or "standard input", for messages
     * @param id the id of the article if it is one, and the first part of the ids of records without one
     * @param bytes its content, at the start
     */
    record Input(String source, String id, BufferedInputStream bytes) {

        /** The first bytes, without moving on. */
        byte[] start() throws IOException {
            bytes.mark(TextDecoder.PROBE + 1);
            byte[] start = bytes.readNBytes(TextDecoder.PROBE);
            bytes.reset();
            return start;
        }
    }

    /** The articles of {@code input}, which is closed with the cursor. */
    Cursor open(Input input) throws IOException, ReadingProblem;
}
