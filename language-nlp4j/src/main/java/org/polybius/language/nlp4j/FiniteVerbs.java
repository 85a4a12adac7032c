package org.polybius.language.nlp4j;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Sentences that are left without a verb: behind a comma the tagger takes "suspended" for a participle ("Norway, a big donor,
 * suspended aid to Rwanda"), though no other word of the sentence can be its verb. A sentence that ends with a full stop has
 * one.
 */
final class FiniteVerbs {
    private static final Set<String> FINITE = Set.of("VBD", "VBZ", "VBP", "MD");
    private static final Set<String> RELATIVE = Set.of("WDT", "WP", "WP$", "WRB");
    private static final Set<String> PAUSES = Set.of(",", "--");
    private static final Set<String> SUBJECTS = Set.of("NN", "NNS", "NNP", "NNPS", "PRP", "CD");
    private static final Set<String> BEGINNINGS = Set.of("NN", "NNS", "NNP", "NNPS", "PRP", "CD", "IN");

    /** What may follow a verb with an object; before "by" and "in" stands a participle. */
    private static final Set<String> OBJECTS =
            Set.of("DT", "CD", "JJ", "JJS", "NN", "NNS", "NNP", "NNPS", "PRP", "PRP$", "RP", "$", "VBG");

    /** Pasts that do not end in "ed" and are participles as well. */
    private static final Set<String> IRREGULAR = Set.of(
            "bought", "brought", "lit", "kept", "spread", "swept", "stood", "heard", "fled", "hung", "spent", "dealt",
            "taught", "thought", "built", "caught", "cut", "fought", "found", "held", "hit", "laid", "led", "left",
            "lent", "lost", "made", "met", "paid", "put", "said", "sent", "set", "shot", "shut", "sold", "sought",
            "struck", "sworn", "told", "won");

    private FiniteVerbs() {}

    /**
     * Makes a past tense of the first participle that can be the verb, where the sentence has none: of one behind a comma, else
     * of one behind a noun, rather with an object than without.
     *
     * @param words as the parser is shown them
     * @param tags their tags, behind the root's; changed in place
     */
    static void restore(List<String> words, String[] tags) {
        neighbouring(words, tags);
        int last = words.size() - 1;
        while (last > 0 && (words.get(last).equals("\"") || words.get(last).equals("''"))) {
            last--;
        }
        if (last < 3 || !words.get(last).equals(".") || !BEGINNINGS.contains(firstOf(tags))) {
            return;
        }
        int candidate = 0;
        int behindNoun = 0;
        int withoutObject = 0;
        boolean aside = false;
        boolean relative = false;
        for (int i = 1; i < tags.length; i++) {
            String word = words.get(i - 1);
            if (PAUSES.contains(word)) {
                aside = i + 1 < tags.length && RELATIVE.contains(tags[i + 1]);
                relative = false;
            } else if (RELATIVE.contains(tags[i])) {
                relative = true;
            } else if (relative && FINITE.contains(tags[i])) {
                // "dissidents who reject a deal set off a bomb": the first verb is that of who.
                relative = false;
            } else if (!aside && FINITE.contains(tags[i])) {
                return;
            } else if (candidate == 0 && i > 1 && PAUSES.contains(words.get(i - 2)) && isPast(word, tags, i)) {
                candidate = i;
            } else if (tags[i].equals("VBN") && SUBJECTS.contains(tags[i - 1])) {
                behindNoun = behindNoun == 0 && isPast(word, tags, i) ? i : behindNoun;
                withoutObject = withoutObject == 0 ? i : withoutObject;
            }
        }
        candidate = candidate > 0 ? candidate : behindNoun > 0 ? behindNoun : withoutObject;
        if (candidate > 0) {
            tags[candidate] = "VBD";
        }
    }

    /** "Neighbouring Mali condemned the coup": who has a neighbour does nothing by it. */
    private static void neighbouring(List<String> words, String[] tags) {
        for (int i = 1; i + 1 < tags.length; i++) {
            String word = words.get(i - 1).toLowerCase(Locale.ROOT);
            boolean neighbour = word.equals("neighbouring") || word.equals("neighboring");
            if (neighbour && tags[i + 1].startsWith("NN")) {
                tags[i] = "JJ";
            }
        }
    }

    /** The tag of the first word of weight: a sentence that begins with a participle goes on otherwise. */
    private static String firstOf(String[] tags) {
        for (int i = 1; i < tags.length; i++) {
            boolean about = tags[i].equals("IN") && i + 1 < tags.length && tags[i + 1].equals("CD");
            if (!about
                    && !tags[i].equals("DT")
                    && !tags[i].equals("JJ")
                    && !tags[i].equals("PRP$")
                    && !tags[i].equals("RB")) {
                return tags[i];
            }
        }
        return "";
    }

    private static boolean isPast(String word, String[] tags, int at) {
        String form = word.toLowerCase(Locale.ROOT);
        boolean past =
                (tags[at].equals("VBN") || tags[at].equals("JJ")) && (form.endsWith("ed") || IRREGULAR.contains(form));
        return past && at + 1 < tags.length && OBJECTS.contains(tags[at + 1]);
    }
}
