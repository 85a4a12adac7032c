package org.polybius.language.nlp4j;

import java.util.Set;

/**
 * Turns a tree in NLP4J's labels (the Emory style that grew out of ClearNLP) into Universal Dependencies v2, in place.
 * The choices are in {@code docs/decisions/0004-universal-dependencies.md}; every rule has an example sentence in the
 * tests.
 *
 * <p>The steps depend on their order: prepositions and labels are decided while a copula still stands above its
 * predicate, because "a danger to Turkey" and "was a danger on Thursday" differ only there.
 */
final class UdConversion {
    private UdConversion() {}

    static void convert(Tree t) {
        keepOneRoot(t);
        Coordination.attachConjunctsToTheFirst(t);
        Prepositions.turn(t);
        Labels.rename(t);
        raiseSubjectsOfInfinitives(t);
        Copulas.turn(t);
        Amounts.putCurrencyAboveNumber(t);
        Coordination.attachCoordinatorsToTheNext(t);
        FixedExpressions.join(t);
        keepFunctionWordsBare(t);
    }

    /** A tree has one root; what else the parser left without a head stands beside it. */
    private static void keepOneRoot(Tree t) {
        int best = -1;
        for (int i = 0; i < t.size; i++) {
            if (t.head[i] < 0 && (best < 0 || t.isVerb(i) && !t.isVerb(best))) {
                best = i;
            }
        }
        for (int i = 0; i < t.size; i++) {
            if (t.head[i] < 0 && i != best) {
                t.attach(i, best, t.isPunctuation(i) ? "punct" : "parataxis");
            }
        }
        t.rel[best] = "root";
    }

    /**
     * "wants Russia to leave": for NLP4J Russia is inside the clause, for UD it is the object and the clause is open.
     * A subject after "for" stays inside.
     */
    private static void raiseSubjectsOfInfinitives(Tree t) {
        for (int v = 0; v < t.size; v++) {
            int m = t.head[v];
            if (!t.rel[v].equals("ccomp") || !t.isVerb(m) || m > v || t.has(m, "obj", "nsubj:pass")) {
                continue;
            }
            int subject = t.child(v, "nsubj", "nsubj:pass");
            int mark = t.child(v, "mark");
            boolean open = WordLists.CAUSATIVE.contains(t.lemma[m]) && mark < 0 && !t.has(v, "aux", "aux:pass", "cop");
            boolean bare = open
                    && (NON_FINITE.contains(t.xpos[v])
                            || t.xpos[v].equals("VBP") && WordLists.BARE_INFINITIVE.contains(t.lemma[m]));
            boolean verbless = open && !t.isVerb(v);
            boolean infinitive = mark > subject && t.xpos[mark].equals("TO");
            if (subject > m && (bare || verbless || infinitive)) {
                t.attach(subject, m, "obj");
                t.rel[v] = "xcomp";
            }
        }
    }

    private static final Set<String> NON_FINITE = Set.of("VB", "VBG", "VBN");

    private static final Set<String> BARE =
            Set.of("case", "mark", "cop", "aux", "aux:pass", "cc", "cc:preconj", "punct", "fixed");

    /** Function words and punctuation govern nothing but their own kind; what hangs on them moves up. */
    private static void keepFunctionWordsBare(Tree t) {
        boolean changed = true;
        for (int pass = 0; changed && pass < t.size; pass++) {
            changed = false;
            for (int i = 0; i < t.size; i++) {
                int head = t.head[i];
                if (head >= 0 && BARE.contains(t.rel[head]) && !mayHangOnFunctionWord(t, i, head)) {
                    t.head[i] = t.head[head];
                    changed = true;
                }
            }
        }
        for (int i = 0; i < t.size; i++) {
            if (t.isPunctuation(i)
                    && t.head[i] >= 0
                    && !t.rel[i].equals("punct")
                    && t.children(i).isEmpty()) {
                t.rel[i] = "punct";
            }
        }
    }

    private static boolean mayHangOnFunctionWord(Tree t, int i, int head) {
        return t.rel[i].equals("fixed") && !t.rel[head].equals("fixed") && !t.rel[head].equals("punct");
    }
}
