package org.polybius.coding.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.polybius.coding.TestCoder;
import org.polybius.model.ontology.EventType;

class LexiconReaderTest {

    @Test
    @DisplayName("The lexicon knows at least 400 predicates and all 16 types")
    void theLexiconIsBroad() {
        Set<String> predicates = new TreeSet<>();
        for (Entry e : TestCoder.LEXICON.entries()) {
            e.patterns().forEach(p -> predicates.add(p.kind() + " " + p.head() + " " + p.rest()));
        }
        assertThat(predicates.size()).isGreaterThanOrEqualTo(400);
        Set<EventType> types = TestCoder.LEXICON.entries().stream()
                .filter(e -> e.coding() != null)
                .map(e -> e.coding().type())
                .collect(Collectors.toSet());
        assertThat(types).containsExactlyInAnyOrder(EventType.values());
    }

    @Test
    @DisplayName("Every operator that takes a content has rows in the composition table or hands it through")
    void everyOperatorComposes() {
        Map<Operator, Integer> used = new TreeMap<>();
        TestCoder.LEXICON.entries().stream()
                .filter(Entry::isOperator)
                .forEach(e -> used.merge(e.operator(), 1, Integer::sum));
        assertThat(used).containsKeys(Operator.values());
    }
}
