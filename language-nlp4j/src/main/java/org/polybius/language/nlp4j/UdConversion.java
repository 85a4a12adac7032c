package org.polybius.language.nlp4j;

import java.util.ArrayList;
import java.util.List;
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

    private static final Set<String> TIMES = Set.of(
            "monday",
            "tuesday",
            "wednesday",
            "thursday",
            "friday",
            "saturday",
            "sunday",
            "january",
            "february",
            "march",
            "april",
            "may",
            "june",
            "july",
            "august",
            "september",
            "october",
            "november",
            "december",
            "jan.",
            "feb.",
            "mar.",
            "apr.",
            "jun.",
            "jul.",
            "aug.",
            "sept.",
            "sep.",
            "oct.",
            "nov.",
            "dec.",
            "today",
            "yesterday",
            "tomorrow",
            "tonight",
            "day",
            "night",
            "morning",
            "evening",
            "afternoon",
            "noon",
            "midnight",
            "week",
            "weekend",
            "fortnight",
            "month",
            "quarter",
            "year",
            "decade",
            "century",
            "hour",
            "minute",
            "second",
            "time",
            "moment",
            "spring",
            "summer",
            "autumn",
            "fall",
            "winter",
            "dawn",
            "dusk",
            "midday",
            "season",
            "a.m.",
            "p.m.");

    static void convert(Tree t) {
        keepOneRoot(t);
        attachConjunctsToTheFirst(t);
        turnPrepositions(t);
        relabel(t);
        raiseSubjectsOfInfinitives(t);
        turnCopulas(t);
        Amounts.putCurrencyAboveNumber(t);
        attachCoordinatorsToTheNextConjunct(t);
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
                t.attach(i, best, isPunctuation(t, i) ? "punct" : "parataxis");
            }
        }
        t.rel[best] = "root";
    }

    /** NLP4J hangs each conjunct on the one before; UD hangs all on the first. */
    private static void attachConjunctsToTheFirst(Tree t) {
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

    /** The complement of a preposition takes its place, and the preposition becomes its case marker or its marker. */
    private static void turnPrepositions(Tree t) {
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
        if (c >= 0 && isBarePreposition(t, c)) {
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
    private static boolean isBarePreposition(Tree t, int i) {
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
            return actsAsNoun(t, head) ? "acl" : "advcl";
        }
        if (t.xpos[c].startsWith("RB") || t.xpos[c].equals("WRB")) {
            return "advmod";
        }
        if (t.rel[p].equals("agent") && !isTime(t, c)) {
            return "obl:agent";
        }
        return actsAsNoun(t, head) ? "nmod" : "obl";
    }

    /** Nouns, and what stands in a noun's place: "most of the fighters", "the wounded in Homs". */
    private static boolean actsAsNoun(Tree t, int i) {
        return t.isNominal(i)
                || t.isAdjective(i)
                        && switch (t.rel[i]) {
                            case "nsubj", "nsubjpass", "dobj", "pobj", "dative", "agent" -> true;
                            default -> t.has(i, "det") && (t.rel[i].equals("conj") || t.rel[i].equals("appos"));
                        };
    }

    private static void relabel(Tree t) {
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
                isBarePreposition(t, i)
                        ? "case"
                        : t.isVerb(i) ? (nominalHead ? "acl" : "advcl") : nominalHead ? "nmod" : "obl";
            case "poss" -> "nmod:poss";
            case "preconj" -> "cc:preconj";
            case "predet" -> "det:predet";
            case "prt" -> "compound:prt";
            case "punct" -> isPunctuation(t, i) ? "punct" : byTag(t, i);
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

    /** What is said of the subject: it stays for {@link #turnCopulas} under "be" and is open under any other verb. */
    private static String predicate(Tree t, int i) {
        int head = t.head[i];
        if (isBe(t, head)) {
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
        return outer + (isTime(t, i) && !t.isAdjective(head) ? ":tmod" : ":npmod");
    }

    private static String byTag(Tree t, int i) {
        String tag = t.xpos[i];
        if (isPunctuation(t, i)) {
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
            boolean open = CAUSATIVE.contains(t.lemma[m]) && mark < 0 && !t.has(v, "aux", "aux:pass", "cop");
            boolean bare = open && NON_FINITE.contains(t.xpos[v]);
            boolean verbless = open && !t.isVerb(v);
            boolean infinitive = mark > subject && t.xpos[mark].equals("TO");
            if (subject > m && (bare || verbless || infinitive)) {
                t.attach(subject, m, "obj");
                t.rel[v] = "xcomp";
            }
        }
    }

    private static final Set<String> NON_FINITE = Set.of("VB", "VBG", "VBN");

    /** Verbs whose object may be the subject of a clause without "to": "had him arrested", "made it a rule". */
    private static final Set<String> CAUSATIVE = Set.of(
            "let",
            "make",
            "have",
            "get",
            "help",
            "keep",
            "leave",
            "want",
            "need",
            "like",
            "see",
            "hear",
            "watch",
            "feel",
            "find",
            "catch",
            "consider",
            "call",
            "deem",
            "declare",
            "elect",
            "name",
            "appoint",
            "label",
            "brand",
            "render",
            "hold",
            "set",
            "think",
            "believe",
            "judge",
            "rate",
            "view",
            "dub");

    /** "is a danger": the predicate takes the place of "be", which becomes its copula. */
    private static void turnCopulas(Tree t) {
        for (int be : t.deepestFirst()) {
            if (!isBe(t, be) || t.rel[be].startsWith("aux")) {
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

    /** UD hangs "and" and the comma before a conjunct on the conjunct that follows. */
    private static void attachCoordinatorsToTheNextConjunct(Tree t) {
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
            if (isPunctuation(t, i)
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

    static boolean isBe(Tree t, int i) {
        return t.lemma[i].equals("be") && t.xpos[i].startsWith("VB");
    }

    static boolean isTime(Tree t, int i) {
        return TIMES.contains(t.lemma[i]) || TIMES.contains(t.lower(i));
    }

    static boolean isPunctuation(Tree t, int i) {
        String tag = t.xpos[i];
        return !tag.isEmpty() && !Character.isLetter(tag.charAt(0)) && !tag.equals("$")
                || tag.equals("HYPH")
                || tag.equals("NFP")
                || tag.equals("-LRB-")
                || tag.equals("-RRB-");
    }

    /** The tokens of the subtree under one token. */
    static List<Integer> subtree(Tree t, int top) {
        List<Integer> out = new ArrayList<>();
        for (int i = 0; i < t.size; i++) {
            if (t.isUnder(i, top)) {
                out.add(i);
            }
        }
        return out;
    }
}
