package org.polybius.language.nlp4j;

import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * Strings of several kinds to the numbers they were given, in five flat arrays: it is read from a file at the speed of
 * the disk, where the hash maps it replaces have to be built object by object. Immutable.
 *
 * <p>An entry's number is its place in the table, so that a string costs its characters and nine bytes. Collisions are
 * settled by looking at the next slot; at most half of the slots are taken.
 */
final class StringTable {
    private static final int FREE = -1;
    private final int[] slots;
    private final byte[] kinds;
    private final int[] starts;
    private final char[] chars;

    private StringTable(int[] slots, byte[] kinds, int[] starts, char[] chars) {
        this.slots = slots;
        this.kinds = kinds;
        this.starts = starts;
        this.chars = chars;
    }

    /**
     * @param strings the string of each number; an empty one without kind stands for a number not in use
     * @param kinds the kind of each number, -1 for one not in use
     */
    static StringTable of(String[] strings, byte[] kinds) {
        int[] slots = new int[Integer.highestOneBit(Math.max(4, strings.length)) * 4];
        Arrays.fill(slots, FREE);
        int[] starts = new int[strings.length + 1];
        StringBuilder all = new StringBuilder();
        for (int i = 0; i < strings.length; i++) {
            starts[i] = all.length();
            all.append(strings[i]);
            if (kinds[i] >= 0) {
                int slot = slot(kinds[i], strings[i], slots.length);
                while (slots[slot] != FREE) {
                    slot = slot + 1 & slots.length - 1;
                }
                slots[slot] = i;
            }
        }
        starts[strings.length] = all.length();
        return new StringTable(slots, kinds.clone(), starts, all.toString().toCharArray());
    }

    /** How many numbers there are. */
    int size() {
        return kinds.length;
    }

    /** The number of a string of a kind, or -1. */
    int find(int kind, String s) {
        int slot = slot(kind, s, slots.length);
        for (int i = slots[slot]; i != FREE; i = slots[slot]) {
            if (kinds[i] == kind && equal(i, s)) {
                return i;
            }
            slot = slot + 1 & slots.length - 1;
        }
        return -1;
    }

    private boolean equal(int i, String s) {
        int from = starts[i];
        int length = starts[i + 1] - from;
        if (length != s.length()) {
            return false;
        }
        for (int k = 0; k < length; k++) {
            if (chars[from + k] != s.charAt(k)) {
                return false;
            }
        }
        return true;
    }

    private static int slot(int kind, String s, int slots) {
        // String.hashCode is fixed by its specification, so slots written on one machine hold on any other.
        int h = (s.hashCode() + kind * 0x9E3779B9) * 0x85EBCA6B;
        return (h ^ h >>> 15) & slots - 1;
    }

    void write(DataOutputStream out) throws IOException {
        out.writeInt(slots.length);
        for (int slot : slots) {
            out.writeInt(slot);
        }
        out.writeInt(kinds.length);
        out.write(kinds);
        for (int start : starts) {
            out.writeInt(start);
        }
        for (char c : chars) {
            out.writeChar(c);
        }
    }

    static StringTable read(ByteBuffer in) {
        int[] slots = ModelFile.ints(in, in.getInt());
        byte[] kinds = ModelFile.bytes(in, in.getInt());
        int[] starts = ModelFile.ints(in, kinds.length + 1);
        return new StringTable(slots, kinds, starts, ModelFile.chars(in, starts[kinds.length]));
    }
}
