package org.polybius.coding.dates;

import java.io.Reader;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.polybius.coding.dates.Meaning.Call;
import org.polybius.coding.dates.Meaning.Slot;
import org.polybius.coding.dates.Pattern.Kind;
import org.polybius.coding.dates.Pattern.Step;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** Reads a grammar file into a {@link DateGrammar}; every message names the line. */
final class GrammarFile {
    private final String file;
    private final Map<String, List<Vocabulary.Reading>> words = new HashMap<>();
    private final Set<String> classes = new HashSet<>(Vocabulary.OF_DIGITS);
    private final Set<String> capitalised = new HashSet<>();
    private final Map<String, String> shorthand = new TreeMap<>();
    private final Map<String, DateGrammar.Group> groups = new LinkedHashMap<>();
    private final Map<String, Set<String>> lemmas = new HashMap<>();
    private final List<DateGrammar.Example> examples = new ArrayList<>();

    GrammarFile(String file) {
        this.file = file;
    }

    DateGrammar read(Reader yaml) {
        Node top;
        try {
            top = new Compose(LoadSettings.builder().setLabel(file).build())
                    .composeReader(yaml)
                    .orElseThrow(() -> new IllegalArgumentException(file + " is empty"));
        } catch (YamlEngineException e) {
            throw new IllegalArgumentException(file + ": " + e.getMessage(), e);
        }
        Map<String, Node> parts = fields(top, Set.of("words", "capitalised", "shorthand", "lemmas", "groups"));
        fields(part(top, parts, "words"), null).forEach((name, of) -> {
            classes.add(name);
            fields(of, null).forEach((word, value) -> addWord(name, word, value));
        });
        items(part(top, parts, "capitalised")).forEach(word -> capitalised.add(text(word)));
        fields(part(top, parts, "shorthand"), null).forEach((name, as) -> shorthand.put(name, text(as)));
        fields(part(top, parts, "lemmas"), null)
                .forEach((name, list) -> lemmas.put(
                        name, Set.copyOf(items(list).stream().map(this::text).toList())));
        items(part(top, parts, "groups")).forEach(this::group);
        return new DateGrammar(new Vocabulary(words, capitalised), List.copyOf(groups.values()), lemmas, examples);
    }

    private void addWord(String name, String word, Node value) {
        if (!word.equals(word.toLowerCase(Locale.ROOT)) || Pieces.split(word).size() != 1) {
            throw error(value, "a word of a class is one word in lower case, without hyphen or final stop: " + word);
        }
        try {
            words.computeIfAbsent(word, w -> new ArrayList<>(1))
                    .add(new Vocabulary.Reading(name, Integer.parseInt(text(value))));
        } catch (NumberFormatException e) {
            throw error(value, "the value of a word is a whole number: " + word, e);
        }
    }

    private void group(Node node) {
        Map<String, Node> parts = fields(node, Set.of("name", "standalone", "possessive", "patterns"));
        String name = text(part(node, parts, "name"));
        boolean standalone = flag(parts.get("standalone"));
        boolean possessive = flag(parts.get("possessive"));
        PhraseTree tree = new PhraseTree();
        for (Node pattern : items(part(node, parts, "patterns"))) {
            pattern(name, pattern, tree);
        }
        if (groups.put(name, new DateGrammar.Group(name, standalone, possessive, tree)) != null) {
            throw error(node, "two groups are named " + name);
        }
    }

    private boolean flag(@Nullable Node node) {
        return node == null || text(node).equals("true");
    }

    private void pattern(String group, Node node, PhraseTree tree) {
        Map<String, Node> parts = fields(node, Set.of("phrase", "means", "examples"));
        String phrase = text(part(node, parts, "phrase"));
        String unfolded = phrase;
        for (Map.Entry<String, String> entry : shorthand.entrySet()) {
            unfolded = unfolded.replace("$" + entry.getKey(), entry.getValue());
        }
        try {
            Meaning meaning = Meaning.parse(text(part(node, parts, "means")));
            Pattern pattern = new Pattern(group, phrase, meaning, line(node));
            for (List<Step> steps : Pattern.unfold(unfolded)) {
                check(steps, meaning, true);
                tree.add(pattern, steps);
            }
        } catch (IllegalArgumentException e) {
            throw error(node, e.getMessage() + " (phrase: " + phrase + ")", e);
        }
        Node list = parts.get("examples");
        if (list != null) {
            items(list).forEach(example -> examples.add(example(phrase, example)));
        }
    }

