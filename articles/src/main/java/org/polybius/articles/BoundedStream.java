package org.polybius.articles;

import java.io.IOException;
import java.io.InputStream;

/** A stream of which only so much is believed; {@link #more} begins to count anew. */
final class BoundedStream extends CountedStream {
    private final long most;
    private long left;

    /** That there is more. */
    static final class TooLong extends IOException {
        private static final long serialVersionUID = 1;

        TooLong(long most) {
            super("longer than " + (most >> 20) + " MiB");
        }
    }

    BoundedStream(InputStream in, long most) {
        super(in);
        this.most = most;
        this.left = most;
    }

    /** Allows as much again from here on. */
    void more() {
        left = most;
    }

    @Override
    void count(long bytes) throws TooLong {
        left -= bytes;
        if (left < 0) {
            throw new TooLong(most);
        }
    }
}
