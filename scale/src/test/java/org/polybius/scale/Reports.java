package org.polybius.scale;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
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
        return line(id, "", text(example));
    }

    /** An example as if it came long after all others, and long before and after what has another number of months. */
    static String later(String id, int example, int months) {
        return line(id, published(months, 0), text(example));
    }

    /** The same with another headline, some days after that, and only its beginning. */
    static String cut(String id, int example, int months) {
        String text = text(example);
        int end = text.lastIndexOf("\n\n");
        return line(
                id,
                published(months, 3),
                "Seen Otherwise\n\n" + text.substring(text.indexOf("\n\n"), end).strip());
    }

    /** The same with another headline and a sentence more. */
    static String fuller(String id, int example, int months) {
        String text = text(example);
        return line(
                id,
                published(months, 1),
                "Seen Otherwise" + text.substring(text.indexOf("\n\n"))
                        + "\n\nNobody could be reached on Sunday who was willing to speak about it.");
    }

    private static String published(int months, int days) {
        return "\"published\":\""
                + LocalDate.of(2031, 1, 3).plusMonths(2L * months).plusDays(days) + "\",\"publisher\":\"Paper " + days
                + "\",\"url\":\"https://news.example/" + months + "\",";
    }

    private static String line(String id, String fields, String text) {
        return "{\"id\":\"" + id + "\"," + fields + "\"text\":\""
                + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + "\"}";
    }

    private static String text(int example) {
        try (Stream<Path> files = Files.list(EXAMPLES)) {
            List<Path> texts =
                    files.filter(f -> f.toString().endsWith(".txt")).sorted().toList();
            return Files.readString(texts.get(example % texts.size()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
