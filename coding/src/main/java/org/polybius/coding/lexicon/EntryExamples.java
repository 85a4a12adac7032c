package org.polybius.coding.lexicon;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.polybius.model.Event;

/** Tries the examples and near misses of entries: what they promise, they must keep. */
public final class EntryExamples {
    private final Function<String, List<Event>> coder;

    /** @param coder gives the events of a sentence */
    public EntryExamples(Function<String, List<Event>> coder) {
        this.coder = coder;
    }

    /**
     * What is wrong with an example: empty if it gives an event with the entry in its derivation, of the entry's own type
     * or code, or of the type behind {@code =>}.
     */
    public Optional<String> problemOf(Entry entry, String example) {
        String[] parts = example.split("\\s*=>\\s*", 2);
        Coding coding = entry.coding();
        String own = coding == null
                ? ""
                : coding.own() != null ? coding.own() : coding.type().name();
        String wanted = parts.length > 1 ? parts[1].strip() : own;
        List<Event> events = coder.apply(parts[0]);
        if (entry.operator() == Operator.DENY || entry.operator() == Operator.FAIL) {
            return events.isEmpty()
                    ? Optional.empty()
                    : Optional.of("a " + entry.operator().name().toLowerCase(Locale.ROOT)
                            + " codes nothing, but this example gives " + shown(events));
        }
        boolean coded = events.stream().anyMatch(e -> names(e, entry) && is(e, wanted));
        return coded
                ? Optional.empty()
                : Optional.of("this example is not coded as " + (wanted.isEmpty() ? "anything" : wanted) + " with it: "
                        + parts[0] + " (gives " + shown(events) + ")");
    }

    /** What is wrong with a near miss: empty if it gives no event with the entry in its derivation. */
    public Optional<String> problemOfMiss(Entry entry, String miss) {
        List<Event> events =
                coder.apply(miss).stream().filter(e -> names(e, entry)).toList();
        return events.isEmpty()
                ? Optional.empty()
                : Optional.of("this miss is coded with it: " + miss + " (gives " + shown(events) + ")");
    }

    private static boolean is(Event e, String wanted) {
        return e.type().name().startsWith(wanted) || wanted.equals(e.code());
    }

    private static boolean names(Event e, Entry entry) {
        return e.why().stream().anyMatch(step -> step.contains(" is " + entry.name()));
    }

    private static String shown(List<Event> events) {
        return events.isEmpty()
                ? "no event"
                : events.stream()
                        .map(e -> (e.code() == null ? "" : e.code() + " ") + e.type() + " by " + e.why())
                        .collect(Collectors.joining("; "));
    }
}
