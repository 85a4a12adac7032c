package org.polybius.scale;

import java.io.Serializable;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * What a task is given: pieces, and behind each, in the order of places, what is known of reports in it.
 *
 * @param task its number
 * @param file number of a file
 * @param at where the piece begins in it, or a report is
 * @param piece to be read, or null
 * @param note what is known of the report, or null
 */
record Work(
        int task,
        int file,
        long at,
        @Nullable Piece piece,
        @Nullable StoryNote note) implements Comparable<Work>, Serializable {

    private static final Comparator<Work> ORDER = Comparator.comparingInt(Work::task)
            .thenComparingInt(Work::file)
            .thenComparingLong(Work::at)
            .thenComparing(work -> work.piece == null);

    static Work of(int task, Piece piece) {
        return new Work(task, piece.file(), piece.firstLine(), piece, null);
    }

    static Work of(int task, int file, long at, StoryNote note) {
        return new Work(task, file, at, null, note);
    }

    @Override
    public int compareTo(Work other) {
        return ORDER.compare(this, other);
    }
}
