package org.polybius.coding.quantities;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.polybius.model.Quantity;
import org.polybius.model.Upos;
import org.polybius.model.ontology.EventType;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** Reads {@code numbers.yaml} and {@code counts.yaml}; every complaint names file and line. */
final class CountFiles {
    private static final Set<String> NUMBER_PARTS =
            Set.of("exact", "scales", "vague", "none", "around", "collective", "not_people");
    private static final Set<String> COUNT_PARTS = Set.of("doubted", "other_causes", "unlinked", "entries");
    private static final Set<String> ENTRY_FIELDS = Set.of(
            "name",
            "kind",
            "verbs",
            "nouns",
            "adjectives",
            "counted",
            "events",
            "party",
            "unless",
            "examples",
            "misses");

    private final String file;

    private CountFiles(String file) {
        this.file = file;
    }

    static NumberWords numbers() {
        CountFiles f = new CountFiles("numbers.yaml");
        return f.numberWords(f.open());
    }

    static CountWords counts() {
        CountFiles f = new CountFiles("counts.yaml");
        return f.countWords(f.open());
    }

    /** Reads another text of that form, for tests. */
    static CountWords counts(String name, String yaml) {
        CountFiles f = new CountFiles(name);
        return f.countWords(f.compose(new java.io.StringReader(yaml)));
    }

