package org.polybius.articles;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A stream whose bytes are counted, read or skipped, so that whoever counts can stop it. */
abstract class CountedStream extends FilterInputStream {
    CountedStream(InputStream in) {
        super(in);
    }

    /** Told how many bytes were taken; may throw to let no more through. */
    abstract void count(long bytes) throws IOException;

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

    @Override
    public long skip(long n) throws IOException {
        long skipped = super.skip(n);
        count(skipped);
        return skipped;
    }

    /**
     * Nothing is promised: a buffer around this asks for more only when what it got has been used, so that what stood
     * before a break is not lost with it.
     */
    @Override
    public int available() {
        return 0;
    }

    @Override
    public boolean markSupported() {
        return false;
    }
}
