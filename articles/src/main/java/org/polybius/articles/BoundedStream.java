package org.polybius.articles;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A stream of which only so much is believed; {@link #more} begins to count anew. */
final class BoundedStream extends FilterInputStream {
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
    public int read() throws IOException {
        int b = super.read();
        count(b < 0 ? 0 : 1);
        return b;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
        int n = super.read(into, from, length);
        count(Math.max(0, n));
        return n;
    }

    private void count(int bytes) throws TooLong {
        left -= bytes;
        if (left < 0) {
            throw new TooLong(most);
        }
    }

    @Override
    public boolean markSupported() {
        return false;
    }
}
