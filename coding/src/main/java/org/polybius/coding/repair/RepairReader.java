package org.polybius.coding.repair;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.polybius.model.Sentence;
import org.polybius.model.Token;
import org.polybius.model.Upos;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** Reads repair rules. All mistakes are gathered, each with its line, before the reading fails. */
final class RepairReader {
    private static final Map<String, WordPattern.Link> LINKS = Map.of(
            "under", WordPattern.Link.CHILD_OF,
            "over", WordPattern.Link.HEAD_OF,
            "next", WordPattern.Link.NEXT_TO,
            "left", WordPattern.Link.LEFT_OF);

    private static final String FILE = "repairs.yaml";
    private static final Set<String> FIELDS = Set.of("name", "note", "find", "between", "do", "examples", "misses");

    private final Vocabulary vocabulary;
    private final List<String> mistakes = new ArrayList<>();
    private final Map<String, RepairRule> rules = new LinkedHashMap<>();

    private RepairReader(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    static List<RepairRule> shipped(Vocabulary vocabulary) {
        try (InputStream in = RepairReader.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new RepairException(List.of(FILE + ": is missing"));
            }
            return read(new String(in.readAllBytes(), StandardCharsets.UTF_8), vocabulary);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @throws RepairException if {@code text} holds mistakes */
    static List<RepairRule> read(String text, Vocabulary vocabulary) {
        RepairReader reader = new RepairReader(vocabulary);
        try {
            Node root = new Compose(LoadSettings.builder().setLabel(FILE).build())
                    .composeString(text)
                    .orElse(null);
            if (root instanceof SequenceNode list) {
                list.getValue().forEach(reader::readRule);
            } else {
                reader.mistakes.add(FILE + ": is a list of rules, each beginning with '- name:'");
            }
        } catch (YamlEngineException e) {
            reader.mistakes.add(FILE + ": " + e.getMessage());
        }
        if (!reader.mistakes.isEmpty()) {
            throw new RepairException(reader.mistakes);
        }
        return List.copyOf(reader.rules.values());
    }

    private void readRule(Node node) {
        try {
            Map<String, Node> fields = map(node);
            for (String field : fields.keySet()) {
                check(FIELDS.contains(field), "unknown field '" + field + "'; known are " + FIELDS);
            }
            RepairRule rule = rule(line(node), fields);
            check(rules.putIfAbsent(rule.name(), rule) == null, "the name '" + rule.name() + "' is taken");
        } catch (IllegalArgumentException e) {
            mistakes.add(FILE + ":" + line(node) + ": " + e.getMessage());
        }
    }

    private RepairRule rule(int line, Map<String, Node> fields) {
        String name = scalar(required(fields, "name"));
        List<String> words = new ArrayList<>();
        List<WordPattern> patterns = new ArrayList<>();
        for (Node n : list(required(fields, "find"))) {
            Map<String, Node> word = map(n);
            String called = scalar(required(word, "word"));
            check(!words.contains(called), name + ": two words are called '" + called + "'");
            patterns.add(pattern(called, word, words));
            words.add(called);
        }
        check(!patterns.isEmpty(), name + ": has no pattern");
        List<RepairRule.Gap> gaps = new ArrayList<>();
        for (Node n : list(fields.get("between"))) {
            Map<String, Node> gap = map(n);
            List<String> ends = strings(required(gap, "words"));
            check(ends.size() == 2, name + ": 'words' of 'between' are two words of the pattern");
            gaps.add(new RepairRule.Gap(
                    place(words, ends.get(0)),
                    place(words, ends.get(1)),
                    Set.copyOf(strings(gap.get("any"))),
                    Set.copyOf(strings(gap.get("none")))));
        }
        List<Edit> edits = new ArrayList<>();
        for (Node n : list(required(fields, "do"))) {
            edits.add(edit(map(n), words));
        }
        List<RepairRule.Example> examples = new ArrayList<>();
        for (Node n : list(required(fields, "examples"))) {
            Map<String, Node> e = map(n);
            examples.add(new RepairRule.Example(
                    scalar(required(e, "text")), strings(required(e, "before")), strings(required(e, "after"))));
        }
        List<String> misses = strings(required(fields, "misses"));
        check(!examples.isEmpty() && !misses.isEmpty(), name + ": needs at least one example and one miss");
        return new RepairRule(name, line, patterns, gaps, edits, examples, misses, vocabulary);
    }

    private WordPattern pattern(String called, Map<String, Node> fields, List<String> earlier) {
        WordPattern.Link link = WordPattern.Link.NONE;
        int of = -1;
        List<WordPattern.Order> orders = new ArrayList<>();
        List<Condition> conditions = new ArrayList<>();
        for (Map.Entry<String, Node> f : fields.entrySet()) {
            List<String> values = strings(f.getValue());
            switch (f.getKey()) {
                case "word" -> {}
                case "under", "over", "next", "left" -> {
                    link = LINKS.getOrDefault(f.getKey(), link);
                    of = place(earlier, values.get(0));
                }
                case "after" -> values.forEach(v -> orders.add(new WordPattern.Order(true, place(earlier, v))));
                case "before" -> values.forEach(v -> orders.add(new WordPattern.Order(false, place(earlier, v))));
                default -> conditions.add(condition(f.getKey(), values));
            }
        }
        check(
                earlier.isEmpty() == (link == WordPattern.Link.NONE),
                "'" + called
                        + "': the first word stands alone, every other is 'under', 'over', 'next' or 'left' one before it");
        return new WordPattern(called, link, of, List.copyOf(orders), List.copyOf(conditions));
    }

    private Condition condition(String field, List<String> values) {
        Set<String> set = Set.copyOf(values);
        return switch (field) {
            case "rel" -> (s, t) -> isOneOf(t, values);
            case "norel" -> (s, t) -> !isOneOf(t, values);
            case "upos" -> {
                List<Upos> tags = values.stream().map(Upos::valueOf).toList();
                yield (s, t) -> tags.contains(t.upos());
            }
            case "xpos" -> (s, t) -> set.contains(t.xpos());
            case "lemma" -> (s, t) -> set.contains(t.lemma().toLowerCase(Locale.ROOT));
            case "form" -> (s, t) -> set.contains(t.form().toLowerCase(Locale.ROOT));
            case "class" -> {
                values.forEach(v -> check(vocabulary.hasClass(v), "no class '" + v + "' in the lexicon"));
                yield (s, t) -> values.stream().anyMatch(v -> vocabulary.isOfClass(v, t));
            }
            case "with" -> (s, t) -> hasChild(s, t, values);
            case "without" -> (s, t) -> !hasChild(s, t, values);
            case "marked" -> (s, t) -> isMarked(s, t, set);
            case "unmarked" -> (s, t) -> !isMarked(s, t, set);
            case "is" -> {
                List<Condition> all = values.stream().map(this::named).toList();
                yield (s, t) -> all.stream().allMatch(c -> c.holds(s, t));
            }
            case "not" -> {
                List<Condition> none = values.stream().map(this::named).toList();
                yield (s, t) -> none.stream().noneMatch(c -> c.holds(s, t));
            }
            default -> throw new IllegalArgumentException("unknown condition '" + field + "'");
        };
    }

    private Condition named(String name) {
        Condition c = vocabulary.named(name);
        if (c == null) {
            throw new IllegalArgumentException("unknown property '" + name + "'; known are " + vocabulary.names());
        }
        return c;
    }

    private static boolean isOneOf(Token t, List<String> relations) {
        for (String r : relations) {
            if (t.is(r)) {
                return true;
            }
        }
        return false;
    }

    private static boolean hasChild(Sentence s, Token t, List<String> relations) {
        for (Token c : s.children(t)) {
            if (isOneOf(c, relations)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isMarked(Sentence s, Token t, Set<String> words) {
        for (Token c : s.children(t)) {
            if ((c.is("mark") || c.is("case")) && words.contains(c.form().toLowerCase(Locale.ROOT))) {
                return true;
            }
        }
        return false;
    }

    private static Edit edit(Map<String, Node> fields, List<String> words) {
        if (fields.containsKey("hang")) {
            String relation = scalar(required(fields, "as"));
            check(!relation.equals("root"), "nothing is hung as root: use 'raise'");
            return new Edit.Hang(word(fields, "hang", words), word(fields, "on", words), relation);
        }
        if (fields.containsKey("raise")) {
            return new Edit.Raise(word(fields, "raise", words), word(fields, "over", words));
        }
        if (fields.containsKey("tag")) {
            String xpos = scalar(required(fields, "as"));
            Upos upos = xpos.startsWith("VB") ? Upos.VERB : xpos.startsWith("NNP") ? Upos.PROPN : Upos.NOUN;
            check(upos == Upos.VERB || xpos.startsWith("NN"), "'tag' knows Penn tags of verbs and nouns, not " + xpos);
            return new Edit.Tag(word(fields, "tag", words), upos, xpos);
        }
        if (fields.containsKey("move")) {
            boolean after = fields.containsKey("after");
            int end = word(fields, after ? "after" : "before", words);
            return new Edit.Move(word(fields, "move", words), end, after, word(fields, "to", words));
        }
        throw new IllegalArgumentException(
                "a change is one of hang/on/as, raise/over, tag/as, move/after or before/to");
    }

    private static int word(Map<String, Node> fields, String field, List<String> words) {
        return place(words, scalar(required(fields, field)));
    }

    private static int place(List<String> words, String name) {
        int i = words.indexOf(name);
        check(i >= 0, "no word '" + name + "' before this one in the pattern");
        return i;
    }

    private static void check(boolean right, String otherwise) {
        if (!right) {
            throw new IllegalArgumentException(otherwise);
        }
    }

    private static Node required(Map<String, Node> fields, String field) {
        Node n = fields.get(field);
        if (n == null) {
            throw new IllegalArgumentException("'" + field + "' is missing");
        }
        return n;
    }

    private static Map<String, Node> map(Node node) {
        check(node instanceof MappingNode, "expected 'field: value' at line " + line(node));
        Map<String, Node> out = new LinkedHashMap<>();
        for (NodeTuple t : ((MappingNode) node).getValue()) {
            out.put(scalar(t.getKeyNode()), t.getValueNode());
        }
        return out;
    }

    private static List<Node> list(@org.jspecify.annotations.Nullable Node node) {
        return node == null ? List.of() : node instanceof SequenceNode list ? list.getValue() : List.of(node);
    }

    private static List<String> strings(@org.jspecify.annotations.Nullable Node node) {
        return list(node).stream().map(RepairReader::scalar).toList();
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
