package org.polybius.coding.repair;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.polybius.coding.TestCoder;
import org.polybius.model.Sentence;
import org.polybius.model.Token;

/** Every rule mends its examples as it says, and leaves its misses alone. */
class RepairExamplesTest {
    private static final Repairs REPAIRS = Repairs.load(TestCoder.LEXICON);

    @TestFactory
    @DisplayName("Every rule mends its examples and leaves its misses alone")
    Stream<DynamicTest> everyRuleMendsItsExamplesAndLeavesItsMissesAlone() {
        return REPAIRS.rules().stream()
                .flatMap(rule -> Stream.concat(
                        rule.examples().stream()
                                .map(e -> DynamicTest.dynamicTest(rule + ": " + e.text(), () -> mends(rule, e))),
                        rule.misses().stream()
                                .map(m -> DynamicTest.dynamicTest(rule + " not: " + m, () -> leaves(rule, m)))));
    }

    private static void mends(RepairRule rule, RepairRule.Example example) {
        Sentence parsed = parse(example.text());
        for (String fact : example.before()) {
            assertThat(holds(parsed, fact))
                    .as("line %d: the parser says '%s' in\n%s", rule.line(), fact, tree(parsed))
                    .isTrue();
        }
        Repaired repaired = REPAIRS.repair(parsed);
        assertThat(repaired.applied())
                .as("line %d, tree\n%s", rule.line(), tree(parsed))
                .extracting(Applied::rule)
                .contains(rule.name());
        for (String fact : example.after()) {
            assertThat(holds(repaired.sentence(), fact))
                    .as("line %d: '%s' in\n%s", rule.line(), fact, tree(repaired.sentence()))
                    .isTrue();
        }
    }

    private static void leaves(RepairRule rule, String text) {
        Sentence parsed = parse(text);
        assertThat(REPAIRS.repair(parsed).applied())
                .as("line %d, tree\n%s", rule.line(), tree(parsed))
                .extracting(Applied::rule)
                .doesNotContain(rule.name());
    }

    private static Sentence parse(String text) {
        return TestCoder.parse(text).sentences().get(0);
    }

    /** "word relation head", "word root" or "word/TAG", by the words' forms. */
    private static boolean holds(Sentence s, String fact) {
        String[] part = fact.split(" ", 3);
        return s.tokens().stream()
                .anyMatch(t -> part.length == 1
                        ? fact.equals(t.form() + "/" + t.xpos())
                        : t.form().equals(part[0])
                                && t.deprel().equals(part[1])
                                && (part.length == 2 || s.token(t.head()).form().equals(part[2])));
    }

    private static String tree(Sentence s) {
        StringBuilder out = new StringBuilder();
        for (Token t : s.tokens()) {
            String head = t.head() < 0 ? "" : s.token(t.head()).form();
            out.append("  ")
                    .append(String.join(" ", List.of(t.form(), t.xpos(), t.deprel(), head)))
                    .append('\n');
        }
        return out.toString();
    }
}
