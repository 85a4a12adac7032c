package org.polybius.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.polybius.model.ontology.Ontology;
import org.polybius.store.database.Contents;
import org.polybius.store.database.EventDatabase;
import org.polybius.store.database.EventDatabase.Access;
import org.polybius.store.database.InputFile;
import org.polybius.store.database.RunPlan;
import org.polybius.store.database.UnfinishedRun;

@DisplayName("A run that was stopped")
class ResumeTest {
    private static final int ARTICLES = 300;
    private static final int MANY = 600;
    /** Bytes in the log of the database by when the first articles are in it for good, and not yet the last. */
    private static final int ENOUGH = 4 << 20;

    private static final String HERE = Path.of("").toAbsolutePath().toString();
    private static final List<String> TREES = Copies.trees();

    @TempDir
    Path folder = Path.of("");

    private StringWriter said = new StringWriter();

    private String place(String name) {
        return folder.resolve(name).toString();
    }

    @BeforeEach
    void write() throws IOException {
        Copies.write(folder.resolve("trees.conllu"), TREES, 0, ARTICLES);
    }

    private String[] command() {
        return new String[] {"code", "--conllu", place("trees.conllu"), "--db", place("events.duckdb")};
    }

    /** A run by the parts of the command, so that something can be put around what codes an article. */
    private int run(int seconds, UnaryOperator<Function<Inputs.Item, CodedArticle>> around) {
        said = new StringWriter();
        ReadingArguments reading = new ReadingArguments();
        reading.paths = List.of(place("trees.conllu"));
        reading.longest = 1_000_000;
        RunArguments how = new RunArguments();
        how.articleSeconds = seconds;
        how.threads = 2;
        String[] command = command();
        RunPlan plan = new RunPlan("test", "", HERE, List.of(command).subList(1, command.length), Map.of());
        try (EventDatabase db = EventDatabase.open(folder.resolve("events.duckdb"), Access.WRITE)) {
            return new Run(
                            Shell.command(new PrintWriter(new StringWriter()), new PrintWriter(said, true)),
                            reading,
                            how,
                            Optional.empty(),
                            Optional.empty(),
                            true,
                            true,
                            false,
                            0.5)
                    .execute(
                            out -> ResultWriter.nowhere(),
                            DatabaseRun.begin(db, plan, new DatabaseRun.Read(reading.paths, Set.of()), false),
                            around,
                            CopyLinks.none());
        }
    }

    /** Stops a run after so many articles: with a fault that no stage is to blame for. */
    private void stopAfter(int articles) {
        AtomicInteger coded = new AtomicInteger();
        try {
            run(0, coding -> item -> {
                if (coded.incrementAndGet() > articles) {
                    throw new NoClassDefFoundError("pulled out");
                }
                return coding.apply(item);
            });
        } catch (IllegalStateException e) {
            assertThat(e).hasMessageContaining("pulled out");
        }
    }

    private UnfinishedRun stopped() {
        try (EventDatabase db = EventDatabase.open(folder.resolve("events.duckdb"), Access.READ)) {
            return db.journal(Ontology.load()).newest().orElseThrow();
        }
    }

    private Shell resume(String... more) {
        String[] all = Stream.concat(Stream.of("code", "--resume", "--db", place("events.duckdb")), Stream.of(more))
                .toArray(String[]::new);
        return Shell.run(all);
    }

    @Test
    @DisplayName("goes on behind what it has done, and another time there is nothing to go on with")
    void goesOn() {
        stopAfter(200);
        long done = stopped().done();
        assertThat(done).isBetween(100L, 200L);
        Shell shell = resume();
        assertThat(shell.status()).as(shell.err()).isEqualTo(ExitCode.SOME_REJECTED);
        assertThat(shell.err())
                .contains("going on with run 1")
                .contains(done + " articles are done")
                .contains((ARTICLES - done) + " articles added, 0 changed");
        Shell again = resume();
        assertThat(again.status()).isEqualTo(ExitCode.NOTHING_READ);
        assertThat(again.err()).contains("nothing to go on with");
    }

