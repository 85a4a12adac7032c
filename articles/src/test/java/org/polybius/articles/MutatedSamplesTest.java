package org.polybius.articles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import com.github.luben.zstd.Zstd;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.duckdb.DuckDBDriver;
import org.polybius.model.Article;
import org.polybius.model.Rejection;

/**
 * Real samples of every format, cut, bent and doubled: whatever comes, reading gives sound articles and explained rejections, in
 * little time. {@code -Dpolybius.fuzz.rounds=N} mutates each sample N times as often as the suite does.
 */
class MutatedSamplesTest {
    private static final Duration SOON = Duration.ofSeconds(60);
    private static final int ROUNDS = Integer.getInteger("polybius.fuzz.rounds", 1);

    /** What stands in files where something goes wrong. */
    private static final List<String> ODD = List.of(
            "\u0000",
            "\"",
            "'",
            "\\",
            "<",
            ">",
            "&",
            "]]>",
            "<![CDATA[",
            "<!--",
            "<!ENTITY x SYSTEM 'file:///etc/passwd'>",
            "&x;",
            "&#xD800;",
            "\\ud800",
            "{",
            "}",
            "[",
            "]",
            ",",
            "\t",
            "\r",
            "\n",
            "\r\n\r\n",
            "\u00ff\u00fe",
            "\u00ef\u00bb\u00bf",
            "PK\u0003\u0004",
            "\u001f\u008b\u0008",
            "(\u00b5/\u00fd",
            "WARC/1.0\r\n",
            "PAR1",
            "HTTP/1.1 200 OK\r\n",
            "Content-Length: 99999999999\r\n",
            "-1",
            "99999999999999999999",
            "1e999",
            "</p>",
            "<item>",
            "</item>",
            "<entry>",
            "<nitf>",
            "<div>",
            "<br>",
            "text",
            "null",
            "2024-13-45",
            "\u2028");

    private static final class Sample {
        private final FileFormat format;
        private final byte[] bytes;

        Sample(FileFormat format, byte[] bytes) {
            this.format = format;
            this.bytes = bytes;
        }

        FileFormat format() {
            return format;
        }

        byte[] bytes() {
            return bytes;
        }
    }

    private static final List<Sample> SAMPLES = samples();

