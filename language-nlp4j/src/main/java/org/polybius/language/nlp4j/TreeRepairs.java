package org.polybius.language.nlp4j;

import java.util.List;

/** Mends, on the finished tree, what the parser is known to get wrong or UD leaves open. */
final class TreeRepairs {
    private TreeRepairs() {}

    static void repair(Tree t) {
        giveTheFirstOfTwoSubjectsItsVerb(t);
        putSpeechAboveWhatIsSaid(t);
        putTheFirstOfTwoSentencesFirst(t);
        makeClausesAfterForComplements(t);
        freeDatesFromNouns(t);
        joinNothingToWhatComesAfter(t);
    }

    /** A conjunct or an apposition stands behind what it is joined to; where the parser has it otherwise, it is neither. */
    private static void joinNothingToWhatComesAfter(Tree t) {
        for (int i = 0; i < t.size; i++) {
            if (t.head[i] > i && (t.rel[i].equals("conj") || t.rel[i].equals("appos"))) {
                t.rel[i] = "dep";
            }
        }
    }

    /** "called for the rebels to leave": what is asked for is the complement of the verb, not its circumstance. */
    private static void makeClausesAfterForComplements(Tree t) {
        for (int i = 0; i < t.size; i++) {
            if (!t.rel[i].equals("advcl") || !WordLists.ASKING_FOR.contains(t.lemma[t.head[i]]) || t.head[i] > i) {
                continue;
            }
            int mark = t.child(i, "mark");
            if (mark >= 0 && t.lower(mark).equals("for") && t.has(i, "nsubj", "nsubj:pass")) {
                t.rel[i] = "ccomp";
            }
        }
    }

    /**
     * "The Council on Tuesday extended the sanctions", "bombed the camp November 20": a day belongs to the deed. It is
     * moved from a name that is the verb's subject, from whoever speaks, and from a noun to which the parser has made it an apposition.
     */
    private static void freeDatesFromNouns(Tree t) {
        for (int i = 0; i < t.size; i++) {
            int noun = t.head[i];
            if (noun < 0 || !t.isTime(i) || !t.xpos[i].startsWith("NNP")) {
                continue;
            }
            int verb = t.head[noun];
            boolean subject =
                    t.rel[i].equals("nmod") && t.has(i, "case") && t.rel[noun].startsWith("nsubj") && t.isVerb(verb);
            if (subject && (t.xpos[noun].startsWith("NNP") && i < verb || WordLists.SPEECH.contains(t.lemma[verb]))) {
                t.attach(i, verb, "obl");
            } else if (t.rel[i].equals("appos") && i > 0 && !t.rel[i - 1].equals("punct") && !t.isTime(noun)) {
                while (verb >= 0 && !t.isVerb(verb)) {
                    verb = t.head[verb];
                }
                if (verb >= 0) {
                    t.attach(i, verb, "obl:tmod");
                }
            }
        }
    }

    /**
     * "The army, backed by allies, advanced, a witness said": the parser can make "army" a subject of "said" beside
     * "witness", and its verb a modifier of it. Two subjects of one verb are one too many, and what was said is missing.
     */
    private static void giveTheFirstOfTwoSubjectsItsVerb(Tree t) {
        for (int s = 0; s < t.size; s++) {
            if (!WordLists.SPEECH.contains(t.lemma[s]) || !t.isVerb(s) || t.has(s, "ccomp", "obj")) {
                continue;
            }
            int said = s;
            List<Integer> subjects = t.children(s).stream()
                    .filter(x -> t.rel[x].startsWith("nsubj"))
                    .toList();
            if (subjects.size() < 2 || subjects.get(1) > said) {
                continue;
            }
            int first = subjects.get(0);
            t.children(first).stream()
                    .filter(v -> t.rel[v].equals("acl") && v > first && v < subjects.get(1) && !t.has(v, "mark"))
                    .reduce((a, b) -> b)
                    .ifPresent(v -> {
                        t.attach(v, said, "ccomp");
                        t.attach(first, v, t.has(v, "aux:pass") ? "nsubj:pass" : "nsubj");
                        t.xpos[v] = t.xpos[v].equals("VBN") && !t.has(v, "aux", "aux:pass") ? "VBD" : t.xpos[v];
                    });
        }
    }

    /** "They had left; it was raining": of two sentences in one the first governs, the second stands beside it. */
    private static void putTheFirstOfTwoSentencesFirst(Tree t) {
        for (int first = 0; first < t.size; first++) {
            // Again while it climbs: there may be three.
            for (int second = t.head[first]; isSentenceBefore(t, first, second); second = t.head[first]) {
                t.swap(second, first, "parataxis");
            }
        }
    }

    private static boolean isSentenceBefore(Tree t, int first, int second) {
        if (!t.rel[first].equals("ccomp") || second < first || WordLists.SPEECH.contains(t.lemma[second])) {
            return false;
        }
        for (int i = first + 1; i < second; i++) {
            if (t.form[i].equals(";") && t.head[i] == second) {
                return true;
            }
        }
        return false;
    }

    /** "Troops, he said, have left": the clause of saying governs what is said, wherever it stands. */
    private static void putSpeechAboveWhatIsSaid(Tree t) {
        for (int s = 0; s < t.size; s++) {
            int content = t.head[s];
            if ((t.rel[s].equals("parataxis") || isInvertedConjunct(t, s))
                    && WordLists.SPEECH.contains(t.lemma[s])
                    && t.isVerb(s)
                    && t.has(s, "nsubj")
                    && !t.has(s, "ccomp", "obj", "mark", "xcomp")
                    && t.has(content, "nsubj", "nsubj:pass", "expl", "csubj")) {
                t.swap(content, s, "ccomp");
            }
        }
    }

    /** "The talks failed, said the minister": no coordinator, and the subject behind the verb. */
    private static boolean isInvertedConjunct(Tree t, int s) {
        return t.rel[s].equals("conj") && !t.has(s, "cc") && t.child(s, "nsubj") > s;
    }
}
