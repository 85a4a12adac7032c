package org.polybius.articles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.polybius.articles.Reading.articles;
import static org.polybius.articles.Reading.read;
import static org.polybius.articles.Reading.rejections;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.polybius.model.Article;
import org.polybius.model.Rejection;

class InputsTest {
    private static final String SENTENCE = "Fiji thanked Tonga on Monday for its help.";

    private final Path folder;

    InputsTest(@TempDir Path folder) {
        this.folder = folder;
    }

    private Path file(String name) throws IOException {
        return file(name, SENTENCE.getBytes(StandardCharsets.UTF_8));
    }

    private Path file(String name, byte[] content) throws IOException {
        Path path = folder.resolve(name);
        Files.createDirectories(path.getParent());
        return Files.write(path, content);
    }

    private List<ReadResult> readAll(String... inputs) {
        return read(ReadingOptions.defaults(), InputStream.nullInputStream(), inputs);
    }

    private Rejection refusal(List<ReadResult> results) {
        assertThat(articles(results)).isEmpty();
        assertThat(rejections(results)).hasSize(1);
        return rejections(results).get(0);
    }

    @Test
    void aFolderIsReadInTheOrderOfNamesWithPathsAsIds() throws IOException {
        file("b.txt");
        file("a/z.md");
        file("a/b.txt");
        file("c/.hidden.txt");
        file(".git/x.txt");
        List<ReadResult> results = read(folder);
        assertThat(articles(results)).extracting(Article::id).containsExactly("a/b", "a/z", "b");
        assertThat(rejections(results)).isEmpty();
    }

    @Test
    void aGlobIsReadFromItsFixedPart() throws IOException {
        file("2023/may/a.txt");
        file("2023/june/a.txt");
        file("2023/june/b.md");
        file("2024/june/a.txt");
        assertThat(articles(readAll(folder + "/2023/*/*.txt")))
                .extracting(Article::id)
                .containsExactly("june/a", "may/a");
        assertThat(articles(readAll(folder + "/20{23,24}/june/*.txt")))
                .extracting(Article::id)
                .containsExactly("2023/june/a", "2024/june/a");
        assertThat(articles(readAll(folder + "/2023/**.md")))
                .extracting(Article::id)
                .containsExactly("june/b");
        assertThat(refusal(readAll(folder + "/2022/*.txt")).cause()).isEqualTo(Rejection.Cause.MISSING);
        assertThat(refusal(readAll(folder + "/2023/*.txt")).cause()).isEqualTo(Rejection.Cause.MISSING);
        assertThat(refusal(readAll(folder + "/2023/[.txt")).cause()).isEqualTo(Rejection.Cause.MISSING);
    }

    @Test
    void filesOfOneNameInTwoFoldersHaveTheSecondsPathAsId() throws IOException {
        Path first = file("2023/a.txt");
        Path second = file("2024/a.txt");
        assertThat(articles(read(first, second)))
                .extracting(Article::id)
                .containsExactly("a", second.toString().replace('\\', '/').replace(".txt", ""));
    }

    @Test
    void aFileNamedTwiceIsReadOnce() throws IOException {
        Path file = file("a.txt");
        List<ReadResult> results = read(file, file);
        assertThat(articles(results)).hasSize(1);
        assertThat(rejections(results)).extracting(Rejection::cause).containsExactly(Rejection.Cause.DUPLICATE_ID);
    }

    @Test
    void oneIdInTwoFilesIsRefusedWithBothSources() throws IOException {
        Path one =
                file("one.jsonl", "{\"id\":\"x\",\"text\":\"Fiji thanked Tonga.\"}".getBytes(StandardCharsets.UTF_8));
        Path two =
                file("two.jsonl", "{\"id\":\"x\",\"text\":\"Tonga thanked Fiji.\"}".getBytes(StandardCharsets.UTF_8));
        Rejection refused = rejections(read(one, two)).get(0);
        assertThat(refused.source()).isEqualTo(two.toString());
        assertThat(refused.line()).isEqualTo(1);
        assertThat(refused.message()).contains(one + ":1");
    }

    @Test
    void aMissingPathIsRefusedAndTheRestIsRead() throws IOException {
        List<ReadResult> results =
                readAll(folder + "/nowhere.txt", file("a.txt").toString(), "bad\0path");
        assertThat(articles(results)).hasSize(1);
        assertThat(rejections(results))
                .extracting(Rejection::cause)
                .containsExactly(Rejection.Cause.MISSING, Rejection.Cause.MISSING);
    }

