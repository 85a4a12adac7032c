package org.polybius.articles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.polybius.articles.Reading.parts;
import static org.polybius.articles.Reading.text;
import static org.polybius.articles.Reading.words;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.polybius.model.Article;
import org.polybius.model.Section;

class TextReadingTest {

    private static final String REPORT = """
            # Estonia and Latvia Sign Rail Accord

            March 4, 2024



            Tallinn promises to pay half of the costs

            RIGA - Estonia and Latvia signed an accord on a new railway on Monday, officials said.

            The Latvian prime minister thanked Tallinn for its patience.

            Original url:

            <https://www.example.com/2024/03/04/rail-accord>""";

    @Test
    void aReportFallsIntoItsParts() {
        Article article = text(REPORT);
        assertThat(parts(article))
                .containsExactly(
                        "TITLE Estonia and Latvia Sign Rail Accord",
                        "DATE March 4, 2024",
                        "STANDFIRST Tallinn promises to pay half of the costs",
                        "DATELINE RIGA -",
                        "BODY Estonia and Latvia signed an accord on a new railway on Monday, officials said.",
                        "BODY The Latvian prime minister thanked Tallinn for its patience.",
                        "METADATA Original url:",
                        "METADATA <https://www.example.com/2024/03/04/rail-accord>");
        assertThat(article.title()).isEqualTo("Estonia and Latvia Sign Rail Accord");
        assertThat(article.published()).isEqualTo(LocalDate.of(2024, 3, 4));
        assertThat(article.url()).isEqualTo("https://www.example.com/2024/03/04/rail-accord");
        assertThat(article.text()).isEqualTo(REPORT);
    }

    @Test
    void windowsLineEndsStayInTheTextAndChangeNoPart() {
        Article article = text(REPORT.replace("\n", "\r\n"));
        assertThat(parts(article)).isEqualTo(parts(text(REPORT)));
        assertThat(article.text()).contains("\r\n");
    }

    @Test
    void aStandfirstMayRepeatAWholeSentenceOfTheBody() {
        Article article = text("""
                # Peru Recalls Its Envoy

                The foreign ministry in Lima called the remarks unacceptable.

                Peru recalled its ambassador to Bolivia on Tuesday.

                The foreign ministry in Lima called the remarks unacceptable.
                """);
        assertThat(words(article, Section.Kind.STANDFIRST))
                .containsExactly("The foreign ministry in Lima called the remarks unacceptable.");
        assertThat(words(article, Section.Kind.BODY)).hasSize(2);
    }

    @Test
    void theBylineMayStandBelowTheStandfirst() {
        Article article = text("""
                # Peru Recalls Its Envoy

                Lima protests against remarks in La Paz.

                By Rosa Quispe

                LIMA - Peru recalled its ambassador to Bolivia on Tuesday.
                """);
        assertThat(parts(article).subList(1, 5))
                .containsExactly(
                        "STANDFIRST Lima protests against remarks in La Paz.",
                        "METADATA By Rosa Quispe",
                        "DATELINE LIMA -",
                        "BODY Peru recalled its ambassador to Bolivia on Tuesday.");
    }

    @Test
    void aFullFirstSentenceIsNoStandfirst() {
        Article article = text("""
                # Peru Recalls Its Envoy

                Peru recalled its ambassador to Bolivia on Tuesday.

                Bolivia regretted the step.
                """);
        assertThat(words(article, Section.Kind.STANDFIRST)).isEmpty();
    }

    @Test
    void aTitleNeedsNoMark() {
        Article article =
                text("Ghana Opens Talks with Togo\n21 June 2023\nBy Ama Mensah\n\nGhana opened talks on Tuesday.\n");
        assertThat(parts(article))
                .containsExactly(
                        "TITLE Ghana Opens Talks with Togo",
                        "DATE 21 June 2023",
                        "METADATA By Ama Mensah",
                        "BODY Ghana opened talks on Tuesday.");
    }

    @Test
    void oneSentenceAloneIsBody() {
        assertThat(parts(text("Kenya sent 200 police officers to Haiti on Tuesday.")))
                .containsExactly("BODY Kenya sent 200 police officers to Haiti on Tuesday.");
    }

