package org.polybius.articles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.polybius.model.Rejection;

@DisplayName("A list of feeds")
class FeedListTest {
    @TempDir
    Path folder = Path.of("");

    private FeedList read(String opml) throws IOException {
        return FeedList.read(Files.writeString(folder.resolve("feeds.opml"), opml));
    }

    private static String outlines(String body) {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<opml version=\"2.0\"><head><title>Feeds</title></head>\n<body>"
                + body + "</body></opml>";
    }

    @Test
    void givesEachFeedOnceHoweverDeepItStands() throws IOException {
        FeedList list = read(outlines("<outline text=\"World\"><outline text=\"Africa\">"
                + "<outline type=\"rss\" text=\"A\" xmlUrl=\"https://a.example/rss?x=1&amp;y=2\" htmlUrl=\"https://a.example\"/>"
                + "</outline><outline xmlURL=\" http://b.example/feed \"/></outline>"
                + "<outline xmlUrl=\"http://b.example/feed\"/><outline text=\"a note\"/>"));
        assertThat(list.feeds())
                .containsExactly(URI.create("https://a.example/rss?x=1&y=2"), URI.create("http://b.example/feed"));
        assertThat(list.refused()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "file:///etc/passwd",
                "/etc/passwd",
                "feed.xml",
                "ftp://a.example/feed",
                "jar:http://a.example/x.jar!/feed",
                "https://ada:secret@a.example/feed",
                "http://",
                "https://a b/feed"
            })
    void refusesWhatIsNoAddressOfTheWebAndNamesItsLine(String address) throws IOException {
        FeedList list =
                read(outlines("\n<outline xmlUrl=\"" + address + "\"/><outline xmlUrl=\"http://b.example/\"/>"));
        assertThat(list.feeds()).containsExactly(URI.create("http://b.example/"));
        assertThat(list.refused()).singleElement().satisfies(r -> {
            assertThat(r.line()).isEqualTo(4);
            assertThat(r.message()).doesNotContain("secret");
        });
    }

    @Test
    void thatDefinesEntitiesIsRefusedAndNothingIsFetched() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret"), "http://b.example/secret");
        String bomb = "<!DOCTYPE opml [<!ENTITY s SYSTEM \"" + secret.toUri() + "\">]>\n"
                + "<opml><body><outline xmlUrl=\"&s;\"/></body></opml>";
        assertThatThrownBy(() -> read(bomb))
                .hasMessageContaining("feeds.opml:1")
                .hasMessageContaining("entities");
        String late = "<!DOCTYPE opml [" + " ".repeat(10_000) + "<!ENTITY s \"http://b.example/\">]>\n"
                + "<opml><body><outline xmlUrl=\"&s;\"/></body></opml>";
        assertThatThrownBy(() -> read(late)).hasMessageContaining("feeds.opml");
    }

    @Test
    void thatIsLongerThanAnybodyReadsIsRefused() {
        String most = IntStream.rangeClosed(0, FeedList.MOST_FEEDS)
                .mapToObj(i -> "<outline xmlUrl=\"http://a.example/" + i + "\"/>")
                .collect(Collectors.joining());
        assertThatThrownBy(() -> read(outlines(most))).hasMessageContaining("more than 2000 feeds");
    }

    @Test
    void asDeepAsAnAttackerLikesIsReadAllTheSame() throws IOException {
        String deep =
                "<outline>".repeat(100_000) + "<outline xmlUrl=\"http://a.example/\"/>" + "</outline>".repeat(100_000);
        assertThat(read(outlines(deep)).feeds()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"<rss version=\"2.0\"/>", "<opml><body>", "no XML", "", "<opml>\u0001</opml>"})
    void isOpmlAndNothingElse(String other) {
        assertThatThrownBy(() -> read(other)).isInstanceOf(IOException.class).hasMessageContaining("feeds.opml");
    }

    @Test
    void aFeedSaysHowOftenItIsWorthAskingFor() {
        assertThat(period("<rss><channel><ttl>90</ttl><item><ttl>5000</ttl></item></channel></rss>"))
                .isEqualTo(Duration.ofMinutes(90));
        assertThat(period("<rss xmlns:sy=\"x\"><channel><sy:updatePeriod> daily </sy:updatePeriod>"
                        + "<sy:updateFrequency>4</sy:updateFrequency><ttl>60</ttl></channel></rss>"))
                .isEqualTo(Duration.ofHours(6));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<rss><channel/></rss>",
                "<rss><ttl>soon</ttl></rss>",
                "<rss><ttl>-5</ttl></rss>",
                "<rss><ttl>99999999999999999999</ttl></rss>",
                "<rss><ttl>5<b>6",
                "<feed><updatePeriod>now and then</updatePeriod></feed>",
                "<!DOCTYPE a [<!ENTITY b \"60\">]><rss><ttl>&b;</ttl></rss>",
                "no feed"
            })
    void aFeedThatSaysNothingOfTheKindIsAskedForAsUsual(String feed) {
        assertThat(FeedPeriod.of(feed.getBytes(StandardCharsets.UTF_8))).isEmpty();
    }

    private static Duration period(String feed) {
        return FeedPeriod.of(feed.getBytes(StandardCharsets.UTF_8)).orElseThrow();
    }

    @Test
    void anItemThatIsRefusedForWhatItSaysIsGivenAllTheSame() {
        ReadResult result = new ArticleReader(ReadingOptions.defaults())
                .readText(
                        "de",
                        "Der Minister sagte am Montag, dass die Regierung nicht verhandeln werde und dass die Grenze"
                                + " geschlossen bleibt, bis die Lage sich beruhigt hat.");
        assertThat(result).isInstanceOfSatisfying(ReadResult.Refused.class, refused -> {
            assertThat(refused.rejection().cause()).isEqualTo(Rejection.Cause.LANGUAGE);
            assertThat(refused.article()).isNotNull().extracting(a -> a.id()).isEqualTo("de");
        });
    }
}
