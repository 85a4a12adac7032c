package org.polybius.coding.dictionaries;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The sets of words that a dictionary of verbs defines ({@code &TROOPS}) and that its patterns name. */
final class WordSets {
    private static final int DEEPEST = 8;
    private static final int MOST = 400;

    private final Map<String, List<List<String>>> sets = new HashMap<>();

    /** A word set, or its name in a pattern, as the map has it. */
    private static String key(String name) {
        return name.replaceAll("_+$", "");
    }

    void define(String name) {
        sets.put(key(name), new ArrayList<>());
    }

    void add(String name, List<String> words) {
        sets.computeIfAbsent(key(name), n -> new ArrayList<>()).add(words);
    }

    /** Why words could not be spelled out. */
    static final class NotSpelled extends Exception {
        private static final long serialVersionUID = 1L;

        private final Loss why;

        NotSpelled(Loss why) {
            super(why.reason());
            this.why = why;
        }

        Loss why() {
            return why;
        }
    }

    /** All sequences of words that {@code tokens} stand for, with every set replaced by each of its members. */
    List<List<String>> spelled(List<String> tokens) throws NotSpelled {
        return spelled(tokens, 0);
    }

    private List<List<String>> spelled(List<String> tokens, int depth) throws NotSpelled {
        List<List<String>> out = List.of(List.of());
        for (String token : tokens) {
            List<List<String>> choices = new ArrayList<>();
            if (token.startsWith("&")) {
                @Nullable List<List<String>> members = sets.get(key(token));
                if (members == null || members.isEmpty() || depth == DEEPEST) {
                    throw new NotSpelled(Loss.SYNSET);
                }
                for (List<String> member : members) {
                    choices.addAll(spelled(member, depth + 1));
                    if (choices.size() > MOST) {
                        throw new NotSpelled(Loss.TOO_MANY);
                    }
                }
            } else {
                choices.add(List.of(token));
            }
            if ((long) out.size() * choices.size() > MOST) {
                throw new NotSpelled(Loss.TOO_MANY);
            }
            List<List<String>> longer = new ArrayList<>();
            for (List<String> before : out) {
                for (List<String> choice : choices) {
                    List<String> both = new ArrayList<>(before);
                    both.addAll(choice);
                    longer.add(both);
                }
            }
            out = longer;
        }
        return out;
    }
}
