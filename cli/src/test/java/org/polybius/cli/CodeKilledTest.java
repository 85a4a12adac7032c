package org.polybius.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.polybius.model.ontology.Ontology;
import org.polybius.store.database.Contents;
import org.polybius.store.database.Doctor;
import org.polybius.store.database.EventDatabase;
import org.polybius.store.database.EventDatabase.Access;
import org.polybius.store.database.UnfinishedRun;

/**
 * Kills the whole process of a run, as a power cut or the system would, at random moments: when it has written so many
 * bytes, and a little later. {@code -Dpolybius.kills=20} kills it as often; {@code -Dpolybius.seed=N} does again what a
 * printed seed did.
 */
@DisplayName("A run that is killed")
class CodeKilledTest {
    private static final int KILLS = Integer.getInteger("polybius.kills", 2);
    private static final int ARTICLES = 250;

    @TempDir
    Path folder = Path.of("");

    private Path place(String name) {
        return folder.resolve(name);
    }

    private String[] command(String name) {
        return new String[] {
            "code",
            "--conllu",
            place("first.conllu").toString(),
            place("more.conllu").toString(),
            "--db",
            place(name + ".duckdb").toString(),
            "-o",
            place(name + ".jsonl").toString(),
            "--rejects",
            place(name + ".rejects").toString()
        };
    }

    /** Bytes of the database and its log. */
    private long written(String name) throws IOException {
        long sum = 0;
        for (String ending : List.of(".duckdb", ".duckdb.wal")) {
            Path file = place(name + ending);
            sum += Files.exists(file) ? Files.size(file) : 0;
        }
        return sum;
    }

    /** Starts a run or goes on with it, and kills it, unless it ends before. */
    private boolean killed(String name, Random random, long most) throws Exception {
        boolean begun = Files.exists(place(name + ".duckdb")) && stopped(name) != null;
        if (!begun && Files.exists(place(name + ".jsonl"))) {
            // The last kill came when all was done.
            return false;
        }
        long now = written(name);
        long target = now + (long) (random.nextDouble() * Math.max(1 << 16, most - now));
        int later = random.nextInt(400);
        Process run = begun
                ? Child.start(
                        place("said.txt"),
                        "code",
                        "--resume",
                        "--db",
                        place(name + ".duckdb").toString())
                : Child.start(place("said.txt"), command(name));
        while (run.isAlive() && written(name) < target) {
            Thread.sleep(5);
        }
        Thread.sleep(run.isAlive() ? later : 0);
        boolean alive = run.isAlive();
        run.destroyForcibly();
        int status = Child.end(run);
        if (!alive) {
            // One document in a hundred is no tree.
            assertThat(status).as(Files.readString(place("said.txt"))).isEqualTo(ExitCode.SOME_REJECTED);
        }
        return alive;
    }

    /** The run of the database that is not at its end, or null. */
    private @Nullable UnfinishedRun stopped(String name) {
        try (EventDatabase db = EventDatabase.open(place(name + ".duckdb"), Access.WRITE)) {
            return db.journal(Ontology.load()).newest().orElse(null);
        }
    }

    private Map<String, String> contents(String name) {
        try (EventDatabase db = EventDatabase.open(place(name + ".duckdb"), Access.READ)) {
            Map<String, String> contents = new TreeMap<>(Contents.of(db));
            // Its command line names the file itself.
            contents.remove("runs");
            return contents;
        }
    }

    @Test
    @DisplayName("and goes on, as often as it may be, leaves the database and the files of one that never was")
    void killedAndResumed() throws Exception {
        long seed = Long.getLong("polybius.seed", System.nanoTime());
        System.out.println("CodeKilledTest: -Dpolybius.seed=" + seed);
        Random random = new Random(seed);
        List<String> trees = Copies.trees();
        Copies.write(place("first.conllu"), trees, 0, ARTICLES / 2);
        Copies.write(place("more.conllu"), trees, ARTICLES / 2, ARTICLES);

        Process whole = Child.start(place("said.txt"), command("whole"));
        long most = 0;
        while (whole.isAlive()) {
            most = Math.max(most, written("whole"));
            Thread.sleep(20);
        }
        assertThat(Child.end(whole)).as(Files.readString(place("said.txt"))).isEqualTo(ExitCode.SOME_REJECTED);
        Map<String, String> expected = contents("whole");
        assertThat(expected.get("articles")).startsWith(ARTICLES + " ");

        int kills = 0;
        int inTheMiddle = 0;
        for (int round = 0; kills < KILLS || inTheMiddle == 0; round++) {
            String name = "killed" + round;
            while (killed(name, random, most)) {
                UnfinishedRun stopped = stopped(name);
                long done = stopped == null ? 0 : stopped.done();
                System.out.println("CodeKilledTest: kill " + ++kills + ", " + done + " of " + ARTICLES + " done");
                inTheMiddle += done > 0 && done < ARTICLES ? 1 : 0;
                assertThat(stopped == null || !Files.exists(place(name + ".jsonl")) || done == ARTICLES)
                        .as("no file by half")
                        .isTrue();
                assertThat(kills).as("kills").isLessThan(20 * KILLS);
            }
            assertThat(contents(name)).isEqualTo(expected);
            for (String ending : List.of(".jsonl", ".rejects")) {
                assertThat(place(name + ending)).hasSameTextualContentAs(place("whole" + ending));
            }
        }
        assertThat(inTheMiddle).isPositive();
        try (EventDatabase db = EventDatabase.open(place("killed0.duckdb"), Access.READ)) {
            assertThat(new Doctor(db, Ontology.load()).examine()).isEmpty();
        }
    }
}
