package org.polybius.language.nlp4j;

import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * Strings to the numbers they were given, in flat arrays: it is read from a file at the speed of the disk, where the hash
 * maps it replaces have to be built object by object. Immutable.
 *
 * <p>An entry's number is its place in the table, so that a string costs its characters and eight bytes or more. Collisions are
 * settled by looking at the next slot; at most half of the slots are taken.
 */
final class StringTable {
    private static final int FREE = -1;
    private final int[] slots;
    private final int[] starts;
    private final char[] chars;

    private StringTable(int[] slots, int[] starts, char[] chars) {
        this.slots = slots;
        this.starts = starts;
        this.chars = chars;
    }

    /** @param strings the string of each number, no two the same */
    static StringTable of(String[] strings) {
        int[] slots = new int[Integer.highestOneBit(Math.max(4, strings.length)) * 4];
        Arrays.fill(slots, FREE);
        int[] starts = new int[strings.length + 1];
        StringBuilder all = new StringBuilder();
        for (int i = 0; i < strings.length; i++) {
            starts[i] = all.length();
            all.append(strings[i]);
            int slot = slot(strings[i], slots.length);
            while (slots[slot] != FREE) {
                slot = slot + 1 & slots.length - 1;
            }
            slots[slot] = i;
        }
        starts[strings.length] = all.length();
        return new StringTable(slots, starts, all.toString().toCharArray());
    }

    /** How many numbers there are. */
    int size() {
        return starts.length - 1;
    }

    /** The number of a string, or -1. */
    int find(String s) {
        int slot = slot(s, slots.length);
        for (int i = slots[slot]; i != FREE; i = slots[slot]) {
            if (equal(i, s)) {
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

    private static int slot(String s, int slots) {
        // String.hashCode is fixed by its specification, so slots written on one machine hold on any other.
        int h = s.hashCode() * 0x85EBCA6B;
        return (h ^ h >>> 15) & slots - 1;
    }

    void write(DataOutputStream out) throws IOException {
        out.writeInt(slots.length);
        for (int slot : slots) {
            out.writeInt(slot);
        }
        out.writeInt(starts.length);
        for (int start : starts) {
            out.writeInt(start);
        }
        for (char c : chars) {
            out.writeChar(c);
        }
    }

    static StringTable read(ByteBuffer in) {
        int[] slots = ModelFile.ints(in, in.getInt());
        int[] starts = ModelFile.ints(in, in.getInt());
        return new StringTable(slots, starts, ModelFile.chars(in, starts[starts.length - 1]));
    }
}
