package org.polybius.coding.lexicon;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.polybius.model.ontology.Ontology;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * Reads the lexicon's data files. {@code lexicon.txt} names them in order: {@code classes.yaml}, {@code composition.tsv}
 * and the files of entries. All mistakes are gathered, each with file and line, before the reading fails.
 */
public final class LexiconReader {
    private static final Set<String> FIELDS = Set.of(
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
    private final List<String> mistakes = new ArrayList<>();
    private final Map<String, Entry> entries = new LinkedHashMap<>();
    private final NounClasses classes = new NounClasses();
    private @Nullable CompositionTable table;

    private LexiconReader(Ontology ontology) {
        this.ontology = ontology;
    }

    /**
     * The lexicon that ships with Polybius.
     *
     * @throws LexiconException if the files hold mistakes
     * @throws UncheckedIOException if one cannot be read
     */
    public static Lexicon load(Ontology ontology) {
        return new LexiconReader(ontology).readAll();
    }

    private Lexicon readAll() {
        MessageDigest digest = sha256();
        for (String line : resource("lexicon.txt", digest).split("\n")) {
            String file = line.strip();
            if (!file.isEmpty() && !file.startsWith("#")) {
                readFile(file, resource(file, digest));
            }
        }
        if (table == null) {
            mistakes.add("lexicon.txt: no .tsv file with the composition table");
        }
        if (!mistakes.isEmpty() || table == null) {
            throw new LexiconException(mistakes);
        }
        String hash = HexFormat.of().formatHex(digest.digest()).substring(0, 12);
        return new Lexicon(entries.values(), classes, table, hash);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static String resource(String name, MessageDigest digest) {
        try (InputStream in = LexiconReader.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new LexiconException(List.of("lexicon.txt: there is no file " + name));
            }
            byte[] bytes = in.readAllBytes();
            digest.update(bytes);
            return new String(bytes, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void readFile(String file, String text) {
        try {
            if (file.endsWith(".tsv")) {
                table = CompositionTable.read(file, new StringReader(text), ontology, mistakes);
                return;
            }
            Node root = new Compose(LoadSettings.builder().setLabel(file).build())
                    .composeString(text)
                    .orElse(null);
            if (root instanceof MappingNode map) {
                for (NodeTuple t : map.getValue()) {
                    classes.add(scalar(t.getKeyNode()), strings(t.getValueNode()));
                }
            } else if (root instanceof SequenceNode list) {
                for (Node n : list.getValue()) {
                    readEntry(file, n);
                }
            }
        } catch (YamlEngineException | IOException e) {
            mistakes.add(file + ": " + e.getMessage());
        }
    }

    private void readEntry(String file, Node node) {
        int line = line(node);
        try {
            if (!(node instanceof MappingNode map)) {
                throw new IllegalArgumentException("an entry is a map that begins with 'name:'");
            }
            Map<String, Node> fields = new HashMap<>();
            for (NodeTuple t : map.getValue()) {
                String field = scalar(t.getKeyNode());
                if (!FIELDS.contains(field)) {
                    throw new IllegalArgumentException("unknown field '" + field + "'; known are " + FIELDS);
                }
                fields.put(field, t.getValueNode());
            }
            Entry entry = entry(file, line, fields);
            Entry other = entries.putIfAbsent(entry.name(), entry);
            if (other != null) {
                throw new IllegalArgumentException(
                        "the name '" + entry.name() + "' is taken at " + other.file() + ":" + other.line());
            }
        } catch (IllegalArgumentException e) {
            mistakes.add(file + ":" + line + ": " + e.getMessage());
        }
    }

    private Entry entry(String file, int line, Map<String, Node> fields) {
        String name = text(fields, "name");
        if (name == null) {
            throw new IllegalArgumentException("an entry needs a name");
        }
        String operatorName = text(fields, "operator");
        Operator operator = operatorName == null ? null : Operator.parse(operatorName);
        String code = text(fields, "code");
        Coding coding = code == null ? null : Coding.parse(code, ontology);
        if (operator == null && coding == null) {
            throw new IllegalArgumentException(name + ": needs a code, or an operator");
        }
        List<Entry.Pattern> patterns = new ArrayList<>();
        patterns(fields, "verbs", Entry.Kind.VERB, patterns);
        patterns(fields, "nouns", Entry.Kind.NOUN, patterns);
        patterns(fields, "adjectives", Entry.Kind.ADJECTIVE, patterns);
        if (patterns.isEmpty()) {
            throw new IllegalArgumentException(name + ": needs verbs, nouns or adjectives");
        }
        List<String> examples = list(fields, "examples");
        List<String> misses = list(fields, "misses");
        if (examples.isEmpty() || misses.isEmpty()) {
            throw new IllegalArgumentException(name + ": needs at least one example and one miss");
        }
        return new Entry(
                name,
                file,
                line,
                List.copyOf(patterns),
                operator,
                coding,
                or(list(fields, "actor"), List.of("subject")),
                or(list(fields, "recipient"), List.of("object")),
                list(fields, "content"),
                list(fields, "shares"),
                conditions(fields.get("needs")),
                conditions(fields.get("unless")),
                "true".equals(text(fields, "mutual")),
                "true".equals(text(fields, "factive")),
                text(fields, "place"),
                examples,
                misses);
    }

    private static void patterns(Map<String, Node> fields, String field, Entry.Kind kind, List<Entry.Pattern> out) {
        for (String words : list(fields, field)) {
            List<String> parts = List.of(words.strip().split("\\s+"));
            int head = kind == Entry.Kind.NOUN ? nounHead(parts) : 0;
            List<String> rest = new ArrayList<>(parts);
            rest.remove(head);
            out.add(new Entry.Pattern(kind, parts.get(head), rest));
        }
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

    private static List<String> or(List<String> given, List<String> otherwise) {
        return given.isEmpty() ? otherwise : given;
    }

    private static Map<String, List<String>> conditions(@Nullable Node node) {
        Map<String, List<String>> out = new LinkedHashMap<>();
        if (node instanceof MappingNode map) {
            for (NodeTuple t : map.getValue()) {
                out.put(scalar(t.getKeyNode()), strings(t.getValueNode()));
            }
        } else if (node != null) {
            throw new IllegalArgumentException("conditions are a map from slot to classes, line " + line(node));
        }
        return Map.copyOf(out);
    }

    private static @Nullable String text(Map<String, Node> fields, String field) {
        Node n = fields.get(field);
        return n == null ? null : scalar(n);
    }

    private static List<String> list(Map<String, Node> fields, String field) {
        Node n = fields.get(field);
        return n == null ? List.of() : strings(n);
    }

    private static List<String> strings(Node node) {
        if (node instanceof SequenceNode list) {
            return list.getValue().stream().map(LexiconReader::scalar).toList();
        }
        return List.of(scalar(node));
    }

    private static String scalar(Node node) {
        if (node instanceof ScalarNode s) {
            return s.getValue();
        }
        throw new IllegalArgumentException("expected a plain value at line " + line(node));
    }

    private static int line(Node node) {
        return node.getStartMark().map(m -> m.getLine() + 1).orElse(0);
    }
}
