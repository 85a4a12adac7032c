package org.polybius.coding.composition;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.polybius.coding.lexicon.Entry;
import org.polybius.model.Token;
import org.polybius.model.Upos;

/** Where a noun shows what a verb has for subject and object: "the arrest of activists by Turkish police". */
final class Slots {
    /** The lexicon names a few hundred, and every sentence asks for them thousands of times. */
    private static final Map<String, List<String>> NAMED = new ConcurrentHashMap<>();

    private Slots() {}

    /** The slots that a condition of the lexicon names, "with|between". */
    static List<String> named(String slots) {
        return NAMED.computeIfAbsent(slots, s -> List.of(s.split("\\|")));
    }

    static boolean isNominal(Token t) {
        return t.upos() == Upos.NOUN || t.upos() == Upos.PROPN;
    }

    /** The slots of {@code predicate} in which what {@code entry} calls {@code slot} may stand, the likeliest first. */
    static List<String> of(String slot, Token predicate, Entry entry) {
        if (!isNominal(predicate)) {
            return List.of(slot);
        }
        boolean transitive = entry.recipient().contains("object");
        return switch (slot) {
            case "subject" ->
                transitive
                        ? List.of("subject", "by", "possessor", "between", "modifier")
                        : List.of("subject", "by", "between", "possessor", "of", "among", "modifier");
            case "object" -> List.of("object", "of", "possessor");
            default -> List.of(slot);
        };
    }
}