    @Test
    void wrappedLinesAreOneParagraph() {
        Article article = text("""
                The parliament of Moldova voted on Thursday to close the border
                crossing at Palanca for a week, and the government told the
                Organization for Security and Co-operation in Europe about it.
                Ukraine said it had been asked beforehand.

                Romania offered its help.
                """);
        assertThat(words(article, Section.Kind.BODY)).hasSize(2);
    }

    @Test
    void oneLineAParagraphStaysOneLineAParagraph() {
        Article article = text("""
                The parliament of Moldova voted on Thursday to close the border crossing at Palanca for a week, after a long debate.
                Ukraine said it had been asked beforehand.
                What comes next
                Romania offered its help with the guarding of the border, which is some 1,200 kilometres long in all.
                """);
        assertThat(words(article, Section.Kind.BODY)).hasSize(4);
    }

    @Test
    void aLineThatEndsInAnArticleGoesOn() {
        Article article = text(
                "Ministers from nine states will meet on Friday in a hall near the\nHague Peace Palace.\nThe Dutch king will open the meeting.");
        assertThat(words(article, Section.Kind.BODY)).hasSize(2);
    }

    @Test
    void creditsAndCopyrightAtTheEndAreNotRead() {
        Article article = text("""
                Chile thanked Argentina for its help.

                (Reporting by Ana Ruiz in Santiago; Editing by Tom Reed)
                © 2024 Example News. All rights reserved.
                """);
        assertThat(words(article, Section.Kind.METADATA)).hasSize(2);
        assertThat(words(article, Section.Kind.BODY)).containsExactly("Chile thanked Argentina for its help.");
    }

    @Test
    void theDatelineGivesTheDayWhereNothingElseDoes() {
        Article article = text("OSLO, May 21, 2015 (NTB) - Norway recalled its envoy. The two states will talk again.");
        assertThat(article.published()).isEqualTo(LocalDate.of(2015, 5, 21));
    }

    @Test
    void theDateLineOverrulesTheOptions() {
        ReadingOptions options = ReadingOptions.defaults().withPublished(LocalDate.of(2020, 1, 1));
        ArticleReader reader = new ArticleReader(options);
        assertThat(((ReadResult.Read) reader.readText("a", REPORT)).article().published())
                .isEqualTo(LocalDate.of(2024, 3, 4));
        assertThat(((ReadResult.Read) reader.readText("b", "Norway recalled its envoy."))
                        .article()
                        .published())
                .isEqualTo(LocalDate.of(2020, 1, 1));
    }

    @Test
    void noDateIsNoFailure() {
        assertThat(text("Norway recalled its envoy.").published()).isNull();
    }

    @Test
    void frontMatterGivesTitleAndDate() {
        Article article =
                Reading.only(java.util.List.of(new ReadResult.Read(TextFormat.article("a", "a.md", """
                ---
                layout: post
                date: 2024-05-21
                title: "Fiji Thanks Tonga"
                publisher: Example News
                ---

                **Fiji** thanked Tonga on Monday.
                """, true))));
        assertThat(parts(article))
                .containsExactly(
                        "TITLE Fiji Thanks Tonga",
                        "METADATA layout: post",
                        "DATE 2024-05-21",
                        "METADATA publisher: Example News",
                        "BODY Fiji** thanked Tonga on Monday.");
        assertThat(article.title()).isEqualTo("Fiji Thanks Tonga");
        assertThat(article.published()).isEqualTo(LocalDate.of(2024, 5, 21));
        assertThat(article.publisher()).isEqualTo("Example News");
        assertThat(article.otherFields()).containsEntry("layout", "\"post\"");
        Reading.assertSound(article);
    }

    @Test
    void theDayMayStandInTheAddressOnly() {
        assertThat(text("Fiji thanked Tonga.\n\nSource: https://example.com/2024/05/21/fiji")
                        .published())
                .isEqualTo(LocalDate.of(2024, 5, 21));
    }
}
