package org.polybius.articles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.polybius.articles.Reading.articles;
import static org.polybius.articles.Reading.only;
import static org.polybius.articles.Reading.parts;
import static org.polybius.articles.Reading.readStandardInput;
import static org.polybius.articles.Reading.rejections;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.polybius.model.Article;
import org.polybius.model.Rejection;

class NewsFormatsTest {
    private static final Duration SOON = Duration.ofSeconds(60);
    private static final LocalDate DAY = LocalDate.of(2024, 5, 6);

    @Test
    void nitfIsReadAsItsReaderSeesIt() {
        Article article = only(Reading.read(Samples.file("nitf.xml")));
        assertThat(parts(article))
                .containsExactly(
                        "TITLE Kenya Reopens Border With Somalia",
                        "STANDFIRST Trade to begin again in June",
                        "DATELINE NAIROBI, Kenya —",
                        "BODY Kenya will reopen its border with Somalia, its interior ministry said on Monday.",
                        "BODY Somalia’s government thanked Kenya & promised to send more guards.",
                        "BODY Ten years",
                        "BODY The border was closed in 2011.");
        assertThat(article.published()).isEqualTo(DAY);
        assertThat(article.publisher()).isEqualTo("Example Agency");
        assertThat(article.url()).isEqualTo("https://agency.example.com/42");
        assertThat(article.otherFields())
                .containsEntry("author", "\"By Ali Example\"")
                .containsEntry("doc-id", "\"example.20240506.0042\"");
        Reading.assertSound(article);
    }

    @Test
    void ofANewsMlMessageEveryItemIsRead() {
        Path file = Samples.file("newsml.xml");
        List<ReadResult> results = Reading.read(file);
        List<Article> articles = articles(results);
        assertThat(articles)
                .extracting(Article::id)
                .containsExactly("urn:newsml:example.com:20240506:one", "urn:newsml:example.com:20240506:two");
        assertThat(parts(articles.get(0)))
                .containsExactly(
                        "TITLE Colombia and Rebels Extend Truce",
                        "DATELINE BOGOTA —",
                        "BODY Colombia and the rebels extended their truce for six months.",
                        "BODY Both sides had met in Havana.",
                        "BODY Norway welcomed the agreement.");
        assertThat(articles.get(0).published()).isEqualTo(DAY);
        assertThat(articles.get(0).publisher()).isEqualTo("Example Wire");
        assertThat(articles.get(1).text())
                .isEqualTo("Mali Thanks Algeria\n\nMali thanked Algeria for its help on Monday.");
        assertThat(rejections(results)).hasSize(2).allSatisfy(r -> {
            assertThat(r.source()).isEqualTo(file.toString());
            assertThat(r.line()).isNotNull();
        });
        assertThat(rejections(results).get(0).message()).contains("stat:canceled");
        assertThat(rejections(results).get(1).message()).contains("no text");
    }

    @Test
    void itemsOfRssAreArticles() {
        List<ReadResult> results = Reading.read(Samples.file("rss.xml"));
        List<Article> articles = articles(results);
        assertThat(articles).extracting(Article::id).containsExactly("tag-4711", "https://news.example.com/peru");
        Article first = articles.get(0);
        assertThat(first.text())
                .isEqualTo(
                        "Fiji & Tonga reopen ferry line\n\nFiji agreed on Monday to reopen the ferry line to Tonga.\n\n"
                                + "Samoa welcomed it.");
        assertThat(first.title()).isEqualTo("Fiji & Tonga reopen ferry line");
        assertThat(first.published()).isEqualTo(DAY);
        assertThat(first.url()).isEqualTo("https://news.example.com/ferry");
        assertThat(first.publisher()).isEqualTo("Example News & Views");
        assertThat(first.otherFields()).containsEntry("author", "\"Ana Tamani\"");
        assertThat(articles.get(1).text())
                .isEqualTo("Peru recalls ambassador\n\nPeru recalled its ambassador to Ecuador on Sunday.");
        assertThat(rejections(results)).extracting(Rejection::line).containsExactly(24);
    }

