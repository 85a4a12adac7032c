package org.polybius.scale;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Copies with the fullest articles of their stories, by their ranks: eight bytes each. */
final class CopyList {
    private static final int A_CHUNK = 1 << 15;

    private final List<int[]> full = new ArrayList<>();
    private int[] last = new int[A_CHUNK];
    private int used;

    /** Adds an article, if it is not the fullest of its story itself. */
    void add(int rank, int fullest) {
        if (rank == fullest) {
            return;
        }
        if (used == last.length) {
            full.add(last);
            last = new int[A_CHUNK];
            used = 0;
        }
        last[used++] = rank;
        last[used++] = fullest;
    }

    /** All, in parts: a copy and its fullest in turn. */
    List<int[]> chunks() {
        List<int[]> all = new ArrayList<>(full);
        all.add(Arrays.copyOf(last, used));
        return all;
    }
}
