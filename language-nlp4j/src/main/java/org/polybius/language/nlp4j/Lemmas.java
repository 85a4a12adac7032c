package org.polybius.language.nlp4j;

import java.util.Locale;

/**
 * NLP4J's lemmas are made for its parser's features: lower case, digits turned to 0, addresses to a sign. A reader wants
 * words: numbers and addresses keep their form, names their capitals.
 */
final class Lemmas {
    private Lemmas() {}

    static String of(String form, String lemma, String xpos) {
        if (lemma.startsWith("#") || hasDigit(form) || xpos.equals("ADD")) {
            return xpos.startsWith("NNP") ? form : form.toLowerCase(Locale.ROOT);
        }
        if (xpos.startsWith("NNP")) {
            // "Americans" -> "American": as many of the form's own letters as the lemma has.
            return form.toLowerCase(Locale.ROOT).startsWith(lemma) && lemma.length() <= form.length()
                    ? form.substring(0, lemma.length())
                    : form;
        }
        return lemma;
    }

    private static boolean hasDigit(String form) {
        return form.chars().anyMatch(Character::isDigit);
    }
}
