package org.polybius.language.nlp4j;

import java.util.List;

/**
 * Function words of several parts, which UD joins by {@code fixed} under the first. The list is English UD's own, cut
 * down to what news writes.
 */
final class FixedExpressions {
    private FixedExpressions() {}

    private static final List<List<String>> ALL =
            WordLists.FIXED.stream().map(e -> List.of(e.split(" "))).toList();

    static void join(Tree t) {
        turnInOrderTo(t);
        for (int i = 0; i < t.size; i++) {
            for (List<String> words : ALL) {
                if (matches(t, i, words)) {
                    join(t, i, words.size());
                    i += words.size() - 1;
                    break;
                }
            }
        }
    }

    /** "in order to stop the war": for NLP4J the clause hangs on the noun "order"; it is a clause of purpose. */
    private static void turnInOrderTo(Tree t) {
        for (int in = 0; in + 2 < t.size; in++) {
            int order = in + 1;
            int clause = t.child(order, "acl");
            if (t.lower(in).equals("in")
                    && t.lower(order).equals("order")
                    && t.head[in] == order
                    && t.head[order] >= 0
                    && clause > order) {
                t.swap(order, clause, "fixed");
                t.rel[clause] = "advcl";
                t.head[in] = clause;
                t.rel[in] = "mark";
                t.head[order] = in;
                for (int x : t.children(order)) {
                    t.attach(x, clause);
                }
            }
        }
    }

    private static boolean matches(Tree t, int at, List<String> words) {
        if (at + words.size() > t.size) {
            return false;
        }
        for (int k = 0; k < words.size(); k++) {
            if (!t.lower(at + k).equals(words.get(k))) {
                return false;
            }
        }
        return serveOneNeighbour(t, at, at + words.size());
    }

    /** Whether the words are function words or adverbs already and nothing but each other hangs on them. */
    private static boolean serveOneNeighbour(Tree t, int from, int to) {
        boolean outside = false;
        for (int i = from; i < to; i++) {
            boolean function =
                    switch (t.rel[i]) {
                        case "case", "mark", "cc", "advmod", "fixed", "punct", "amod", "nmod", "obl", "dep" -> true;
                        default -> false;
                    };
            if (!function || t.children(i).stream().anyMatch(x -> x < from || x >= to)) {
                return false;
            }
            outside |= t.head[i] < from || t.head[i] >= to;
        }
        return outside;
    }

    private static void join(Tree t, int at, int length) {
        int head = -1;
        String rel = "";
        for (int i = at; i < at + length; i++) {
            boolean out = t.head[i] < at || t.head[i] >= at + length;
            if (out && (head < 0 || t.rel[i].equals("case") || t.rel[i].equals("mark"))) {
                head = t.head[i];
                rel = t.rel[i];
            }
        }
        t.head[at] = head;
        t.rel[at] = rel.equals("amod") || rel.equals("punct") || rel.equals("dep") ? "advmod" : rel;
        for (int i = at + 1; i < at + length; i++) {
            t.head[i] = at;
            t.rel[i] = "fixed";
        }
    }
}
