package org.polybius.coding.project;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.polybius.model.Event;

/** A user's own event codes, in the order of the file; immutable and safe for many threads. */
public final class Codebook {
    /** No codes. */
    public static final Codebook EMPTY = new Codebook("", List.of(), Map.of());

    private final String file;
    private final Map<String, Integer> lines;
    private final Map<String, OwnCode> codes = new LinkedHashMap<>();

    Codebook(String file, Collection<OwnCode> codes, Map<String, Integer> lines) {
        this.file = file;
        this.lines = Map.copyOf(lines);
        codes.forEach(c -> this.codes.put(c.code(), c));
    }

    /** The file it was read from; "" if there is none. */
    public String file() {
        return file;
    }

    /** The line of a code in the file, from 1. */
    public int line(OwnCode code) {
        return lines.getOrDefault(code.code(), 0);
    }

    /** All codes, in the order of the file. */
    public List<OwnCode> codes() {
        return List.copyOf(codes.values());
    }

    /** The code of that name. */
    public Optional<OwnCode> code(String name) {
        return Optional.ofNullable(codes.get(name));
    }

    /**
     * Gives each event that has no own code yet the first code one of whose rules it meets; the derivation tells which
     * rule.
     */
    public List<Event> apply(List<Event> events) {
        return codes.isEmpty() ? events : events.stream().map(this::apply).toList();
    }

    private Event apply(Event event) {
        if (event.code() != null) {
            return event;
        }
        for (OwnCode code : codes.values()) {
            Rule rule = code.ruleFor(event);
            if (rule != null) {
                return event.coded(
                        code.code(), "it meets a rule of " + code.code() + " (" + file + ":" + rule.line() + ")");
            }
        }
        return event;
    }
}
