package org.polybius.coding.lexicon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.polybius.coding.project.Mistake;
import org.polybius.model.ontology.EventType;
import org.polybius.model.ontology.Ontology;

@DisplayName("A user's folder over the lexicon")
class UserLexiconTest {
    private static final Ontology ONTOLOGY = Ontology.load();
    private static final Lexicon BUILT_IN = LexiconReader.load(ONTOLOGY);
    private static final String CODEBOOK = """
            codes:
              - code: EVICTION
                label: People are driven off land
                kind: COERCE/deport 174
              - code: EVICTION-THREAT
                label: Somebody threatens to evict
                kind: THREATEN/restrict 132
            """;
    private static final String EVICT = """
            - name: evict people
              code: EVICTION
              verbs: [evict, drive off]
              needs: {object: [landholder]}
              examples: ["Police evicted farmers from an estate near Kafue."]
              misses: ["Viewers evicted a contestant."]
            """;

    @TempDir
    Path folder = Path.of("");

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }

    private Lexicon lexicon() {
        return LexiconReader.load(ONTOLOGY, Optional.of(folder));
    }

    private String mistakes() {
        return LexiconReader.check(ONTOLOGY, Optional.of(folder)).mistakes().all().stream()
                .map(Mistake::toString)
                .map(m -> m.replace(folder.toString() + "/", ""))
                .collect(Collectors.joining("\n"));
    }

    private static Entry entry(Lexicon lexicon, String name) {
        return lexicon.entries().stream()
                .filter(e -> e.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    @DisplayName("adds entries with own codes, which are tried before all others")
    void addsEntries() throws IOException {
        write("codebook.yaml", CODEBOOK);
        write("deeds.yaml", EVICT);
        write("classes.yaml", "landholder: [farmer, villager]\n");

        Lexicon lexicon = lexicon();

        assertThat(lexicon.entries()).hasSize(BUILT_IN.entries().size() + 1);
        assertThat(lexicon.candidates(Entry.Kind.VERB, "evict"))
                .first()
                .satisfies(c -> assertThat(c.entry().coding()).hasToString("EVICTION (COERCE/deport 174)"));
        assertThat(lexicon.classes().contains("landholder", "farmer")).isTrue();
    }

    @Test
    @DisplayName("replaces the entry of the same name, and takes out those under remove")
    void overridesAndRemoves() throws IOException {
        Entry first = BUILT_IN.entries().get(0);
        Entry second = BUILT_IN.entries().get(1);
        write("deeds.yaml", """
                - name: "%s"
                  code: AID 070
                  verbs: [blorp]
                - remove: ["%s"]
                """.formatted(first.name(), second.name()));

        Lexicon lexicon = lexicon();

        assertThat(entry(lexicon, first.name()).coding())
                .satisfies(c -> assertThat(c.type()).isEqualTo(EventType.AID));
        assertThat(lexicon.entries()).hasSize(BUILT_IN.entries().size() - 1).doesNotContain(first, second);
    }

    @Test
    @DisplayName("adds to noun classes, replaces them, takes lemmas out")
    void changesClasses() throws IOException {
        String known = BUILT_IN.classes().names().stream()
                .filter(n -> BUILT_IN.classes().contains(n, "bomb"))
                .findFirst()
                .orElseThrow();
        write("classes.yaml", """
                aircraft: [balloon]
                drone: {only: [kite]}
                %s: {remove: [bomb]}
                """.formatted(known));

        NounClasses classes = lexicon().classes();

        assertThat(classes.contains("aircraft", "balloon")).isTrue();
        assertThat(classes.contains("aircraft", "helicopter")).isTrue();
        assertThat(classes.contains("drone", "uav")).isFalse();
        assertThat(classes.contains(known, "bomb")).isFalse();
    }

    @Test
    @DisplayName("puts its rows of composition before the built-in ones; own codes go in and come out")
    void composesOwnCodes() throws IOException {
        write("codebook.yaml", CODEBOOK);
        write("deeds.yaml", EVICT);
        write("composition.tsv", "threaten\tEVICTION\tEVICTION-THREAT\nintend\tCONSULT\t-\n");

        Lexicon lexicon = lexicon();
        Coding eviction =
                java.util.Objects.requireNonNull(entry(lexicon, "evict people").coding());
        Coding talk = Coding.parse("CONSULT 040", ONTOLOGY, lexicon.codebook());

        assertThat(lexicon.table().compose(Operator.THREATEN, eviction))
                .hasValueSatisfying(c -> assertThat(c.own()).isEqualTo("EVICTION-THREAT"));
        assertThat(lexicon.table().compose(Operator.REFUSE, eviction))
                .as("what no row of theirs names is composed by its kind")
                .isEqualTo(BUILT_IN.table()
                        .compose(Operator.REFUSE, new Coding(eviction.type(), eviction.mode(), eviction.cameo())));
        assertThat(lexicon.table().compose(Operator.INTEND, talk)).isEmpty();
        assertThat(BUILT_IN.table().compose(Operator.INTEND, talk)).isPresent();
    }

    @Test
    @DisplayName("changes the hash in provenance, whichever of its files changes")
    void changesTheHash() throws IOException {
        write("codebook.yaml", CODEBOOK);
        String first = lexicon().hash();
        write("codebook.yaml", CODEBOOK.replace("driven off", "moved off"));

        assertThat(lexicon().hash()).isNotEqualTo(first).isNotEqualTo(BUILT_IN.hash());
    }

    @Test
    @DisplayName("without lexicon.txt is read whole, with one only by it")
    void readsWhatLexiconTxtNames() throws IOException {
        write("codebook.yaml", CODEBOOK);
        write("deeds.yaml", EVICT);
        write("draft.yaml", "- name: draft\n  code: AID 070\n  verbs: [blorp]\n");
        assertThat(lexicon().entries()).extracting(Entry::name).contains("evict people", "draft");

        write("lexicon.txt", "# in order\ndeeds.yaml\n");
        assertThat(lexicon().entries())
                .extracting(Entry::name)
                .contains("evict people")
                .doesNotContain("draft");
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            - name: a\\n  code: ASSAULT 999\\n  verbs: [x]                       | deeds.yaml:2:code: no CAMEO code in 'ASSAULT 999'
            - name: a\\n  code: ASAULT 190\\n  verbs: [x]                        | deeds.yaml:2:code: unknown PLOVER type 'ASAULT'
            - name: a\\n  code: EVICTON\\n  verbs: [x]                           | did you mean 'EVICTION'?
            - name: a\\n  code: ASSAULT/air 190\\n  verbs: [x]                   | type ASSAULT has no mode 'air'
            - name: a\\n  operator: promise\\n  verbs: [x]                       | deeds.yaml:2:operator: unknown operator 'promise'
            - name: a\\n  code: AID 070\\n  verb: [x]                            | deeds.yaml:3:verb: unknown field; did you mean 'verbs'?
            - name: a\\n  code: AID 070                                          | a: needs verbs, nouns or adjectives
            - name: a\\n  verbs: [x]                                             | a: needs a code, or an operator
            - code: AID 070\\n  verbs: [x]                                       | deeds.yaml:1:name: an entry needs a name
            - name: a\\n  code: AID 070\\n  verbs: {x: y}                        | deeds.yaml:3:verbs: takes plain values
            - name: a\\n  code: AID 070\\n  verbs: [x]\\n  needs: [any]          | deeds.yaml:4: needs takes a map
            - name: a\\n  code: AID 070\\n  verbs: [x]\\n  mutual: maybe         | deeds.yaml:4:mutual: takes true or false
            - name: a\\n  code: AID 070\\n  verbs: [x]\\n- name: a\\n  code: AID 070\\n  verbs: [y] | deeds.yaml:4:name: 'a' is taken at
            - name: a\\n  name: b\\n  code: AID 070                              | deeds.yaml:2:name: stands twice
            - just words                                                         | deeds.yaml:1: an entry is a map
            - remove: [no such entry]                                            | deeds.yaml:1:remove: there is no entry 'no such entry'
            just words                                                           | holds neither a list of entries nor a map
            - name: [a                                                           | is no YAML here
            - name: a\\n\\tcode: x                                               | deeds.yaml:2: is no YAML here
            """)
    @DisplayName("that is wrong is told by file, line and field")
    void tellsMistakes(String text, String message) throws IOException {
        write("codebook.yaml", CODEBOOK);
        write("deeds.yaml", text.replace("\\n", "\n").replace("\\t", "\t"));

        assertThat(mistakes()).contains(message);
        assertThatThrownBy(this::lexicon).isInstanceOf(LexiconException.class);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            promise AID 033              | composition.tsv:1: needs three cells
            promise~AID~AGREE 033        | composition.tsv:1: unknown operator 'promise'
            intend~AIDE~AGREE 033        | composition.tsv:1: 'AIDE' is no PLOVER type nor own code
            intend~AID~AGREE 999         | composition.tsv:1: no CAMEO code
            intend~AID:07(.)~AGREE 9$1   | composition.tsv:1: no CAMEO code
            intend~AID:(a+)+b~AGREE 033  | composition.tsv:1: '(a+)+b' is no pattern of CAMEO codes
            intend~AID:07(~AGREE 033     | composition.tsv:1: '07(' is no pattern
            intend~AID~promise           | composition.tsv:1: unknown operator 'promise'
            intend~AID~intend            | composition.tsv:1: 'intend' cannot stand in for itself
            """)
    @DisplayName("with rows of composition that are wrong is told by line")
    void tellsWrongRows(String row, String message) throws IOException {
        write("codebook.yaml", CODEBOOK);
        write("composition.tsv", row.replace('~', '\t') + "\n");

        assertThat(mistakes()).contains(message);
    }

    @Test
    @Timeout(20)
    @DisplayName("cannot make a small file mean a huge one: anchors are refused")
    void refusesAliases() throws IOException {
        StringBuilder bomb = new StringBuilder("a: &a [lol, lol, lol, lol, lol, lol, lol, lol, lol]\n");
        for (char c = 'b'; c <= 'z'; c++) {
            char before = (char) (c - 1);
            bomb.append(c).append(": &").append(c).append(" [");
            bomb.append(("*" + before + ",").repeat(8))
                    .append('*')
                    .append(before)
                    .append("]\n");
        }
        write("classes.yaml", bomb.toString());

        assertThat(mistakes()).contains("classes.yaml:2: anchors and aliases").doesNotContain("OutOfMemory");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"[,]", "{a: ,}", "-_,''"})
    @Timeout(60)
    @DisplayName("cannot exhaust the stack by nesting")
    void refusesDeepNesting(String open, String close) throws IOException {
        write("deeds.yaml", open.replace('_', ' ').repeat(100_000) + "x" + close.repeat(100_000));

        assertThat(mistakes()).contains("nested more than");
    }

    @Test
    @Timeout(60)
    @DisplayName("with a hundred thousand wrong entries is told by the first thousand")
    void boundsItsMistakes() throws IOException {
        write("deeds.yaml", "- name: a\n".repeat(100_000));

        var checked = LexiconReader.check(ONTOLOGY, Optional.of(folder));

        assertThat(checked.mistakes().all()).hasSize(1000);
        assertThat(checked.mistakes().left()).isGreaterThan(90_000);
        assertThatThrownBy(this::lexicon).hasMessageContaining("more").satisfies(e -> assertThat(
                        String.valueOf(e.getMessage()).lines().count())
                .isLessThan(30));
    }

    @Test
    @DisplayName("reads nothing outside of it that lexicon.txt names")
    void doesNotTraverse() throws IOException {
        Path secret = Files.writeString(folder.resolveSibling("secret-" + folder.getFileName() + ".yaml"), EVICT);
        write("codebook.yaml", CODEBOOK);
        write("lexicon.txt", "../" + secret.getFileName() + "\n" + secret + "\n");

        assertThat(mistakes()).contains("lexicon.txt:1: '../secret").contains("lexicon.txt:2: '/");
        Files.delete(secret);
    }

    @Test
    @DisplayName("that holds nothing of a lexicon is told")
    void tellsThatItIsEmpty() {
        assertThat(mistakes()).contains("holds no lexicon");
    }
}
