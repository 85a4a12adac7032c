package org.polybius.cli;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Many articles for runs that take a while: trees of one report under many names, which are coded without a parser. */
final class Copies {
    private static final String REPORT = "mali_kidal_2023";

    private Copies() {}

    /** The trees of the one report, for {@link #write}. */
    static List<String> trees() {
        return Shell.run("parse", "../examples/" + REPORT + ".txt")
                .out()
                .lines()
                .toList();
    }

    /** Writes copies from a number to another one, and behind every hundredth a sentence that is no tree. */
    static Path write(Path file, List<String> trees, int from, int to) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            for (int i = from; i < to; i++) {
                for (String line : trees) {
                    out.write(line.replace(REPORT, "report_" + i));
                    out.newLine();
                }
                if (i % 100 == 50) {
                    out.write("# newdoc id = broken_" + i + "\n1\tno\ttree\n\n");
                }
            }
        }
        return file;
    }
}
