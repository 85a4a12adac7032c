package org.polybius.coding.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.polybius.model.ontology.CameoCode;
import org.polybius.model.ontology.EventType;
import org.polybius.model.ontology.Mode;
import org.polybius.model.ontology.Ontology;

/** How much of English and of the ontology the shipped lexicon covers. */
class LexiconBreadthTest {
    private static final Ontology ONTOLOGY = Ontology.load();
    private static final Lexicon LEXICON = LexiconReader.load(ONTOLOGY);

    /** A predicate sense: a word, or words, as a name of one entry. */
    private record Sense(Entry.Kind kind, String head, Set<String> rest, String entry) {}

    @Test
    @DisplayName("The deeds have at least 3,000 predicate senses, over all types that can be done")
    void hasManyPredicateSenses() {
        Map<EventType, Set<Sense>> senses = new TreeMap<>();
        Set<String> words = new TreeSet<>();
        for (Entry entry : LEXICON.entries()) {
            Coding coding = entry.coding();
            if (entry.isOperator() || coding == null) {
                continue;
            }
            for (Entry.Pattern p : entry.patterns()) {
                senses.computeIfAbsent(coding.type(), t -> new LinkedHashSet<>())
                        .add(new Sense(p.kind(), p.head(), new TreeSet<>(p.rest()), entry.name()));
                words.add(p.kind() + " " + p.head() + " " + new TreeSet<>(p.rest()));
            }
        }
        int all = senses.values().stream().mapToInt(Set::size).sum();
        System.out.println("predicate senses of deeds: " + all + "; distinct words: " + words.size() + "; by type "
                + senses.entrySet().stream()
                        .map(e -> e.getKey() + " " + e.getValue().size())
                        .collect(Collectors.joining(", ")));
        assertThat(all).isGreaterThanOrEqualTo(3_000);
    }

    @Test
    @DisplayName("Every CAMEO code of roots 02 to 20 is reached by a deed, an operator, or an operator over a content")
    void reachesEveryCode() {
        Set<String> reached =
                reachable().stream().map(c -> c.cameo().code()).collect(Collectors.toCollection(TreeSet::new));
        Set<String> missing = ONTOLOGY.cameo().values().stream()
                .filter(c -> !c.root().equals("01"))
                .map(CameoCode::code)
                .filter(code -> code.length() > 2 && !reached.contains(code))
                .collect(Collectors.toCollection(TreeSet::new));
        System.out.println("CAMEO codes not reached: " + missing);
        assertThat(missing).isEmpty();
    }

    @Test
    @DisplayName("Every mode of every type is reached")
    void reachesEveryMode() {
        Set<Mode> reached = reachable().stream()
                .map(Coding::mode)
                .filter(java.util.Objects::nonNull)
                .collect(Collectors.toSet());
        Set<String> missing = new TreeSet<>();
        for (EventType type : EventType.values()) {
            for (Mode mode : ONTOLOGY.modes().getOrDefault(type, List.of())) {
                if (!reached.contains(mode)) {
                    missing.add(type + "/" + mode.name());
                }
            }
        }
        System.out.println("modes not reached: " + missing);
        assertThat(missing).isEmpty();
    }

    /** The codings of the entries, and whatever the operators in use make of them, however deeply nested. */
    private static Set<Coding> reachable() {
        Set<Operator> operators = EnumSet.noneOf(Operator.class);
        Set<Coding> seen = new LinkedHashSet<>();
        for (Entry entry : LEXICON.entries()) {
            if (entry.operator() != null) {
                operators.add(entry.operator());
            }
            if (entry.coding() != null) {
                seen.add(entry.coding());
            }
        }
        Deque<Coding> open = new ArrayDeque<>(seen);
        while (!open.isEmpty()) {
            Coding content = open.remove();
            for (Operator operator : operators) {
                LEXICON.table().compose(operator, content).filter(seen::add).ifPresent(open::add);
            }
        }
        return seen;
    }
}
