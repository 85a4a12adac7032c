package org.polybius.articles.copies;

import com.dynatrace.hash4j.hashing.HashStream64;
import com.dynatrace.hash4j.hashing.Hashing;
import java.io.Serializable;
import java.util.Arrays;
import org.polybius.model.Article;

/**
 * A sketch of an article's words: the smallest hashes of its shingles, a shingle being some words in a row. (MinHash by one
 * hash function; hashes are by hash4j.) Two sketches tell how large a part of the shorter article stands in the longer one,
 * because the smallest hashes of a part are, as far as they reach, among the smallest of the whole.
 *
 * <p>Numbers are all alike, case, punctuation and marks are left out, the headline and the dateline too: these are what
 * papers change. Immutable.
 */
public final class Signature implements Serializable {
    private static final long serialVersionUID = 1L;

    /** How many words form a shingle. */
    static final int WORDS = 4;

    /** How many hashes are kept: 256 bytes. */
    public static final int MOST = 64;

    private static final Signature NOTHING = new Signature(0, new int[0]);

    private final int shingles;
    private final int[] smallest;

    private Signature(int shingles, int[] smallest) {
        this.shingles = shingles;
        this.smallest = smallest;
    }

    /** The signature of an article's body, or of its headline where there is nothing else. */
    public static Signature of(Article article) {
        Signature body = ofWords(new StoryWords(article, false));
        return body.shingles > 0 ? body : ofWords(new StoryWords(article, true));
    }

    private static Signature ofWords(StoryWords words) {
        long[] last = new long[WORDS];
        int read = 0;
        int[] hashes = new int[256];
        int count = 0;
        HashStream64 stream = Hashing.komihash5_0().hashStream();
        while (words.next()) {
            last[read++ % WORDS] = Hashing.komihash5_0().hashCharsToLong(words.word());
            if (read >= WORDS) {
                stream.reset();
                for (int i = 0; i < WORDS; i++) {
                    stream.putLong(last[(read + i) % WORDS]);
                }
                if (count == hashes.length) {
                    hashes = Arrays.copyOf(hashes, 2 * count);
                }
                // Any 32 bits do; they are ordered as signed numbers.
                hashes[count++] = (int) (stream.getAsLong() >>> Integer.SIZE);
            }
        }
        if (count == 0) {
            return NOTHING;
        }
        Arrays.sort(hashes, 0, count);
        int distinct = 1;
        for (int i = 1; i < count; i++) {
            if (hashes[i] != hashes[distinct - 1]) {
                hashes[distinct++] = hashes[i];
            }
        }
        return new Signature(distinct, Arrays.copyOf(hashes, Math.min(distinct, MOST)));
    }

    /**
     * A signature that was stored.
     *
     * @param shingles as {@link #shingles()} gave
     * @param smallest as {@link #smallest()} gave
     * @throws IllegalArgumentException if there is no such signature
     */
    public static Signature of(int shingles, int[] smallest) {
        if (smallest.length != Math.min(shingles, MOST)) {
            throw new IllegalArgumentException(
                    "not a signature: " + smallest.length + " hashes of " + shingles + " shingles");
        }
        for (int i = 1; i < smallest.length; i++) {
            if (smallest[i] <= smallest[i - 1]) {
                throw new IllegalArgumentException("not a signature: its hashes are not in order");
            }
        }
        return new Signature(shingles, smallest.clone());
    }

    /** How many different shingles the article has. */
    public int shingles() {
        return shingles;
    }

    /** The smallest hashes, in order; a copy. */
    public int[] smallest() {
        return smallest.clone();
    }

    int length() {
        return smallest.length;
    }

    int hash(int i) {
        return smallest[i];
    }

    /** How much of the article stands in the other one, 0 to 1, as far as both signatures reach. */
    double partIn(Signature other) {
        int end = Math.min(reach(), other.reach());
        int at = 0;
        int compared = 0;
        int shared = 0;
        for (; compared < smallest.length && smallest[compared] <= end; compared++) {
            while (at < other.smallest.length && other.smallest[at] < smallest[compared]) {
                at++;
            }
            if (at < other.smallest.length && other.smallest[at] == smallest[compared]) {
                shared++;
            }
        }
        return compared == 0 ? 0 : (double) shared / compared;
    }

    /** Up to here it has all hashes of its article. */
    private int reach() {
        return shingles <= MOST ? Integer.MAX_VALUE : smallest[MOST - 1];
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Signature s && s.shingles == shingles && Arrays.equals(s.smallest, smallest);
    }

    @Override
    public int hashCode() {
        return 31 * shingles + Arrays.hashCode(smallest);
    }

    @Override
    public String toString() {
        return "signature of " + shingles + " shingles";
    }
}
