package org.polybius.evaluation;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * The scorer that the project was given, a Python script outside the repository, on machines that have it: in a folder
 * {@code shared/} beside one of the folders above.
 *
 * @param shared the folder
 */
record GivenScorer(Path shared) {

    static Optional<GivenScorer> find() {
        for (Path dir = Path.of("").toAbsolutePath(); dir != null; dir = dir.getParent()) {
            Path shared = dir.resolve("shared");
            if (Files.isRegularFile(shared.resolve("tools/score.py"))) {
                return hasPython() ? Optional.of(new GivenScorer(shared)) : Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** The lines it prints. */
    List<String> run(Object... arguments) throws IOException {
        List<String> command = new ArrayList<>(
                List.of("python3", shared.resolve("tools/score.py").toString()));
        for (Object a : arguments) {
            if (!a.toString().isEmpty()) {
                command.add(a.toString());
            }
        }
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return out.lines().toList();
    }

    private static boolean hasPython() {
        try {
            Process process = new ProcessBuilder("python3", "--version")
                    .redirectErrorStream(true)
                    .start();
            return process.waitFor(20, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException none) {
            return false;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
