package org.polybius.coding.dates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.polybius.model.CharSpan;
import org.polybius.model.Token;
import org.polybius.model.Upos;

class DateGrammarTest {
    private static final DateGrammar ENGLISH = DateGrammar.load();

    static Stream<DateGrammar.Example> examples() {
        return ENGLISH.examples().stream();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void everyExampleOfTheGrammarMeansWhatItSays(DateGrammar.Example example) {
        assertThat(meaning(example))
                .as("english.yaml:%s %s", example.line(), example.text())
                .isEqualTo(example.expected());
    }

    @Test
    void theGrammarHasAtLeastFiveHundredExamples() {
        assertThat(ENGLISH.examples()).hasSizeGreaterThanOrEqualTo(500);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a 48-hour strike",
                "a five-year deal",
                "a 22-year-old student",
                "Theresa May told parliament",
                "they march through the capital",
                "you may leave",
                "a second attempt",
                "2,000 soldiers",
                "2000 soldiers",
                "the Sun reported",
                "Article 50",
                "the Group of 20",
                "page 12",
                "2,015 people",
                "24 people",
                "Resolution 1973",
                "the fifth anniversary of the coup",
                "until further notice",
                "now",
                "currently",
                "on Fridays",
                "three times a day",
                "one day",
                "a second time",
                "Operation Dawn",
                "Spring Valley",
                "Friday-born"
            })
    void agesLengthsNamesAndVerbsAreNoTimes(String words) {
        assertThat(ExpressionFinder.find(ENGLISH, Pieces.of(tokens(words)))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            (monday   | missing ')'
            {planet}  | nothing above is called planet
            <month>   | nothing above is called month
            a [b] c   | [context] must stand around words
            a ) b     | unmatched ')'
            """)
    void aBrokenPhraseIsReportedWithItsLine(String phrase, String message) {
        assertThatThrownBy(() -> read("\"" + phrase + "\"", "overnight()"))
                .hasMessageContaining("test.yaml:8")
                .hasMessageContaining(message);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            fortnight()    | no rule fortnight
            ago(1)         | no rule ago with 1 arguments
            ago(1, number) | not every way to say it has {number}
            ago(1, 2       | expected ','
            5              | a meaning is a rule or a slot
            """)
    void aBrokenMeaningIsReportedWithItsLine(String meaning, String message) {
        assertThatThrownBy(() -> read("overnight", meaning))
                .hasMessageContaining("test.yaml:8")
                .hasMessageContaining(message);
    }

    @Test
    void anUnknownFieldIsReported() {
        assertThatThrownBy(() -> DateGrammar.read(new StringReader("verbs: {}"), "test.yaml"))
                .hasMessageContaining("test.yaml:1")
                .hasMessageContaining("unknown field 'verbs'");
    }

    private static DateGrammar read(String phrase, String meaning) {
        String yaml = """
                words: {weekday: {monday: 1}}
                capitalised: []
                shorthand: {}
                lemmas: {}
                groups:
                  - name: day
                    patterns:
                      - phrase: %s
                        means: %s
                """.formatted(phrase, meaning);
        return DateGrammar.read(new StringReader(yaml), "test.yaml");
    }

    /** What the example's words mean, written as the grammar writes it. */
    private static String meaning(DateGrammar.Example example) {
        List<Match> found = ExpressionFinder.find(ENGLISH, Pieces.of(tokens(example.text())));
        if (found.isEmpty()) {
            return "nothing";
        }
        assertThat(found).as("one expression in: %s", example.text()).hasSize(1);
        Resolution r = found.get(0).resolve(example.moment());
        String role =
                r.role() == TimeExpression.Role.DATE ? "" : r.role().name().toLowerCase(Locale.ROOT);
        if (r.period() == null) {
            return role.isEmpty() ? "unknown" : role;
        }
        Period p = r.period();
        return (p.start() + "/" + p.end() + " " + p.precision().label() + " " + role).strip();
    }

    /** The words as tokens of a flat tree, commas split off. */
    static List<Token> tokens(String words) {
        List<Token> tokens = new ArrayList<>();
        int at = 0;
        for (String word : words.replace(",", " ,").split(" +")) {
            int i = tokens.size();
            CharSpan span = new CharSpan(at, at + word.length());
            Upos upos = i > 0 && (word.equals("march") || word.equals("may")) ? Upos.VERB : Upos.X;
            tokens.add(new Token(i, span, word, word, upos, "X", i - 1, i == 0 ? "root" : "dep"));
            at += word.length() + 1;
        }
        return tokens;
    }
}
