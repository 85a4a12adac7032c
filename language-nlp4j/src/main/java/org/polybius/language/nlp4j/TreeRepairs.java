package org.polybius.language.nlp4j;

import java.util.Set;

/** Mends, on the finished tree, what the parser is known to get wrong or UD leaves open. */
final class TreeRepairs {
    private TreeRepairs() {}

    private static final Set<String> SPEECH = Set.of(
            "say",
            "tell",
            "add",
            "report",
            "state",
            "announce",
            "claim",
            "note",
            "explain",
            "declare",
            "warn",
            "write",
            "stress",
            "argue",
            "insist",
            "continue",
            "reply",
            "answer",
            "ask",
            "confirm",
            "believe",
            "think",
            "hope");

    static void repair(Tree t) {
        putSpeechAboveWhatIsSaid(t);
    }

    /** "Troops, he said, have left": the clause of saying governs what is said, wherever it stands. */
    private static void putSpeechAboveWhatIsSaid(Tree t) {
        for (int s = 0; s < t.size; s++) {
            int content = t.head[s];
            if (t.rel[s].equals("parataxis")
                    && SPEECH.contains(t.lemma[s])
                    && t.isVerb(s)
                    && t.has(s, "nsubj")
                    && !t.has(s, "ccomp", "obj", "mark", "xcomp")
                    && t.has(content, "nsubj", "nsubj:pass", "expl", "csubj")) {
                t.swap(content, s, "ccomp");
            }
        }
    }
}
