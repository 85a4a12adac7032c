package org.polybius.language.nlp4j;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.polybius.model.Sentence;
import org.polybius.model.Upos;

class WordsAndSentencesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "U.S.-led",
                "al-Abadi",
                "Ki-moon",
                "8-year-old",
                "cease-fire",
                "pro-government",
                "Abd-al-Rahman",
                "al-Qaeda-linked",
                "3,000-strong",
                "10-15",
                "F-16s",
                "co-operation"
            })
    void aHyphenatedWordIsOneToken(String word) {
        assertThat(Parsed.forms("They met the " + word + " group.")).contains(word);
    }

    @Test
    void aHyphenBetweenSpacesIsPunctuation() {
        assertThat(Parsed.forms("Troops left - and returned."))
                .containsExactly("Troops", "left", "-", "and", "returned", ".");
    }

    @Test
    void quotesContractionsAmountsAndAddressesKeepTheirPlaces() {
        assertThat(Parsed.forms("“It’s Iran’s,” he said\u2026 It cost $3.5 million; see http://a.example/x?y=1 now."))
                .containsExactly(
                        "“",
                        "It",
                        "’s",
                        "Iran",
                        "’s",
                        ",",
                        "”",
                        "he",
                        "said",
                        "\u2026",
                        "It",
                        "cost",
                        "$",
                        "3.5",
                        "million",
                        ";",
                        "see",
                        "http://a.example/x?y=1",
                        "now",
                        ".");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Sept. 11|Sept.",
                "Gen. Smith|Gen.",
                "Mr. Khan|Mr.",
                "U.N. envoys|U.N.",
                "St. Petersburg|St.",
                "John F. Berg|F."
            })
    void anAbbreviationKeepsItsPointAndEndsNoSentence(String name, String word) {
        String text = "The group met " + name + " in Oslo.";
        assertThat(Parsed.sentences(text)).hasSize(1);
        assertThat(Parsed.forms(text)).contains(word);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "He left the U.S. The talks went on.|2",
                "They met at 5 p.m. They left.|2",
                "\"Why did you come?\" she asked. He left.|2",
                "He said: “We will leave.” The others stayed.|2",
                "They waited… and then left.|1",
                "Washington, D.C. is far. It rained.|2",
                "The answer is no. Next question.|2",
                "It fell. 20 people died!|2",
                "Mr. A. B. Khan of the U.S. Army spoke.|1"
            })
    void textFallsIntoSentences(String text, int count) {
        assertThat(Parsed.sentences(text)).as(Parsed.sentences(text).toString()).hasSize(count);
    }

    @Test
    void aBlankLineEndsASentenceAndALineBreakDoesNot() {
        assertThat(Parsed.sentences("The army\nleft the town\n\nRebels came"))
                .extracting(Sentence::toString)
                .containsExactly("The army left the town", "Rebels came");
    }

    @Test
    void aSentenceOfThousandsOfWordsIsCutAtPunctuationWithinTheBound() {
        String text = "soldiers and rebels of the north, ".repeat(500);

        List<Sentence> sentences = Parsed.sentences(text);

        assertThat(sentences).hasSizeBetween(17, 40);
        assertThat(sentences).allMatch(s -> s.size() <= SentenceSplitter.LONGEST);
        assertThat(sentences.get(0).toString()).endsWith(",");
        assertThat(sentences.stream().mapToInt(Sentence::size).sum()).isEqualTo(3500);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '~',
            value = {
                "They have ended the talks., ended, end, VERB",
                "Americans protested., Americans, American, PROPN",
                "It's over., 's, be, VERB",
                "He's left the town., 's, have, AUX",
                "They won't go., wo, will, AUX",
                "They won't go., n't, not, PART",
                "He met 48 men., 48, 48, NUM",
                "The U.S.-led group left., U.S.-led, u.s.-led, ADJ",
                "Cease-fires failed., Cease-fires, cease-fire, NOUN",
                "They laid down arms., laid, lay, VERB",
                "They agreed to lay down arms., lay, lay, VERB",
                "He is a spy., is, be, AUX",
                "There is hope., is, be, VERB",
                "He said that it rained., that, that, SCONJ",
                "He went to Rome., to, to, ADP",
                "He wants to go., to, to, PART",
                "Police found those men., those, those, DET",
                "Police found those., those, those, PRON",
                "Thousands fled., Thousands, thousand, NOUN"
            })
    void wordsHaveTheirDictionaryFormAndUniversalPartOfSpeech(String text, String form, String lemma, Upos upos) {
        var token = Parsed.token(Parsed.sentence(text), form);
        assertThat(token.lemma()).isEqualTo(lemma);
        assertThat(token.upos()).isEqualTo(upos);
    }
}
