package org.polybius.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.polybius.model.Article;

@DisplayName("Of feeds that are followed,")
class FeedsTest {
    private static final String PERU = item(
            "tag:peru",
            "Peru recalls ambassador",
            "Peru recalled its ambassador to Ecuador on Sunday, officials said.");
    private static final String FIJI =
            item("tag:fiji", "Ferry line reopens", "Fiji agreed on Monday to reopen the ferry line to Tonga.");

    @TempDir
    Path folder = Path.of("");

    private final FeedServer server;

    FeedsTest() throws IOException {
        server = new FeedServer();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private Desk desk(String source) throws IOException {
        return new Desk(folder.resolve("events.duckdb"), source);
    }

    private static String item(String guid, String title, String text) {
        return "<item><title>" + title + "</title>" + (guid.isEmpty() ? "" : "<guid>" + guid + "</guid>")
                + "<pubDate>Mon, 06 May 2024 09:30:00 +0000</pubDate><description>" + text + "</description></item>\n";
    }

    private static String rss(String... items) {
        return "<?xml version=\"1.0\"?>\n<rss version=\"2.0\"><channel><title>Example News</title>\n"
                + String.join("", items) + "</channel></rss>";
    }

    private String list(String... addresses) throws IOException {
        return Files.writeString(
                        folder.resolve("feeds.opml"),
                        Stream.of(addresses)
                                .map(a -> "<outline type=\"rss\" xmlUrl=\"" + a.replace("&", "&amp;") + "\"/>")
                                .collect(Collectors.joining(
                                        "\n", "<opml version=\"2.0\"><body><outline>", "</outline></body></opml>")))
                .toString();
    }

    @Test
    void whatIsNewIsCodedOnceAndOnlyChangesAreAskedFor() throws IOException {
        server.answers(
                "/feed", 200, rss(PERU, FIJI), "ETag", "\"v1\"", "Last-Modified", "Mon, 06 May 2024 09:30:00 GMT");
        try (Desk desk = desk(server.at("/feed"))) {
            assertThat(desk.look()).isTrue();
            assertThat(desk.ids()).containsExactly("tag:peru", "tag:fiji");
            assertThat(desk.said).singleElement().asString().contains("2 articles new, 0 changed, 0 as before");
            assertThat(server.asked("/feed").get(0).getFirst("User-Agent")).contains("Polybius");
            assertThat(desk.lookAfter(Desk.EVERY)).isTrue();
            assertThat(server.asked("/feed")).hasSize(2);
            assertThat(server.asked("/feed").get(1).getFirst("If-None-Match")).isEqualTo("\"v1\"");
            assertThat(server.asked("/feed").get(1).getFirst("If-Modified-Since"))
                    .isEqualTo("Mon, 06 May 2024 09:30:00 GMT");
            assertThat(desk.said.get(1)).endsWith("/feed: not changed");
            assertThat(desk.coded).hasSize(2);
        }
    }

    @Test
    void anItemThatIsNewAmongOthersIsCodedAlone() throws IOException {
        server.answers("/feed", 200, rss(PERU));
        try (Desk desk = desk(server.at("/feed"))) {
            desk.look();
            server.answers("/feed", 200, rss(FIJI, PERU));
            desk.lookAfter(Desk.EVERY);
            assertThat(desk.ids()).containsExactly("tag:peru", "tag:fiji");
            assertThat(desk.said.get(1)).contains("1 articles new, 0 changed, 1 as before");
        }
    }

    @Test
    void anItemThatChangedTakesThePlaceOfWhatItWas() throws IOException {
        server.answers("/feed", 200, rss(PERU));
        try (Desk desk = desk(server.at("/feed"))) {
            desk.look();
            server.answers("/feed", 200, rss(PERU.replace("on Sunday", "on Saturday")));
            desk.lookAfter(Desk.EVERY);
            assertThat(desk.text("tag:peru")).contains("Saturday");
            assertThat(desk.said.get(1)).contains("0 articles new, 1 changed");
        }
    }

    @Test
    void anItemWithoutANameIsKnownAgainWhereverItStands() throws IOException {
        String nameless = item("", "Samoa welcomes it", "Samoa welcomed the decision of its neighbours on Monday.");
        server.answers("/feed", 200, rss(nameless));
        try (Desk desk = desk(server.at("/feed"))) {
            desk.look();
            server.answers("/feed", 200, rss(PERU, FIJI, nameless));
            desk.lookAfter(Desk.EVERY);
            assertThat(desk.ids()).hasSize(3).doesNotHaveDuplicates();
        }
    }

    @Test
    void numbersForNamesAreThoseOfTheirHost() throws IOException {
        server.answers("/feed", 200, rss(PERU.replace("tag:peru", "4711")));
        try (Desk desk = desk(server.at("/feed"))) {
            desk.look();
            assertThat(desk.ids()).containsExactly("127.0.0.1:4711");
        }
    }

    @Test
    void anItemWithoutADayIsOfTheDayItWasFirstSeenOn() throws IOException {
        server.answers("/feed", 200, rss(PERU.replaceAll("<pubDate>.*</pubDate>", "")));
        try (Desk desk = desk(server.at("/feed"))) {
            desk.look();
            desk.lookAfter(Duration.ofDays(2));
            assertThat(desk.coded).extracting(Article::published).containsExactly(LocalDate.of(2024, 5, 6));
        }
    }

    @Test
    void whatTwoFeedsTellUnderOneNameIsTakenFromTheFirst() throws IOException {
        server.answers("/world", 200, rss(PERU));
        try (Desk desk = desk(list(server.at("/world"), server.at("/latest")))) {
            server.answers("/latest", 200, rss(PERU.replace(", officials said", "")));
            desk.look();
            desk.lookAfter(Desk.EVERY);
            assertThat(desk.coded).hasSize(1);
            server.answers("/world", 200, rss(PERU.replace("on Sunday", "on Saturday")));
            desk.lookAfter(Desk.EVERY);
            assertThat(desk.text("tag:peru")).contains("on Saturday, officials said");
        }
    }

    @Test
    void whatIsRefusedIsToldOnce() throws IOException {
        String german = item(
                "tag:de",
                "Bericht",
                "Der Minister sagte am Montag, dass die Regierung nicht mit den Rebellen"
                        + " verhandeln werde und die Grenze geschlossen bleibe.");
        server.answers("/feed", 200, rss(german));
        try (Desk desk = desk(server.at("/feed"))) {
            assertThat(desk.look()).isFalse();
            server.answers("/feed", 200, rss(PERU, german));
            assertThat(desk.lookAfter(Desk.EVERY)).isTrue();
            assertThat(desk.said)
                    .filteredOn(line -> line.contains("not English"))
                    .hasSize(1);
            assertThat(desk.ids()).containsExactly("tag:peru");
        }
    }

    @Test
    void oneThatRefusesIsLeftAloneForAsLongAsItSays() throws IOException {
        server.answers("/feed", 503, "", "Retry-After", "7200");
        try (Desk desk = desk(server.at("/feed"))) {
            assertThat(desk.look()).isFalse();
            assertThat(desk.said).singleElement().asString().contains("503").contains("asked for again in 2 h");
            desk.lookAfter(Duration.ofMinutes(119));
            assertThat(server.asked("/feed")).hasSize(1);
            server.answers("/feed", 429, "", "Retry-After", "Mon, 06 May 2024 20:00:00 GMT");
            desk.lookAfter(Duration.ofMinutes(1));
            assertThat(server.asked("/feed")).hasSize(2);
            desk.lookAfter(Duration.ofHours(5));
            assertThat(server.asked("/feed")).hasSize(2);
            desk.lookAfter(Duration.ofHours(1));
            assertThat(server.asked("/feed")).hasSize(3);
        }
    }

    @Test
    void oneThatFailsIsAskedForAfterTwiceTheTimeEachTimeUntilItIsHadAgain() throws IOException {
        server.answers("/feed", 500, "");
        try (Desk desk = desk(server.at("/feed"))) {
            desk.look();
            desk.lookAfter(Duration.ofMinutes(29));
            assertThat(server.asked("/feed")).hasSize(1);
            desk.lookAfter(Duration.ofMinutes(1));
            desk.lookAfter(Duration.ofMinutes(59));
            assertThat(server.asked("/feed")).hasSize(2);
            server.answers("/feed", 200, rss(PERU));
            desk.lookAfter(Duration.ofMinutes(1));
            assertThat(desk.ids()).containsExactly("tag:peru");
            desk.lookAfter(Desk.EVERY);
            assertThat(server.asked("/feed")).hasSize(4);
        }
    }

    @Test
    void failuresNeverWaitForMoreThanADay() throws IOException {
        server.answers("/feed", 500, "");
        try (Desk desk = desk(server.at("/feed"))) {
            for (int i = 0; i < 30; i++) {
                desk.lookAfter(Duration.ofDays(1));
            }
            assertThat(server.asked("/feed")).hasSize(30);
        }
    }

    @Test
    void oneIsNotAskedForMoreOftenThanItOrItsServerWishes() throws IOException {
        server.answers("/ttl", 200, rss("<ttl>60</ttl>", PERU));
        server.answers("/age", 200, rss(FIJI), "Cache-Control", "public, max-age=3600");
        try (Desk desk = desk(list(server.at("/ttl"), server.at("/age")))) {
            desk.look();
            desk.lookAfter(Duration.ofMinutes(55));
            assertThat(server.asked("/ttl")).hasSize(1);
            assertThat(server.asked("/age")).hasSize(1);
            desk.lookAfter(Duration.ofMinutes(5));
            assertThat(server.asked("/ttl")).hasSize(2);
            assertThat(server.asked("/age")).hasSize(2);
        }
    }

    @Test
    void oneThatIsGoneIsAskedForNoMore() throws IOException {
        server.answers("/feed", 410, "");
        try (Desk desk = desk(server.at("/feed"))) {
            desk.look();
            desk.lookAfter(Duration.ofDays(40));
            assertThat(server.asked("/feed")).hasSize(1);
            assertThat(desk.said).singleElement().asString().contains("gone for good");
        }
    }

    @Test
    void oneThatHasMovedForGoodIsFollowedAndThatIsSaidOnce() throws IOException {
        server.answers("/old", 301, "", "Location", "/new?key=secret");
        server.answers("/new?key=secret", 200, rss(PERU));
        try (Desk desk = desk(server.at("/old"))) {
            desk.look();
            desk.lookAfter(Desk.EVERY);
            assertThat(desk.ids()).containsExactly("tag:peru");
            assertThat(desk.said)
                    .filteredOn(line -> line.contains("has moved"))
                    .singleElement()
                    .asString()
                    .contains(server.at("/new"))
                    .doesNotContain("secret");
        }
    }

    @Test
    void aBrokenOneDoesNotKeepTheOthersFromBeingRead() throws IOException {
        server.answers("/page", 200, "<html><body><p>Please log in.</p></body></html>");
        server.answers("/cut", 200, rss(FIJI).replace("</item>", ""));
        server.answers("/bomb", 200, "<!DOCTYPE rss [<!ENTITY a \"b\">]>" + rss(FIJI));
        server.answers("/feed", 200, rss(PERU));
        try (Desk desk = desk(list(
                server.at("/page"), server.at("/cut"), server.at("/bomb"), server.at("/none"), server.at("/feed")))) {
            assertThat(desk.look()).isFalse();
            assertThat(desk.ids()).containsExactly("tag:peru");
            for (String broken : List.of("/page", "/cut", "/bomb", "/none")) {
                assertThat(desk.said)
                        .anyMatch(
                                l -> l.startsWith("! " + server.at(broken)) && l.contains("asked for again in 30 min"));
            }
            desk.lookAfter(Desk.EVERY);
            desk.lookAfter(Desk.EVERY);
            assertThat(server.asked("/page")).hasSize(2);
            assertThat(server.asked("/feed")).hasSize(3);
            assertThat(desk.said)
                    .anyMatch(l -> l.startsWith("! " + server.at("/page")) && l.contains("after 2 failures"));
        }
    }

    @Test
    void aRedirectionToAFileOrIntoThePrivateNetworkIsNotFollowed() throws IOException {
        server.answers("/file", 302, "", "Location", "file:///etc/passwd");
        server.answers("/inside", 302, "", "Location", "http://10.0.0.1/feed");
        try (Desk desk = desk(list(server.at("/file"), server.at("/inside")))) {
            assertThat(desk.look()).isFalse();
            assertThat(desk.said).anyMatch(line -> line.contains("only http and https"));
            assertThat(desk.said).anyMatch(line -> line.contains("no host of the public network"));
        }
    }

    @Test
    void aWatchThatBeginsAgainGoesOnWhereItWas() throws IOException {
        server.answers("/feed", 200, rss(PERU), "ETag", "\"v1\"");
        try (Desk desk = desk(server.at("/feed"))) {
            desk.look();
        }
        try (Desk desk = desk(server.at("/feed"))) {
            desk.lookAfter(Duration.ofMinutes(14));
            assertThat(server.asked("/feed")).hasSize(1);
            desk.lookAfter(Duration.ofMinutes(1));
            assertThat(server.asked("/feed").get(1).getFirst("If-None-Match")).isEqualTo("\"v1\"");
            assertThat(desk.coded).isEmpty();
        }
        // A server that forgot what it said sends all once more.
        server.answers("/feed", 200, rss(PERU, FIJI), "ETag", "\"v2\"");
        try (Desk desk = desk(server.at("/feed"))) {
            desk.lookAfter(Duration.ofHours(1));
            assertThat(desk.ids()).containsExactly("tag:fiji");
        }
    }

    @Test
    void aHostIsAskedForOneAtATime() throws IOException {
        String[] feeds = IntStream.range(0, 6).mapToObj(i -> "/feed" + i).toArray(String[]::new);
        for (String feed : feeds) {
            server.answers(feed, 200, rss());
        }
        server.slow(50);
        try (Desk desk = desk(list(Stream.of(feeds).map(server::at).toArray(String[]::new)))) {
            assertThat(desk.look()).isTrue();
        }
        assertThat(server.mostAtOnce()).isEqualTo(1);
        assertThat(feeds).allSatisfy(feed -> assertThat(server.asked(feed)).hasSize(1));
    }

    @Test
    void whatMayBeASecretIsNeitherSaidNorMeasured() throws Exception {
        server.answers("/feed?key=secret-1", 500, "");
        server.answers("/feed?key=secret-2", 200, rss(PERU));
        try (Desk desk = desk(list(server.at("/feed?key=secret-1"), server.at("/feed?key=secret-2")))) {
            desk.look();
            assertThat(desk.said).isNotEmpty().noneMatch(line -> line.contains("secret"));
            assertThat(desk.coded.get(0).source()).doesNotContain("secret");
            assertThat(desk.registry.scrape().stream()
                            .flatMap(family -> family.getDataPoints().stream())
                            .map(point -> String.valueOf(point.getLabels().get("feed"))))
                    .contains(server.at("/feed"), server.at("/feed#2"))
                    .noneMatch(label -> label.contains("secret"));
        }
    }

    @Test
    void thoseThatAreAddedToTheListAreFollowedAndAListThatBreaksIsNot() throws IOException {
        server.answers("/one", 200, rss(PERU));
        server.answers("/two", 200, rss(FIJI));
        try (Desk desk = desk(list(server.at("/one")))) {
            desk.look();
            list(server.at("/one"), server.at("/two"));
            Files.setLastModifiedTime(folder.resolve("feeds.opml"), FileTime.fromMillis(1_000_000));
            desk.look();
            assertThat(desk.ids()).containsExactly("tag:peru", "tag:fiji");
            Files.writeString(folder.resolve("feeds.opml"), "<opml><body>");
            desk.lookAfter(Desk.EVERY);
            assertThat(desk.said).anyMatch(line -> line.contains("are followed on"));
            assertThat(server.asked("/two")).hasSize(2);
        }
    }

    @Test
    void whatIsNoFeedAtAllIsSaidAtTheBeginning() throws IOException {
        assertThatThrownBy(() -> desk("file:///etc/passwd")).hasMessageContaining("only http and https");
        assertThatThrownBy(() -> desk("https://ada:secret@news.example/feed"))
                .hasMessageContaining("without a user's name")
                .hasMessageNotContaining("secret");
        assertThatThrownBy(() -> desk(folder.resolve("none.opml").toString())).hasMessageContaining("there is no");
        assertThatThrownBy(() -> desk(list())).hasMessageContaining("lists no feed");
    }
}
