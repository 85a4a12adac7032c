package org.polybius.coding.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.polybius.coding.TestCoder;
import org.polybius.model.ontology.Mode;

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

    @TestFactory
    @DisplayName("Every mode of PLOVER is coded from an example")
    Stream<DynamicTest> everyModeIsCodedFromAnExample() {
        Map<Mode, String> found = new HashMap<>();
        for (Entry entry : TestCoder.LEXICON.entries()) {
            for (String example : entry.examples()) {
                String sentence = example.split(" => ")[0];
                TestCoder.code(sentence).stream()
                        .filter(e -> e.mode() != null)
                        .forEach(e -> found.putIfAbsent(e.mode(), sentence));
            }
        }
        return TestCoder.ONTOLOGY.modes().values().stream()
                .flatMap(List::stream)
                .map(mode -> DynamicTest.dynamicTest(
                        mode.toString(), () -> assertThat(found).containsKey(mode)));
    }

    private static final EntryExamples EXAMPLES = new EntryExamples(TestCoder::code);

    private static void codes(Entry entry, String example) {
        assertThat(EXAMPLES.problemOf(entry, example))
                .as("%s:%d", entry.file(), entry.line())
                .isEmpty();
    }

    private static void leaves(Entry entry, String miss) {
        assertThat(EXAMPLES.problemOfMiss(entry, miss))
                .as("%s:%d", entry.file(), entry.line())
                .isEmpty();
    }
}
