package org.polybius.language.nlp4j;

import java.util.List;

/** Mends, on the finished tree, what the parser is known to get wrong or UD leaves open. */
final class TreeRepairs {
    private TreeRepairs() {}

    static void repair(Tree t) {
        giveTheFirstOfTwoSubjectsItsVerb(t);
        hangThatClausesOnTheVerbThatTakesThem(t);
        putWhatComesBeforeWhenFirst(t);
        putSpeechAboveWhatIsSaid(t);
        putTheFirstOfTwoSentencesFirst(t);
        makeClausesAfterForComplements(t);
        freeDatesFromNouns(t);
        giveDeedsTheirDoers(t);
        joinNothingToWhatComesAfter(t);
    }

    /** "said before the talks began that Russia was ready": talks do not begin that something is so; people say it. */
    private static void hangThatClausesOnTheVerbThatTakesThem(Tree t) {
        for (int c = 0; c < t.size; c++) {
            int verb = t.head[c];
            if (!t.rel[c].equals("ccomp")
                    || verb > c
                    || !t.rel[verb].equals("advcl")
                    || !isThat(t, t.child(c, "mark"))) {
                continue;
            }
            int speech = t.head[verb];
            int mark = t.child(verb, "mark");
            boolean temporal = mark >= 0
                    && (t.lower(mark).equals("before") || t.lower(mark).equals("after"));
            if (!temporal || t.xpos[verb].equals("VBG")) {
                continue;
            }
            boolean speaks = WordLists.SPEECH.contains(t.lemma[speech]) && !WordLists.SPEECH.contains(t.lemma[verb]);
            if (speaks && speech < verb && !t.has(speech, "ccomp")) {
                t.attach(c, speech);
            }
        }
    }

    private static boolean isThat(Tree t, int mark) {
        return mark >= 0 && t.lower(mark).equals("that");
    }

    /**
     * "She repeated a promise from June when, at a conference, she said …": the parser can make the main clause the
     * complement of the clause that "when" opens, and hang "when" on a word without a subject. No such clause governs
     * what stands before it.
     */
    private static void putWhatComesBeforeWhenFirst(Tree t) {
        for (int first = 0; first < t.size; first++) {
            int verb = t.head[first];
            if (!t.rel[first].equals("ccomp") || verb < first) {
                continue;
            }
            int when = -1;
            for (int i = first; i < verb; i++) {
                when = t.lower(i).equals("when") ? i : when;
            }
            int subject = t.child(verb, "nsubj", "nsubj:pass");
            // "He hid when asked, she said": a verb of saying may govern it all if it has no other content.
            boolean content = t.children(verb).stream().anyMatch(x -> x > verb && t.rel[x].equals("ccomp"));
            boolean mayBeSaid = WordLists.SPEECH.contains(t.lemma[verb]) && !content;
            if (when > first && subject > when && !mayBeSaid && !t.has(t.head[when], "nsubj", "nsubj:pass")) {
                t.swap(verb, first, "advcl");
                t.attach(when, verb, "advmod");
            }
        }
    }

    /**
     * "criticized air strikes by a coalition": behind the object of an active verb "by" names who did what the object
     * says. Means and measures ("by force", "by five percent", "by the end of May") are told by having no article, a
     * number or a time.
     */
    private static void giveDeedsTheirDoers(Tree t) {
        for (int x = 0; x < t.size; x++) {
            int by = t.child(x, "case");
            if ((!t.rel[x].equals("obl") && !t.rel[x].equals("obl:agent"))
                    || by < 1
                    || !t.lower(by).equals("by")) {
                continue;
            }
            int verb = t.head[x];
            int deed = t.child(verb, "obj");
            boolean active =
                    t.isVerb(verb) && !t.has(verb, "aux:pass") && !t.xpos[verb].equals("VBN") || t.has(verb, "aux");
            if (deed > verb && deed == by - 1 && active && isSomeone(t, x) && t.xpos[deed].startsWith("NN")) {
                t.attach(x, deed, "nmod");
            }
        }
    }

    private static boolean isSomeone(Tree t, int x) {
        if (t.isTime(x) || t.has(x, "nummod") || t.lemma[x].equals("end") || t.lemma[x].equals("percent")) {
            return false;
        }
        boolean named = t.children(x).stream()
                .anyMatch(m -> (t.rel[m].equals("amod") || t.rel[m].equals("compound"))
                        && Character.isUpperCase(t.form[m].charAt(0)));
        return t.xpos[x].startsWith("NNP") || t.xpos[x].startsWith("NN") && (t.has(x, "det") || named);
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
