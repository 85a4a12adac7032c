package org.polybius.articles.copies;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Sorts articles into stories by their signatures. Articles are gone through from the longest to the shortest; each joins
 * the story whose fullest article holds most of it, if it is a copy of one, or else is the fullest of a new one. So every copy is one of the
 * article that is read in its place, chains of likenesses lead nowhere, and the order of adding is of no matter.
 *
 * <p>Only articles that share one of their {@value #MARKS} smallest hashes are compared, and of those that share one hash
 * only the {@value #MOST_OF_A_MARK} longest, so that the work grows with the number of articles and not with its square.
 *
 * <p>{@value #BYTES} bytes an article, and its id, are all that is kept. Not thread-safe.
 */
public final class CopyFinder {
    /** What an article takes, its id aside, at the time when most is held. */
    public static final int BYTES = 640;

    private static final int MARKS = 24;
    private static final int MOST_OF_A_MARK = 64;

    private final Likeness likeness;
    private final List<Entry> entries = new ArrayList<>();

    private record Entry(String id, @Nullable LocalDate published, Signature signature, boolean settled) {}

    private static final Comparator<Entry> AGE = Comparator.comparing(
                    Entry::published, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(Entry::id);

    /** Settled articles come first, as each has its story already; then whichever tells more. */
    private static final Comparator<Entry> RANK = Comparator.comparing(Entry::settled)
            .thenComparingInt(e -> e.signature.shingles())
            .reversed()
            .thenComparing(AGE);

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
        entries.add(new Entry(id, published, signature, false));
    }

    /** Adds an article that was found before to be the fullest of its story, and stays it. */
    public void addSettled(String id, @Nullable LocalDate published, Signature signature) {
        entries.add(new Entry(id, published, signature, true));
    }

    /** The stories that several of the added articles tell, in the order of the ids of their fullest. */
    public List<Story> stories() {
        Entry[] ranked = entries.toArray(Entry[]::new);
        Arrays.sort(ranked, RANK);
        int[] story = assign(ranked);
        TreeMap<Integer, List<Entry>> told = new TreeMap<>();
        for (int i = 0; i < ranked.length; i++) {
            if (story[i] != i) {
                told.computeIfAbsent(story[i], fullest -> new ArrayList<>(List.of(ranked[fullest])))
                        .add(ranked[i]);
            }
        }
        return told.values().stream()
                .map(CopyFinder::story)
                .sorted(Comparator.comparing(Story::fullest))
                .toList();
    }

    /** @param all the fullest one first */
    private static Story story(List<Entry> all) {
        return new Story(
                all.get(0).id,
                all.stream().min(AGE).orElseThrow().id,
                all.stream().map(Entry::id).sorted().toList());
    }

    /** For each article, by its rank, the rank of the fullest of its story. */
    private int[] assign(Entry[] ranked) {
        long[] marks = marks(ranked);
        int[] story = new int[ranked.length];
        int[] compared = new int[ranked.length];
        for (int i = 0; i < ranked.length; i++) {
            story[i] = ranked[i].settled ? i : fullest(ranked, i, marks, story, compared);
        }
        return story;
    }

    /** All marks with the ranks of their articles, in order. */
    private long[] marks(Entry[] ranked) {
        int count = 0;
        for (Entry e : ranked) {
            count += marks(e);
        }
        long[] out = new long[count];
        int at = 0;
        for (int i = 0; i < ranked.length; i++) {
            for (int m = 0; m < marks(ranked[i]); m++) {
                out[at++] = mark(ranked[i].signature.hash(m), i);
            }
        }
        Arrays.sort(out);
        return out;
    }

    private int marks(Entry e) {
        return likeness.comparable(e.signature) ? Math.min(MARKS, e.signature.length()) : 0;
    }

    private static long mark(int hash, int rank) {
        return (long) hash << Integer.SIZE | rank;
    }

    /**
     * Of the fullest articles that this one is a copy of the one that holds most of it, or else itself.
     *
     * @param compared for each article, which one after it was compared with it last
     */
    private int fullest(Entry[] ranked, int rank, long[] marks, int[] story, int[] compared) {
        Entry here = ranked[rank];
        int best = rank;
        double most = 0;
        for (int m = 0; m < marks(here); m++) {
            int hash = here.signature.hash(m);
            int from = Arrays.binarySearch(marks, mark(hash, 0));
            int at = from < 0 ? -from - 1 : from;
            int end = Math.min(marks.length, at + MOST_OF_A_MARK);
            for (; at < end && marks[at] < mark(hash, rank); at++) {
                int other = (int) marks[at];
                if (story[other] == other && compared[other] != rank) {
                    compared[other] = rank;
                    double held = likeness.held(
                            here.signature, here.published, ranked[other].signature, ranked[other].published);
                    if (held > most || (held == most && held > 0 && other < best)) {
                        most = held;
                        best = other;
                    }
                }
            }
        }
        return best;
    }
}
