package org.polybius.coding.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A user's folder")
class ProjectFolderTest {
    @TempDir
    Path outside = Path.of("");

    private Path inside = Path.of("");
    private final Mistakes mistakes = new Mistakes();
    private ProjectFolder folder = new ProjectFolder(inside, mistakes);

    @BeforeEach
    void makeFolder() throws IOException {
        inside = Files.createDirectory(outside.resolve("codes"));
        folder = new ProjectFolder(inside, mistakes);
        Files.writeString(outside.resolve("secret.yaml"), "secret: [password]\n");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "../secret.yaml",
                "sub/../../secret.yaml",
                "/etc/passwd",
                "..",
                ".",
                "",
                ".hidden.yaml",
                "C:\\secret.yaml",
                "..\\secret.yaml",
                "file:///etc/passwd",
                "a\u0000b.yaml",
                "\u202Elmay.terces"
            })
    @DisplayName("gives nothing by a name that could lead out of it")
    void leadsNowhereElse(String name) {
        assertThat(folder.readNamed(name, "lexicon.txt", 7)).isEmpty();
        assertThat(mistakes.all()).singleElement().satisfies(m -> {
            assertThat(m.file()).isEqualTo("lexicon.txt");
            assertThat(m.line()).isEqualTo(7);
            assertThat(m.message()).contains("is no plain name");
        });
    }

    @Test
    @DisplayName("follows no link, be it a file or a folder on the way")
    void followsNoLink() throws IOException {
        Files.createSymbolicLink(inside.resolve("deeds.yaml"), outside.resolve("secret.yaml"));
        Files.createSymbolicLink(inside.resolve("actors"), outside);

        assertThat(folder.read("deeds.yaml")).isEmpty();
        assertThat(folder.readNamed("actors/secret.yaml", "lexicon.txt", 1)).isEmpty();
        assertThat(folder.names("actors", ".yaml")).isEmpty();

        assertThat(mistakes.all()).hasSize(3).allSatisfy(m -> assertThat(m.message())
                .contains("link, which is not followed"));
    }

    @Test
    @DisplayName("opens nothing but regular files: a pipe would be waited for without end")
    void opensRegularFilesAlone() throws IOException, InterruptedException {
        Files.createDirectory(inside.resolve("deeds.yaml"));
        Process pipe = new ProcessBuilder("mkfifo", inside.resolve("pipe.yaml").toString()).start();

        assertThat(folder.read("deeds.yaml")).isEmpty();
        if (pipe.waitFor() == 0) {
            assertThat(folder.read("pipe.yaml")).isEmpty();
        }

        assertThat(mistakes.all()).isNotEmpty().allSatisfy(m -> assertThat(m.message())
                .contains("is no regular file"));
    }

    @Test
    @DisplayName("refuses a file larger than any dictionary, without reading it all")
    void refusesHugeFiles() throws IOException {
        try (var file =
                new java.io.RandomAccessFile(inside.resolve("deeds.yaml").toFile(), "rw")) {
            file.setLength(4L << 30);
        }

        assertThat(folder.read("deeds.yaml")).isEmpty();

        assertThat(mistakes.all()).singleElement().satisfies(m -> assertThat(m.message())
                .contains("is larger than 8 MiB"));
    }

    @Test
    @DisplayName("names the line from which a file is no UTF-8")
    void namesTheBrokenLine() throws IOException {
        Files.write(inside.resolve("deeds.yaml"), new byte[] {'a', '\n', 'b', '\n', (byte) 0xE9, '\n'});

        assertThat(folder.read("deeds.yaml")).isEmpty();

        assertThat(mistakes.all()).singleElement().satisfies(m -> {
            assertThat(m.line()).isEqualTo(3);
            assertThat(m.message()).contains("is not UTF-8");
        });
    }

    @Test
    @DisplayName("may itself be named by a link, and reads a file behind a byte order mark")
    void readsWhatIsRight() throws IOException {
        Files.writeString(inside.resolve("deeds.yaml"), "\uFEFF- name: a\n");
        Path link = Files.createSymbolicLink(outside.resolve("link"), inside);

        assertThat(new ProjectFolder(link, mistakes).read("deeds.yaml"))
                .hasValueSatisfying(f -> assertThat(f.text()).isEqualTo("- name: a\n"));
        assertThat(mistakes.all()).isEmpty();
    }

    @Test
    @DisplayName("that is not there is told")
    void isToldIfMissing() {
        assertThat(new ProjectFolder(outside.resolve("nowhere"), mistakes).exists())
                .isFalse();
        assertThat(mistakes.all()).singleElement().satisfies(m -> assertThat(m.message())
                .contains("there is no such folder"));
    }
}