    @Test
    void anEmptyFolderIsRefused() {
        assertThat(refusal(read(folder)).message()).contains("no files");
    }

    @Test
    void aFileThatMayNotBeReadIsRefused() throws IOException {
        Path file = file("a.txt");
        Assumptions.assumeTrue(Files.getFileStore(file).supportsFileAttributeView("posix"));
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("---------"));
        Assumptions.assumeFalse(Files.isReadable(file), "whoever runs this test may read everything");
        assertThat(refusal(read(file)).cause()).isEqualTo(Rejection.Cause.UNREADABLE);
    }

    @Test
    void linksThatGoRoundAndLinksToNothingAreRefused() throws IOException {
        file("a/a.txt");
        Files.createSymbolicLink(folder.resolve("a/loop"), folder);
        Files.createSymbolicLink(folder.resolve("nothing.txt"), folder.resolve("gone.txt"));
        List<ReadResult> results = read(folder);
        assertThat(articles(results)).extracting(Article::id).containsExactly("a/a");
        assertThat(rejections(results))
                .extracting(Rejection::cause)
                .containsExactly(Rejection.Cause.DUPLICATE_ID, Rejection.Cause.MISSING);
    }

    @Test
    void unknownKindsInAFolderAreRefusedAndLeftToWhoeverKnowsThem() throws IOException {
        Path tree = file("a.conllu");
        assertThat(refusal(read(folder)).message()).contains("unknown kind of file");
        assertThat(InputFiles.find(List.of(folder.toString())).toList())
                .containsExactly(new InputFiles.FoundFile(tree, "a.conllu", false));
    }

    @Test
    void aNamedFileOfUnknownKindIsLookedAt() throws IOException {
        assertThat(articles(read(file("report")))).extracting(Article::id).containsExactly("report");
        assertThat(refusal(read(file("page.html", "<!DOCTYPE html><p>".getBytes(StandardCharsets.UTF_8))))
                        .message())
                .contains("page");
        String tree =
                "# text = Fiji left\n1\tFiji\tFiji\tPROPN\t_\t_\t2\tnsubj\t_\t_\n2\tleft\tleave\tVERB\t_\t_\t0\troot\t_\t_\n";
        assertThat(refusal(read(file("a.conllu", tree.getBytes(StandardCharsets.UTF_8))))
                        .message())
                .contains("--conllu");
    }

    @Test
    void binaryFilesAreRefusedByWhatTheyAre() throws IOException {
        assertThat(refusal(read(file("a.txt", new byte[] {'a', 0, 'b'}))).cause())
                .isEqualTo(Rejection.Cause.BINARY);
        assertThat(refusal(read(file("b.txt", "%PDF-1.7 …".getBytes(StandardCharsets.UTF_8))))
                        .message())
                .contains("pdftotext");
        assertThat(refusal(read(file("d.txt", new byte[] {1, 2, 3, 4, 'a', 'b', 'c'})))
                        .cause())
                .isEqualTo(Rejection.Cause.BINARY);
    }

    @Test
    void brokenUtf8IsRefusedWithItsPlaceAndAWayOut() throws IOException {
        Path file = file("a.txt", "Fiji thanked Tonga.\nThe Café reopened.".getBytes(StandardCharsets.ISO_8859_1));
        Rejection refused = refusal(read(file));
        assertThat(refused.cause()).isEqualTo(Rejection.Cause.ENCODING);
        assertThat(refused.line()).isEqualTo(2);
        assertThat(refused.message()).contains("byte 27").contains("windows-1252");
        ReadingOptions latin1 = new ReadingOptions(null, null, StandardCharsets.ISO_8859_1, true, Map.of());
        assertThat(articles(read(latin1, InputStream.nullInputStream(), file.toString())))
                .extracting(Article::text)
                .containsExactly("Fiji thanked Tonga.\nThe Café reopened.");
    }

    @Test
    void aByteOrderMarkTellsTheEncodingAndIsDropped() throws IOException {
        Path utf8 = file("a.txt", ("\ufeff" + SENTENCE).getBytes(StandardCharsets.UTF_8));
        Path big = file("b.txt", ("\ufeff" + SENTENCE).getBytes(StandardCharsets.UTF_16BE));
        Path little = file("c.txt", ("\ufeff" + SENTENCE).getBytes(StandardCharsets.UTF_16LE));
        Path json = file("d.jsonl", "\ufeff{\"text\":\"Fiji thanked Tonga.\"}".getBytes(StandardCharsets.UTF_8));
        assertThat(articles(read(utf8, big, little))).extracting(Article::text).containsOnly(SENTENCE);
        assertThat(articles(read(json))).hasSize(1);
        Path wide = file("e.jsonl", "\ufeff{\"text\":\"Fiji\"}".getBytes(StandardCharsets.UTF_16LE));
        assertThat(refusal(read(wide)).cause()).isEqualTo(Rejection.Cause.ENCODING);
    }

    @Test
    void emptyReportsAreRefused() throws IOException {
        for (String empty : List.of("", " \n\t\n", "***\n", "May 21, 2015\n", "<!-- nothing -->")) {
            Path file = file("a.md", empty.getBytes(StandardCharsets.UTF_8));
            assertThat(refusal(read(file)).cause()).as("<%s>", empty).isEqualTo(Rejection.Cause.EMPTY);
        }
    }

    @Test
    void otherLanguagesAreRefusedUnlessAllowed() throws IOException {
        String french =
                "Le ministre a rencontré son homologue à Genève, et les deux parties ont repris les discussions.";
        Path file = file("a.txt", french.getBytes(StandardCharsets.UTF_8));
        Rejection refused = refusal(read(file));
        assertThat(refused.cause()).isEqualTo(Rejection.Cause.LANGUAGE);
        assertThat(refused.message()).contains("French");
        ReadingOptions any = new ReadingOptions(null, null, StandardCharsets.UTF_8, false, Map.of());
        assertThat(articles(read(any, InputStream.nullInputStream(), file.toString())))
                .hasSize(1);
    }

    @Test
    void fiveMegabytesAreRead() throws IOException {
        String long5 = (SENTENCE + "\n\n").repeat(5_000_000 / (SENTENCE.length() + 2));
        for (String name : List.of("a.txt", "a.md")) {
            Article article = articles(read(file(name, long5.getBytes(StandardCharsets.UTF_8))))
                    .get(0);
            assertThat(article.sections()).hasSize(5_000_000 / (SENTENCE.length() + 2));
        }
    }

    @Test
    void moreThanTheLargestReportIsRefused() throws IOException {
        byte[] huge = (SENTENCE + "\n").repeat(500_000).getBytes(StandardCharsets.UTF_8);
        assertThat(refusal(read(file("a.txt", huge))).cause()).isEqualTo(Rejection.Cause.TOO_LONG);
        String line = "{\"text\":\"" + (SENTENCE + " ").repeat(500_000) + "\"}\n{\"text\":\"Fiji left.\"}\n";
        List<ReadResult> results = read(file("a.jsonl", line.getBytes(StandardCharsets.UTF_8)));
        assertThat(articles(results)).hasSize(1);
        assertThat(rejections(results)).extracting(Rejection::cause).containsExactly(Rejection.Cause.TOO_LONG);
    }

    @Test
    void standardInputIsReadOnceAndNotClosed() throws IOException {
        List<String> closed = new ArrayList<>();
        InputStream in = new ByteArrayInputStream(SENTENCE.getBytes(StandardCharsets.UTF_8)) {
            @Override
            public void close() {
                closed.add("closed");
            }
        };
        List<ReadResult> results = read(ReadingOptions.defaults(), in, "-", "-");
        assertThat(articles(results)).hasSize(1);
        assertThat(rejections(results)).extracting(Rejection::cause).containsExactly(Rejection.Cause.DUPLICATE_ID);
        assertThat(closed).isEmpty();
    }

    @Test
    void resultsComeOneByOne() throws IOException {
        InputStream endless = new InputStream() {
            private final byte[] line = "{\"text\":\"Fiji thanked Tonga.\"}\n".getBytes(StandardCharsets.UTF_8);
            private long at;

            @Override
            public int read() {
                return line[(int) (at++ % line.length)];
            }

            @Override
            public int read(byte[] into, int from, int length) {
                for (int i = from; i < from + length; i++) {
                    into[i] = (byte) read();
                }
                return length;
            }
        };
        ReadingOptions json = new ReadingOptions(null, FileFormat.JSON_LINES, StandardCharsets.UTF_8, true, Map.of());
        try (Stream<ReadResult> results = new ArticleReader(json).read(List.of("-"), endless)) {
            assertThat(results.limit(1000)).hasSize(1000);
        }
    }
}
