package org.polybius.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.polybius.model.CharSpan;
import org.polybius.model.Document;
import org.polybius.model.Rejection;
import org.polybius.model.Section;
import org.polybius.model.Sentence;

class ConlluReaderTest {
    private static final String TROOPS_LEFT = Conllu.lines(
            "# newdoc id = a1",
            "# published = 2015-05-21",
            "# section = title",
            "# text = Troops left.",
            "1 Troops troop NOUN NNS 2 nsubj",
            "2 left leave VERB VBD 0 root SpaceAfter=No",
            "3 . . PUNCT . 2 punct");

    @Test
    void plainConlluOfAnotherToolGivesADocumentWithOffsetsIntoItsOwnText() {
        Document d = Conllu.read(TROOPS_LEFT).documents().get(0);

        assertThat(d.article().id()).isEqualTo("a1");
        assertThat(d.article().text()).isEqualTo("Troops left.");
        assertThat(d.article().published()).isEqualTo(LocalDate.of(2015, 5, 21));
        Sentence s = d.sentences().get(0);
        assertThat(s.section().kind()).isEqualTo(Section.Kind.TITLE);
        assertThat(s.token(2).span()).isEqualTo(new CharSpan(11, 12));
        assertThat(s.root().lemma()).isEqualTo("leave");
    }

    @Test
    void withoutTextCommentSpaceAfterDecidesWhereSpacesAre() {
        String file = Conllu.lines(
                "1 Go go VERB VB 0 root SpaceAfter=No", "2 ! ! PUNCT . 1 punct", "3 now now ADV RB 1 advmod");

        Document d = Conllu.read(file).documents().get(0);

        assertThat(d.article().text()).isEqualTo("Go! now");
        assertThat(d.article().id()).isEqualTo("test.conllu");
    }

    @Test
    void wordsOfAMultiwordTokenHaveTheirOwnSpansWhereTheySpellItAndShareItWhereNot() {
        String file = Conllu.lines(
                "# text = They cannot and won't go.",
                "1 They they PRON PRP 6 nsubj",
                "2-3 cannot _ _ _ _ _",
                "2 can can AUX MD 6 aux",
                "3 not not PART RB 6 advmod",
                "4 and and CCONJ CC 6 cc",
                "5-5 won't _ _ _ _ _",
                "5 will will AUX MD 6 aux",
                "5.1 go go VERB VB _ _",
                "6 go go VERB VB 0 root SpaceAfter=No",
                "7 . . PUNCT . 6 punct");

        Conllu read = Conllu.read(file);

        assertThat(read.rejections()).isEmpty();
        Sentence s = read.documents().get(0).sentences().get(0);
        String text = read.documents().get(0).article().text();
        assertThat(s.size()).isEqualTo(7);
        assertThat(s.token(1).span().in(text)).isEqualTo("can");
        assertThat(s.token(2).span().in(text)).isEqualTo("not");
        assertThat(s.token(4).span().in(text)).isEqualTo("won't");
        assertThat(s.token(5).span().in(text)).isEqualTo("go");
    }

    @Test
    void sentencesBetweenNewdocCommentsMakeOneDocumentEach() {
        Conllu read = Conllu.read(TROOPS_LEFT
                + TROOPS_LEFT.replace("# newdoc id = a1", "# sent_id = 2")
                + TROOPS_LEFT.replace("a1", "a2"));

        assertThat(read.documents()).extracting(d -> d.article().id()).containsExactly("a1", "a2");
        assertThat(read.documents().get(0).sentences()).hasSize(2);
        assertThat(read.documents().get(0).article().text()).isEqualTo("Troops left.\nTroops left.");
    }

    @Test
    void aNewParagraphStartsANewSection() {
        Document d = Conllu.read(TROOPS_LEFT + TROOPS_LEFT.replace("# newdoc id = a1", "# newpar"))
                .documents()
                .get(0);

        assertThat(d.article().text()).isEqualTo("Troops left.\n\nTroops left.");
        assertThat(d.article().sections()).hasSize(2);
    }

    @Test
    void aBrokenSentenceIsRejectedWithItsLineAndTheNextOneIsRead() {
        String broken = Conllu.lines("# sent_id = 2", "1 Troops troop NOUN NNS 2 nsubj", "2 left leave VERB VBD 9 obj");
        String noRoot = Conllu.lines("1 a a NOUN NN 2 dep", "2 b b NOUN NN 1 dep");

        Conllu read = Conllu.read(
                TROOPS_LEFT + broken + noRoot + Conllu.lines("1 x y") + TROOPS_LEFT.replace("# newdoc id = a1", "# x"));

        assertThat(read.documents()).hasSize(1);
        assertThat(read.documents().get(0).sentences()).hasSize(2);
        assertThat(read.rejections()).extracting(Rejection::line).containsExactly(11, 13, 16);
        assertThat(read.rejections())
                .allMatch(r -> r.source().equals("test.conllu") && r.cause() == Rejection.Cause.BROKEN_RECORD);
        assertThat(read.rejections().get(2).message()).contains("10 columns");
    }

    @Test
    void aWrongColumnIsNamedAtItsOwnLine() {
        Conllu read = Conllu.read(TROOPS_LEFT.replace("VERB", "VRB"));

        assertThat(read.rejections()).hasSize(1);
        assertThat(read.rejections().get(0).line()).isEqualTo(6);
        assertThat(read.rejections().get(0).message()).contains("UPOS VRB");
    }

    @Test
    void aDateThatIsNoneIsRejectedAndTheDocumentIsReadWithoutIt() {
        Conllu read = Conllu.read(TROOPS_LEFT.replace("2015-05-21", "yesterday"));

        assertThat(read.documents().get(0).article().published()).isNull();
        assertThat(read.rejections()).extracting(Rejection::cause).containsExactly(Rejection.Cause.NO_DATE);
    }

    @Test
    void rangesThatDoNotFitAreNotTrusted() {
        String file = TROOPS_LEFT
                .replace("# section = title", "# section = title 0:999999999")
                .replace("SpaceAfter=No", "TokenRange=999999990:999999994");

        Conllu read = Conllu.read(file);

        assertThat(read.rejections()).isEmpty();
        assertThat(read.documents().get(0).article().text()).isEqualTo("Troops left.");
    }

    @Test
    void aSentenceBeyondAllMeasureIsRejectedAndTheNextOneIsRead() {
        StringBuilder file = new StringBuilder();
        for (int i = 1; i <= 100_000; i++) {
            file.append(i)
                    .append("\tx\tx\tX\t_\t_\t")
                    .append(i - 1)
                    .append(i == 1 ? "\troot" : "\tdep")
                    .append("\t_\t_\n");
        }
        Conllu read = Conllu.read(file + "\n" + TROOPS_LEFT);

        assertThat(read.rejections()).extracting(Rejection::cause).containsExactly(Rejection.Cause.TOO_LONG);
        assertThat(read.documents()).anyMatch(d -> d.sentences().size() == 1);
    }
}
