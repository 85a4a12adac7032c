package org.polybius.language.nlp4j;

/** Conjuncts, their coordinators and their commas, where UD wants them. */
final class Coordination {
    private Coordination() {}

    /** NLP4J hangs each conjunct on the one before; UD hangs all on the first. */
    static void attachConjunctsToTheFirst(Tree t) {
        for (int i = 0; i < t.size; i++) {
            if (t.rel[i].equals("conj") && t.head[i] > i) {
                t.swap(t.head[i], i, "conj");
            }
        }
        for (int i = 0; i < t.size; i++) {
            if (t.rel[i].equals("conj")) {
                int first = t.head[i];
                while (t.rel[first].equals("conj")) {
                    first = t.head[first];
                }
                t.head[i] = first;
            }
        }
    }

    /** UD hangs "and" and the comma before a conjunct on the conjunct that follows. */
    static void attachCoordinatorsToTheNext(Tree t) {
        for (int c = 0; c < t.size; c++) {
            if (!t.rel[c].equals("cc") || t.head[c] < 0) {
                continue;
            }
            int first = t.rel[t.head[c]].equals("conj") ? t.head[t.head[c]] : t.head[c];
            int next = nextConjunct(t, first, c);
            if (next >= 0) {
                t.attach(c, next);
            }
        }
        for (int c = 0; c < t.size; c++) {
            if (t.rel[c].equals("punct") && t.form[c].equals(",")) {
                int head = t.head[c];
                int first = t.rel[head].equals("conj") ? t.head[head] : head;
                int next = nextConjunct(t, first, c);
                if (next >= 0 && leftEdge(t, next) == c + 1) {
                    t.attach(c, next);
                }
            }
        }
    }

    private static int nextConjunct(Tree t, int first, int after) {
        for (int x : t.children(first)) {
            if (x > after && t.rel[x].equals("conj")) {
                return x;
            }
        }
        return -1;
    }

    private static int leftEdge(Tree t, int token) {
        for (int i = 0; i < token; i++) {
            if (t.isUnder(i, token)) {
                return i;
            }
        }
        return token;
    }
}
