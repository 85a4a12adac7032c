package org.polybius.coding.dictionaries;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.polybius.coding.actors.ActorCore;
import org.polybius.coding.countries.Countries;
import org.polybius.coding.lexicon.Entry;
import org.polybius.coding.lexicon.Lexicon;
import org.polybius.coding.lexicon.LexiconReader;
import org.polybius.language.nlp4j.EnglishLemmas;
import org.polybius.model.ontology.Ontology;

@DisplayName("A dictionary of TABARI or PETRARCH")
class DictionaryImportTest {
    private static final Ontology ONTOLOGY = Ontology.load();
    private static final Countries COUNTRIES = Countries.load();
    private static final ActorCore CORE = ActorCore.load(COUNTRIES);
    private static final Lexicon LEXICON = LexiconReader.load(ONTOLOGY);
    private static final EnglishLemmas LEMMAS = new EnglishLemmas();
    private static final WordForms FORMS = new WordForms() {
        @Override
        public String verb(String form) {
            return LEMMAS.verb(form);
        }

        @Override
        public String noun(String form) {
            return LEMMAS.noun(form);
        }
    };

    private static final String VERBS = """
            <!-- a dictionary
            of our own -->
            &CANNON   # a set
            +HOWITZERS
            +FIELD GUNS
            &ARMS
            +RIFLES
            +&CANNON

            --- SHELL [190] ---
            SHELL {SHELLS SHELLED}  # 1 Jan 1999
            STRAFE [195]
            +GUN_DOWN {+GUNNED_DOWN}
            - * VILLAGE WITH &ARMS [194]
            - * {FIELD HOSPITAL} (IN CAPITAL) [1823]
            - + WAS * BY $ [193]
            - PLANES * [195]
            - % * [190:190]
            - * WITH % [042:043]
            - SAID WILL NOT * [139]
            - * TO_LEAVE [120]
            - * BACK [012]
            - * CUP [999]
            - * BALL [---]
            - * &NOSUCH [190]
            - * CAMP [190
            - * (CAMP [190]
            - CAMP [190]
            ~ a (a b SHELL) SAY
            """;

    @TempDir
    Path folder = Path.of("");

    private final DictionaryImport dictionaries = new DictionaryImport(ONTOLOGY, COUNTRIES, CORE, LEXICON, FORMS);

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private LexiconReader.Checked imported(String text) throws IOException {
        dictionaries.read(file("in.txt", text));
        dictionaries.write(folder.resolve("out"));
        LexiconReader.Checked checked = LexiconReader.check(ONTOLOGY, Optional.of(folder.resolve("out")));
        ActorCore.load(COUNTRIES, checked.actors(), checked.mistakes());
        assertThat(checked.mistakes().all()).isEmpty();
        return checked;
    }

    private List<String> lost() {
        return dictionaries.account().lost().stream()
                .map(l -> l.line() + " " + l.why())
                .toList();
    }

