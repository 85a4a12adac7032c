package org.polybius.language.nlp4j;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.polybius.model.CharSpan;
import org.polybius.model.Token;
import org.polybius.model.Upos;

/**
 * A sentence while it is being rewritten: the only mutable value of this module, seen by one thread, never handed out.
 * Tokens count from 0; the root's head is -1. Every change of a head must keep it a tree; {@link #attach} refuses one
 * that would not.
 */
final class Tree {
    final int size;
    final int[] start;
    final int[] end;
    final String[] form;
    final String[] lemma;
    final String[] xpos;
    final int[] head;
    final String[] rel;

    Tree(int size) {
        this.size = size;
        start = new int[size];
        end = new int[size];
        form = new String[size];
        lemma = new String[size];
        xpos = new String[size];
        head = new int[size];
        rel = new String[size];
    }

    int root() {
        for (int i = 0; i < size; i++) {
            if (head[i] < 0) {
                return i;
            }
        }
        throw new IllegalStateException("no root in " + Arrays.toString(form));
    }

    List<Integer> children(int token) {
        List<Integer> out = new ArrayList<>(4);
        for (int i = 0; i < size; i++) {
            if (head[i] == token) {
                out.add(i);
            }
        }
        return out;
    }

    /** The first child with one of the relations (exact names), or -1. */
    int child(int token, String... relations) {
        for (int i = 0; i < size; i++) {
            if (head[i] == token) {
                for (String r : relations) {
                    if (rel[i].equals(r)) {
                        return i;
                    }
                }
            }
        }
        return -1;
    }

    boolean has(int token, String... relations) {
        return child(token, relations) >= 0;
    }

    /** Whether {@code token} is {@code top} or below it. */
    boolean isUnder(int token, int top) {
        for (int i = token; i >= 0; i = head[i]) {
            if (i == top) {
                return true;
            }
        }
        return false;
    }

    /** Gives a token a new head, unless that would close a circle. */
    boolean attach(int token, int newHead, String relation) {
        if (newHead >= 0 && isUnder(newHead, token)) {
            return false;
        }
        head[token] = newHead;
        rel[token] = relation;
        return true;
    }

    boolean attach(int token, int newHead) {
        return attach(token, newHead, rel[token]);
    }

    /**
     * Makes {@code below}, which must be a child of {@code above}, take its place: its head and relation.
     * {@code above} becomes its child with {@code relation}; all other children of {@code above} stay.
     */
    void swap(int above, int below, String relation) {
        int outer = head[above];
        String outerRel = rel[above];
        head[below] = outer;
        rel[below] = outerRel;
        head[above] = below;
        rel[above] = relation;
    }

    /** Distance from the root; at most {@link #size}. */
    int depth(int token) {
        int d = 0;
        for (int i = head[token]; i >= 0; i = head[i]) {
            d++;
        }
        return d;
    }

    /** All tokens, the deepest first. */
    List<Integer> deepestFirst() {
        List<Integer> out = new ArrayList<>(size);
        int[] depth = new int[size];
        for (int i = 0; i < size; i++) {
            out.add(i);
            depth[i] = depth(i);
        }
        out.sort((a, b) -> Integer.compare(depth[b], depth[a]));
        return out;
    }

    boolean isVerb(int i) {
        return xpos[i].startsWith("VB") || xpos[i].equals("MD");
    }

    private static final Set<String> NOMINAL =
            Set.of("PRP", "CD", "DT", "WP", "WDT", "EX", "$", "SYM", "FW", "ADD", "PDT", "PRP$", "WP$");

    boolean isNominal(int i) {
        return xpos[i].startsWith("NN") || NOMINAL.contains(xpos[i]);
    }

    boolean isAdjective(int i) {
        return xpos[i].startsWith("JJ");
    }

    boolean isBe(int i) {
        return lemma[i].equals("be") && xpos[i].startsWith("VB");
    }

    boolean isTime(int i) {
        return WordLists.TIMES.contains(lemma[i]) || WordLists.TIMES.contains(lower(i));
    }

    boolean isPunctuation(int i) {
        String tag = xpos[i];
        return !tag.isEmpty() && !Character.isLetter(tag.charAt(0)) && !tag.equals("$")
                || tag.equals("HYPH")
                || tag.equals("NFP")
                || tag.equals("-LRB-")
                || tag.equals("-RRB-");
    }

    String lower(int i) {
        return form[i].toLowerCase(java.util.Locale.ROOT);
    }

    List<Token> tokens(Upos[] upos) {
        List<Token> out = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            out.add(new Token(i, new CharSpan(start[i], end[i]), form[i], lemma[i], upos[i], xpos[i], head[i], rel[i]));
        }
        return out;
    }

    @Override
    public String toString() {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < size; i++) {
            out.append(i)
                    .append('\t')
                    .append(form[i])
                    .append('\t')
                    .append(lemma[i])
                    .append('\t')
                    .append(xpos[i]);
            out.append('\t').append(head[i]).append('\t').append(rel[i]).append('\n');
        }
        return out.toString();
    }
}
