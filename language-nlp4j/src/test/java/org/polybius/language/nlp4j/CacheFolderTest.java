package org.polybius.language.nlp4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CacheFolderTest {

    private final Path parent;

    CacheFolderTest(@TempDir Path parent) {
        this.parent = parent;
    }

    /** Two words in two files; counts how often it was written in a file beside the folder. */
    record TwoFiles(Path log, int millis) implements CacheFolder.Content<String> {
        @Override
        public void write(Path folder) throws IOException {
            Files.writeString(log, "w", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
            Files.writeString(folder.resolve("a"), "first");
            try {
                Thread.sleep(millis);
            } catch (InterruptedException e) {
                throw new IOException(e);
            }
            Files.writeString(folder.resolve("b"), "second");
        }

        @Override
        public String read(Path folder) throws IOException {
            String both = Files.readString(folder.resolve("a")) + Files.readString(folder.resolve("b"));
            if (!both.equals("firstsecond")) {
                throw new IOException("damaged");
            }
            return both;
        }
    }

    /** What each of two processes does: loads and exits. */
    static final class OneProcess {
        private OneProcess() {}

        public static void main(String[] args) throws IOException {
            Path parent = Path.of(args[0]);
            CacheFolder.load(parent, "c", new TwoFiles(parent.resolve("log"), 500), s -> {});
        }
    }

    private String load() throws IOException {
        return CacheFolder.load(parent, "c", new TwoFiles(parent.resolve("log"), 0), s -> {});
    }

    private String writes() throws IOException {
        return Files.readString(parent.resolve("log"));
    }

    @Test
    void itIsWrittenOnceAndReadAgain() throws IOException {
        assertThat(load()).isEqualTo("firstsecond");
        assertThat(load()).isEqualTo("firstsecond");
        assertThat(writes()).isEqualTo("w");
    }

    @Test
    void whatAnInterruptedRunLeftBehindIsClearedAway() throws IOException {
        Files.createDirectories(parent.resolve("c.building/sub"));
        Files.writeString(parent.resolve("c.building/a"), "fir");

        assertThat(load()).isEqualTo("firstsecond");
        assertThat(parent.resolve("c.building")).doesNotExist();
    }

    @Test
    void aDamagedOrEmptyFolderIsMadeAnewAndSaidSo() throws IOException {
        load();
        Files.writeString(parent.resolve("c/b"), "sec");
        List<String> notices = new ArrayList<>();

        String read = CacheFolder.load(parent, "c", new TwoFiles(parent.resolve("log"), 0), notices::add);

        assertThat(read).isEqualTo("firstsecond");
        assertThat(writes()).isEqualTo("ww");
        assertThat(notices).anyMatch(n -> n.contains("damaged"));
    }

    @Test
    void twoThreadsWriteItOnce() throws Exception {
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            threads.add(new Thread(() -> {
                try {
                    CacheFolder.load(parent, "c", new TwoFiles(parent.resolve("log"), 100), s -> {});
                } catch (IOException e) {
                    throw new AssertionError(e);
                }
            }));
        }
        threads.forEach(Thread::start);
        for (Thread t : threads) {
            t.join();
        }
        assertThat(writes()).isEqualTo("w");
    }

    @Test
    void twoProcessesWriteItOnce() throws Exception {
        List<Process> processes = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            processes.add(new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-Xmx64m",
                            "-cp",
                            System.getProperty("java.class.path"),
                            OneProcess.class.getName(),
                            parent.toString())
                    .inheritIO()
                    .start());
        }
        for (Process p : processes) {
            assertThat(p.waitFor(60, TimeUnit.SECONDS)).isTrue();
            assertThat(p.exitValue()).isZero();
        }
        assertThat(writes()).isEqualTo("w");
        assertThat(load()).isEqualTo("firstsecond");
    }

    @Test
    void aFolderThatCannotBeWrittenIsNamedWithWhatToDo() throws IOException {
        Path file = Files.writeString(parent.resolve("file"), "x");

        assertThatThrownBy(() -> new ModelCache(file, s -> {}).load())
                .hasMessageContaining(file.toString())
                .hasMessageContaining("POLYBIUS_CACHE");
    }

    @Test
    void theStandardFolderFollowsTheEnvironmentAndTheSystem() {
        Path home = Path.of("home");
        assertThat(ModelCache.standardFolder(Map.of("POLYBIUS_CACHE", "x"), "Linux", home))
                .isEqualTo(Path.of("x"));
        assertThat(ModelCache.standardFolder(Map.of(), "Linux", home)).isEqualTo(Path.of("home/.cache/polybius"));
        assertThat(ModelCache.standardFolder(Map.of("XDG_CACHE_HOME", "c"), "Linux", home))
                .isEqualTo(Path.of("c/polybius"));
        assertThat(ModelCache.standardFolder(Map.of(), "Mac OS X", home))
                .isEqualTo(Path.of("home/Library/Caches/polybius"));
        assertThat(ModelCache.standardFolder(Map.of("LOCALAPPDATA", "l"), "Windows 11", home))
                .isEqualTo(Path.of("l/polybius"));
    }
}
