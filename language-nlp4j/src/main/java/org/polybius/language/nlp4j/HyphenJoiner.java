package org.polybius.language.nlp4j;

import java.util.Arrays;

/**
 * Makes one word again of what NLP4J's tokenizer split at hyphens: "U.S. - led" becomes "U.S.-led".
 *
 * <p>The parser was trained on split words and reads them better than joined ones, so they are joined after parsing:
 * the joined word takes the place of the part whose head is outside, and everything that hung on any part hangs on it.
 * A joined word before a noun that ends in a verb form is an adjective ("Iranian-backed"). Hyphens with white space
 * beside them are punctuation and stay.
 */
final class HyphenJoiner {
    private HyphenJoiner() {}

    static Tree join(Tree t) {
        int[] group = new int[t.size];
        int groups = 0;
        for (int i = 0; i < t.size; i++) {
            boolean joined = i > 0 && t.start[i] == t.end[i - 1] && (joins(t, i) || joins(t, i - 1));
            group[i] = joined ? groups - 1 : groups++;
        }
        return groups == t.size ? t : joined(t, group, groups);
    }

    /** Whether the token is a hyphen right between two words. */
    private static boolean joins(Tree t, int i) {
        return i > 0
                && i + 1 < t.size
                && isHyphen(t.form[i])
                && t.start[i] == t.end[i - 1]
                && t.end[i] == t.start[i + 1]
                && isWord(t.form[i - 1])
                && isWord(t.form[i + 1]);
    }

    private static boolean isHyphen(String form) {
        return form.length() == 1 && "-\u2010\u2011\u2013".contains(form);
    }

    private static boolean isWord(String form) {
        int last = form.codePointBefore(form.length());
        return (Character.isLetterOrDigit(form.codePointAt(0)) || form.charAt(0) == '.')
                && (Character.isLetterOrDigit(last) || last == '.');
    }

    private static Tree joined(Tree t, int[] group, int groups) {
        int[] head = new int[groups];
        Arrays.fill(head, -1);
        Tree out = new Tree(groups);
        for (int first = 0; first < t.size; ) {
            int end = first + 1;
            while (end < t.size && group[end] == group[first]) {
                end++;
            }
            fill(t, first, end, group, out, group[first]);
            first = end;
        }
        breakCircles(out);
        return out;
    }

    private static void fill(Tree t, int first, int end, int[] group, Tree out, int at) {
        int top = top(t, first, end, group);
        int last = end - 1;
        out.start[at] = t.start[first];
        out.end[at] = t.end[last];
        StringBuilder form = new StringBuilder();
        for (int i = first; i < end; i++) {
            form.append(t.form[i]);
        }
        out.form[at] = form.toString();
        out.head[at] = t.head[top] < 0 ? -1 : group[t.head[top]];
        out.rel[at] = t.rel[top];
        if (end - first == 1) {
            out.lemma[at] = t.lemma[first];
            out.xpos[at] = t.xpos[first];
            return;
        }
        String front = form.substring(0, form.length() - t.form[last].length());
        out.xpos[at] = tag(t, first, last, top);
        if (out.xpos[at].equals("JJ") && out.rel[at].equals("compound")) {
            out.rel[at] = "nmod"; // NLP4J's name for what an adjective is to its noun
        }
        // "U.S.-led" is an adjective and its own lemma; "cease-fires" and "re-elected" inflect at the end.
        String back = out.xpos[at].equals("JJ") ? t.form[last] : t.lemma[last];
        out.lemma[at] = (front + back).toLowerCase(java.util.Locale.ROOT);
    }

    /** The part whose head is outside; the last such part where there are several. */
    private static int top(Tree t, int first, int end, int[] group) {
        for (int i = end - 1; i >= first; i--) {
            if (t.head[i] < 0 || group[t.head[i]] != group[first]) {
                if (!t.rel[i].equals("punct") && !isHyphen(t.form[i]) || end - first == 1) {
                    return i;
                }
            }
        }
        return end - 1;
    }

    private static String tag(Tree t, int first, int last, int top) {
        String tag = t.xpos[last];
        boolean modifies = t.rel[top].equals("nmod") || t.rel[top].equals("compound");
        boolean before = t.head[top] > last;
        boolean name = t.xpos[first].startsWith("NNP") && tag.startsWith("NN");
        if (modifies
                && before
                && (tag.startsWith("VB")
                        || tag.startsWith("JJ")
                        || t.xpos[first].equals("CD") && tag.startsWith("NN"))) {
            return "JJ";
        }
        return name ? "NNP" : tag;
    }

    /** Joined parts with two heads outside can close a circle; the later word then goes to the root. */
    private static void breakCircles(Tree t) {
        for (int i = 0; i < t.size; i++) {
            int steps = 0;
            for (int h = t.head[i]; h >= 0; h = t.head[h]) {
                if (h == i || ++steps > t.size) {
                    t.head[i] = -1;
                    t.rel[i] = "root";
                    break;
                }
            }
        }
    }
}
