package org.polybius.evaluation;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.polybius.model.ontology.EventType;

/**
 * The classes that tables of sentences and pairs know. They go back to PLOVER 1, which had one type YIELD for what is
 * now CONCEDE and RETREAT.
 */
final class Labels {
    static final List<String> ROOTS = List.of(
            "AGREE",
            "CONSULT",
            "SUPPORT",
            "YIELD",
            "COOPERATE",
            "AID",
            "REQUEST",
            "ACCUSE",
            "REJECT",
            "THREATEN",
            "PROTEST",
            "SANCTION",
            "MOBILIZE",
            "COERCE",
            "ASSAULT");
    static final List<String> QUADS = List.of("1", "2", "3", "4");
    static final List<String> BINARY = List.of("coop", "conf");

    private static final Map<String, String> QUAD = Map.ofEntries(
            Map.entry("AGREE", "1"),
            Map.entry("CONSULT", "1"),
            Map.entry("SUPPORT", "1"),
            Map.entry("YIELD", "2"),
            Map.entry("COOPERATE", "2"),
            Map.entry("AID", "2"),
            Map.entry("REQUEST", "3"),
            Map.entry("ACCUSE", "3"),
            Map.entry("REJECT", "3"),
            Map.entry("THREATEN", "3"),
            Map.entry("PROTEST", "4"),
            Map.entry("SANCTION", "4"),
            Map.entry("MOBILIZE", "4"),
            Map.entry("COERCE", "4"),
            Map.entry("ASSAULT", "4"));

    private Labels() {}

    /** The root of a type, in capitals; empty for none. */
    static String root(@Nullable String type) {
        String name = type == null ? "" : type.strip().toUpperCase(Locale.ROOT);
        return name.equals(EventType.CONCEDE.name()) || name.equals(EventType.RETREAT.name()) ? "YIELD" : name;
    }

    /** The quad of a root, 1 to 4; 0 for none. YIELD is 2. */
    static String quad(String root) {
        return QUAD.getOrDefault(root, "0");
    }

    /** Whether a root is cooperation or conflict; empty for neither. */
    static String binary(String root) {
        return switch (quad(root)) {
            case "1", "2" -> "coop";
            case "3", "4" -> "conf";
            default -> "";
        };
    }
}
