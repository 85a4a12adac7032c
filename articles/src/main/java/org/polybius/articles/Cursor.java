package org.polybius.articles;

import java.io.Closeable;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** What an input holds, one result at a time, so that no corpus has to fit into memory. */
interface Cursor extends Closeable {

    /** The next result, or null at the end. @throws IOException if the input breaks off; nothing follows then */
    @Nullable
    ReadResult next() throws IOException;
}
