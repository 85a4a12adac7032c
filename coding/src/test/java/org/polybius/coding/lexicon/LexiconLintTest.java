package org.polybius.coding.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.polybius.coding.TestCoder;
import org.polybius.coding.project.Mistake;
import org.polybius.model.ontology.Ontology;

@DisplayName("The lint")
class LexiconLintTest {
    private static final Ontology ONTOLOGY = Ontology.load();
    private static final String RIGHT = """
            - name: plough over
              code: ASSAULT 190
              verbs: [plough over]
              needs: {object: [person, group]}
              examples: ["Rebels ploughed over soldiers in Kidal."]
              misses: ["Farmers ploughed over weeds."]
            """;

    @TempDir
    Path folder = Path.of("");

    private String found(Optional<Path> where) {
        LexiconReader.Checked checked = LexiconReader.check(ONTOLOGY, where);
        new LexiconLint(checked, ONTOLOGY, (kind, word) -> !word.endsWith("eds") && !word.endsWith("uted"), f -> true)
                .run();
        return checked.mistakes().all().stream()
                .map(Mistake::toString)
                .filter(m -> where.isEmpty() || m.startsWith(folder.toString()))
                .map(m -> m.replace(folder + "/", ""))
                .collect(Collectors.joining("\n"));
    }

    @Test
    @DisplayName("finds no mistake in the lexicon that ships with Polybius")
    void findsNoMistakeInTheShippedLexicon() {
        LexiconReader.Checked checked = LexiconReader.check(ONTOLOGY, Optional.empty());
        new LexiconLint(checked, ONTOLOGY, (kind, word) -> true, f -> true).run();
        assertThat(checked.mistakes().all())
                .filteredOn(m ->
                        m.severity() == Mistake.Severity.ERROR || m.message().contains("never reached"))
                .isEmpty();
    }

    @Test
    @DisplayName("finds nothing in an entry that is right")
    void findsNothingInARightEntry() throws IOException {
        Files.writeString(folder.resolve("deeds.yaml"), RIGHT);
        assertThat(found(Optional.of(folder))).isEmpty();
    }

