package org.polybius.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** One bad input is named, counted and written down, and the run goes on with the good one beside it. */
class BadInputTest {
    private static final String GOOD =
            "Gunmen Kill Soldiers in Mali\n\nMay 16, 2024\n\nGunmen killed nine Malian soldiers near Gao on Monday.\n";

    @TempDir
    Path folder = Path.of("");

    static Stream<Arguments> badFiles() {
        return Stream.of(
                Arguments.of("binary.txt", new byte[] {0, 1, 2, 0, 7, 0, 0, 3, 0, 0}, "binary"),
                Arguments.of(
                        "latin.txt",
                        "La réunion a \u00e9t\u00e9 annul\u00e9e".getBytes(StandardCharsets.ISO_8859_1),
                        "encoding"),
                Arguments.of("empty.txt", new byte[0], "empty"),
                Arguments.of(
                        "french.txt",
                        "Le ministre a rencontré les députés dans la capitale et les syndicats ont dit que la grève allait continuer pendant toute la semaine dans les écoles et les hôpitaux du pays."
                                .getBytes(StandardCharsets.UTF_8),
                        "language"),
                Arguments.of(
                        "broken.jsonl",
                        "{\"id\": \"x\", \"text\": \"Rebels left.\n".getBytes(StandardCharsets.UTF_8),
                        "broken record"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("badFiles")
    @DisplayName("A bad file is named with its cause; the good one is coded")
    void aBadFileIsNamedAndTheGoodOneIsCoded(String name, byte[] content, String cause) throws IOException {
        Path bad = Files.write(folder.resolve(name), content);
        Path good = Files.writeString(folder.resolve("good.txt"), GOOD);
        Path rejects = folder.resolve("rejects.out");
        Shell shell = Shell.run("code", bad.toString(), good.toString(), "--rejects", rejects.toString());
        assertThat(shell.status()).isEqualTo(ExitCode.SOME_REJECTED);
        assertThat(shell.err()).contains(name).contains("1 rejected").contains(cause);
        assertThat(shell.out()).contains("\"type\":\"ASSAULT\"").contains("good");
        assertThat(Files.readString(rejects)).contains(name).contains("\"cause\"");
    }

    @Test
    @DisplayName("A path that is not there is named; nothing read has an exit status of its own")
    void aMissingPathIsNamed() {
        Shell shell = Shell.run("code", folder.resolve("nowhere.txt").toString());
        assertThat(shell.status()).isEqualTo(ExitCode.NOTHING_READ);
        assertThat(shell.err()).contains("nowhere.txt");
    }

    @Test
    @DisplayName("An output that cannot be written leaves nothing behind")
    void anUnwritableOutputLeavesNothingBehind() throws IOException {
        Path good = Files.writeString(folder.resolve("good.txt"), GOOD);
        Shell shell = Shell.run(
                "code",
                good.toString(),
                "-o",
                folder.resolve("no-folder/out.jsonl").toString());
        assertThat(shell.status()).isEqualTo(ExitCode.NO_OUTPUT);
        assertThat(shell.err()).contains("no-folder");
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).containsExactly(good);
        }
    }

    @Test
    @DisplayName("An article without a date is coded, its events undated, and the summary says so")
    void anArticleWithoutADateIsCoded() throws IOException {
        Path file = Files.writeString(folder.resolve("undated.txt"), "Gunmen killed nine Malian soldiers near Gao.\n");
        Shell shell = Shell.run("code", file.toString());
        assertThat(shell.status()).isEqualTo(ExitCode.OK);
        assertThat(shell.out()).contains("\"precision\":\"unknown\"");
        assertThat(shell.err()).contains("without a date");
    }

    @Test
    @DisplayName("A sentence of three thousand words does not stop the run")
    void aSentenceOfThreeThousandWordsDoesNotStopTheRun() throws IOException {
        Path file = Files.writeString(
                folder.resolve("long.txt"),
                "May 16, 2024\n\nThe minister " + "and the very old general ".repeat(600)
                        + "met.\n\nRebels attacked soldiers in Mali.\n");
        Shell shell = Shell.run("code", file.toString());
        assertThat(shell.status()).isEqualTo(ExitCode.OK);
        assertThat(shell.err())
                .containsPattern("long.txt:3: a sentence of 3\\d{3} words")
                .contains("1 sentence cut");
        assertThat(shell.out()).contains("ASSAULT");
    }

    @Test
    @DisplayName("Of a file of records the broken line is named, the lines around it are coded")
    void ofAFileOfRecordsTheBrokenLineIsNamed() throws IOException {
        Path file = Files.writeString(folder.resolve("week.jsonl"), """
                {"id": "a", "published": "2024-05-16", "text": "France condemned the attack by rebels on Monday."}
                {"id": "b", "published": "2024-05-16", "text": "France cond
                {"id": "c", "published": "2024-05-16", "text": "Rebels attacked soldiers in Mali on Monday."}
                """);
        Path rejects = folder.resolve("rejects.out");
        Shell shell = Shell.run("code", file.toString(), "--rejects", rejects.toString());
        assertThat(shell.status()).isEqualTo(ExitCode.SOME_REJECTED);
        assertThat(shell.err()).contains("week.jsonl:2: not JSON").contains("2 articles read");
        assertThat(shell.out()).contains("\"article\":\"a\"").contains("\"article\":\"c\"");
        assertThat(Files.readString(rejects))
                .contains("week.jsonl\",\"line\":2,\"cause\":\"broken_record\"")
                .hasLineCount(1);
    }

    @Test
    @DisplayName("A text of five megabytes is no report; how to read it all the same is said")
    void aTextOfFiveMegabytesIsNoReport() throws IOException {
        Path big = Files.writeString(
                folder.resolve("big.txt"), "May 16, 2024\n\n" + "Rebels attacked soldiers in Mali.\n".repeat(150_000));
        Path good = Files.writeString(folder.resolve("good.txt"), GOOD);
        Shell shell = Shell.run("code", big.toString(), good.toString());
        assertThat(shell.status()).isEqualTo(ExitCode.SOME_REJECTED);
        assertThat(shell.err()).contains("big.txt").contains("--longest").contains("1 too long");
        assertThat(shell.out()).contains("\"type\":\"ASSAULT\"");
    }

    @Test
    @DisplayName("Text in another encoding is read where its name is given")
    void textInAnotherEncodingIsRead() throws IOException {
        Path file = Files.write(
                folder.resolve("latin.txt"),
                "May 16, 2024\n\nGunmen killed two soldiers and José Ibáñez near Gao.\n"
                        .getBytes(StandardCharsets.ISO_8859_1));
        Shell shell = Shell.run("code", file.toString(), "--encoding", "windows-1252");
        assertThat(shell.status()).isEqualTo(ExitCode.OK);
        assertThat(shell.out()).contains("José Ibáñez");
    }

    @Test
    @DisplayName("Broken trees are named by file and line; the good ones are coded")
    void brokenTreesAreNamed() throws IOException {
        String good = Files.readString(Path.of("src/test/resources/org/polybius/cli/foreign.conllu"));
        Path broken = Files.writeString(
                folder.resolve("broken.conllu"),
                "1\tRebels\trebel\tNOUN\tNNS\t_\t9\tnsubj\t_\t_\n\n" + good.stripLeading());
        Path latin = Files.write(
                folder.resolve("latin.conllu"), "# newdoc id = café\n".getBytes(StandardCharsets.ISO_8859_1));
        Shell shell = Shell.run("code", "--conllu", broken.toString(), latin.toString());
        assertThat(shell.status()).isEqualTo(ExitCode.SOME_REJECTED);
        assertThat(shell.err()).contains("broken.conllu:1: HEAD 9").contains("latin.conllu: not UTF-8 text");
        assertThat(shell.out()).contains("\"type\":\"ASSAULT\"");
    }
}