    /** That the steps exist, and that the meaning uses slots that are there, numbers and times where they belong. */
    private void check(List<Step> steps, Meaning meaning, boolean time) {
        for (Step step : steps) {
            boolean known =
                    switch (step.kind()) {
                        case WORD -> !step.text().contains("$");
                        case CLASS -> classes.contains(step.text());
                        case GROUP -> groups.containsKey(step.text());
                    };
            if (!known) {
                throw new IllegalArgumentException("nothing above is called " + step.text());
            }
        }
        if (meaning instanceof Slot slot) {
            Kind kind = steps.stream()
                    .filter(s -> s.slot().equals(slot.name()) && !s.context())
                    .map(Step::kind)
                    .findFirst()
                    .orElseThrow(
                            () -> new IllegalArgumentException("not every way to say it has {" + slot.name() + "}"));
            if (time && kind != Kind.GROUP) {
                throw new IllegalArgumentException("{" + slot.name() + "} is a number, not a time");
            }
        } else if (meaning instanceof Call call) {
            call.arguments().forEach(argument -> check(steps, argument, false));
        } else if (time) {
            throw new IllegalArgumentException("a meaning is a rule or a slot, not a bare number");
        }
    }

    /** {@code words | 2015-05-21 past [told 2015-05-18/2015-05-19 days] | 2015-05-18/2015-05-24 week}. */
    private DateGrammar.Example example(String phrase, Node node) {
        String[] columns = text(node).split("\\|", -1);
        if (columns.length != 3) {
            throw error(node, "an example is: words | publication day and tense | start/end precision");
        }
        try {
            String[] when = columns[1].strip().split(" ");
            LocalDate now = when[0].equals("unknown") ? null : LocalDate.parse(when[0]);
            Period told = when.length > 3 ? period(when[3], when[4]) : null;
            Moment moment = new Moment(now, Tense.valueOf(when[1].toUpperCase(Locale.ROOT)), told, told);
            return new DateGrammar.Example(line(node), phrase, columns[0].strip(), moment, columns[2].strip());
        } catch (DateTimeException | IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
            throw error(node, "not an example: " + e.getMessage(), e);
        }
    }

    private static Period period(String days, String precision) {
        String[] ends = days.split("/", -1);
        return new Period(
                LocalDate.parse(ends[0]),
                LocalDate.parse(ends[ends.length - 1]),
                org.polybius.model.EventDate.Precision.valueOf(precision.toUpperCase(Locale.ROOT)));
    }

    private Node part(Node owner, Map<String, Node> parts, String name) {
        Node part = parts.get(name);
        if (part == null) {
            throw error(owner, "'" + name + "' is missing");
        }
        return part;
    }

    private Map<String, Node> fields(Node node, @Nullable Set<String> allowed) {
        if (!(node instanceof MappingNode mapping)) {
            throw error(node, "expected names with values");
        }
        Map<String, Node> fields = new LinkedHashMap<>();
        for (NodeTuple tuple : mapping.getValue()) {
            String name = text(tuple.getKeyNode());
            if (allowed != null && !allowed.contains(name)) {
                throw error(tuple.getKeyNode(), "unknown field '" + name + "'; there are " + allowed);
            }
            if (fields.put(name, tuple.getValueNode()) != null) {
                throw error(tuple.getKeyNode(), "'" + name + "' stands here twice");
            }
        }
        return fields;
    }

    private List<Node> items(Node node) {
        if (!(node instanceof SequenceNode sequence)) {
            throw error(node, "expected a list");
        }
        return sequence.getValue();
    }

    private String text(Node node) {
        if (!(node instanceof ScalarNode scalar)) {
            throw error(node, "expected a text");
        }
        return scalar.getValue();
    }

    private static int line(Node node) {
        return node.getStartMark().map(mark -> mark.getLine() + 1).orElse(0);
    }

    private IllegalArgumentException error(Node node, String message) {
        return new IllegalArgumentException(file + ":" + line(node) + ": " + message);
    }

    private IllegalArgumentException error(Node node, String message, Exception cause) {
        return new IllegalArgumentException(file + ":" + line(node) + ": " + message, cause);
    }
}
