package org.polybius.coding.project;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.composer.Composer;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.parser.ParserImpl;
import org.snakeyaml.engine.v2.scanner.StreamReader;

/**
 * One map of a YAML file, its fields read by name and kind; what is of another kind is a mistake with its line, and reads
 * as if it were not there. YAML with anchors, or nested deeper than any data file is, is refused: such a file can be small
 * and mean something huge.
 */
public final class YamlMap {
    private static final int DEEPEST = 12;

    private final String file;
    private final int line;
    private final Map<String, Node> fields = new LinkedHashMap<>();
    private final Map<String, Integer> lines = new LinkedHashMap<>();
    private final Mistakes mistakes;

    private YamlMap(String file, MappingNode node, Mistakes mistakes) {
        this.file = file;
        this.line = line(node);
        this.mistakes = mistakes;
        for (NodeTuple t : node.getValue()) {
            String key = t.getKeyNode() instanceof ScalarNode s ? s.getValue() : null;
            if (key == null) {
                mistakes.error(file, line(t.getKeyNode()), "", "the name of a field is a plain word");
            } else if (fields.putIfAbsent(key, t.getValueNode()) != null) {
                mistakes.error(file, line(t.getKeyNode()), key, "stands twice: join the two");
            } else {
                lines.put(key, line(t.getKeyNode()));
            }
        }
    }

    /** The root of the file; empty if the file is empty or no YAML, which is a mistake. */
    public static Optional<Node> root(DataFile file, Mistakes mistakes) {
        LoadSettings settings = LoadSettings.builder()
                .setLabel(file.name())
                .setCodePointLimit((int) ProjectFolder.LARGEST_FILE)
                .build();
        try {
            return new Composer(settings, new Plain(settings, file.text())).getSingleNode();
        } catch (Refused e) {
            mistakes.error(file.name(), e.line, "", String.valueOf(e.getMessage()));
        } catch (MarkedYamlEngineException e) {
            int at = e.getProblemMark().map(m -> m.getLine() + 1).orElse(0);
            mistakes.error(file.name(), at, "", "is no YAML here: " + e.getProblem() + "; quote values with : # or [");
        } catch (YamlEngineException e) {
            mistakes.error(file.name(), 0, "", "is no YAML: " + firstLine(String.valueOf(e.getMessage())));
        }
        return Optional.empty();
    }

    /** Refuses what is nested too deep or has aliases while events come, which is without recursion, as building the tree is not. */
    private static final class Plain extends ParserImpl {
        private int depth;

        Plain(LoadSettings settings, String text) {
            super(settings, new StreamReader(settings, text));
        }

        @Override
        public Event next() {
            Event e = super.next();
            depth += e instanceof CollectionStartEvent ? 1 : e instanceof CollectionEndEvent ? -1 : 0;
            if (depth > DEEPEST) {
                throw new Refused(e, "nested more than " + DEEPEST + " deep: no file of a lexicon is");
            }
            if (e instanceof AliasEvent) {
                throw new Refused(e, "anchors and aliases (&name, *name) are not read: write the values out");
            }
            return e;
        }
    }

    /** YAML that is none for us. */
    private static final class Refused extends RuntimeException {
        private static final long serialVersionUID = 1;

        private final int line;

        Refused(Event at, String why) {
            super(why);
            this.line = at.getStartMark().map(m -> m.getLine() + 1).orElse(0);
        }
    }

    private static String firstLine(String message) {
        return message.lines().findFirst().orElse("");
    }

    /** {@code node} as a map, if it is one; else that is a mistake. */
    public static Optional<YamlMap> of(String file, Node node, String what, Mistakes mistakes) {
        if (node instanceof MappingNode map) {
            return Optional.of(new YamlMap(file, map, mistakes));
        }
        mistakes.error(file, line(node), "", what);
        return Optional.empty();
    }

    /** Line of the map's beginning, from 1. */
    public int line() {
        return line;
    }

    /** Line of a field's name; of the map where there is no such field. */
    public int line(String field) {
        return lines.getOrDefault(field, line);
    }

    /** The lines of all fields. */
    public Map<String, Integer> lines() {
        return Map.copyOf(lines);
    }

    /** The fields in their order. */
    public Set<String> fields() {
        return fields.keySet();
    }

    public boolean has(String field) {
        return fields.containsKey(field);
    }

    /** A mistake in the field. */
    public void wrong(String field, String message) {
        mistakes.error(file, line(field), field, message);
    }

    /** Fields that nobody reads are mistakes. */
    public void allow(Set<String> known) {
        for (String field : fields.keySet()) {
            if (!known.contains(field)) {
                wrong(field, "unknown field" + Nearest.hint(field, known));
            }
        }
    }

    /** The plain value of a field, or null. */
    public @Nullable String text(String field) {
        Node n = fields.get(field);
        if (n == null) {
            return null;
        }
        if (n instanceof ScalarNode s) {
            return s.getValue();
        }
        wrong(field, "takes one plain value, not a list or a map");
        return null;
    }

    /** Whether a field is true. */
    public boolean flag(String field) {
        String value = text(field);
        if (value != null && !value.equals("true") && !value.equals("false")) {
            wrong(field, "takes true or false, not '" + value + "'");
        }
        return "true".equals(value);
    }

    /** The plain values of a field: a list of them, or one alone; empty if there is none. */
    public List<String> list(String field) {
        Node n = fields.get(field);
        List<Node> members = n == null ? List.of() : n instanceof SequenceNode s ? s.getValue() : List.of(n);
        List<String> out = new ArrayList<>(members.size());
        for (Node member : members) {
            if (member instanceof ScalarNode s && !s.getValue().isBlank()) {
                out.add(s.getValue());
            } else {
                mistakes.error(
                        file,
                        line(member),
                        field,
                        member instanceof ScalarNode
                                ? "an empty value: take it out"
                                : "takes plain values; quote one that has : or , or [ in it");
            }
        }
        return List.copyOf(out);
    }

    /** The map in a field. */
    public Optional<YamlMap> map(String field) {
        Node n = fields.get(field);
        return n == null ? Optional.empty() : of(file, n, field + " takes a map from names to values", mistakes);
    }

    /** The maps in a field: a list of them, or one alone. */
    public List<YamlMap> maps(String field) {
        Node n = fields.get(field);
        List<Node> members = n == null ? List.of() : n instanceof SequenceNode s ? s.getValue() : List.of(n);
        List<YamlMap> out = new ArrayList<>();
        for (Node member : members) {
            of(file, member, field + " takes maps from names to values", mistakes)
                    .ifPresent(out::add);
        }
        return out;
    }

    /** Whether the field holds a map. */
    public boolean isMap(String field) {
        return fields.get(field) instanceof MappingNode;
    }

    private static int line(Node node) {
        return node.getStartMark().map(m -> m.getLine() + 1).orElse(0);
    }
}
