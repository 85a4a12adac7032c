package org.polybius.coding.dictionaries;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.polybius.coding.dictionaries.WordSets.NotSpelled;

/**
 * A pattern of words around a verb, as the slots of an entry say it.
 *
 * @param rest the words that depend on the verb, in their alternatives
 * @param actor the slot of who acts
 * @param recipient the slot of who undergoes
 * @param needs slot to what one of it must be
 * @param mutual whether both sides stand in one slot ({@code %})
 */
record VerbPattern(
        List<List<String>> rest, String actor, String recipient, Map<String, List<String>> needs, boolean mutual) {

    private static final Set<String> PREPOSITIONS = Set.of(
            "ABOUT", "AFTER", "AGAINST", "AMONG", "AT", "BEFORE", "BETWEEN", "BY", "FOR", "FROM", "IN", "INTO", "NEAR",
            "OF", "ON", "OVER", "TO", "TOWARD", "TOWARDS", "UNDER", "UPON", "WITH");
    private static final Set<String> ARTICLES = Set.of("A", "AN", "THE", "ITS", "THEIR", "HIS", "HER", "OUR");
    private static final Set<String> AUXILIARIES =
            Set.of("IS", "ARE", "WAS", "WERE", "BE", "BEEN", "BEING", "HAS", "HAVE", "HAD");
    private static final Set<String> PASSIVE = Set.of("IS", "ARE", "WAS", "WERE", "BE", "BEEN", "BEING");
    private static final Set<String> OPERATORS = Set.of(
            "NOT", "N'T", "NO", "NEVER", "NEITHER", "WILL", "WOULD", "SHALL", "SHOULD", "MAY", "MIGHT", "CAN", "COULD",
            "MUST", "DO", "DOES", "DID", "DON'T", "TO", "IF", "WHILE", "DESPITE", "AND", "OR");

    /**
     * Reads the tokens of a pattern.
     *
     * @param isVerb whether a word, lower case, can name a deed: it does not stand for who acts
     * @param noun the lemma of a noun, lower case
     * @throws NotSpelled saying what an entry cannot say
     */
    static VerbPattern of(List<String> tokens, WordSets sets, Predicate<String> isVerb, UnaryOperator<String> noun)
            throws NotSpelled {
        int verb = tokens.indexOf("*");
        if (verb < 0 || verb != tokens.lastIndexOf("*")) {
            throw new NotSpelled(Loss.SYNTAX);
        }
        Reading r = new Reading(sets, isVerb, noun);
        r.before(tokens.subList(0, verb));
        r.after(tokens.subList(verb + 1, tokens.size()));
        return r.done();
    }

    private static final class Reading {
        private final WordSets sets;
        private final Predicate<String> isVerb;
        private final UnaryOperator<String> noun;
        private final Map<String, List<String>> needs = new LinkedHashMap<>();
        private final List<String> words = new ArrayList<>();
        private @Nullable String actor;
        private @Nullable String recipient;
        private boolean mutual;
        private boolean passive;

        Reading(WordSets sets, Predicate<String> isVerb, UnaryOperator<String> noun) {
            this.sets = sets;
            this.isVerb = isVerb;
            this.noun = noun;
        }

        void before(List<String> tokens) throws NotSpelled {
            List<String> left = new ArrayList<>();
            boolean undergoes = false;
            for (String t : tokens) {
                switch (t) {
                    case "$" -> actor = "subject";
                    case "+" -> undergoes = true;
                    case "%" -> {
                        mutual = true;
                        needs.put("subject", List.of("parties"));
                    }
                    case "^" -> {}
                    default -> {
                        passive |= PASSIVE.contains(t);
                        if (!AUXILIARIES.contains(t) && !ARTICLES.contains(t)) {
                            left.add(t);
                        }
                    }
                }
            }
            // The reader of clauses undoes the passive: its subject is the object.
            recipient = undergoes ? passive ? "object" : "subject" : null;
            if (left.isEmpty()) {
                return;
            }
            boolean alone = left.size() == 1 && !undergoes && actor == null && !mutual;
            List<String> who = new ArrayList<>();
            for (List<String> words : sets.spelled(left)) {
                String word = words.get(0).toLowerCase(Locale.ROOT);
                if (!alone || words.size() > 1 || !isWho(words.get(0)) || isVerb.test(word)) {
                    throw new NotSpelled(Loss.BEFORE);
                }
                who.add(noun.apply(word));
            }
            needs.put(passive ? "object" : "subject", who);
        }

        private static boolean isWho(String word) {
            return !OPERATORS.contains(word) && !PREPOSITIONS.contains(word) && !word.endsWith("LY");
        }

        void after(List<String> tokens) throws NotSpelled {
            for (int i = 0; i < tokens.size(); i++) {
                String t = tokens.get(i);
                boolean last = i + 1 == tokens.size();
                if (t.equals("^") || ARTICLES.contains(t)) {
                    continue;
                }
                if (PREPOSITIONS.contains(t) && !last && isParty(next(tokens, i))) {
                    party(next(tokens, i), t.toLowerCase(Locale.ROOT));
                    i = tokens.subList(i, tokens.size()).indexOf(next(tokens, i)) + i;
                } else if (isParty(t)) {
                    if (!words.isEmpty()) {
                        throw new NotSpelled(Loss.POSITION);
                    }
                    party(t, "object");
                } else if (t.equals("TO")
                        && !last
                        && isVerb.test(tokens.get(i + 1).toLowerCase(Locale.ROOT))) {
                    throw new NotSpelled(Loss.INFINITIVE);
                } else {
                    words.add(t);
                }
            }
        }

        /** What follows a preposition, with nothing skipped but {@code ^} and articles. */
        private static String next(List<String> tokens, int at) {
            for (String t : tokens.subList(at + 1, tokens.size())) {
                if (!t.equals("^") && !ARTICLES.contains(t)) {
                    return t;
                }
            }
            return "";
        }

        private static boolean isParty(String token) {
            return token.equals("$") || token.equals("+") || token.equals("%");
        }

        private void party(String token, String slot) throws NotSpelled {
            boolean taken = token.equals("$") ? actor != null : recipient != null;
            if (taken) {
                throw new NotSpelled(Loss.POSITION);
            }
            if (token.equals("$")) {
                actor = slot;
            } else {
                recipient = slot;
                mutual |= token.equals("%");
            }
            if (!slot.equals("object")) {
                needs.put(slot, List.of("party"));
            }
        }

        VerbPattern done() throws NotSpelled {
            String who = actor == null ? "subject" : actor;
            String whom = recipient != null ? recipient : who.equals("subject") ? "object" : "subject";
            if (who.equals(whom)) {
                throw new NotSpelled(Loss.POSITION);
            }
            return new VerbPattern(sets.spelled(words), who, whom, needs, mutual);
        }
    }
}
