package org.polybius.scale;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The {@code polybius} command in a process of its own: what the job is compared with. */
final class CommandLine {
    private CommandLine() {}

    /**
     * Runs a command to its end.
     *
     * @return its exit status
     */
    static int polybius(String... arguments) throws IOException, InterruptedException {
        List<String> command =
                new ArrayList<>(List.of(java(), "-Xmx1500m", "-cp", classPath(), "org.polybius.cli.Polybius"));
        command.addAll(List.of(arguments));
        Path log = Files.createTempFile("polybius", ".log");
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        try {
            if (!process.waitFor(5, TimeUnit.MINUTES)) {
                throw new IOException("polybius does not end: " + Files.readString(log));
            }
            int status = process.exitValue();
            if (status != 0 && status != 3) {
                throw new IOException("polybius ended with " + status + ": " + Files.readString(log));
            }
            return status;
        } finally {
            process.destroyForcibly();
            Files.delete(log);
        }
    }

    static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    /** All of it, also where a short jar that names the others stands in for it. */
    static String classPath() {
        return System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    }
}
