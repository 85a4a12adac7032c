package org.polybius.scale;

import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The pieces of a task, and what is known of the report at hand; what is known of others is not in memory. */
final class WorkList implements Iterator<Piece> {
    private final Iterator<Work> work;
    private @Nullable Work following;

    WorkList(Iterator<Work> work) {
        this.work = work;
        advance();
    }

    private void advance() {
        following = work.hasNext() ? work.next() : null;
    }

    /** Passes over what was known of reports of the last piece. */
    @Override
    public boolean hasNext() {
        while (following != null && following.piece() == null) {
            advance();
        }
        return following != null;
    }

    @Override
    public Piece next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        Piece piece = Objects.requireNonNull(Objects.requireNonNull(following).piece());
        advance();
        return piece;
    }

    /** What is known of a report of the piece that was given last; to be asked in the order of the reports. */
    @Nullable
    StoryNote note(int file, long at) {
        while (following != null && following.note() != null && following.file() == file && following.at() < at) {
            advance();
        }
        Work here = following;
        if (here == null || here.note() == null || here.file() != file || here.at() != at) {
            return null;
        }
        advance();
        return here.note();
    }
}
