package org.polybius.evaluation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.List;

/**
 * How often the odd rows were looked at. They stand for data that nobody has seen, and every look makes them less so;
 * the file {@code looks.tsv} beside the reports is committed, so that a reader can count.
 */
public final class Looks {
    private static final String FILE = "looks.tsv";
    private static final List<String> HEAD = List.of(
            "# Every measurement on the odd rows of plv/train.tsv and cameo/class_train.tsv, one a line; appended by the commands.",
            "# day\tlexicon\tcommand");

    private final Path file;

    private Looks(Path file) {
        this.file = file;
    }

    /** The looks noted in a folder of reports; none if it has no such file. */
    public static Looks in(Path reports) {
        return new Looks(reports.resolve(FILE));
    }

    /** How many there were. */
    public int count() throws IOException {
        return Files.exists(file)
                ? (int) Files.readAllLines(file).stream()
                        .filter(l -> !l.startsWith("#") && !l.isBlank())
                        .count()
                : 0;
    }

    /**
     * Notes one.
     *
     * @param lexicon hash of the lexicon that was measured
     * @return how many there are now, this one included
     */
    public int add(LocalDate day, String lexicon, String command) throws IOException {
        if (!Files.exists(file)) {
            Files.write(file, HEAD);
        }
        String line = day + "\t" + lexicon + "\t" + command.replaceAll("\\s+", " ");
        Files.write(file, List.of(line), StandardOpenOption.APPEND);
        return count();
    }
}
