package org.polybius.language.nlp4j;

import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Dictionary forms for readers. NLP4J's lemmas are made for its parser's features: lower case, digits turned to 0,
 * addresses to a sign, contractions left as they are. Here numbers and addresses keep their form, names their capitals,
 * and contractions become the verbs they stand for.
 */
final class Lemmas {
    private static final Map<String, String> CONTRACTIONS = Map.of(
            "'re", "be", "'m", "be", "'ve", "have", "'ll", "will", "wo", "will", "ca", "can", "sha", "shall", "ai",
            "be");

    /** Regular verbs that NLP4J's dictionary does not know, found by looking for past forms that are their own lemma. */
    private static final Map<String, String> UNKNOWN_TO_NLP4J = Map.of(
            "ended",
            "end",
            "existed",
            "exist",
            "followed",
            "follow",
            "happened",
            "happen",
            "performed",
            "perform",
            "provided",
            "provide",
            "represented",
            "represent",
            "besieged",
            "besiege",
            "reposted",
            "repost");

    /** Forms of the present tense that are not the base form. */
    private static final Set<String> PRESENT = Set.of("am", "are", "is", "has", "does");

    private Lemmas() {}

    /** Undoes contractions of auxiliaries before labels are turned, which ask for "be". */
    static void expandContractions(Tree t) {
        for (int i = 0; i < t.size; i++) {
            if (!t.isVerb(i)) {
                continue;
            }
            String form = t.lower(i).replace('\u2019', '\'');
            if (form.equals("'s") || form.equals("'d")) {
                t.lemma[i] = contracted(t, i, form);
            } else {
                t.lemma[i] = CONTRACTIONS.getOrDefault(form, t.lemma[i]);
            }
        }
    }

    /** "he's left" has, "he's leaving" and "he's a spy" are; "she'd left" had, "she'd leave" would. */
    private static String contracted(Tree t, int i, String form) {
        if (form.equals("'d")) {
            return t.xpos[i].equals("MD") ? "would" : "have";
        }
        int verb = t.head[i];
        if (verb < 0 || !t.xpos[verb].equals("VBN")) {
            return "be";
        }
        if (t.rel[i].equals("auxpass") && t.has(verb, "dobj")) {
            // "he's left the town": what has an object is no passive.
            t.rel[i] = "aux";
            t.children(verb).stream().filter(x -> t.rel[x].equals("nsubjpass")).forEach(x -> t.rel[x] = "nsubj");
        }
        return t.rel[i].equals("aux") ? "have" : "be";
    }

    static String of(Tree t, int i) {
        String form = t.form[i];
        String lemma = t.lemma[i];
        String xpos = t.xpos[i];
        String lower = form.toLowerCase(Locale.ROOT);
        if (xpos.startsWith("NNP")) {
            // "Americans" -> "American": as many of the form's own letters as the lemma has.
            return lower.startsWith(lemma) && !hasDigit(form) ? form.substring(0, lemma.length()) : form;
        }
        if (form.chars().noneMatch(Character::isLetterOrDigit)) {
            return form;
        }
        if (WordLists.COUNTS.contains(lower)) {
            return lower.substring(0, lower.length() - 1); // to NLP4J they are numbers
        }
        if (lemma.startsWith("#") || hasDigit(form) || xpos.equals("ADD") || xpos.equals("$")) {
            return lower;
        }
        if (xpos.equals("VB") || xpos.equals("VBP") && !PRESENT.contains(lower) && !isContraction(lower)) {
            // The base form is its own lemma, which NLP4J does not always see: "lay down arms" is not "lie".
            return lower;
        }
        if (xpos.equals("VBD") || xpos.equals("VBN")) {
            return UNKNOWN_TO_NLP4J.getOrDefault(lower, lemma);
        }
        return lemma;
    }

    private static boolean isContraction(String lower) {
        return lower.startsWith("'") || lower.startsWith("\u2019") || CONTRACTIONS.containsKey(lower);
    }

    private static boolean hasDigit(String form) {
        return form.chars().anyMatch(Character::isDigit);
    }
}
