package org.polybius.coding.dates;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.polybius.model.Article;
import org.polybius.model.CharSpan;
import org.polybius.model.Document;
import org.polybius.model.EventDate;
import org.polybius.model.Section;
import org.polybius.model.Sentence;
import org.polybius.model.Token;
import org.polybius.model.Upos;

/** What holds of every document, however strange its words and trees. */
class DateInvariantsTest {
    private static final DateGrammar ENGLISH = DateGrammar.load();
    private static final DateReader READER = new DateReader(ENGLISH);
    private static final List<String> RELATIONS = List.of(
            "nsubj",
            "obj",
            "obl",
            "obl:tmod",
            "nmod",
            "nmod:poss",
            "compound",
            "advmod",
            "conj",
            "ccomp",
            "xcomp",
            "advcl",
            "acl",
            "acl:relcl",
            "parataxis",
            "mark",
            "case",
            "aux",
            "cop",
            "dep");
    private static final List<String> TAGS =
            List.of("VBD", "VBZ", "VBG", "VBN", "VB", "MD", "NN", "NNP", "IN", "JJS", "CD", "RB");

    /** Words of the grammar's own examples, so that phrases come about, and some that are none. */
    @Provide
    Arbitrary<List<String>> words() {
        List<String> pool = new ArrayList<>(
                List.of("said", "\"", "when", ",", "2147483648", "-", "'", "\u0000", "0000", "31/31/2014"));
        ENGLISH.examples().forEach(e -> pool.addAll(List.of(e.text().split(" "))));
        return Arbitraries.of(pool).list().ofMinSize(1).ofMaxSize(40);
    }

    @Provide
    Arbitrary<LocalDate> days() {
        return Arbitraries.longs()
                .between(
                        LocalDate.of(1900, 1, 1).toEpochDay(),
                        LocalDate.of(2100, 12, 31).toEpochDay())
                .map(LocalDate::ofEpochDay)
                .injectNull(0.1);
    }

    @Property(tries = 500)
    void anyWordsInAnyTreeOnAnyDayGiveDatesInOrderInsideTheSentenceAndNotAfterPublication(
            @ForAll("words") List<String> words, @ForAll("days") @Nullable LocalDate published, @ForAll long seed) {
        Document document = document(words, published, new Random(seed), 3);
        DocumentDates dates = READER.read(document);
        for (Sentence s : document.sentences()) {
            int last = 0;
            for (TimeExpression e : dates.expressions(s)) {
                assertThat(e.span().start()).isGreaterThanOrEqualTo(last);
                assertThat(e.span().contains(e.head())).isTrue();
                assertThat(e.date().text()).isNotBlank();
                assertThat(e.role() == TimeExpression.Role.DURATION && e.date().start() != null)
                        .isFalse();
                last = e.span().end();
                assertThat(last).isLessThanOrEqualTo(s.size());
            }
            for (Token t : s.tokens()) {
                EventDate date = dates.dateOf(s, t.index());
                assertThat(date.text() == null && published != null && !published.equals(date.start()))
                        .isFalse();
                if (published != null && date.end() != null) {
                    assertThat(date.end()).isBeforeOrEqualTo(published);
                }
                assertThat(dates.dateOf(s, t.index())).isEqualTo(date);
            }
        }
    }

    @Property(tries = 300)
    void everyExampleCanBeSaidOnAnyDayInAnyTense(@ForAll("days") LocalDate published, @ForAll int choice) {
        DateGrammar.Example example =
                ENGLISH.examples().get(Math.floorMod(choice, ENGLISH.examples().size()));
        List<Token> tokens = DateGrammarTest.tokens(example.text());
        for (Match match : ExpressionFinder.find(ENGLISH, Pieces.of(tokens))) {
            for (Tense tense : Tense.values()) {
                Period told = published == null ? null : Period.day(published.minusDays(3));
                Resolution r = match.resolve(new Moment(published, tense, told, told));
                assertThat(r.role()).isNotNull();
            }
        }
    }

    @Test
    void aSentenceOfThreeThousandWordsIsReadWithinSeconds() {
        List<String> words = new ArrayList<>();
        for (int i = 0; i < 500; i++) {
            words.addAll(List.of("from", "early", "May", "to", "late", "Monday"));
        }
        Document document = document(words, LocalDate.of(2015, 6, 18), new Random(7), 1);
        Assertions.assertTimeout(Duration.ofSeconds(10), () -> {
            DocumentDates dates = READER.read(document);
            Sentence s = document.sentences().get(0);
            s.tokens().forEach(t -> dates.dateOf(s, t.index()));
        });
    }

    /** The words as sentences whose trees are random. */
    private static Document document(List<String> words, @Nullable LocalDate published, Random random, int sentences) {
        String text = (String.join(" ", words) + " ").repeat(sentences);
        Section section = new Section(Section.Kind.BODY, new CharSpan(0, text.length()));
        List<Sentence> all = new ArrayList<>();
        int at = 0;
        for (int n = 0; n < sentences; n++) {
            int start = at;
            int root = random.nextInt(words.size());
            List<Token> tokens = new ArrayList<>();
            for (int i = 0; i < words.size(); i++) {
                String word = words.get(i);
                int head =
                        i == root ? -1 : i < root ? i + 1 + random.nextInt(root - i) : root + random.nextInt(i - root);
                String relation = i == root ? "root" : RELATIONS.get(random.nextInt(RELATIONS.size()));
                Upos upos = Upos.values()[random.nextInt(Upos.values().length)];
                String tag = TAGS.get(random.nextInt(TAGS.size()));
                CharSpan span = new CharSpan(at, at + word.length());
                tokens.add(
                        new Token(i, span, word, word.toLowerCase(java.util.Locale.ROOT), upos, tag, head, relation));
                at += word.length() + 1;
            }
            all.add(new Sentence(n, section, new CharSpan(start, at - 1), tokens));
        }
        Article article =
                new Article("test", null, text, text, List.of(section), published, null, null, "test", Map.of());
        return new Document(article, all, "random");
    }
}
