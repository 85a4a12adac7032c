package org.polybius.language.nlp4j;

/** For NLP4J "be" governs what is said of its subject; for UD that governs, and "be" is its copula. */
final class Copulas {
    private Copulas() {}

    /** "is a danger": the predicate takes the place of "be", which becomes its copula. */
    static void turn(Tree t) {
        for (int be : t.deepestFirst()) {
            if (!t.isBe(be) || t.rel[be].startsWith("aux")) {
                continue;
            }
            int predicate = copularPredicate(t, be);
            if (predicate < 0) {
                continue;
            }
            t.swap(be, predicate, "cop");
            for (int x : t.children(be)) {
                t.attach(x, predicate);
            }
        }
        for (int i = 0; i < t.size; i++) {
            if (t.rel[i].equals("attr")) {
                // "what is it": a second predicate of the same copula.
                t.rel[i] = "nsubj";
            }
        }
    }

    private static int copularPredicate(Tree t, int be) {
        int last = -1;
        for (int x : t.children(be)) {
            if (t.rel[x].equals("attr") && (last < 0 || t.isNominal(x) || t.isAdjective(x))) {
                last = last >= 0 && t.xpos[x].startsWith("W") ? last : x;
            }
        }
        if (last >= 0 || t.has(be, "xcomp", "ccomp", "obj", "expl")) {
            return last;
        }
        for (int x : t.children(be)) {
            if (x > be && t.rel[x].equals("obl") && t.has(x, "case") && t.has(be, "nsubj")) {
                return x;
            }
        }
        return -1;
    }
}
