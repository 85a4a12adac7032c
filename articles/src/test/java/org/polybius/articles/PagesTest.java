package org.polybius.articles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.polybius.articles.Reading.articles;
import static org.polybius.articles.Reading.only;
import static org.polybius.articles.Reading.parts;
import static org.polybius.articles.Reading.readStandardInput;
import static org.polybius.articles.Reading.rejections;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.polybius.model.Article;
import org.polybius.model.Rejection;

class PagesTest {
    private static final Duration SOON = Duration.ofSeconds(60);

    @Test
    void ofANewsPageTheReportIsReadAndNothingAroundIt() throws IOException {
        Article article = only(Reading.read(Samples.file("modern.html")));
        assertThat(article.text()).isEqualTo("""
                Fiji and Tonga Agree to Reopen Ferry Line

                SUVA, Fiji — Fiji agreed on Monday to reopen the ferry line to Tonga, which stopped in 2020.

                “We thank our neighbours,” Transport Minister Josefa Ratu said after talks with a delegation from Nukuʻalofa.

                Tonga’s government had asked for the line to be opened again since the cyclone, and promised to pay half of its costs.

                The first ferry leaves on 1 June.

                It carries 300 passengers.

                Samoa welcomed the agreement.""");
        assertThat(article.title()).isEqualTo("Fiji and Tonga Agree to Reopen Ferry Line");
        assertThat(article.published()).isEqualTo(LocalDate.of(2024, 5, 6));
        assertThat(article.url()).isEqualTo("https://news.example.com/2024/05/06/fiji-tonga-ferry");
        assertThat(article.publisher()).isEqualTo("Pacific Example");
        assertThat(article.otherFields()).isEqualTo(Map.of("author", "\"Ana Tamani\""));
        assertThat(article.id()).isEqualTo("modern");
        assertThat(parts(article).subList(0, 3))
                .containsExactly(
                        "TITLE Fiji and Tonga Agree to Reopen Ferry Line",
                        "DATELINE SUVA, Fiji —",
                        "BODY Fiji agreed on Monday to reopen the ferry line to Tonga, which stopped in 2020.");
        Reading.assertSound(article);
    }

    @Test
    void aPageWithoutMarksIsReadByWhereItsWordsAre() throws IOException {
        Article article = only(Reading.read(Samples.file("blog.html")));
        assertThat(article.text()).isEqualTo("""
                Chad Sends Doctors to Bangui

                Chad sent forty doctors to Bangui on Thursday, its health ministry said.

                They will work in two hospitals that were damaged in March.

                The Central African Republic had asked its neighbours for help.

                Nobody should die for want of a doctor, the minister said.""");
        assertThat(article.published()).isEqualTo(LocalDate.of(2015, 5, 21));
        assertThat(article.publisher()).isEqualTo("The Example Herald");
    }

    @Test
    void aPageOfTablesInAnotherEncodingIsReadWhereTheEncodingIsNamed() throws IOException {
        Article article = only(Reading.read(
                new ReadingOptions(null, null, Charset.forName("windows-1252"), true, Map.of()),
                ByteArrayInputStream.nullInputStream(),
                Samples.file("old.html").toString()));
        assertThat(parts(article))
                .containsExactly(
                        "TITLE Peru Recalls Its Ambassador",
                        "DATELINE LIMA (AP) --",
                        "BODY Peru recalled its ambassador to Ecuador on Thursday, the foreign ministry said.",
                        "BODY Minister José Núñez said the embassy’s staff would stay.",
                        "BODY Ecuador regretted the decision.");
        assertThat(article.published()).isEqualTo(LocalDate.of(1999, 3, 4));
        assertThat(rejections(Reading.read(Samples.file("old.html"))))
                .singleElement()
                .satisfies(r -> {
                    assertThat(r.cause()).isEqualTo(Rejection.Cause.ENCODING);
                    assertThat(r.message()).contains("--encoding");
                });
    }

    @Test
    void aPageSaysItsEncodingItself() {
        byte[] page =
                "<html><head><meta charset=iso-8859-1></head><body><p>The café in Nouméa was closed on Monday.</p>"
                        .getBytes(StandardCharsets.ISO_8859_1);
        assertThat(only(Reading.read(ReadingOptions.defaults(), new ByteArrayInputStream(page), "-"))
                        .text())
                .isEqualTo("The café in Nouméa was closed on Monday.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<html></html>",
                "<!DOCTYPE html><html><body><ul><li><a href=a>Fiji thanks Tonga for its help</a></ul></body></html>",
                "<html><body><script>var text = 'The army left the town on Monday.'</script></body></html>",
            })
    void aPageWithoutAReportIsRefused(String page) {
        assertThat(rejections(readStandardInput(page))).singleElement().satisfies(r -> assertThat(r.cause())
                .isEqualTo(Rejection.Cause.EMPTY));
    }

