package org.polybius.articles.copies;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Sorts articles into stories by their signatures. Articles are gone through from the longest to the shortest
 * ({@link Signed}); each joins the story whose fullest article holds most of it, if it is a copy of one, or else is the
 * fullest of a new one ({@link Stars}). So every copy is one of the article that is read in its place, chains of
 * likenesses lead nowhere, and the order of adding is of no matter.
 *
 * <p>Only articles that share one of their marks ({@link Likeness#marks}) are compared, and of those that share a mark
 * only with the {@value #MOST_OF_A_MARK} longest, so that the work grows with the number of articles, not its square.
 *
 * <p>{@value #BYTES} bytes an article, and its id, are all that is kept. Not thread-safe.
 */
public final class CopyFinder {
    /** What an article takes, its id aside, at the time when most is held. */
    public static final int BYTES = 640;

    /** Of the articles that share a mark so many, the first by their ranks, are compared with those behind them. */
    public static final int MOST_OF_A_MARK = 64;

    private final Likeness likeness;
    private final List<Signed> articles = new ArrayList<>();

    public CopyFinder(Likeness likeness) {
        this.likeness = likeness;
    }

    /**
     * Adds an article.
     *
     * @param id not that of another one that is added
     * @param published null where it is not known
     */
    public void add(String id, @Nullable LocalDate published, Signature signature) {
        articles.add(new Signed(id, published, signature, false));
    }

    /** Adds an article that was found before to be the fullest of its story, and stays it. */
    public void addSettled(String id, @Nullable LocalDate published, Signature signature) {
        articles.add(new Signed(id, published, signature, true));
    }

    /** The stories that several of the added articles tell, in the order of the ids of their fullest. */
    public List<Story> stories() {
        Signed[] ranked = articles.toArray(Signed[]::new);
        Arrays.sort(ranked);
        int[] story = assign(ranked);
        TreeMap<Integer, List<Signed>> told = new TreeMap<>();
        for (int i = 0; i < ranked.length; i++) {
            if (story[i] != i) {
                told.computeIfAbsent(story[i], fullest -> new ArrayList<>(List.of(ranked[fullest])))
                        .add(ranked[i]);
            }
        }
        return told.values().stream()
                .map(Story::of)
                .sorted(Comparator.comparing(Story::fullest))
                .toList();
    }

    /** For each article, by its rank, the rank of the fullest of its story. */
    private int[] assign(Signed[] ranked) {
        long[] marks = marks(ranked);
        Stars stars = new Stars();
        int[] story = new int[ranked.length];
        int[] compared = new int[ranked.length];
        for (int i = 0; i < ranked.length; i++) {
            if (!ranked[i].settled()) {
                offer(ranked, i, marks, compared, stars);
            }
            story[i] = stars.place(i);
        }
        return story;
    }

    /** All marks with the ranks of their articles, in order. */
    private long[] marks(Signed[] ranked) {
        int count = 0;
        for (Signed article : ranked) {
            count += likeness.countMarks(article.signature());
        }
        long[] out = new long[count];
        int at = 0;
        for (int i = 0; i < ranked.length; i++) {
            for (int m = 0; m < likeness.countMarks(ranked[i].signature()); m++) {
                out[at++] = mark(ranked[i].signature().hash(m), i);
            }
        }
        Arrays.sort(out);
        return out;
    }

    private static long mark(int hash, int rank) {
        return (long) hash << Integer.SIZE | rank;
    }

    /**
     * Offers an article those before it that may hold it.
     *
     * @param compared for each article, which one after it was compared with it last
     */
    private void offer(Signed[] ranked, int rank, long[] marks, int[] compared, Stars stars) {
        Signed here = ranked[rank];
        for (int m = 0; m < likeness.countMarks(here.signature()); m++) {
            int hash = here.signature().hash(m);
            int from = Arrays.binarySearch(marks, mark(hash, 0));
            int at = from < 0 ? -from - 1 : from;
            int end = Math.min(marks.length, at + MOST_OF_A_MARK);
            for (; at < end && marks[at] < mark(hash, rank); at++) {
                int other = (int) marks[at];
                if (stars.isFullest(other) && compared[other] != rank) {
                    compared[other] = rank;
                    stars.offer(other, likeness.held(here, ranked[other]));
                }
            }
        }
    }
}
