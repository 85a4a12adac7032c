package org.polybius.coding.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.polybius.coding.TestCoder;
import org.polybius.model.Event;

/** Every example of every entry is coded with that entry, and no near miss is. */
class LexiconExamplesTest {

    @TestFactory
    @DisplayName("Every entry codes its examples and leaves its near misses alone")
    Stream<DynamicContainer> everyEntryCodesItsExamplesAndLeavesItsNearMissesAlone() {
        Map<String, List<DynamicTest>> byFile = new TreeMap<>();
        for (Entry entry : TestCoder.LEXICON.entries()) {
            List<DynamicTest> tests = byFile.computeIfAbsent(entry.file(), f -> new ArrayList<>());
            for (String example : entry.examples()) {
                tests.add(DynamicTest.dynamicTest(entry.name() + ": " + example, () -> codes(entry, example)));
            }
            for (String miss : entry.misses()) {
                tests.add(DynamicTest.dynamicTest(entry.name() + " not: " + miss, () -> leaves(entry, miss)));
            }
        }
        return byFile.entrySet().stream().map(f -> DynamicContainer.dynamicContainer(f.getKey(), f.getValue()));
    }

    private static void codes(Entry entry, String example) {
        String[] parts = example.split("\\s*=>\\s*", 2);
        String wanted = parts.length > 1
                ? parts[1].strip()
                : entry.coding() == null ? "" : entry.coding().type().name();
        List<Event> events = TestCoder.code(parts[0]);
        if (entry.operator() == Operator.DENY || entry.operator() == Operator.FAIL) {
            assertThat(events)
                    .as("%s:%d codes nothing: %s", entry.file(), entry.line(), parts[0])
                    .isEmpty();
            return;
        }
        assertThat(events)
                .as(
                        "%s:%d, '%s' read as %s",
                        entry.file(),
                        entry.line(),
                        parts[0],
                        events.stream().map(Event::why).toList())
                .anySatisfy(e -> {
                    assertThat(e.type().name()).startsWith(wanted);
                    assertThat(e.why()).anyMatch(step -> step.contains(" is " + entry.name()));
                });
    }

    private static void leaves(Entry entry, String miss) {
        assertThat(TestCoder.code(miss))
                .as("%s:%d, '%s'", entry.file(), entry.line(), miss)
                .noneSatisfy(e -> assertThat(e.why()).anyMatch(step -> step.contains(" is " + entry.name())));
    }
}