    @Test
    void aReportThatThePageOnlyHoldsForMachinesIsRead() {
        Article article = only(readStandardInput(
                "<html><head><script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"headline\":\"Fiji Thanks Tonga\","
                        + "\"articleBody\":\"Fiji thanked Tonga on Monday.\\n\\nTonga sent two ships.\"}</script></head>"
                        + "<body><div id=root></div></body></html>"));
        assertThat(parts(article))
                .containsExactly(
                        "TITLE Fiji Thanks Tonga", "BODY Fiji thanked Tonga on Monday.", "BODY Tonga sent two ships.");
    }

    @Test
    void addressesThatAreNoWebAddressesAreNotTaken() {
        Article article = only(readStandardInput("<html><head><link rel=canonical href='javascript:alert(1)'>"
                + "<meta property=og:url content='file:///etc/passwd'></head>"
                + "<body><p>Fiji thanked Tonga on Monday for its help after the cyclone.</p></body></html>"));
        assertThat(article.url()).isNull();
    }

    @Test
    void commentsThatAreMarkedAsArticlesAreNotTakenForTheReport() {
        String comment = "<article><p>The ferry was late again on Monday, as it has been every week since the old"
                + " harbour was closed and the new one was not finished.</p></article>";
        assertThat(only(readStandardInput("<html><h1>Fiji Thanks Tonga</h1><div><p>Fiji thanked Tonga on Monday for two"
                                + " ships with food and tents.</p><p>The ships reached Suva on Sunday, a week after the"
                                + " cyclone had closed the airport.</p><p>Samoa sent doctors, and its health ministry promised to pay for"
                                + " their stay.</p></div><section>"
                                + comment.repeat(3) + "</section>"))
                        .text())
                .startsWith("Fiji Thanks Tonga\n\nFiji thanked Tonga")
                .endsWith("for their stay.");
    }

    @Test
    void ofARowOfCellsTheOneWithTheReportIsRead() {
        assertThat(only(readStandardInput("<html><title>Fiji Thanks Tonga</title><table><tr><td><a href=a>World</a><br>"
                                + "<a href=b>Weather</a></td><td>Fiji thanked Tonga on Monday for two ships with food."
                                + "<br><br>The ships reached Suva on Sunday.</td>"
                                + "<td>Rain is expected on the coast tonight.</td></tr></table>"))
                        .text())
                .isEqualTo("""
                        Fiji Thanks Tonga

                        Fiji thanked Tonga on Monday for two ships with food.

                        The ships reached Suva on Sunday.""");
    }

    @Test
    void paragraphsThatThePagePartsFromTheRestBelowTheHeadlineAreRead() {
        assertThat(only(readStandardInput(
                                "<html><title>Fiji Thanks Tonga</title><div><div><p>Every day a letter with all"
                                        + " news, free of charge.</p></div><div><h1>Fiji Thanks Tonga</h1></div>"
                                        + "<div><p>Fiji thanked Tonga on Monday for two ships.</p></div>"
                                        + "<div><p>The ships reached Suva on Sunday, a week after the cyclone.</p>"
                                        + "<p>Samoa sent doctors, its health ministry said.</p></div></div>"))
                        .text())
                .isEqualTo("""
                        Fiji Thanks Tonga

                        Fiji thanked Tonga on Monday for two ships.

                        The ships reached Suva on Sunday, a week after the cyclone.

                        Samoa sent doctors, its health ministry said.""");
    }

    @Test
    void whatIsRepeatedFromTheReportInLargeLettersIsReadOnce() {
        assertThat(only(readStandardInput("<html><article><p>Fiji thanked Tonga on Monday for two ships with food and"
                                + " tents.</p><blockquote class=pullquote>We do not forget a friend.</blockquote><p>“We do"
                                + " not forget a friend,” the minister said in Suva.</p></article>"))
                        .text())
                .containsOnlyOnce("do not forget a friend");
    }

    /** Each is a way in which trees of pages, or walks over them, grow beyond their size. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "<div>",
                "<b><p>",
                "<a href=x>",
                "<table><tr><td>",
                "<font><i><b>",
                "<div class=ads><p>x",
                "<p>a<br>",
                "<ul><li><ul><li>",
                "<svg><math>",
                "<article><p>The army left.",
                "<select><option>",
                "&amp",
                "<!--",
                "<script>",
                "<h1>a</h1>",
                "<a><b></a>",
                "<meta property=og:url content=x>",
            })
    void noPageTakesUnboundedTimeOrMemory(String part) {
        String page = "<html><body><p>The army of Fiji left the town on Monday, and it did not say why.</p>"
                + part.repeat(300_000 / part.length());
        List<ReadResult> results = Assertions.assertTimeoutPreemptively(SOON, () -> readStandardInput(page));
        assertThat(results).hasSize(1);
        articles(results).forEach(Reading::assertSound);
    }

    @Test
    void tooLongAPageIsRefused() {
        assertThat(rejections(readStandardInput("<html>" + " ".repeat(5 << 20))))
                .extracting(Rejection::cause)
                .containsExactly(Rejection.Cause.TOO_LONG);
    }
}
