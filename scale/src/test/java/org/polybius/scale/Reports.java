package org.polybius.scale;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Inputs made of the examples. */
final class Reports {
    private static final Path EXAMPLES = examples();

    private Reports() {}

    /** The folder of the examples. */
    static Path examples() {
        for (Path folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            if (Files.isDirectory(folder.resolve("examples"))) {
                return folder.resolve("examples");
            }
        }
        throw new IllegalStateException("run inside a checkout: no folder examples above");
    }

    /** A line of JSONL: an example with an id of its own. */
    static String line(String id, int example) {
        try (Stream<Path> files = Files.list(EXAMPLES)) {
            List<Path> texts =
                    files.filter(f -> f.toString().endsWith(".txt")).sorted().toList();
            String text = Files.readString(texts.get(example % texts.size()));
            return "{\"id\":\"" + id + "\",\"text\":\""
                    + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + "\"}";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
