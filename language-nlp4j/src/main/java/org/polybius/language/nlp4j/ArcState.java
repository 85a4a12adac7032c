package org.polybius.language.nlp4j;

import java.util.Arrays;
import java.util.List;
import org.polybius.language.nlp4j.Template.Place;

/**
 * Where the parser stands in a sentence: what is still to be read, what waits on the stack, what was passed over, and the
 * tree so far. Word 0 is the root. Seen by one thread.
 */
final class ArcState {
    private final int size;
    private final int[] heads;
    private final int[][] dependents;
    private final int[] dependentCounts;
    private final int[] stack;
    private int stackSize;
    private final int[] passed;
    private int passedSize;
    private int input;

    ArcState(int size) {
        this.size = size;
        heads = new int[size];
        Arrays.fill(heads, -1);
        dependents = new int[size][4];
        dependentCounts = new int[size];
        stack = new int[size];
        passed = new int[size];
        shift();
    }

    boolean atEnd() {
        return input >= size;
    }

    int top() {
        return stack[stackSize - 1];
    }

    int input() {
        return input;
    }

    /** The head of a word, or -1 as long as it has none. */
    int head(int word) {
        return heads[word];
    }

    /** What was passed over goes back on the stack, and the next word on top. */
    void shift() {
        while (passedSize > 0) {
            stack[stackSize++] = passed[--passedSize];
        }
        stack[stackSize++] = input++;
    }

    void reduce() {
        stackSize--;
    }

    void pass() {
        passed[passedSize++] = stack[--stackSize];
    }

    /** Looks at two words outside of the order of reading. */
    void lookAt(int top, int input) {
        stackSize = 0;
        passedSize = 0;
        stack[stackSize++] = top;
        this.input = input;
    }

    boolean isBelow(int word, int ancestor) {
        for (int head = heads[word]; head >= 0; head = heads[head]) {
            if (head == ancestor) {
                return true;
            }
        }
        return false;
    }

    void attach(int word, int head) {
        if (heads[word] >= 0) {
            detach(word);
        }
        heads[word] = head;
        int[] list = dependents[head];
        int count = dependentCounts[head]++;
        if (count == list.length) {
            list = dependents[head] = Arrays.copyOf(list, 2 * count);
        }
        int i = count;
        for (; i > 0 && list[i - 1] > word; i--) {
            list[i] = list[i - 1];
        }
        list[i] = word;
    }

    private void detach(int word) {
        int head = heads[word];
        int i = indexAmongSiblings(word);
        System.arraycopy(dependents[head], i + 1, dependents[head], i, --dependentCounts[head] - i);
        heads[word] = -1;
    }

    private int indexAmongSiblings(int word) {
        int head = heads[word];
        return Arrays.binarySearch(dependents[head], 0, dependentCounts[head], word);
    }

    /** How many dependents a word has on its left, 2 standing for more. */
    int left(int word) {
        return leftmost(word, 0) < 0 ? 0 : leftmost(word, 1) < 0 ? 1 : 2;
    }

    /** How many dependents a word has on its right, 2 standing for more. */
    int right(int word) {
        return rightmost(word, 0) < 0 ? 0 : rightmost(word, 1) < 0 ? 1 : 2;
    }

    /** Finds the word at each place, -1 where there is none. */
    void find(List<Place> places, int[] at) {
        for (int p = 0; p < at.length; p++) {
            Place place = places.get(p);
            int word = start(place);
            at[p] = word < 0 ? -1 : step(word, place.relation());
        }
    }

    private int start(Place place) {
        int window = place.window();
        return switch (place.source()) {
            case i -> inside(top() + window);
            case j -> inside(input + window);
            case k ->
                window <= 0
                        ? stackSize + window > 0 ? stack[stackSize - 1 + window] : -1
                        : window <= passedSize ? passed[passedSize - window] : -1;
        };
    }

    private int inside(int word) {
        return word >= 0 && word < size ? word : -1;
    }

    private int step(int word, Template.Step step) {
        return switch (step) {
            case NONE -> word;
            case H -> heads[word];
            case H2 -> heads[word] < 0 ? -1 : heads[heads[word]];
            case LMD -> leftmost(word, 0);
            case LMD2 -> leftmost(word, 1);
            case RMD -> rightmost(word, 0);
            case RMD2 -> rightmost(word, 1);
            case LNS -> leftSibling(word, 0);
            case LNS2 -> leftSibling(word, 1);
        };
    }

    private int leftmost(int word, int order) {
        return order < dependentCounts[word] && dependents[word][order] < word ? dependents[word][order] : -1;
    }

    private int rightmost(int word, int order) {
        int i = dependentCounts[word] - 1 - order;
        return i >= 0 && dependents[word][i] > word ? dependents[word][i] : -1;
    }

    private int leftSibling(int word, int order) {
        if (heads[word] < 0) {
            return -1;
        }
        int i = indexAmongSiblings(word) - 1 - order;
        return i >= 0 ? dependents[heads[word]][i] : -1;
    }
}
