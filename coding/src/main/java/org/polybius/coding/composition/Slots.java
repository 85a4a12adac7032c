package org.polybius.coding.composition;

import java.time.DayOfWeek;
import java.time.Month;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.polybius.coding.lexicon.Entry;
import org.polybius.model.Token;
import org.polybius.model.Upos;

/** Where a noun shows what a verb has for subject and object: "the arrest of activists by Turkish police". */
final class Slots {
    /** The lexicon names a few hundred, and every sentence asks for them thousands of times. */
    private static final Map<String, List<String>> NAMED = new ConcurrentHashMap<>();

    /** Whoever controls a noun from outside, as the subject of its verb. */
    static final String CONTROL = "control";

    // Where the holder of an operator stands: "rejected a Bolivian call", by whomever it is rejected, is Bolivia's
    // call.
    private static final List<String> ASKED = List.of("subject", "by", "possessor", "between", "modifier", CONTROL);
    private static final List<String> SAID =
            List.of("subject", "by", "between", "possessor", "of", "among", "modifier", CONTROL);

    // Where who does a deed stands: in "ordered her arrest" the possessor may undergo it, in "stopped its raids" it may
    // not.
    private static final List<String> DONE_TO = List.of("subject", "by", CONTROL, "possessor", "between", "modifier");
    private static final List<String> DONE =
            List.of("subject", "by", "between", "possessor", CONTROL, "of", "among", "modifier");

    private static final Set<String> TIMES = Stream.concat(
                    Stream.of(
                            "day",
                            "week",
                            "weekend",
                            "month",
                            "year",
                            "morning",
                            "afternoon",
                            "evening",
                            "night",
                            "hour",
                            "eve",
                            "anniversary"),
                    Stream.concat(Stream.of(DayOfWeek.values()), Stream.of(Month.values()))
                            .map(named -> named.name().toLowerCase(Locale.ROOT)))
            .collect(Collectors.toUnmodifiableSet());

    private Slots() {}

    /** The slots that a condition of the lexicon names, "with|between". */
    static List<String> named(String slots) {
        return NAMED.computeIfAbsent(slots, s -> List.of(s.split("\\|")));
    }

    /** Whether a noun says when, as "on Monday" does, and so is nobody to whom something is done. */
    static boolean isTime(Token t) {
        return isNominal(t) && TIMES.contains(t.lemma().toLowerCase(Locale.ROOT));
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
            case "subject" -> transitive ? (entry.isOperator() ? ASKED : DONE_TO) : entry.isOperator() ? SAID : DONE;
            case "object" -> List.of("object", "of", "possessor");
            default -> List.of(slot);
        };
    }
}
