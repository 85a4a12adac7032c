package org.polybius.language.nlp4j;

import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;

/**
 * The features a model has weights for, by the hash of their kind and text, to their numbers. One look costs one place in
 * memory, where comparing texts costs four.
 *
 * <p>A slot holds 40 bits of the hash and 24 of the number. The texts themselves are not kept: that no two of the model's
 * have the same hash is checked when it is packed, and a text that the model does not know is taken for one of its own
 * less often than once in 10<sup>12</sup> looks. Immutable.
 */
final class FeatureTable {
    private static final int NUMBER_BITS = 24;
    private static final long NUMBER = (1L << NUMBER_BITS) - 1;
    private final long[] slots;

    private FeatureTable(long[] slots) {
        this.slots = slots;
    }

    /**
     * @param hashes the stirred hash of each feature
     * @param numbers their numbers, more than 0
     * @throws IOException if two features cannot be told apart
     */
    static FeatureTable of(long[] hashes, int[] numbers) throws IOException {
        FeatureTable table = new FeatureTable(new long[Integer.highestOneBit(Math.max(4, hashes.length)) * 4]);
        for (int i = 0; i < hashes.length; i++) {
            if (numbers[i] <= 0 || numbers[i] > NUMBER) {
                throw new IOException("a feature's number is out of range: " + numbers[i]);
            }
            if (table.find(hashes[i]) != 0) {
                throw new IOException("two features have the same hash");
            }
            int slot = table.slot(hashes[i]);
            while (table.slots[slot] != 0) {
                slot = table.next(slot);
            }
            table.slots[slot] = hashes[i] & ~NUMBER | numbers[i];
        }
        return table;
    }

    /** The number of the feature with this stirred hash, or 0. */
    int find(long hash) {
        return find(hash, slots[slot(hash)]);
    }

    /**
     * Finds several at once. The first slots are all read before any is looked at: the processor waits for them together
     * and not for one after another.
     *
     * @param hashes stirred, of which the first {@code n} are looked for
     * @param firsts for the slots that are read
     * @param numbers takes what {@link #find(long)} would give
     */
    void find(long[] hashes, long[] firsts, int[] numbers, int n) {
        for (int i = 0; i < n; i++) {
            firsts[i] = slots[slot(hashes[i])];
        }
        for (int i = 0; i < n; i++) {
            numbers[i] = find(hashes[i], firsts[i]);
        }
    }

    private int find(long hash, long first) {
        int slot = slot(hash);
        for (long s = first; s != 0; s = slots[slot]) {
            if ((s ^ hash) >>> NUMBER_BITS == 0) {
                return (int) (s & NUMBER);
            }
            slot = next(slot);
        }
        return 0;
    }

    private int slot(long hash) {
        return (int) hash & slots.length - 1;
    }

    private int next(int slot) {
        return slot + 1 & slots.length - 1;
    }

    void write(DataOutputStream out) throws IOException {
        out.writeInt(slots.length);
        for (long slot : slots) {
            out.writeLong(slot);
        }
    }

    static FeatureTable read(ByteBuffer in) {
        return new FeatureTable(ModelFile.longs(in, in.getInt()));
    }
}
