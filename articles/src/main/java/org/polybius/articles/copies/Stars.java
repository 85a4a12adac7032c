package org.polybius.articles.copies;

import java.util.BitSet;

/**
 * Puts one article after another, in the order of their ranks, into a story: each joins, of the fullest articles that
 * hold most of it, the first in rank, or is the fullest of a new one. So all copies stand around one article, as in a
 * star, and no chain of likenesses leads on. A bit an article is all that is kept. Not thread-safe.
 */
public final class Stars {
    private final BitSet copies = new BitSet();
    private int best;
    private double most;

    /** Whether an article that was placed is the fullest of its story. */
    public boolean isFullest(int rank) {
        return !copies.get(rank);
    }

    /**
     * Tells of an article before the next one to be placed that it holds that one; the order is of no matter.
     *
     * @param host its rank
     * @param held how much it holds, as {@link Likeness#held} says
     */
    public void offer(int host, double held) {
        if (isFullest(host) && (held > most || (held == most && held > 0 && host < best))) {
            most = held;
            best = host;
        }
    }

    /**
     * Places the next article.
     *
     * @param rank its rank, higher than that of any placed before; those left out are the fullest of their stories
     * @return the rank of the fullest of its story
     */
    public int place(int rank) {
        int fullest = most > 0 ? best : rank;
        if (fullest != rank) {
            copies.set(rank);
        }
        most = 0;
        return fullest;
    }
}