    private Node open() {
        try (InputStream in = CountFiles.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException(file + " is missing beside " + CountFiles.class.getName());
            }
            return compose(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Node compose(Reader yaml) {
        try {
            return new Compose(LoadSettings.builder().setLabel(file).build())
                    .composeReader(yaml)
                    .orElseThrow(() -> new IllegalStateException(file + " is empty"));
        } catch (YamlEngineException e) {
            throw new IllegalStateException(file + ": " + e.getMessage(), e);
        }
    }

    private NumberWords numberWords(Node top) {
        Map<String, Node> parts = fields(top, NUMBER_PARTS);
        Map<String, Double> exact = new HashMap<>();
        fields(part(top, parts, "exact"), null).forEach((word, n) -> exact.put(word, number(n)));
        Map<String, Double> scales = new HashMap<>();
        fields(part(top, parts, "scales"), null).forEach((word, n) -> scales.put(word, number(n)));
        Map<String, Range> vague = new HashMap<>();
        fields(part(top, parts, "vague"), null).forEach((word, n) -> {
            List<Node> ends = items(n);
            check(ends.size() == 2, n, "a range is [low, high]");
            vague.put(word, range(ends.get(0), ends.get(1)));
        });
        List<NumberWords.Around> around = new ArrayList<>();
        for (Node n : items(part(top, parts, "around"))) {
            Map<String, Node> fields = fields(n, Set.of("before", "after", "low", "high"));
            Range factors = range(part(n, fields, "low"), part(n, fields, "high"));
            texts(part(n, fields, "before"))
                    .forEach(w -> around.add(new NumberWords.Around(List.of(w.split(" ")), true, factors)));
            texts(part(n, fields, "after"))
                    .forEach(w -> around.add(new NumberWords.Around(List.of(w.split(" ")), false, factors)));
        }
        return new NumberWords(
                exact,
                scales,
                vague,
                Set.copyOf(texts(part(top, parts, "none"))),
                List.copyOf(around),
                Set.copyOf(texts(part(top, parts, "collective"))),
                new HashSet<>(texts(part(top, parts, "not_people"))));
    }

    private CountWords countWords(Node top) {
        Map<String, Node> parts = fields(top, COUNT_PARTS);
        List<CountEntry> entries = new ArrayList<>();
        Set<String> names = new LinkedHashSet<>();
        for (Node n : items(part(top, parts, "entries"))) {
            CountEntry entry = entry(n);
            check(names.add(entry.name()), n, "the name '" + entry.name() + "' is taken");
            entries.add(entry);
        }
        return new CountWords(
                entries,
                Set.copyOf(texts(part(top, parts, "doubted"))),
                Set.copyOf(texts(part(top, parts, "other_causes"))),
                Set.copyOf(texts(part(top, parts, "unlinked"))));
    }

    private CountEntry entry(Node n) {
        Map<String, Node> fields = fields(n, ENTRY_FIELDS);
        List<CountEntry.Pattern> patterns = new ArrayList<>();
        patterns(fields.get("verbs"), Upos.VERB, patterns);
        patterns(fields.get("nouns"), Upos.NOUN, patterns);
        patterns(fields.get("adjectives"), Upos.ADJ, patterns);
        Node party = fields.get("party");
        Node unless = fields.get("unless");
        check(party == null || text(party).equals("actor"), n, "the party can only be 'actor'");
        check(unless == null || text(unless).equals("actor"), n, "unless can only be 'actor'");
        check(patterns.isEmpty() != (party == null), n, "an entry has words, or a party");
        List<String> counted = fields.containsKey("counted") ? texts(part(n, fields, "counted")) : List.of();
        check(
                patterns.isEmpty() == counted.isEmpty(),
                n,
                "an entry with words says in which slots who is counted stands");
        List<CountEntry.Carrier> events = new ArrayList<>();
        for (Node e : items(part(n, fields, "events"))) {
            String[] typeAndMode = text(e).split("/", 2);
            EventType type = parsed(() -> EventType.valueOf(typeAndMode[0]), e, "no type of PLOVER: " + text(e));
            events.add(new CountEntry.Carrier(type, typeAndMode.length > 1 ? typeAndMode[1] : null));
        }
        List<CountEntry.Example> examples = new ArrayList<>();
        for (Node e : items(part(n, fields, "examples"))) {
            String[] halves = text(e).split("\\s*=>\\s*", 2);
            check(halves.length == 2, e, "an example is 'text => dead 12': " + text(e));
            examples.add(new CountEntry.Example(halves[0], halves[1].strip()));
        }
        List<String> misses = texts(part(n, fields, "misses"));
        check(!examples.isEmpty() && !misses.isEmpty(), n, "an entry needs at least one example and one miss");
        Node kind = part(n, fields, "kind");
        return new CountEntry(
                text(part(n, fields, "name")),
                line(n),
                parsed(
                        () -> Quantity.Kind.valueOf(text(kind).toUpperCase(Locale.ROOT)),
                        kind,
                        "no quantity: " + text(kind)),
                List.copyOf(patterns),
                List.copyOf(counted),
                List.copyOf(events),
                party != null,
                unless != null,
                List.copyOf(examples),
                List.copyOf(misses));
    }

    private void patterns(@Nullable Node node, Upos upos, List<CountEntry.Pattern> out) {
        if (node == null) {
            return;
        }
        for (String words : texts(node)) {
            List<String> parts = List.of(words.split(" +"));
            int head = upos == Upos.NOUN ? parts.size() - 1 : 0;
            List<String> rest = new ArrayList<>(parts);
            rest.remove(head);
            out.add(new CountEntry.Pattern(upos, parts.get(head), List.copyOf(rest)));
        }
    }

    private Range range(Node low, Node high) {
        double top = text(high).equals("open") ? Range.OPEN : number(high);
        double bottom = number(low);
        check(bottom >= 0 && bottom <= top, low, "a range goes from low to high");
        return new Range(bottom, top);
    }

    private double number(Node n) {
        return parsed(() -> Double.valueOf(text(n)), n, "not a number: " + text(n));
    }

    private <T> T parsed(java.util.function.Supplier<T> parser, Node at, String complaint) {
        try {
            return parser.get();
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException(file + ":" + line(at) + ": " + complaint, e);
        }
    }

    private Map<String, Node> fields(Node node, @Nullable Set<String> known) {
        Map<String, Node> out = new LinkedHashMap<>();
        if (!(node instanceof MappingNode map)) {
            throw wrong(node, "expected a map");
        }
        for (NodeTuple t : map.getValue()) {
            String name = text(t.getKeyNode());
            check(known == null || known.contains(name), t.getKeyNode(), "unknown field '" + name + "'");
            check(out.put(name, t.getValueNode()) == null, t.getKeyNode(), "'" + name + "' stands twice");
        }
        return out;
    }

    private Node part(Node of, Map<String, Node> fields, String name) {
        Node found = fields.get(name);
        if (found == null) {
            throw wrong(of, "'" + name + "' is missing");
        }
        return found;
    }

    private List<Node> items(Node node) {
        if (node instanceof SequenceNode list) {
            return list.getValue();
        }
        throw wrong(node, "expected a list");
    }

    private List<String> texts(Node node) {
        return items(node).stream().map(this::text).toList();
    }

    private String text(Node node) {
        if (node instanceof ScalarNode s) {
            return s.getValue();
        }
        throw wrong(node, "expected a plain value");
    }

    private void check(boolean holds, Node at, String complaint) {
        if (!holds) {
            throw wrong(at, complaint);
        }
    }

    private IllegalStateException wrong(Node at, String complaint) {
        return new IllegalStateException(file + ":" + line(at) + ": " + complaint);
    }

    private static int line(Node node) {
        return node.getStartMark().map(m -> m.getLine() + 1).orElse(0);
    }
}
