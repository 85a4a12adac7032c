package org.polybius.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Runs the command in a process of its own, which can be killed. */
final class Child {
    private Child() {}

    /** @param said where it writes what it says */
    static Process start(Path said, String... args) throws IOException {
        return new ProcessBuilder(command(args))
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
    }

    static List<String> command(String... args) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                // Short runs: compiling what will not run for long costs more than it brings.
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                "org.polybius.cli.Polybius"));
        command.addAll(List.of(args));
        return command;
    }

    /** Waits for its end. */
    static int end(Process process) throws InterruptedException {
        if (!process.waitFor(10, TimeUnit.MINUTES)) {
            process.destroyForcibly();
            throw new IllegalStateException("the process does not end");
        }
        return process.exitValue();
    }
}
