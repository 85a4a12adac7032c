package org.polybius.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** For each test a server of the articles about Lake Victoria, in which nothing may have failed in the end. */
abstract class LakeVictoria {
    @TempDir
    Path folder = Path.of("");

    final FixedCoding coding = new FixedCoding();
    Running running;

    @BeforeEach
    final void serve() throws IOException {
        Path file = folder.resolve("events.duckdb");
        Reports.lakeVictoria(file);
        running = new Running(file, Settings.local(0), coding);
    }

    @AfterEach
    final void stop() {
        running.close();
        assertThat(running.faults).isEmpty();
    }
}
