package org.polybius.coding.lexicon;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.polybius.coding.project.Codebook;
import org.polybius.coding.project.YamlMap;
import org.polybius.model.ontology.Ontology;

/** Turns the map of one entry into an {@link Entry}; what is wrong in it is told by field. */
final class EntryReader {
    static final Set<String> FIELDS = Set.of(
            "name",
            "verbs",
            "nouns",
            "adjectives",
            "code",
            "operator",
            "actor",
            "recipient",
            "content",
            "shares",
            "needs",
            "unless",
            "mutual",
            "factive",
            "place",
            "examples",
            "misses",
            "note");

    private static final Set<String> PREPOSITIONS =
            Set.of("of", "in", "on", "into", "to", "from", "for", "between", "with");

    private final Ontology ontology;
    private final Codebook codebook;
    private final Map<String, Map<String, Integer>> lines = new HashMap<>();

    EntryReader(Ontology ontology, Codebook codebook) {
        this.ontology = ontology;
        this.codebook = codebook;
    }

    /** The lines of the fields of each entry read, by its name. */
    Map<String, Map<String, Integer>> lines() {
        return lines;
    }

    /**
     * The entry, or null if it lacks what every entry needs.
     *
     * @param withExamples whether it must have examples and misses
     */
    @Nullable
    Entry read(String file, YamlMap map, boolean withExamples) {
        map.allow(FIELDS);
        String name = map.text("name");
        if (name == null || name.isBlank()) {
            map.wrong("name", "an entry needs a name of its own, which derivations show");
            return null;
        }
        Operator operator = parsed(map, "operator", Operator::parse);
        Coding coding = parsed(map, "code", words -> Coding.parse(words, ontology, codebook));
        if (!map.has("operator") && !map.has("code")) {
            map.wrong("code", name + ": needs a code, or an operator");
        }
        List<Entry.Pattern> patterns = new ArrayList<>();
        patterns(map, "verbs", Entry.Kind.VERB, patterns);
        patterns(map, "nouns", Entry.Kind.NOUN, patterns);
        patterns(map, "adjectives", Entry.Kind.ADJECTIVE, patterns);
        if (patterns.isEmpty()) {
            map.wrong("verbs", name + ": needs verbs, nouns or adjectives");
        }
        List<String> examples = map.list("examples");
        List<String> misses = map.list("misses");
        if (withExamples && (examples.isEmpty() || misses.isEmpty())) {
            map.wrong(examples.isEmpty() ? "examples" : "misses", name + ": needs at least one example and one miss");
        }
        if ((operator == null && coding == null) || patterns.isEmpty()) {
            return null;
        }
        lines.put(name, map.lines());
        return new Entry(
                name,
                file,
                map.line(),
                List.copyOf(patterns),
                operator,
                coding,
                or(map.list("actor"), List.of("subject")),
                or(map.list("recipient"), List.of("object")),
                map.list("content"),
                map.list("shares"),
                conditions(map, "needs"),
                conditions(map, "unless"),
                map.flag("mutual"),
                map.flag("factive"),
                map.text("place"),
                examples,
                misses);
    }

    private static <T> @Nullable T parsed(YamlMap map, String field, Function<String, T> parser) {
        String words = map.text(field);
        if (words == null) {
            return null;
        }
        try {
            return parser.apply(words);
        } catch (IllegalArgumentException e) {
            map.wrong(field, String.valueOf(e.getMessage()));
            return null;
        }
    }

    private static void patterns(YamlMap map, String field, Entry.Kind kind, List<Entry.Pattern> out) {
        for (String words : map.list(field)) {
            out.add(pattern(kind, words));
        }
    }

    /** The pattern that a file writes as {@code words}. */
    static Entry.Pattern pattern(Entry.Kind kind, String words) {
        List<String> parts = List.of(words.strip().split("\\s+"));
        int head = kind == Entry.Kind.NOUN ? nounHead(parts) : 0;
        List<String> rest = new ArrayList<>(parts);
        rest.remove(head);
        return new Entry.Pattern(kind, parts.get(head), rest);
    }

    /** A verb's head comes first ("gun down"), a noun's last ("air strike") or before its "of" ("recall of envoy"). */
    private static int nounHead(List<String> parts) {
        for (int i = 1; i < parts.size(); i++) {
            if (PREPOSITIONS.contains(parts.get(i))) {
                return i - 1;
            }
        }
        return parts.size() - 1;
    }

    /** The words of a pattern in the order in which a file writes them. */
    static String words(Entry.Pattern p) {
        List<String> out = new ArrayList<>(p.rest());
        int at = 0;
        if (p.kind() == Entry.Kind.NOUN) {
            while (at < out.size() && !PREPOSITIONS.contains(out.get(at))) {
                at++;
            }
        }
        out.add(at, p.head());
        return String.join(" ", out);
    }

    private static List<String> or(List<String> given, List<String> otherwise) {
        return given.isEmpty() ? otherwise : given;
    }

    private static Map<String, List<String>> conditions(YamlMap entry, String field) {
        Map<String, List<String>> out = new LinkedHashMap<>();
        entry.map(field).ifPresent(map -> map.fields().forEach(slot -> out.put(slot, map.list(slot))));
        return Map.copyOf(out);
    }
}