    @Test
    void entriesOfAtomAreArticles() {
        List<Article> articles = articles(Reading.read(Samples.file("atom.xml")));
        assertThat(articles).extracting(Article::id).containsExactly("urn:uuid:1", "urn:uuid:2", "urn:uuid:3");
        assertThat(articles)
                .extracting(Article::text)
                .containsExactly(
                        "Chad sends doctors & nurses\n\nChad sent forty doctors to Bangui.\n\nThey arrived on Monday.",
                        "Ghana thanks Togo\n\nGhana thanked Togo.",
                        "Benin thanks Togo\n\nBenin thanked Togo on Monday.");
        assertThat(articles).extracting(Article::published).containsOnly(DAY);
        assertThat(articles.get(0).url()).isEqualTo("https://desk.example.com/1");
        assertThat(articles.get(0).publisher()).isEqualTo("Example Desk");
    }

    @Test
    void ninjsOfAllVersionsIsRead() {
        List<ReadResult> results = Reading.read(Samples.file("ninjs.json"));
        List<Article> articles = articles(results);
        assertThat(articles).extracting(Article::id).containsExactly("https://api.example.com/news/1", "urn:example:2");
        assertThat(articles.get(0).text())
                .isEqualTo("NAIROBI (AP) - Kenya will reopen its border with Somalia.\n\nSomalia thanked Kenya.\n\n"
                        + "Kenya Reopens Border With Somalia");
        assertThat(articles.get(0).published()).isEqualTo(DAY);
        assertThat(articles.get(0).publisher()).isEqualTo("Example Agency");
        assertThat(articles.get(0).otherFields()).containsEntry("urgency", "4").doesNotContainKey("body_xhtml");
        assertThat(articles.get(1).text())
                .isEqualTo("Mali thanked Algeria.\n\nAlgeria sent wheat.\n\nMali Thanks Algeria");
        assertThat(rejections(results)).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"nitf.xml", "newsml.xml", "rss.xml", "atom.xml", "ninjs.json"})
    void theFormatIsSeenWithoutAName(String sample) {
        List<ReadResult> named = Reading.read(Samples.file(sample));
        List<ReadResult> seen = readStandardInput(new String(Samples.bytes(sample), StandardCharsets.UTF_8));
        assertThat(articles(seen)).isNotEmpty();
        assertThat(articles(seen).stream().map(Article::text).toList())
                .isEqualTo(articles(named).stream().map(Article::text).toList());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!ENTITY xxe SYSTEM \"file:///etc/passwd\">",
                "<!ENTITY % p SYSTEM \"http://127.0.0.1:9/x.dtd\"> %p;",
                "<!ENTITY a \"lol\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;\"><!ENTITY xxe \"&b;&b;&b;&b;&b;&b;&b;&b;\">",
            })
    void aFileThatDefinesEntitiesIsRefused(String entities) {
        String feed =
                "<?xml version=\"1.0\"?><!DOCTYPE rss [" + entities + "]><rss><channel><item><title>Fiji &xxe;</title>"
                        + "<description>Fiji thanked Tonga. &xxe;</description></item></channel></rss>";
        List<ReadResult> results = Assertions.assertTimeoutPreemptively(SOON, () -> readStandardInput(feed));
        assertThat(rejections(results)).singleElement().satisfies(r -> assertThat(r.message())
                .contains("entit"));
        assertThat(articles(results)).isEmpty();
    }

    @Test
    void anEntityThatNothingDefinesEndsTheFileWithItsName() {
        List<ReadResult> results = readStandardInput(
                "<rss><channel><item><title>Fiji</title><description>Fiji &secret; left.</description></item></channel></rss>");
        assertThat(rejections(results)).singleElement().satisfies(r -> assertThat(r.message())
                .contains("&secret;"));
    }

    @Test
    void aCutFileGivesWhatStoodBeforeTheCut() {
        byte[] rss = Samples.bytes("rss.xml");
        String text = new String(rss, StandardCharsets.UTF_8);
        int cut = text.indexOf("Peru recalled");
        List<ReadResult> results = readStandardInput(text.substring(0, cut));
        assertThat(articles(results)).hasSize(1);
        assertThat(rejections(results)).singleElement().satisfies(r -> {
            assertThat(r.cause()).isEqualTo(Rejection.Cause.BROKEN_RECORD);
            assertThat(r.message()).contains("not read");
        });
    }

    @Test
    void otherXmlIsRefusedWithWhatIsRead(@TempDir Path folder) throws java.io.IOException {
        Path file =
                Files.writeString(folder.resolve("a.xml"), "<?xml version=\"1.0\"?><project><item>x</item></project>");
        assertThat(rejections(Reading.read(file)))
                .singleElement()
                .satisfies(r -> assertThat(r.message()).contains("<project>").contains("NewsML-G2"));
        Path empty = Files.writeString(folder.resolve("b.xml"), "<rss><channel><title>x</title></channel></rss>");
        assertThat(rejections(Reading.read(empty))).extracting(Rejection::cause).containsExactly(Rejection.Cause.EMPTY);
    }

    /** Each is a way in which XML takes more than its size. */
    @ParameterizedTest
    @ValueSource(
            strings = {"<a>", "<p>x</p>", "<![CDATA[x]]>", "x", "<!-- x -->", "<?x y?>", "&nbsp;", "<a b='c' d='e'/>"})
    void noXmlTakesUnboundedTimeOrMemory(String part) {
        String feed = "<rss><channel><item><title>Fiji</title><description>" + part.repeat(1_000_000 / part.length());
        List<ReadResult> results = Assertions.assertTimeoutPreemptively(SOON, () -> readStandardInput(feed));
        assertThat(rejections(results)).hasSize(1);
        String attributes = "<rss><channel><item " + "a".repeat(1_000_000);
        assertThat(rejections(Assertions.assertTimeoutPreemptively(SOON, () -> readStandardInput(attributes))))
                .hasSize(1);
    }

    @Test
    void theEncodingThatAFileSaysHoldsAndBrokenBytesAreSaid() {
        String feed = "<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?><rss><channel><item><title>Café</title>"
                + "<description>The café in Nouméa was closed.</description></item></channel></rss>";
        byte[] latin = feed.getBytes(StandardCharsets.ISO_8859_1);
        assertThat(only(Reading.read(ReadingOptions.defaults(), new ByteArrayInputStream(latin), "-"))
                        .text())
                .isEqualTo("Café\n\nThe café in Nouméa was closed.");
        byte[] wrong = feed.replace("ISO-8859-1", "UTF-8").getBytes(StandardCharsets.ISO_8859_1);
        byte[] unknown = feed.replace("ISO-8859-1", "EXAMPLE-9").getBytes(StandardCharsets.ISO_8859_1);
        for (byte[] bytes : List.of(wrong, unknown)) {
            assertThat(rejections(Reading.read(ReadingOptions.defaults(), new ByteArrayInputStream(bytes), "-")))
                    .extracting(Rejection::cause)
                    .containsExactly(Rejection.Cause.ENCODING);
        }
    }

    @Test
    void anEndlessReportIsStopped() {
        byte[] feed = new byte[30 << 20];
        Arrays.fill(feed, (byte) 'x');
        byte[] start = "<rss><channel><item><description>".getBytes(StandardCharsets.UTF_8);
        System.arraycopy(start, 0, feed, 0, start.length);
        List<ReadResult> results = Assertions.assertTimeoutPreemptively(
                SOON, () -> Reading.read(ReadingOptions.defaults(), new ByteArrayInputStream(feed), "-"));
        assertThat(rejections(results)).extracting(Rejection::cause).containsExactly(Rejection.Cause.TOO_LONG);
    }
}
