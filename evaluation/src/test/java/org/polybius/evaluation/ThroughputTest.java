package org.polybius.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.polybius.model.Article;
import org.polybius.model.CharSpan;
import org.polybius.model.Document;
import org.polybius.model.DocumentParser;
import org.polybius.model.Event;
import org.polybius.model.EventDate;
import org.polybius.model.Evidence;
import org.polybius.model.Party;
import org.polybius.model.Provenance;
import org.polybius.model.Section;
import org.polybius.model.Sentence;
import org.polybius.model.Token;
import org.polybius.model.Upos;
import org.polybius.model.ontology.EventType;
import org.polybius.store.formats.JsonlEventWriter;

class ThroughputTest {
    private static final long PARSING = 20;
    private static final long CODING = 5;

    @Test
    void countsAndTimesEveryStage() throws IOException {
        StringWriter out = new StringWriter();

        Throughput.Measure measure = new Throughput(new WordPerSentence(), ThroughputTest::code)
                .run(List.of(article("a b c"), article("d e")).iterator(), new JsonlEventWriter(out));

        assertThat(measure.articles()).isEqualTo(2);
        assertThat(measure.sentences()).isEqualTo(5);
        assertThat(measure.tokens()).isEqualTo(5);
        assertThat(measure.events()).isEqualTo(5);
        assertThat(out.toString().lines()).hasSize(5);
        assertThat(measure.stages())
                .extracting(Throughput.Stage::name)
                .containsExactly("read", "parse", "code", "write");
        assertThat(measure.stages().get(1).time()).isGreaterThanOrEqualTo(Duration.ofMillis(2 * PARSING));
        assertThat(measure.stages().get(2).time()).isGreaterThanOrEqualTo(Duration.ofMillis(2 * CODING));
        assertThat(measure.sentencesPerSecond(measure.total())).isBetween(0.1, 5 * 1000.0 / (2 * PARSING));
        assertThat(measure.peakHeap()).isPositive();
        assertThat(measure.lines())
                .hasSize(7)
                .first()
                .isEqualTo("2 articles, 5 sentences, 5 tokens, 5 events, 0 failures");
    }

    @Test
    void partsOfCodingAreTimedBesideTheWholeWithoutAddingToIt() throws IOException {
        Throughput.Part slow = new Throughput.Part("places", d -> pause(10 * PARSING));
        Throughput.Measure measure = new Throughput(new WordPerSentence(), ThroughputTest::code, List.of(slow))
                .run(List.of(article("a b c")).iterator(), new JsonlEventWriter(new StringWriter()));

        assertThat(measure.parts()).extracting(Throughput.Stage::name).containsExactly("places");
        assertThat(measure.parts().get(0).time()).isGreaterThanOrEqualTo(Duration.ofMillis(10 * PARSING));
        assertThat(measure.stages()).extracting(Throughput.Stage::name).doesNotContain("places");
        assertThat(measure.lines()).anyMatch(l -> l.startsWith("of code, places: ") && l.endsWith("% of all"));
    }

    @Test
    void anArticleThatBreaksAStageIsCountedAndTheRestIsMeasured() throws IOException {
        Throughput.Measure measure = new Throughput(new WordPerSentence(), ThroughputTest::code)
                .run(List.of(article("a broken"), article("d e")).iterator(), new JsonlEventWriter(new StringWriter()));

        assertThat(measure.events()).isEqualTo(2);
        assertThat(measure.failures()).singleElement().asString().contains("a broken.txt", "no such word");
    }

    private static List<Event> code(Document document) {
        pause(CODING);
        return document.sentences().stream().map(s -> event(document, s)).toList();
    }

    private static Event event(Document document, Sentence s) {
        if (s.toString().equals("broken")) {
            throw new IllegalStateException("no such word");
        }
        return new Event(
                s.toString(),
                EventType.AID,
                null,
                List.of(),
                null,
                1,
                List.of(new Party("x", null, "x", null, null, List.of(), List.of(), null)),
                List.of(),
                EventDate.ofPublication(null),
                null,
                List.of(),
                Set.of(),
                Map.of(),
                List.of(new Evidence(document.article().id(), s.index(), s.span(), s.span(), s.toString())),
                List.of("x"),
                1,
                new Provenance("x", "x", "x", "x"));
    }

    private static Article article(String text) {
        return new Article(text, null, text, text, List.of(), null, null, null, text + ".txt", Map.of());
    }

    private static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** Takes every word for a sentence. */
    private static final class WordPerSentence implements DocumentParser {
        @Override
        public String name() {
            return "words";
        }

        @Override
        public Document parse(Article article) {
            pause(PARSING);
            Section body = new Section(
                    Section.Kind.BODY, new CharSpan(0, article.text().length()));
            List<Sentence> sentences = new java.util.ArrayList<>();
            int start = 0;
            for (String word : article.text().split(" ", -1)) {
                CharSpan span = new CharSpan(start, start + word.length());
                sentences.add(new Sentence(
                        sentences.size(),
                        body,
                        span,
                        List.of(new Token(0, span, word, word, Upos.X, "X", -1, "root"))));
                start = span.end() + 1;
            }
            return new Document(article, sentences, name());
        }
    }
}