    private static Entry at(LexiconReader.Checked checked, int line) {
        return checked.lexicon().entries().stream()
                .filter(e -> e.name().endsWith("(in.txt:" + line + ")"))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> words(Entry entry) {
        return entry.patterns().stream()
                .map(p -> (p.head() + " " + String.join(" ", p.rest())).strip())
                .toList();
    }

    @Test
    @DisplayName("of verbs becomes entries, with the words of its sets spelled out and its signs as slots")
    void ofVerbsBecomesEntries() throws IOException {
        LexiconReader.Checked checked = imported(VERBS);

        assertThat(words(at(checked, 11))).containsExactly("shell");
        assertThat(words(at(checked, 12))).containsExactly("strafe");
        assertThat(String.valueOf(at(checked, 12).coding()))
                .startsWith("ASSAULT")
                .endsWith(" 195");
        assertThat(words(at(checked, 13))).containsExactly("gun down");
        assertThat(words(at(checked, 14)))
                .hasSize(9)
                .contains("shell village with rifles", "gun down village with field guns");
        assertThat(words(at(checked, 15))).contains("strafe field hospital in capital");
        Entry passive = at(checked, 16);
        assertThat(passive.recipient()).containsExactly("object");
        assertThat(passive.actor()).containsExactly("by");
        assertThat(at(checked, 17).needs()).isEqualTo(Map.of("subject", List.of("plane")));
        assertThat(at(checked, 18).mutual()).isTrue();
        Entry with = at(checked, 19);
        assertThat(with.recipient()).containsExactly("with");
        assertThat(with.mutual()).isTrue();
    }

    @Test
    @DisplayName("says of every line that could not be carried why not")
    void saysWhyNot() throws IOException {
        imported(VERBS);

        assertThat(lost())
                .containsExactly(
                        "19 SECOND_CODE",
                        "20 BEFORE",
                        "21 INFINITIVE",
                        "22 NO_PLOVER",
                        "23 NOT_CAMEO",
                        "24 NO_CODE",
                        "25 SYNSET",
                        "26 NESTING",
                        "27 NESTING",
                        "28 SYNTAX",
                        "29 TRANSFORMATION");
        assertThat(dictionaries.account().carried().values()).containsExactly(new int[] {25, 15});
        assertThat(Files.readAllLines(folder.resolve("out").resolve(DictionaryImport.REPORT)))
                .hasSize(11)
                .anySatisfy(l -> assertThat(l)
                        .startsWith(folder.resolve("in.txt") + ":25: uses a set of words")
                        .endsWith(": - * &NOSUCH [190]"));
    }

    @Test
    @DisplayName("of actors becomes actors with their names, countries, sectors and terms")
    void ofActorsBecomesActors() throws IOException {
        imported("""
                # our own
                MARTA_OKELLO_
                +PRESIDENT_OKELLO
                \t[KENGOV >20100101]  # 2010
                \t[KENOPP 050101-091231]
                GREEN_VALLEY_FRONT_(GVF) [UGAREB]
                +GVF_ARMY
                HARBOUR_AID [NGOHRI]
                COUNCIL_OF_PORTS_ [IGOUNO]
                KENYA_ [KEN]
                +KENYAN_
                LAKE_GUARD [XYZMIL]
                NOBODY
                DISCARDED [---]
                HARBOUR AID [NGO]
                TARIQ_AL-MASRI [EGYMIL 19991331-2000]
                """);

        assertThat(Files.readAllLines(folder.resolve("out/actors/imported.tsv")).stream()
                        .skip(1))
                .containsExactly(
                        "Marta Okello\tPresident Okello\tperson\tKEN\tGOV\t2010-01\t",
                        "Marta Okello\t-\tperson\tKEN\tOPP\t2005-01\t2009-12",
                        "Green Valley Front\tGVF|GVF Army\tgroup\tUGA\tREB\t\t",
                        "Harbour Aid\t-\torganisation\tNGO\t-\t\t",
                        "Council of Ports\t-\torganisation\tUNO\t-\t\t");
        assertThat(lost())
                .containsExactly(
                        "8 ROLE_CODES",
                        "10 COUNTRY",
                        "11 COUNTRY",
                        "12 UNKNOWN_COUNTRY",
                        "13 NO_ACTOR_CODE",
                        "14 NO_ACTOR_CODE",
                        "15 DUPLICATE",
                        "16 DATES");
    }

    @Test
    @DisplayName("of agents becomes roles, but for those that Polybius has already")
    void ofAgentsBecomesRoles() throws IOException {
        imported("""
                !FOLK! = MAN, MEN, WOMAN, WOMEN
                HARBOUR_MINISTER {HARBOUR_MINISTERS} [~GOV]
                SOLDIER [~MIL]
                MARSH!FOLK! [~CVL]
                LAGOON_GUARD {} [ ~MIL]
                DUNE_TRUST [NGO~]
                SHAMAN_CIRCLE [~XYZ]
                MARSH!WHO! [~CVL]
                BROKEN [~GOV
                """);

        assertThat(Files.readAllLines(folder.resolve("out/actors/roles.tsv")).stream()
                        .skip(1)
                        .map(l -> l.split("\t", -1)[0] + " " + l.split("\t", -1)[2]))
                .containsExactly(
                        "harbour minister GOV", "marshman CVL", "marshwoman CVL", "=lagoon guard MIL", "dune trust -");
        assertThat(lost().stream().filter(l -> !l.endsWith(" KIND_GUESSED")))
                .containsExactly("7 NO_SECTOR", "8 SYNSET", "9 NESTING");
    }

    @ParameterizedTest(name = "{0} is written {1}")
    @CsvSource({
        "UNITED_PORTS_OF_THE_SOUTH_, United Ports of the South",
        "GVF, GVF",
        "U.P._, U.P.",
        "JEAN-PIERRE_O'HARA, Jean-Pierre O'Hara|Jean-pierre O'Hara",
        "TRADE, TRADE",
        "NADRA, Nadra|NADRA",
        "RIVER_LEAGUE_(RVL)_, River League|RVL"
    })
    @DisplayName("has names in capitals, which become names as newspapers write them")
    void namesAsNewspapersWriteThem(String name, String written) {
        assertThat(String.join("|", PlainName.of(name, w -> w.equals("trade")))).isEqualTo(written);
    }

    @Test
    @DisplayName("that is hostile loses its bad lines alone, each with a reason")
    void hostileLinesAreLostAlone() throws IOException {
        Path in = folder.resolve("in.txt");
        Files.write(
                in,
                ("--- HIT [190] ---\nHIT\n- * " + "A".repeat(5000) + " [190]\n- * " + "(".repeat(900) + " [190]\n"
                                + "&LOOP\n+&LOOP\n- * &LOOP [190]\n- * DOOR\u0007 [190]\n<!-- never closed\n- * CAMP [190]\n- * CAF")
                        .getBytes(StandardCharsets.UTF_8));
        Files.write(
                in,
                new byte[] {(byte) 0xE9, ' ', '[', '1', '9', '0', ']', '\n'},
                java.nio.file.StandardOpenOption.APPEND);
        dictionaries.read(in);

        assertThat(lost())
                .containsExactlyInAnyOrder("3 TOO_LONG", "4 NESTING", "7 SYNSET", "8 CHARACTERS", "11 ENCODING");
        dictionaries.write(folder.resolve("out"));
        assertThat(Files.readString(folder.resolve("out/patterns.yaml"))).contains("hit camp");
    }

    @Test
    @DisplayName("whose sets multiply beyond reason is not spelled out")
    void multiplyingSetsAreRefused() throws IOException {
        StringBuilder text = new StringBuilder("--- HIT [190] ---\nHIT\n");
        text.insert(0, "&S0\n+A\n+B\n+C\n\n");
        for (int i = 1; i < 9; i++) {
            text.insert(0, "&S" + i + "\n" + ("+&S" + (i - 1) + " &S" + (i - 1) + "\n").repeat(3) + "\n");
        }
        dictionaries.read(file("in.txt", text + "- * &S7 [190]\n"));
        assertThat(lost()).singleElement().asString().endsWith("TOO_MANY");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "just some text\n", "a,b,c\n1,2,3\n"})
    @DisplayName("that is none is named as such")
    void whatIsNoneIsNamed(String text) throws IOException {
        Path in = file("in.txt", text);
        assertThatThrownBy(() -> dictionaries.read(in))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("in.txt is no dictionary");
    }

