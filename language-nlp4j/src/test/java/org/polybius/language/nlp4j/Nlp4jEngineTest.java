package org.polybius.language.nlp4j;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.polybius.language.EngineDocumentParser;
import org.polybius.language.UdTree;
import org.polybius.model.Article;
import org.polybius.model.CharSpan;
import org.polybius.model.Document;
import org.polybius.model.Section;
import org.polybius.model.Sentence;
import org.polybius.model.Token;

class Nlp4jEngineTest {
    private static final String[] WORDS = {
        "the",
        "army",
        "Iran",
        "said",
        "that",
        "is",
        "was",
        "to",
        "attack",
        "of",
        "in",
        "and",
        "or",
        ",",
        ",",
        ";",
        "\"",
        "who",
        "which",
        "agreed",
        "Ali",
        "al-Abadi",
        "U.S.-led",
        "because of",
        "as well as",
        "in order to",
        "more than",
        "at least",
        "there",
        "not",
        "by",
        "killed",
        "killing",
        "20",
        "$5 million",
        "Monday",
        "he",
        "'s",
        "(",
        ")",
        "-",
        "for",
        "being",
        "have",
        "than",
        "such as",
        "if",
        "told",
        "be",
        "what",
        "all",
        "both",
        "do",
        "\u2014",
        "due to"
    };

    /** Nonsense made of the words that rules look for: no rule may break a tree that it does not expect. */
    @Test
    void anyMixtureOfWordsGivesOneValidTreePerSentenceWithExactSpans() {
        Random random = new Random(7);
        for (int round = 0; round < 1500; round++) {
            StringBuilder text = new StringBuilder();
            for (int n = 1 + random.nextInt(25); n > 0; n--) {
                text.append(WORDS[random.nextInt(WORDS.length)]).append(' ');
            }
            for (Sentence s : Parsed.sentences(text.append('.').toString())) {
                assertThat(UdTree.problems(s)).as(s.tokens().toString()).isEmpty();
            }
        }
    }

    @Test
    void anyMixtureOfCharactersIsReadToTheEnd() {
        Random random = new Random(11);
        String chars =
                " \n\t.,-'\"“”’()[]{}<>/\\|@#$%&*_=+~^:;!?0123aBcDé\u00a0\u200b\ufeff\u2028\u0000東ж\ud83d\ude00\ud800";
        for (int round = 0; round < 500; round++) {
            StringBuilder text = new StringBuilder();
            for (int n = random.nextInt(80); n > 0; n--) {
                text.append(chars.charAt(random.nextInt(chars.length())));
            }
            List<Sentence> sentences = Parsed.sentences(text.toString());
            String read = String.join(
                    "",
                    sentences.stream()
                            .flatMap(s -> s.tokens().stream())
                            .map(Token::form)
                            .toList());
            String all = Words.plain(text.toString(), 0, text.length());
            assertThat(read)
                    .as("every character but white space is in a token")
                    .hasSize(all.replace(" ", "").length());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   \n ", "TROOPS LEAVE CITY", "!!! ???", "😀 😀", "( 7 ) ( 7 )", "no. No. no."})
    void oddTextIsRead(String text) {
        Parsed.sentences(text).forEach(s -> assertThat(UdTree.problems(s)).isEmpty());
    }

    @Test
    void aRunOfMillionsOfCharactersWithoutSpaceIsOneWordAndTakesNoTime() {
        assertThat(Parsed.sentences("a".repeat(3_000_000))).hasSize(1);
    }

    @Test
    void threadsThatShareTheEngineGetTheSameTrees() throws Exception {
        List<String> texts = List.of(
                "Iraqi Prime Minister Haider al-Abadi agreed on Thursday to send troops to Ramadi, officials said.",
                "The U.S.-led coalition carried out a 48-hour strike on militia near the border. It failed.",
                "He was accused of killing two soldiers before fleeing to Jordan, where he was arrested last week.");
        List<List<String>> alone = texts.stream().map(Nlp4jEngineTest::trees).toList();
        ExecutorService pool = Executors.newFixedThreadPool(4);
        try {
            List<Callable<Void>> tasks = new ArrayList<>();
            for (int i = 0; i < 120; i++) {
                int k = i % texts.size();
                tasks.add(() -> {
                    assertThat(trees(texts.get(k))).isEqualTo(alone.get(k));
                    return null;
                });
            }
            for (Future<Void> f : pool.invokeAll(tasks)) {
                f.get();
            }
        } finally {
            pool.shutdownNow();
        }
    }

    private static List<String> trees(String text) {
        return Parsed.sentences(text).stream().map(s -> s.tokens().toString()).toList();
    }

    @Test
    void sectionsAreReadOneByOneTitleFirstAndOnlyThoseThatAreLanguage() {
        String text = "Paris (AP)\n\nRebels seized the town without a fight\n\nThe army left.\n\nArmy leaves town";
        Article article = new Article(
                "a1",
                "Army leaves town",
                text,
                text,
                List.of(
                        section(text, Section.Kind.TITLE, "Army leaves town"),
                        section(text, Section.Kind.DATELINE, "Paris (AP)"),
                        section(text, Section.Kind.BODY, "Rebels seized the town without a fight"),
                        section(text, Section.Kind.BODY, "The army left.")),
                null,
                null,
                null,
                "a1.txt",
                Map.of());

        Document document = new EngineDocumentParser(Parsed.ENGINE).parse(article);

        assertThat(document.sentences())
                .extracting(Sentence::toString)
                .containsExactly("Army leaves town", "Rebels seized the town without a fight", "The army left .");
        assertThat(document.sentences()).extracting(Sentence::index).containsExactly(0, 1, 2);
        assertThat(document.parser()).contains("NLP4J 1.1.3");
    }

    private static Section section(String text, Section.Kind kind, String part) {
        int start = text.indexOf(part);
        return new Section(kind, new CharSpan(start, start + part.length()));
    }
}
