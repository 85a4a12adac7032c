package org.polybius.articles;

import java.io.IOException;
import java.io.InputStream;

/**
 * What is unpacked from one file, measured against what was read of it. A file of a few kilobytes can unpack to terabytes,
 * and an archive can hold archives: both are stopped here, whatever the kinds of archives.
 */
final class Unpacking {
    /** News in JSON unpacks to some three times its size. */
    static final int MOST_TIMES = 200;

    /** So much may be unpacked from any file, however small: much of the same is no attack by itself. */
    static final long ALWAYS_ALLOWED = 64L << 20;

    /** A compressed archive of compressed files is what people have; deeper nesting is a trap. */
    static final int DEEPEST = 3;

    private long read;
    private long unpacked;

    /** That more was unpacked than is believed. */
    static final class TooMuch extends IOException {
        private static final long serialVersionUID = 1;

        TooMuch() {
            super("it unpacks to more than " + MOST_TIMES
                    + " times its size, as no reports do; if it is no trap, unpack it yourself");
        }
    }

    /** Counts what is read of the file by others. */
    void read(long bytes) {
        read += bytes;
    }

    /** Counts what comes out of it. @throws TooMuch if that is more than is believed */
    void unpacked(long bytes) throws TooMuch {
        unpacked += bytes;
        if (unpacked > ALWAYS_ALLOWED + MOST_TIMES * read) {
            throw new TooMuch();
        }
    }

    /** The bytes of the file itself, counted as they are read. */
    InputStream counted(InputStream file) {
        return new CountedStream(file) {
            @Override
            void count(long bytes) {
                Unpacking.this.read(bytes);
            }
        };
    }

    /** The bytes that come out of an archive or a compressed file, counted; throws {@link TooMuch}. */
    InputStream limited(InputStream unpacking) {
        return new CountedStream(unpacking) {
            @Override
            void count(long bytes) throws TooMuch {
                unpacked(bytes);
            }
        };
    }
}
