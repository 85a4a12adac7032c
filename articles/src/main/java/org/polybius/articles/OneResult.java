package org.polybius.articles;

import org.jspecify.annotations.Nullable;

/** A cursor over one result. */
final class OneResult implements Cursor {
    private @Nullable ReadResult result;

    OneResult(ReadResult result) {
        this.result = result;
    }

    @Override
    public @Nullable ReadResult next() {
        ReadResult only = result;
        result = null;
        return only;
    }

    @Override
    public void close() {}
}