    private static List<Sample> samples() {
        try {
            byte[] lines =
                    "{\"id\":\"a\",\"title\":\"Fiji Thanks Tonga\",\"text\":\"SUVA - Fiji thanked Tonga.\",\"date\":\"2024-05-06\"}\n{\"text\":\"Tonga left.\"}\n"
                            .getBytes(StandardCharsets.UTF_8);
            byte[] table =
                    "id,Headline,Body,Date\na,Fiji,\"Fiji thanked Tonga, \"\"warmly\"\".\",2024-05-06\nb,,Tonga left.,\n"
                            .getBytes(StandardCharsets.UTF_8);
            byte[] text = "# Fiji Thanks Tonga\n\n6 May 2024\n\nSUVA - Fiji **thanked** Tonga.\n\n> Tonga left.\n"
                    .getBytes(StandardCharsets.UTF_8);
            return List.of(
                    new Sample(FileFormat.HTML, Samples.bytes("modern.html")),
                    new Sample(FileFormat.HTML, Samples.bytes("blog.html")),
                    new Sample(FileFormat.HTML, Samples.bytes("old.html")),
                    new Sample(FileFormat.XML, Samples.bytes("nitf.xml")),
                    new Sample(FileFormat.XML, Samples.bytes("newsml.xml")),
                    new Sample(FileFormat.XML, Samples.bytes("rss.xml")),
                    new Sample(FileFormat.XML, Samples.bytes("atom.xml")),
                    new Sample(FileFormat.JSON, Samples.bytes("ninjs.json")),
                    new Sample(FileFormat.JSON_LINES, lines),
                    new Sample(FileFormat.CSV, table),
                    new Sample(
                            FileFormat.TSV,
                            new String(table, StandardCharsets.UTF_8)
                                    .replace(',', '\t')
                                    .getBytes(StandardCharsets.UTF_8)),
                    new Sample(FileFormat.TEXT, text),
                    new Sample(FileFormat.MARKDOWN, text),
                    new Sample(FileFormat.WARC, WebArchivesTest.archive(false)),
                    new Sample(FileFormat.GZIP, WebArchivesTest.archive(true)),
                    new Sample(FileFormat.GZIP, ArchivesTest.gzip(lines)),
                    new Sample(FileFormat.ZSTANDARD, Zstd.compress(lines)),
                    new Sample(
                            FileFormat.ZIP,
                            ArchivesTest.zip(
                                    "a.txt",
                                    text,
                                    "b/c.jsonl.gz",
                                    ArchivesTest.gzip(lines),
                                    "d.html",
                                    Samples.bytes("blog.html"))),
                    new Sample(FileFormat.PARQUET, parquet()));
        } catch (IOException | SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] parquet() throws IOException, SQLException {
        Path file = Files.createTempFile("sample", ".parquet");
        try (Connection connection = new DuckDBDriver().connect("jdbc:duckdb:", new Properties());
                Statement statement = connection.createStatement()) {
            statement.execute(
                    "COPY (SELECT i::VARCHAR AS id, 'Fiji thanked Tonga on day ' || i AS text, DATE '2024-05-06' AS date FROM range(50) t(i)) TO '"
                            + file + "' (FORMAT parquet)");
            return Files.readAllBytes(file);
        } finally {
            Files.deleteIfExists(file);
        }
    }

    @Property(tries = 12)
    void noMutatedSampleBreaksAReader(@ForAll long seed) {
        Random random = new Random(seed);
        for (int round = 0; round < ROUNDS; round++) {
            for (Sample sample : SAMPLES) {
                byte[] bytes = sample.bytes();
                for (int i = random.nextInt(4); i >= 0; i--) {
                    bytes = mutated(bytes, random);
                }
                assertRead(sample.format(), bytes);
            }
        }
    }

    @Property(tries = 5)
    void noDepthBreaksAReader(@ForAll long seed) {
        Random random = new Random(seed);
        for (Sample sample : SAMPLES) {
            String deep = List.of("<div>", "<p><b>", "{\"a\":", "[", "<item>", "> ", "* ", "\"", "<nitf>", "((")
                    .get(random.nextInt(10))
                    .repeat(20_000);
            assertRead(sample.format(), inserted(sample.bytes(), random, deep.getBytes(StandardCharsets.UTF_8)));
        }
    }

    private static byte[] mutated(byte[] bytes, Random random) {
        if (bytes.length == 0) {
            return bytes;
        }
        byte[] copy = bytes.clone();
        int from = random.nextInt(bytes.length);
        int length = 1 + random.nextInt(Math.min(bytes.length - from, 1 + random.nextInt(400)));
        return switch (random.nextInt(6)) {
            case 0 -> Arrays.copyOf(bytes, from);
            case 1 -> {
                for (int i = 0; i < 1 + length / 20; i++) {
                    copy[random.nextInt(copy.length)] ^= (byte) (1 << random.nextInt(8));
                }
                yield copy;
            }
            case 2 -> {
                ByteArrayOutputStream out = new ByteArrayOutputStream();
                out.write(bytes, 0, from);
                out.write(bytes, from + length, bytes.length - from - length);
                yield out.toByteArray();
            }
            case 3 -> {
                ByteArrayOutputStream out = new ByteArrayOutputStream();
                out.write(bytes, 0, from);
                for (int i = random.nextInt(50); i >= 0; i--) {
                    out.write(bytes, from, length);
                }
                out.write(bytes, from, bytes.length - from);
                yield out.toByteArray();
            }
            case 4 -> {
                byte[] other = SAMPLES.get(random.nextInt(SAMPLES.size())).bytes();
                int start = random.nextInt(other.length);
                yield inserted(bytes, random, Arrays.copyOfRange(other, start, Math.min(other.length, start + length)));
            }
            default ->
                inserted(bytes, random, ODD.get(random.nextInt(ODD.size())).getBytes(StandardCharsets.ISO_8859_1));
        };
    }

    private static byte[] inserted(byte[] bytes, Random random, byte[] what) {
        int at = random.nextInt(bytes.length + 1);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(bytes, 0, at);
        out.writeBytes(what);
        out.write(bytes, at, bytes.length - at);
        return out.toByteArray();
    }

    static void assertRead(FileFormat format, byte[] bytes) {
        try {
            ReadingOptions options = new ReadingOptions(null, format, StandardCharsets.UTF_8, false, Map.of());
            List<ReadResult> results =
                    assertTimeoutPreemptively(SOON, () -> Reading.read(options, new ByteArrayInputStream(bytes), "-"));
            Set<String> ids = new HashSet<>();
            for (Article article : Reading.articles(results)) {
                Reading.assertSound(article);
                assertThat(ids.add(article.id())).as(article.id()).isTrue();
            }
            List<Rejection> rejections = new ArrayList<>(Reading.rejections(results));
            assertThat(results).isNotNull();
            for (Rejection rejection : rejections) {
                assertThat(rejection.message()).isNotBlank();
                assertThat(rejection.source()).startsWith("standard input");
                assertThat(rejection.cause()).as(rejection.message()).isNotEqualTo(Rejection.Cause.FAILED);
            }
        } catch (AssertionError e) {
            throw new AssertionError(format + " " + Base64.getEncoder().encodeToString(bytes), e);
        }
    }
}
