package org.polybius.coding.quantities;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.polybius.coding.TestCoder;
import org.polybius.model.Event;
import org.polybius.model.Quantity;

/** Every example of {@code counts.yaml} gives its counts, and every miss leaves its kind uncounted. */
class CountExamplesTest {

    @TestFactory
    Stream<DynamicTest> everyEntryCountsItsExamplesAndLeavesItsMissesAlone() {
        List<DynamicTest> tests = new ArrayList<>();
        for (CountEntry entry : CountFiles.counts().entries()) {
            for (CountEntry.Example e : entry.examples()) {
                tests.add(DynamicTest.dynamicTest(entry.name() + ": " + e.text(), () -> counts(entry, e)));
            }
            for (String miss : entry.misses()) {
                tests.add(DynamicTest.dynamicTest(entry.name() + " not: " + miss, () -> leaves(entry, miss)));
            }
        }
        return tests.stream();
    }

    private static void counts(CountEntry entry, CountEntry.Example e) {
        List<Event> events = TestCoder.code(e.text());
        assertThat(written(events))
                .as(
                        "counts.yaml:%d, %s; read as %s",
                        entry.line(),
                        entry.name(),
                        events.stream().map(Event::why).toList())
                .isEqualTo(e.quantities());
    }

    private static void leaves(CountEntry entry, String miss) {
        assertThat(TestCoder.code(miss))
                .as("counts.yaml:%d, %s", entry.line(), entry.name())
                .noneSatisfy(e -> assertThat(e.quantities()).containsKey(entry.kind()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Rebels attacked the army base in Gao. At least 12 soldiers were killed in the attack.  | dead 12+
            Rebels attacked the army base in Gao. The attack in Timbuktu last year killed 12.      | none
            Rebels attacked the army base in Gao on Monday, killing 12 people, including two children. | dead 12
            Niger accused Mali of killing 12 of its soldiers.                                      | none
            Islamic State threatened to kill 12 hostages.                                          | none
            The United States denied killing 12 civilians in Yemen.                                | none
            Gunmen killed 3 policemen and wounded 7 others in Kabul on Monday.                     | dead 3, injured 7
            Rebels attacked the army base in Gao in 2012, killing 12 soldiers.                     | dead 12
            Rebels attacked the army base in Gao, killing 12 of the soldiers.                      | dead 12
            """)
    void countsBelongToTheEventWhoseClauseTheyStandIn(String text, String quantities) {
        assertThat(written(TestCoder.code(text))).isEqualTo(quantities);
    }

    @Test
    void aBrokenFileIsReportedWithItsLine() {
        String yaml = """
                doubted: []
                other_causes: []
                unlinked: []
                entries:
                - {name: kill, kind: eaten, verbs: [kill], counted: [object], events: [ASSAULT],
                   examples: ['a => dead 1'], misses: [b]}
                """;
        assertThatThrownBy(() -> CountFiles.counts("mine.yaml", yaml)).hasMessage("mine.yaml:5: no quantity: eaten");
    }

    private static String written(List<Event> events) {
        Map<Quantity.Kind, Quantity> all = new TreeMap<>();
        for (Event e : events) {
            e.quantities().forEach((kind, q) -> all.merge(kind, q, Tolls::later));
        }
        return all.isEmpty()
                ? "none"
                : all.entrySet().stream()
                        .map(e -> e.getKey().label() + " " + written(e.getValue()))
                        .collect(Collectors.joining(", "));
    }

    private static String written(Quantity q) {
        Integer high = q.high();
        return q.low() + (high == null ? "+" : high == q.low() ? "" : "-" + high);
    }
}