    @Test
    @DisplayName("in UTF-16 is named as such, and a folder with files is not overwritten")
    void otherFilesAreNamed() throws IOException {
        Path in = folder.resolve("in.txt");
        Files.write(in, "HIT [190]".getBytes(StandardCharsets.UTF_16));
        assertThatThrownBy(() -> dictionaries.read(in)).hasMessageContaining("is UTF-16: save it as UTF-8");
        assertThatThrownBy(() -> dictionaries.write(folder)).hasMessageContaining("is not empty");
    }

    @Test
    @DisplayName("of any signs in any order gives a folder that can be read")
    void anySignsGiveAFolderThatCanBeRead() throws IOException {
        String[] parts = {
            "- ",
            "* ",
            "$ ",
            "+ ",
            "% ",
            "^ ",
            "&",
            "A",
            "HIT ",
            "[190] ",
            "[",
            "]",
            "{",
            "}",
            "(",
            ")",
            "\n",
            "\n",
            "--- ",
            "_",
            "\"",
            ":",
            "'",
            "#",
            "~",
            "!",
            "=",
            "<",
            ">",
            "990101",
            "[KENGOV]",
            "\t",
            "é",
            "\u202e",
            "\\",
            "<!--",
            "-->"
        };
        Random random = new Random(20261124);
        for (int run = 0; run < 150; run++) {
            for (String start : List.of("--- HIT [190] ---\n", "HARBOUR [KENGOV]\n", "HARBOUR_X [~GOV]\n")) {
                StringBuilder text = new StringBuilder(start);
                for (int i = 0; i < 60; i++) {
                    text.append(parts[random.nextInt(parts.length)]);
                }
                DictionaryImport some = new DictionaryImport(ONTOLOGY, COUNTRIES, CORE, LEXICON, FORMS);
                Path out = Files.createTempDirectory(folder, "out");
                some.read(file("any.txt", text.toString()));
                Map<Path, Integer> written = some.write(out);
                if (!written.isEmpty() && run % 10 == 0) {
                    LexiconReader.Checked checked = LexiconReader.check(ONTOLOGY, Optional.of(out));
                    ActorCore.load(COUNTRIES, checked.actors(), checked.mistakes());
                    assertThat(checked.mistakes().all()).as(text.toString()).isEmpty();
                }
            }
        }
    }
}