    @Test
    @DisplayName("does not go on with other inputs, says which, and goes on when they are back")
    void otherInputs() throws IOException {
        stopAfter(200);
        Path trees = folder.resolve("trees.conllu");
        byte[] before = Files.readAllBytes(trees);
        var time = Files.getLastModifiedTime(trees);
        Copies.write(trees, TREES, 0, ARTICLES - 1);
        Shell shell = resume();
        assertThat(shell.status()).isEqualTo(ExitCode.CHANGED);
        assertThat(shell.err())
                .contains("trees.conllu was changed")
                .contains("put back what was changed, or begin anew");

        // The same size and time, and another text in what was read before.
        Files.writeString(trees, new String(before, StandardCharsets.UTF_8).replaceFirst("Kidal", "Kidol"));
        Files.setLastModifiedTime(trees, time);
        Shell sly = resume();
        assertThat(sly.status()).isEqualTo(ExitCode.CHANGED);
        assertThat(sly.err()).contains("article 1 is \"report_0\" and differs");

        Files.write(trees, before);
        Files.setLastModifiedTime(trees, time);
        assertThat(resume().status()).isEqualTo(ExitCode.SOME_REJECTED);
    }

    @Test
    @DisplayName("does not go on with another lexicon, and says that it is the lexicon")
    void otherLexicon() {
        String[] command = command();
        RunPlan plan = new RunPlan(
                "test", "", HERE, List.of(command).subList(1, command.length), Map.of("lexicon", "0123456789ab"));
        try (EventDatabase db = EventDatabase.open(folder.resolve("events.duckdb"), Access.WRITE)) {
            db.journal(Ontology.load())
                    .begin(plan, List.<InputFile>of().iterator())
                    .close();
        }
        Shell shell = resume();
        assertThat(shell.status()).isEqualTo(ExitCode.CHANGED);
        assertThat(shell.err()).contains("lexicon was 0123456789ab, is ");
    }

    @Test
    @DisplayName("takes everything from itself: inputs beside --resume are an error")
    void inputsBeside() {
        Shell shell = resume(place("trees.conllu"));
        assertThat(shell.status()).isEqualTo(ExitCode.USAGE);
        assertThat(shell.err()).contains("--resume takes inputs and options from the run itself");
    }

    @Test
    @DisplayName("has rejected what hung and what failed, with causes in the database, and coded all the rest")
    void hangsAndFails() {
        int status = run(1, coding -> item -> {
            String id = item.source().id();
            if (id.equals("report_7")) {
                sleep(TimeUnit.MINUTES.toMillis(5));
            }
            if (id.equals("report_8")) {
                throw new IllegalStateException("a stage that throws");
            }
            return coding.apply(item);
        });
        assertThat(status).as(said.toString()).isEqualTo(ExitCode.SOME_REJECTED);
        assertThat(said.toString())
                .contains("took more than 1 s and was given up")
                .contains("made Polybius fail (java.lang.IllegalStateException: a stage that throws)");
        try (EventDatabase db = EventDatabase.open(folder.resolve("events.duckdb"), Access.READ)) {
            assertThat(Contents.of(db).get("articles")).startsWith((ARTICLES - 2) + " ");
        }
        assertThat(Shell.run(
                                "query",
                                "SELECT id, cause FROM rejections WHERE id IS NOT NULL ORDER BY id",
                                "--db",
                                place("events.duckdb"),
                                "--format",
                                "csv")
                        .out())
                .contains("report_7,TOO_SLOW")
                .contains("report_8,FAILED");
    }

    @Test
    @DisplayName("by a full disk says so, keeps what it had written, and goes on when there is room")
    void fullDisk() throws Exception {
        assumeTrue(Files.exists(Path.of("/usr/bin/prlimit")), "nothing here keeps a file from growing");
        Path log = folder.resolve("said.txt");
        Copies.write(folder.resolve("trees.conllu"), TREES, 0, MANY);
        Process run = Child.start(log, command());
        Path written = folder.resolve("events.duckdb.wal");
        while (run.isAlive() && (!Files.exists(written) || Files.size(written) < ENOUGH)) {
            Thread.sleep(5);
        }
        // No file may grow by more than this: to the program that is as a disk that is full.
        Process limit = new ProcessBuilder(
                        "prlimit", "--pid", String.valueOf(run.pid()), "--fsize=" + (Files.size(written) + (1 << 20)))
                .start();
        assertThat(limit.waitFor()).isZero();
        assertThat(Child.end(run)).as(Files.readString(log)).isEqualTo(ExitCode.NO_OUTPUT);
        assertThat(Files.readString(log))
                .contains("what was written before is kept, and polybius code --resume goes on");
        assertThat(Shell.run("doctor", "--db", place("events.duckdb")).out()).contains("Nothing is wrong.");
        assertThat(stopped().done()).isBetween(1L, MANY - 1L);
        Shell shell = resume();
        assertThat(shell.status()).as(shell.err()).isEqualTo(ExitCode.SOME_REJECTED);
        try (EventDatabase db = EventDatabase.open(folder.resolve("events.duckdb"), Access.READ)) {
            assertThat(Contents.of(db).get("articles")).startsWith(MANY + " ");
        }
    }

    private static void sleep(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