    @ParameterizedTest(name = "{2}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            needs: {object: [person, group]}     | needs: {objekt: [person]}            | deeds.yaml:4:needs: plough over: no clause fills a slot 'objekt'; did you mean 'object'?
            needs: {object: [person, group]}     | needs: {object: [armed_people]}      | deeds.yaml:4:needs: plough over: there is no class 'armed_people'
            needs: {object: [person, group]}     | needs: {object: [Person]}            | deeds.yaml:4:needs: plough over: 'Person' is no class, and lemmas are lower case
            needs: {object: [person, group]}     | needs: {object: [weeds]}             | deeds.yaml:4:needs: plough over: 'weeds' is neither a class nor the lemma of a noun
            needs: {object: [person, group]}     | recipient: [agianst]                 | deeds.yaml:4:recipient: plough over: no clause fills a slot 'agianst'; did you mean 'against'?
            needs: {object: [person, group]}     | content: [object]                    | deeds.yaml:4:content: plough over: a deed has no content
            needs: {object: [person, group]}     | factive: true                        | deeds.yaml:4:factive: plough over: a deed has no content to be told as a fact
            verbs: [plough over]                 | verbs: [Plough over]                 | deeds.yaml:3:verbs: plough over: 'Plough over' is never found: its head is a lemma in lower case
            verbs: [plough over]                 | verbs: [executed]                    | deeds.yaml:3:verbs: plough over: 'executed' is never found: 'executed' is not the lemma of a verb
            verbs: [plough over]                 | verbs: [plough over, plough over]    | deeds.yaml:3:verbs: plough over: 'plough over' stands twice
            misses: ["Farmers ploughed over weeds."] | note: none                       | deeds.yaml:1:misses: plough over: has no misses
            "Farmers ploughed over weeds."       | "Rebels ploughed over soldiers in Kidal." | deeds.yaml:6:misses: plough over: the same sentence is an example and a miss
            code: ASSAULT 190                    | operator: intend                     | deeds.yaml:1:content: plough over: an operator that has neither content slots nor a code of its own does nothing
            """)
    @DisplayName("tells what cannot do what its writer meant")
    void tellsWhatCannotWork(String right, String wrong, String message) throws IOException {
        Files.writeString(folder.resolve("deeds.yaml"), RIGHT.replace(right, wrong));
        assertThat(found(Optional.of(folder))).contains(message);
    }

    @Test
    @DisplayName("tells an entry that is never reached, and by which entry")
    void tellsUnreachableEntries() throws IOException {
        Files.writeString(
                folder.resolve("deeds.yaml"),
                RIGHT + RIGHT.replace("name: plough over", "name: second").replace("person, group", "group"));
        assertThat(found(Optional.of(folder)))
                .isEqualTo("deeds.yaml:9:verbs: second: 'plough over' is never reached: plough over (deeds.yaml:1) is"
                        + " tried before it and asks for no more");
    }

    @Test
    @DisplayName("does not take an entry for unreachable that asks for something else")
    void knowsWhatIsReachable() throws IOException {
        Files.writeString(
                folder.resolve("deeds.yaml"),
                RIGHT + RIGHT.replace("name: plough over", "name: second").replace("person, group", "group, facility"));
        assertThat(found(Optional.of(folder))).isEmpty();
    }

    @Test
    @DisplayName("tells a row of composition that an earlier one takes all from, and a code that nothing gives")
    void tellsUnreachableRowsAndCodes() throws IOException {
        Files.writeString(folder.resolve("codebook.yaml"), """
                codes:
                  - {code: UNUSED, label: nothing gives it, kind: AID 070}
                """);
        Files.writeString(folder.resolve("composition.tsv"), "intend\tAID\tAGREE 033\nintend\tAID:071\tAGREE 0331\n");
        assertThat(found(Optional.of(folder)))
                .contains("composition.tsv:2: this row is never reached")
                .doesNotContain("composition.tsv:1")
                .contains("codebook.yaml:2:code: UNUSED is given by nothing");
    }

    @Test
    @DisplayName("tries examples and misses with the parser")
    void triesExamples() {
        EntryExamples examples = new EntryExamples(TestCoder::code);
        Entry arrest = TestCoder.LEXICON.entries().stream()
                .filter(e -> e.coding() != null && e.coding().toString().startsWith("COERCE/arrest"))
                .findFirst()
                .orElseThrow();
        String right = arrest.examples().get(0);

        assertThat(examples.problemOf(arrest, right)).isEmpty();
        assertThat(examples.problemOf(arrest, "The weather in Oslo was fine."))
                .hasValueSatisfying(
                        p -> assertThat(p).contains("is not coded as COERCE").contains("gives no event"));
        assertThat(examples.problemOf(arrest, right + " => AID")).isPresent();
        assertThat(examples.problemOfMiss(arrest, right))
                .hasValueSatisfying(p -> assertThat(p).contains("this miss is coded with it"));
    }

    @Test
    @DisplayName("shows what a word can mean, in the order of being tried")
    void showsMeanings() {
        WordMeanings meanings = new WordMeanings(TestCoder.LEXICON);
        List<String> lines = meanings.of("open fire");

        assertThat(lines).first().isEqualTo("open fire, verb");
        assertThat(String.join("\n", lines))
                .contains("1. \"open fire\"")
                .contains("ASSAULT/firearms")
                .contains("deeds-assault");
        assertThat(meanings.knows("open fire")).isTrue();
        assertThat(meanings.knows("zzz")).isFalse();
        assertThat(meanings.of("zzz")).singleElement().asString().contains("no entry has 'zzz'");
        assertThat(meanings.of("strike")).anyMatch(l -> l.startsWith("strike, noun"));
    }

    @Test
    @DisplayName("counts what can be coded")
    void counts() {
        LexiconStatistics statistics = new LexiconStatistics(ONTOLOGY, TestCoder.LEXICON);
        assertThat(statistics.senses()).isGreaterThan(statistics.predicates()).isGreaterThan(3000);
        assertThat(statistics.unreachableCodes()).isEmpty();
        assertThat(statistics.unreachableModes()).isEmpty();
        assertThat(statistics.lines()).anyMatch(l -> l.startsWith("ASSAULT ")).anyMatch(l -> l.startsWith("modes: "));
    }
}
