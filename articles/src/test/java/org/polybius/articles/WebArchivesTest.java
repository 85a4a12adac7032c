package org.polybius.articles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.polybius.articles.Reading.articles;
import static org.polybius.articles.Reading.rejections;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.netpreserve.jwarc.HttpRequest;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.WarcCompression;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRequest;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcWriter;
import org.netpreserve.jwarc.Warcinfo;
import org.polybius.model.Article;
import org.polybius.model.Rejection;

class WebArchivesTest {
    private static final String PAGE =
            "<html><head><title>%s</title></head><body><p>%s thanked Tonga on Monday for its help after the cyclone.</p></body></html>";

    private final Path folder;

    WebArchivesTest(@TempDir Path folder) {
        this.folder = folder;
    }

    /** An archive as crawlers write it: a description, then for each page a request and the answer. */
    static byte[] archive(boolean compressed) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (WarcWriter warc =
                new WarcWriter(Channels.newChannel(out), compressed ? WarcCompression.GZIP : WarcCompression.NONE)) {
            warc.write(new Warcinfo.Builder()
                    .fields(java.util.Map.of("software", List.of("test")))
                    .build());
            write(warc, "https://news.example.com/fiji", 200, "text/html; charset=utf-8", page("Fiji"), "identity");
            write(warc, "https://news.example.com/a.png", 200, "image/png", new byte[] {1, 2, 3}, "identity");
            write(warc, "https://news.example.com/gone", 404, "text/html", page("Nauru"), "identity");
            write(warc, "https://news.example.com/palau", 200, "text/html", ArchivesTest.gzip(page("Palau")), "gzip");
            write(
                    warc,
                    "https://news.example.com/cafe",
                    200,
                    "text/html;charset=windows-1252",
                    String.format(PAGE, "Café", "Nouméa’s mayor").getBytes("windows-1252"),
                    "identity");
            write(
                    warc,
                    "https://news.example.com/front",
                    200,
                    "text/html",
                    "<html></html>".getBytes(StandardCharsets.UTF_8),
                    "identity");
        }
        return out.toByteArray();
    }

    private static byte[] page(String who) {
        return String.format(PAGE, who, who).getBytes(StandardCharsets.UTF_8);
    }

    private static void write(WarcWriter warc, String address, int status, String type, byte[] body, String coding)
            throws IOException {
        URI target = URI.create(address);
        Instant date = Instant.parse("2024-05-06T10:00:00Z");
        warc.write(new WarcRequest.Builder(target)
                .date(date)
                .body(
                        MediaType.HTTP_REQUEST,
                        new HttpRequest.Builder("GET", target.getPath()).build().serializeHeader())
                .build());
        HttpResponse.Builder answer = new HttpResponse.Builder(status, "OK").addHeader("Content-Type", type);
        if (!coding.equals("identity")) {
            answer.addHeader("Content-Encoding", coding);
        }
        HttpResponse http = answer.body(null, body).build();
        warc.write(new WarcResponse.Builder(target).date(date).body(http).build());
    }

    private List<ReadResult> read(String name, byte[] content) throws IOException {
        return Reading.read(Files.write(folder.resolve(name), content));
    }

    @Test
    void thePagesOfAWebArchiveAreArticles() throws IOException {
        for (boolean compressed : new boolean[] {true, false}) {
            String name = compressed ? "crawl.warc.gz" : "crawl.warc";
            List<ReadResult> results = read(name, archive(compressed));
            List<Article> articles = articles(results);
            assertThat(articles).extracting(Article::id).containsExactly("crawl:3", "crawl:9", "crawl:11");
            assertThat(articles.get(0).text())
                    .isEqualTo("Fiji\n\nFiji thanked Tonga on Monday for its help after the cyclone.");
            assertThat(articles.get(0).url()).isEqualTo("https://news.example.com/fiji");
            assertThat(articles.get(0).source()).isEqualTo(folder.resolve(name) + ":3");
            assertThat(articles.get(2).text()).startsWith("Café\n\nNouméa’s mayor thanked");
            assertThat(rejections(results)).singleElement().satisfies(r -> {
                assertThat(r.cause()).isEqualTo(Rejection.Cause.EMPTY);
                assertThat(r.source()).isEqualTo(folder.resolve(name) + ":13");
            });
        }
    }

    @Test
    void aWebArchiveIsSeenByItsContentAndReadInArchives() throws IOException {
        List<ReadResult> seen = Reading.read(ReadingOptions.defaults(), new ByteArrayInputStream(archive(true)), "-");
        assertThat(articles(seen)).extracting(Article::id).containsExactly("stdin:3", "stdin:9", "stdin:11");
        assertThat(articles(read("all.zip", ArchivesTest.zip("news/a.warc.gz", archive(true)))))
                .extracting(Article::id)
                .containsExactly("all/news/a:3", "all/news/a:9", "all/news/a:11");
    }

    /** Pipes give little at a time, and the JDK's reader of gzip takes that for the end of the file. */
    @Test
    void everyMemberOfACompressedArchiveIsReadFromAPipe() throws IOException {
        byte[] bytes = archive(true);
        InputStream pipe = new ByteArrayInputStream(bytes) {
            @Override
            public synchronized int available() {
                return 0;
            }

            @Override
            public synchronized int read(byte[] into, int from, int length) {
                return super.read(into, from, Math.min(length, 7));
            }
        };
        assertThat(articles(Reading.read(ReadingOptions.defaults(), pipe, "-"))).hasSize(3);
    }

    @Test
    void aCutArchiveGivesWhatStoodBeforeTheCut() throws IOException {
        byte[] bytes = archive(false);
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        int cut = text.indexOf("mayor thanked");
        List<ReadResult> results = read("cut.warc", Arrays.copyOf(bytes, cut));
        assertThat(articles(results)).extracting(Article::id).startsWith("cut:3", "cut:9");
        assertThat(rejections(results)).isNotEmpty();
        byte[] packed = archive(true);
        List<ReadResult> zipped = read("cut.warc.gz", Arrays.copyOf(packed, packed.length - 20));
        assertThat(articles(zipped)).hasSize(3);
        assertThat(rejections(zipped)).isNotEmpty();
    }

    /** Where its records begin, and its end. */
    private static List<Long> places(byte[] archive) throws IOException {
        List<Long> places = new ArrayList<>();
        try (WarcReader records = new WarcReader(new ByteArrayInputStream(archive))) {
            while (records.next().isPresent()) {
                places.add(records.position());
            }
        }
        places.add((long) archive.length);
        return places;
    }

    @Test
    void anArchiveThatIsCutWithinARecordSaysWhereAndTheNextFileIsRead() throws IOException {
        Path next = Files.writeString(folder.resolve("next.txt"), "Fiji thanked Tonga on Monday for its help.");
        for (boolean compressed : new boolean[] {false, true}) {
            byte[] whole = archive(compressed);
            List<Long> places = places(whole);
            List<Long> unpacked = places(archive(false));
            for (int i = 0; i + 1 < places.size(); i++) {
                int begin = places.get(i).intValue();
                int end = places.get(i + 1).intValue();
                // In the first letters or the header of a gzip member; in the header; in the block; in what ends it.
                for (int cut : new int[] {begin + 1, begin + 9, begin + 60, (begin + end) / 2, end - 20, end - 1}) {
                    String where = (compressed ? "gzip, " : "") + "cut at " + cut + " of " + begin + "-" + end;
                    Path file = Files.write(
                            folder.resolve(compressed ? "cut.warc.gz" : "cut.warc"), Arrays.copyOf(whole, cut));
                    List<ReadResult> results = Reading.read(file, next);
                    List<Rejection> rejections = rejections(results);
                    assertThat(rejections).as(where).isNotEmpty();
                    Rejection last = rejections.get(rejections.size() - 1);
                    assertThat(last.cause()).as(where).isEqualTo(Rejection.Cause.UNREADABLE);
                    assertThat(last.source()).as(where).isEqualTo(file.toString());
                    // What ends a record is no part of its text.
                    int read = cut == end - 1 ? i + 1 : i;
                    // In its first bytes it is no archive yet.
                    if (cut > 9) {
                        assertThat(last.message())
                                .as(where)
                                .contains("it is cut", "in record " + (read + 1), "read whole before it: " + read);
                    }
                    if (read == i && cut > 9) {
                        assertThat(last.message())
                                .as(where)
                                .contains(String.format(
                                        Locale.ROOT, "begins at byte %,d of the unpacked", unpacked.get(i)));
                    }
                    assertThat(articles(results))
                            .as(where)
                            .extracting(Article::id)
                            .endsWith("next")
                            .isSubsetOf("cut:3", "cut:9", "cut:11", "next");
                }
            }
        }
    }

    @Test
    void anArchiveThatEndsBehindARecordIsWhole() throws IOException {
        for (boolean compressed : new boolean[] {false, true}) {
            byte[] whole = archive(compressed);
            List<Long> places = places(whole);
            for (long place : places.subList(1, places.size() - 1)) {
                assertThat(rejections(
                                read(compressed ? "short.warc.gz" : "short.warc", Arrays.copyOf(whole, (int) place))))
                        .as("until " + place)
                        .isEmpty();
            }
        }
    }
}
