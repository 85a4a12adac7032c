package org.polybius.articles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.polybius.articles.Reading.articles;
import static org.polybius.articles.Reading.only;
import static org.polybius.articles.Reading.rejections;

import com.github.luben.zstd.Zstd;
import com.github.luben.zstd.ZstdOutputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.polybius.model.Article;
import org.polybius.model.Rejection;

class ArchivesTest {
    private static final String SENTENCE = "Fiji thanked Tonga on Monday for its help.";
    private static final Duration SOON = Duration.ofSeconds(60);

    private final Path folder;

    ArchivesTest(@TempDir Path folder) {
        this.folder = folder;
    }

    private Path file(String name, byte[] content) throws IOException {
        return Files.write(folder.resolve(name), content);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static byte[] gzip(byte[] content) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (OutputStream gz = new GZIPOutputStream(out)) {
            gz.write(content);
        }
        return out.toByteArray();
    }

    /** An archive of names and contents in turns. */
    static byte[] zip(Object... namesAndContents) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (int i = 0; i < namesAndContents.length; i += 2) {
                zip.putNextEntry(new ZipEntry((String) namesAndContents[i]));
                Object content = namesAndContents[i + 1];
                zip.write(content instanceof byte[] b ? b : bytes((String) content));
                zip.closeEntry();
            }
        }
        return out.toByteArray();
    }

    @Test
    void aCompressedFileIsReadAsWhatItUnpacksTo() throws IOException {
        byte[] lines = bytes("{\"text\":\"" + SENTENCE + "\"}\n{\"id\":\"x\",\"text\":\"" + SENTENCE + "\"}\n");
        Path gz = file("week.jsonl.gz", gzip(lines));
        Path zst = file("month.jsonl.zst", Zstd.compress(lines));
        List<ReadResult> results = Reading.read(gz, zst);
        assertThat(articles(results)).extracting(Article::id).containsExactly("week:1", "x", "month:1");
        assertThat(articles(results).get(0).source()).isEqualTo(gz + ":1");
        assertThat(rejections(results)).singleElement().satisfies(r -> {
            assertThat(r.cause()).isEqualTo(Rejection.Cause.DUPLICATE_ID);
            assertThat(r.source()).isEqualTo(zst.toString());
        });
    }

    @Test
    void whatACompressedFileIsIsSeenWhateverItsName() throws IOException {
        assertThat(only(Reading.read(file("report.txt", gzip(bytes(SENTENCE))))).id())
                .isEqualTo("report");
        List<ReadResult> results = Reading.read(
                ReadingOptions.defaults(),
                new ByteArrayInputStream(Zstd.compress(bytes("{\"text\":\"" + SENTENCE + "\"}"))),
                "-");
        assertThat(only(results).id()).isEqualTo("stdin:1");
    }

    @Test
    void filesInAnArchiveAreReadLikeThoseInAFolder() throws IOException {
        Path zip = file(
                "june.zip",
                zip(
                        "a.txt",
                        SENTENCE,
                        "folder/",
                        "",
                        "folder/b.md",
                        "# Fiji Thanks Tonga\n\n" + SENTENCE,
                        "folder/c.jsonl",
                        "{\"text\":\"" + SENTENCE + "\"}\n{\"oops\":1}",
                        ".hidden.txt",
                        SENTENCE,
                        "__MACOSX/._a.txt",
                        "junk",
                        "picture.png",
                        "junk"));
        List<ReadResult> results = Reading.read(zip);
        assertThat(articles(results))
                .extracting(Article::id)
                .containsExactly("june/a", "june/folder/b", "june/folder/c:1");
        assertThat(articles(results))
                .extracting(Article::source)
                .containsExactly(zip + "!a.txt", zip + "!folder/b.md", zip + "!folder/c.jsonl:1");
        assertThat(rejections(results))
                .extracting(r -> r.source() + ":" + r.line())
                .containsExactly(zip + "!folder/c.jsonl:2", zip + "!picture.png:null");
    }

    @Test
    void whatIsRefusedInAnArchiveIsNamedWithItsPlace() throws IOException {
        String french =
                "Le ministre a rencontré son homologue à Genève, et les deux parties ont repris les discussions.";
        Path zip = file(
                "june.zip",
                zip("a.txt", french, "b.jsonl", "\n{\"text\":\"" + french + "\"}", "c.txt", new byte[] {'a', 0}));
        assertThat(rejections(Reading.read(zip)))
                .extracting(r -> r.cause() + " " + r.source() + ":" + r.line())
                .containsExactly(
                        "LANGUAGE " + zip + "!a.txt:null",
                        "LANGUAGE " + zip + "!b.jsonl:2",
                        "BINARY " + zip + "!c.txt:null");
    }

    @Test
    void archivesInArchivesAreReadThreeDeepAndNoDeeper() throws IOException {
        byte[] three = zip("a.zip", zip("b.jsonl.gz", gzip(bytes("{\"text\":\"" + SENTENCE + "\"}"))));
        assertThat(only(Reading.read(file("x.zip", three))).id()).isEqualTo("x/a/b:1");
        List<ReadResult> four = Reading.read(file("y.zip", zip("z.zip", three, "c.txt", SENTENCE)));
        assertThat(articles(four)).extracting(Article::id).containsExactly("y/c");
        assertThat(rejections(four)).singleElement().satisfies(r -> assertThat(r.message())
                .contains("within 3 others"));
    }

    @Test
    void pathsInArchivesOnlyMakeIds() throws IOException {
        Path outside = folder.resolve("outside.txt");
        Path inner = Files.createDirectory(folder.resolve("inner"));
        Path zip = Files.write(
                inner.resolve("evil.zip"),
                zip("../outside.txt", SENTENCE, "/etc/passwd.txt", SENTENCE, "C:\\x\u0007\n.txt", SENTENCE));
        List<Article> articles = articles(Reading.read(zip));
        assertThat(articles).hasSize(3);
        assertThat(articles).extracting(Article::text).containsOnly(SENTENCE);
        assertThat(articles)
                .allSatisfy(a -> assertThat(a.source()).doesNotContain("\n").doesNotContain("\u0007"));
        assertThat(outside).doesNotExist();
        try (Stream<Path> left = Files.list(inner)) {
            assertThat(left).containsExactly(zip);
        }
    }

    @Test
    void oneNameTwiceInAnArchiveIsReadOnce() throws IOException {
        byte[] twice = zip("a.txt", SENTENCE, "b.txt", SENTENCE);
        for (int i = 0; i < twice.length; i++) {
            twice[i] = twice[i] == 'b' && twice[i + 1] == '.' ? (byte) 'a' : twice[i];
        }
        List<ReadResult> results = Reading.read(file("x.zip", twice));
        assertThat(articles(results)).hasSize(1);
        assertThat(rejections(results)).extracting(Rejection::cause).containsExactly(Rejection.Cause.DUPLICATE_ID);
    }

    @Test
    void anOfficeFileIsCalledSo() throws IOException {
        Path docx = file("report.docx", zip("[Content_Types].xml", "<Types/>", "word/document.xml", "<w/>"));
        assertThat(rejections(Reading.read(docx))).singleElement().satisfies(r -> {
            assertThat(r.cause()).isEqualTo(Rejection.Cause.BINARY);
            assertThat(r.message()).contains("Office");
        });
    }

    @Test
    void aBrokenArchiveGivesWhatStoodBeforeTheBreak() throws IOException {
        byte[] zip = zip("a.txt", SENTENCE, "b.txt", SENTENCE.repeat(100));
        Path cut = file("cut.zip", Arrays.copyOf(zip, 150));
        List<ReadResult> results = Reading.read(cut);
        assertThat(articles(results)).extracting(Article::id).containsExactly("cut/a");
        assertThat(rejections(results)).isNotEmpty().allSatisfy(r -> assertThat(r.cause())
                .isEqualTo(Rejection.Cause.UNREADABLE));
        byte[] gz = gzip(bytes(("{\"text\":\"" + SENTENCE + "\"}\n").repeat(1000)));
        List<ReadResult> lines = Reading.read(file("cut.jsonl.gz", Arrays.copyOf(gz, gz.length / 2)));
        assertThat(articles(lines)).isNotEmpty();
        assertThat(rejections(lines)).hasSize(1);
    }

    @Test
    void aCompressedFileThatIsCutOrGoesOnBehindAPartIsNotTakenForWhole() throws IOException {
        byte[] part = gzip(bytes("{\"text\":\"" + SENTENCE + "\"}\n"));
        byte[] two = Arrays.copyOf(part, 2 * part.length);
        System.arraycopy(part, 0, two, part.length, part.length);
        assertThat(rejections(Reading.read(file("two.jsonl.gz", two)))).isEmpty();
        assertThat(articles(Reading.read(file("two.jsonl.gz", two)))).hasSize(2);
        for (int cut = part.length + 1; cut < two.length; cut++) {
            List<ReadResult> results = Reading.read(file("cut.jsonl.gz", Arrays.copyOf(two, cut)));
            assertThat(articles(results)).as("cut at " + cut).isNotEmpty();
            assertThat(rejections(results)).as("cut at " + cut).hasSize(1);
        }
        two[part.length] = 'x';
        assertThat(rejections(Reading.read(file("bent.jsonl.gz", two))))
                .singleElement()
                .satisfies(r -> assertThat(r.message()).contains("what follows in it is not gzip"));
    }

    @Test
    void aFileThatUnpacksWithoutEndIsStopped() throws IOException {
        byte[] line = bytes("{\"text\":\"" + SENTENCE + "\"}\n");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (OutputStream gz = new GZIPOutputStream(out)) {
            writeBomb(gz, line);
        }
        ByteArrayOutputStream zst = new ByteArrayOutputStream();
        try (OutputStream packed = new ZstdOutputStream(zst)) {
            writeBomb(packed, line);
        }
        assertStopped("bomb.jsonl.gz", out.toByteArray());
        assertStopped("bomb.jsonl.zst", zst.toByteArray());
        assertStopped("bomb.zip", zip("bomb.jsonl.gz", out.toByteArray()));
        assertStopped("hidden.zip", zip("a.jsonl", line, ".bomb", new byte[100 << 20], "b.jsonl", line));
        assertStopped("twice.jsonl.gz.gz", gzip(out.toByteArray()));
    }

    /** A report, 100 MiB of empty lines, and another report. */
    private static void writeBomb(OutputStream out, byte[] line) throws IOException {
        byte[] empty = new byte[1 << 20];
        Arrays.fill(empty, (byte) '\n');
        out.write(line);
        for (int i = 0; i < 100; i++) {
            out.write(empty);
        }
        out.write(line);
    }

    private void assertStopped(String name, byte[] bomb) throws IOException {
        assertThat(bomb.length).isLessThan(1 << 20);
        Path file = file(name, bomb);
        List<ReadResult> results = Assertions.assertTimeoutPreemptively(SOON, () -> Reading.read(file));
        assertThat(articles(results)).hasSize(1);
        assertThat(rejections(results)).singleElement().satisfies(r -> {
            assertThat(r.cause()).isEqualTo(Rejection.Cause.UNREADABLE);
            assertThat(r.message()).contains("200 times");
        });
    }

    @Test
    void whatIsSkippedOfABoundedStreamCountsToo() throws IOException {
        try (InputStream bounded = new BoundedStream(new ByteArrayInputStream(new byte[3 << 20]), 2 << 20)) {
            bounded.skipNBytes(1 << 20);
            assertThatThrownBy(() -> bounded.skipNBytes(2 << 20)).isInstanceOf(BoundedStream.TooLong.class);
        }
    }

    @Test
    void muchThatIsMuchAlikeIsStillRead() throws IOException {
        String line = "{\"text\":\"" + SENTENCE + "\"}\n";
        Path file = file("copies.jsonl.gz", gzip(bytes(line.repeat(20_000))));
        try (var results = new ArticleReader(ReadingOptions.defaults())
                .read(List.of(file.toString()), InputStream.nullInputStream())) {
            assertThat(results.filter(r -> r instanceof ReadResult.Read).count())
                    .isEqualTo(20_000);
        }
    }
}
