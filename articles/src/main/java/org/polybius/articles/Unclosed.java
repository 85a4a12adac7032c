package org.polybius.articles;

import java.io.FilterInputStream;
import java.io.InputStream;

/** A stream that is not its reader's to close: standard input, what is read next in an archive. */
final class Unclosed extends FilterInputStream {
    Unclosed(InputStream in) {
        super(in);
    }

    @Override
    public void close() {}
}
