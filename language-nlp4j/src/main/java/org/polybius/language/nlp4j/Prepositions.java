package org.polybius.language.nlp4j;

/** For NLP4J a preposition governs its noun; for UD the noun governs its preposition. */
final class Prepositions {
    private Prepositions() {}

    /** The complement of a preposition takes its place, and the preposition becomes its case marker or its marker. */
    static void turn(Tree t) {
        for (int p : t.deepestFirst()) {
            int c = complement(t, p);
            if (c < 0) {
                continue;
            }
            boolean clause = t.isVerb(c) && (!t.rel[c].equals("pobj") || t.xpos[c].equals("VB") || t.has(c, "dobj"));
            String label = complementRelation(t, p, c, clause);
            t.swap(p, c, clause ? "mark" : "case");
            t.rel[c] = label;
            for (int x : t.children(p)) {
                // Whatever modified the preposition ("two days after", "just before", a conjunct) modifies the phrase.
                t.attach(x, c);
            }
        }
    }

    private static int complement(Tree t, int p) {
        int c = t.child(p, "pobj");
        c = c < 0 ? t.child(p, "pcomp") : c;
        if (c >= 0 && isBare(t, c)) {
            return -1;
        }
        if (c < 0 && t.rel[p].equals("prep")) {
            // "according to the army", "out of the city": the phrase of the inner preposition is the complement.
            for (int x : t.children(p)) {
                if (x > p
                        && (t.rel[x].equals("obl") || t.rel[x].equals("nmod") || t.rel[x].equals("conj"))
                        && t.has(x, "case")) {
                    return x;
                }
            }
        }
        return c;
    }

    /** "of" in "because of", hung on "because" without a complement of its own. */
    static boolean isBare(Tree t, int i) {
        return (t.xpos[i].equals("IN") || t.xpos[i].equals("TO"))
                && t.children(i).isEmpty();
    }

    private static String complementRelation(Tree t, int p, int c, boolean clause) {
        int head = t.head[p];
        switch (t.rel[p]) {
            case "root", "conj", "pcomp", "pobj", "attr", "acomp", "oprd", "appos", "parataxis", "xcomp" -> {
                return t.rel[p];
            }
            default -> {}
        }
        if (clause) {
            return Labels.actsAsNoun(t, head) ? "acl" : "advcl";
        }
        if (t.xpos[c].startsWith("RB") || t.xpos[c].equals("WRB")) {
            return "advmod";
        }
        if (t.rel[p].equals("agent") && !t.isTime(c)) {
            return "obl:agent";
        }
        return Labels.actsAsNoun(t, head) ? "nmod" : "obl";
    }
}
