package org.polybius.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.polybius.model.Document;
import org.polybius.model.Event;
import picocli.CommandLine;

@DisplayName("Output appears whole or not at all")
class OutputTest {
    private static final String TREES = "src/test/resources/org/polybius/cli/foreign.conllu";

    @TempDir
    Path folder = Path.of("");

    @Test
    @DisplayName("Nothing is seen of a file before it is put in its place")
    void nothingIsSeenBeforeItIsPutInItsPlace() throws IOException {
        Path target = Files.writeString(folder.resolve("events.jsonl"), "old");
        try (OutputFile file = new OutputFile(target)) {
            file.writer().write("new");
            file.writer().flush();
            assertThat(target).hasContent("old");
            file.commit();
        }
        assertThat(target).hasContent("new");
        assertThat(files()).containsExactly("events.jsonl");
    }

    @Test
    @DisplayName("What is given up leaves the old file and no other")
    void whatIsGivenUpLeavesTheOldFile() throws IOException {
        Path target = Files.writeString(folder.resolve("events.jsonl"), "old");
        try (OutputFile file = new OutputFile(target)) {
            file.writer().write("new");
        }
        assertThat(target).hasContent("old");
        assertThat(files()).containsExactly("events.jsonl");
    }

    @Test
    @DisplayName("A link stays a link")
    void aLinkStaysALink() throws IOException {
        Path target = Files.writeString(folder.resolve("real.jsonl"), "old");
        Path link = Files.createSymbolicLink(folder.resolve("link.jsonl"), target);
        try (OutputFile file = new OutputFile(link)) {
            file.writer().write("new");
            file.commit();
        }
        assertThat(link).isSymbolicLink();
        assertThat(target).hasContent("new");
    }

    @Test
    @DisplayName("A folder is no file")
    void aFolderIsNoFile() {
        assertThatThrownBy(() -> new OutputFile(folder))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("is a folder: name a file");
    }

    @Test
    @DisplayName("A run whose output fails in the middle leaves the old file and says so")
    void aRunThatFailsInTheMiddleLeavesTheOldFile() throws IOException {
        Path target = Files.writeString(folder.resolve("events.jsonl"), "old");
        StringWriter err = new StringWriter();
        CommandLine line = Shell.command(new PrintWriter(new StringWriter()), new PrintWriter(err, true));
        ReadingArguments reading = new ReadingArguments();
        reading.paths = List.of(TREES);
        reading.longest = 1000;
        RunArguments how = new RunArguments();
        how.output = target;

        int status = new Run(
                        line,
                        reading,
                        how,
                        java.util.Optional.empty(),
                        java.util.Optional.empty(),
                        true,
                        true,
                        false,
                        0)
                .execute(DiskFull::new);

        assertThat(status).isEqualTo(ExitCode.NO_OUTPUT);
        assertThat(err.toString()).contains("the output could not be written: no space left");
        assertThat(target).hasContent("old");
        assertThat(files()).containsExactly("events.jsonl");
    }

    private record DiskFull(Writer out) implements ResultWriter {
        @Override
        public void write(Document document, List<Event> events) throws IOException {
            out.write("half of it");
            out.flush();
            throw new IOException("no space left");
        }
    }

    @Test
    @DisplayName("Standard output that is closed is an error, not silence")
    void standardOutputThatIsClosedIsAnError() {
        StringWriter err = new StringWriter();
        Writer closed = new Writer() {
            @Override
            public void write(char[] text, int from, int length) throws IOException {
                throw new IOException("broken pipe");
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        int status = Shell.command(new PrintWriter(closed), new PrintWriter(err, true))
                .execute("code", "--conllu", TREES);
        assertThat(status).isEqualTo(ExitCode.NO_OUTPUT);
        assertThat(err.toString()).contains("standard output is full or was closed");
    }

    @Test
    @DisplayName("A run that reads nothing does not replace what an earlier run wrote")
    void aRunThatReadsNothingReplacesNothing() throws IOException {
        Path target = Files.writeString(folder.resolve("events.jsonl"), "old");
        Shell shell = Shell.run("code", folder.resolve("nowhere.txt").toString(), "-o", target.toString());
        assertThat(shell.status()).isEqualTo(ExitCode.NOTHING_READ);
        assertThat(target).hasContent("old");
        assertThat(files()).containsExactly("events.jsonl");
    }

    private List<String> files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(f -> f.getFileName().toString()).toList();
        }
    }
}
