package org.polybius.articles;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Reads the articles of one input in one format. */
interface ArticleFormat {
    /** A report, and a line of JSON, may be so many bytes long: 20 MiB, some thirty novels. */
    int MOST_BYTES = 20 << 20;

    /**
     * What is said of a part beside its name, as servers do.
     *
     * @param format its format, or null
     * @param encoding the encoding of its text, or null
     * @param address where it was fetched from the web, or null
     */
    record Told(
            @Nullable FileFormat format,
            @Nullable Charset encoding,
            @Nullable String address) {
        static final Told NOTHING = new Told(null, null, null);
    }

    /**
     * Something that may be read: a file, what an archive holds under a name, what a compressed file unpacks to.
     *
     * @param source its path, or "standard input", for messages; behind an exclamation mark the name in an archive
     * @param name what tells it from other inputs of the run, with slashes and its extension; its id is made of it
     * @param told what whoever gives it says of it
     * @param named whether the user named this very thing, so that its content is looked at where its name tells nothing
     * @param firstLine the number of its first line: 1, but for a part of a file of lines
     * @param file where it lies, if it is a file and not a part of one
     * @param bytes its content, at the start
     * @param unpacking of the outermost file that it lies in, which all its parts share
     */
    record Part(
            String source,
            String name,
            Told told,
            boolean named,
            int firstLine,
            @Nullable Path file,
            BufferedInputStream bytes,
            Unpacking unpacking) {

        /** What this one holds, by itself or among others. */
        Part within(String source, String name, boolean alone, InputStream bytes) {
            return new Part(
                    source,
                    name,
                    alone ? new Told(null, told.encoding(), told.address()) : Told.NOTHING,
                    named && alone,
                    1,
                    null,
                    new BufferedInputStream(bytes, 1 << 16),
                    unpacking);
        }

        /** A page that was fetched from the web and is kept in this one. */
        Part page(String source, String name, Told told, InputStream bytes) {
            return new Part(source, name, told, true, 1, null, new BufferedInputStream(bytes, 1 << 16), unpacking);
        }

        /** The first bytes, without moving on; where the part breaks off among them, those before the break. */
        byte[] start() throws IOException {
            bytes.mark(TextDecoder.PROBE + 1);
            byte[] start = new byte[TextDecoder.PROBE];
            int length = 0;
            try {
                for (int n = bytes.read(start); n > 0; n = bytes.read(start, length, start.length - length)) {
                    length += n;
                }
            } catch (IOException e) {
                if (length == 0) {
                    throw e;
                }
                // Whoever reads on meets the break again, behind what stood before it.
            }
            bytes.reset();
            start = Arrays.copyOf(start, length);
            return start;
        }
    }

    /**
     * A part that is opened in a format.
     *
     * @param id the id of the article if it is one, and the first part of the ids of records without one
     */
    record Input(Part part, String id) {
        String source() {
            return part.source();
        }

        BufferedInputStream bytes() {
            return part.bytes();
        }

        byte[] start() throws IOException {
            return part.start();
        }
    }

    /** The articles of {@code input}, which is closed with the cursor. */
    Cursor open(Input input) throws IOException, ReadingProblem;
}
