package org.polybius.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.polybius.model.Article;
import org.polybius.model.CharSpan;
import org.polybius.model.Document;
import org.polybius.model.Section;
import org.polybius.model.Sentence;
import org.polybius.model.Token;
import org.polybius.model.Upos;

class ConlluRoundTripTest {
    private static final List<Upos> UPOS = List.of(Upos.values());
    private static final String[] FORMS = {
        "Troops",
        "left",
        "_",
        "#",
        "1-2",
        "8.1",
        "al-Abadi",
        "حلب",
        "Київ",
        "😀",
        "=",
        "|",
        "\"",
        "’s",
        "東京",
        "e\u0301",
        "a|b=c",
        "TokenRange=1:2"
    };

    @Property(tries = 300)
    void aDocumentThatIsWrittenIsReadBackWithItsSentencesTreesSpansAndDate(
            @ForAll long seed, @ForAll @IntRange(max = 5) int sentences) {
        Document document = document(new Random(seed), sentences);

        Conllu read = Conllu.read(Conllu.write(document));

        assertThat(read.rejections()).isEmpty();
        Document back = read.documents().get(0);
        assertThat(back.article().id()).isEqualTo(document.article().id());
        assertThat(back.article().title()).isEqualTo(document.article().title());
        assertThat(back.article().published()).isEqualTo(document.article().published());
        assertThat(back.article().text()).hasSameSizeAs(document.article().text());
        assertThat(back.article().sections())
                .isEqualTo(sentences == 0 ? List.of() : document.article().sections());
        assertThat(back.parser()).isEqualTo(document.parser());
        assertThat(back.sentences()).hasSameSizeAs(document.sentences());
        for (int i = 0; i < sentences; i++) {
            Sentence was = document.sentences().get(i);
            Sentence is = back.sentences().get(i);
            assertThat(is.tokens()).isEqualTo(was.tokens());
            assertThat(is.span()).isEqualTo(was.span());
            assertThat(is.section()).isEqualTo(was.section());
            assertThat(is.span().in(back.article().text()))
                    .isEqualTo(was.span().in(document.article().text()));
        }
        assertThat(Conllu.write(back)).isEqualTo(Conllu.write(document));
    }

    @Property(tries = 300)
    void withoutRangesTheTextIsLaidOutAnewAndEveryTokenIsWhereItsSpanSays(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 5) int sentences) {
        String file = Conllu.write(document(new Random(seed), sentences)).replaceAll("TokenRange=\\d+:\\d+$(?m)", "_");

        Conllu read = Conllu.read(file);

        assertThat(read.rejections()).isEmpty();
        Document back = read.documents().get(0);
        assertThat(back.sentences()).hasSize(sentences);
        for (Sentence s : back.sentences()) {
            for (Token t : s.tokens()) {
                assertThat(t.span().in(back.article().text())).isEqualTo(t.form());
            }
        }
    }

    @Property(tries = 500)
    void anyTextIsReadToTheEndWithoutAnException(@ForAll String text) {
        Conllu.read(text);
        Conllu.read("# newdoc\n1\t" + text + "\t_\tX\t_\t_\t0\troot\t_\t_\n\n" + text);
    }

    private static Document document(Random random, int count) {
        StringBuilder text = new StringBuilder("  ");
        List<Sentence> sentences = new ArrayList<>();
        List<Section> sections = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            if (random.nextInt(3) == 0) {
                String dateline = "KYIV, May 21 (EW) -";
                sections.add(new Section(
                        Section.Kind.DATELINE, new CharSpan(text.length(), text.length() + dateline.length())));
                text.append(dateline).append(' ');
            }
            int start = text.length();
            List<int[]> spans = new ArrayList<>();
            int size = 1 + random.nextInt(6);
            for (int k = 0; k < size; k++) {
                String form = FORMS[random.nextInt(FORMS.length)];
                spans.add(new int[] {text.length(), text.length() + form.length()});
                text.append(form);
                text.append(" ".repeat(k + 1 < size ? random.nextInt(3) : 0));
            }
            CharSpan span = new CharSpan(start, text.length());
            Section.Kind kind = i == 0 ? Section.Kind.TITLE : Section.Kind.BODY;
            Section section = new Section(kind, span);
            sections.add(section);
            int root = random.nextInt(size);
            List<Token> tokens = new ArrayList<>();
            for (int k = 0; k < size; k++) {
                // Every head lies towards the root, so that the heads are always a tree.
                int head =
                        k == root ? -1 : k < root ? k + 1 + random.nextInt(root - k) : root + random.nextInt(k - root);
                CharSpan at = new CharSpan(spans.get(k)[0], spans.get(k)[1]);
                String form = at.in(text.toString());
                Upos upos = UPOS.get(random.nextInt(UPOS.size()));
                tokens.add(new Token(k, at, form, form, upos, "NN", head, head < 0 ? "root" : "nsubj:pass"));
            }
            sentences.add(new Sentence(i, section, span, tokens));
            text.append("\n".repeat(random.nextInt(3)));
        }
        LocalDate published = random.nextBoolean() ? LocalDate.of(2015, 5, 21) : null;
        Article article = new Article(
                "a-" + random.nextInt(9),
                random.nextBoolean() ? "Title" : null,
                text.toString(),
                text.toString(),
                sections,
                published,
                null,
                null,
                "s",
                Map.of());
        return new Document(article, sentences, "parser 1");
    }
}
