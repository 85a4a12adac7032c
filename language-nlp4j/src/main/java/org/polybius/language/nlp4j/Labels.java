package org.polybius.language.nlp4j;

/**
 * NLP4J's labels to UD's relations, where the tree stays as it is. Each decision may look at the labels of the head and
 * the children, which are all still NLP4J's or, under a preposition, already turned.
 */
final class Labels {
    private Labels() {}

    static void rename(Tree t) {
        String[] ud = new String[t.size];
        for (int i = 0; i < t.size; i++) {
            ud[i] = t.head[i] < 0 ? "root" : relation(t, i);
        }
        System.arraycopy(ud, 0, t.rel, 0, t.size);
    }

    private static String relation(Tree t, int i) {
        int head = t.head[i];
        boolean nominalHead = actsAsNoun(t, head);
        String label = t.rel[i];
        return switch (label) {
            case "acl", "advcl" -> nominalHead ? "acl" : "advcl";
            case "relcl" -> relativeClause(t, i);
            case "acomp", "attr", "oprd" -> predicate(t, i);
            case "advmod" -> t.xpos[i].startsWith("NN") ? adverbialNoun(t, i) : "advmod";
            case "agent", "prep" -> "advmod";
            case "appos" -> i < head ? "dep" : t.isVerb(head) ? "parataxis" : "appos";
            case "aux" ->
                t.xpos[i].equals("TO") ? "mark" : t.has(i, "dobj", "conj", "ccomp", "xcomp") ? "parataxis" : "aux";
            case "auxpass" -> "aux:pass";
            case "ccomp", "xcomp" -> nominalHead ? "acl" : label;
            case "csubjpass" -> "csubj:pass";
            case "dative" -> t.has(i, "case") ? "obl" : "iobj";
            // NLP4J can give the label of the root to a word that has a head.
            case "dep", "meta", "root" -> byTag(t, i);
            case "dobj" -> "obj";
            case "neg" -> t.xpos[i].equals("DT") ? "det" : "advmod";
            case "nmod" -> t.has(i, "case") && !t.has(i, "poss") && i > head ? "nmod" : nominalModifier(t, i);
            case "npadvmod" -> t.xpos[i].startsWith("RB") ? "advmod" : adverbialNoun(t, i);
            case "nsubj" -> isClause(t, i) ? "csubj" : "nsubj";
            case "nsubjpass" -> isClause(t, i) ? "csubj:pass" : "nsubj:pass";
            case "pcomp", "pobj" ->
                Prepositions.isBare(t, i)
                        ? "case"
                        : t.isVerb(i) ? (nominalHead ? "acl" : "advcl") : nominalHead ? "nmod" : "obl";
            case "poss" -> "nmod:poss";
            case "preconj" -> "cc:preconj";
            case "predet" -> "det:predet";
            case "prt" -> "compound:prt";
            case "punct" -> t.isPunctuation(i) ? "punct" : byTag(t, i);
            case "qmod" -> t.isNominal(i) ? nominalModifier(t, i) : "advmod";
            default -> label;
        };
    }

    /** A relative clause; an infinitive without a relative pronoun ("groundwork to build on") is a plain clause. */
    private static String relativeClause(Tree t, int i) {
        if (t.isVerb(t.head[i])) {
            return "advcl:relcl";
        }
        boolean pronoun = t.children(i).stream().anyMatch(x -> t.xpos[x].startsWith("W"));
        boolean infinitive = t.children(i).stream().anyMatch(x -> t.xpos[x].equals("TO"));
        return infinitive && !pronoun ? "acl" : "acl:relcl";
    }

    /** "Leaving is hard": a gerund without the marks of a noun. */
    private static boolean isClause(Tree t, int i) {
        return t.xpos[i].equals("VBG") && !t.has(i, "det", "poss", "nmod", "compound");
    }

    /** What is said of the subject: it stays for {@link Copulas} under "be" and is open under any other verb. */
    private static String predicate(Tree t, int i) {
        int head = t.head[i];
        if (t.isBe(head)) {
            return t.has(head, "expl") && t.lower(t.child(head, "expl")).equals("there") ? "nsubj" : "attr";
        }
        return "xcomp";
    }

    private static String nominalModifier(Tree t, int i) {
        String tag = t.xpos[i];
        if (tag.equals("CD")) {
            return "nummod";
        }
        if (tag.startsWith("JJ") || tag.startsWith("VB") || tag.equals("AFX")) {
            return tag.startsWith("VB") && i > t.head[i] ? "acl" : "amod";
        }
        if (tag.startsWith("RB")) {
            return "advmod";
        }
        if (tag.endsWith("DT")) {
            return "det";
        }
        if (tag.endsWith("P$") || tag.equals("PRP$")) {
            return "nmod:poss";
        }
        return tag.startsWith("NN") && i < t.head[i] ? "compound" : t.isNominal(t.head[i]) ? "nmod" : "obl";
    }

    private static String adverbialNoun(Tree t, int i) {
        int head = t.head[i];
        String outer = t.isNominal(head) ? "nmod" : "obl";
        return outer + (t.isTime(i) && !t.isAdjective(head) ? ":tmod" : ":npmod");
    }

    private static String byTag(Tree t, int i) {
        String tag = t.xpos[i];
        if (t.isPunctuation(i)) {
            return "punct";
        }
        if (t.has(i, "case") && !t.has(i, "poss")) {
            return t.isNominal(t.head[i]) ? "nmod" : "obl";
        }
        if (tag.equals("CC")) {
            return "cc";
        }
        if (tag.equals("UH")) {
            return "discourse";
        }
        if (tag.startsWith("RB")) {
            return "advmod";
        }
        return !t.isVerb(i) ? "dep" : actsAsNoun(t, t.head[i]) ? "acl" : "parataxis";
    }

    /** Nouns, and what stands in a noun's place: "most of the fighters", "the wounded in Homs". */
    static boolean actsAsNoun(Tree t, int i) {
        return t.isNominal(i)
                || t.isAdjective(i)
                        && switch (t.rel[i]) {
                            case "nsubj", "nsubjpass", "dobj", "pobj", "dative", "agent" -> true;
                            default -> t.has(i, "det") && (t.rel[i].equals("conj") || t.rel[i].equals("appos"));
                        };
    }
}
