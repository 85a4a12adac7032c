package org.polybius.evaluation;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

/**
 * What a report says.
 *
 * @param name its file's name without {@code .md}
 * @param title its heading
 * @param command how to get it again
 * @param coder name and version of what was measured
 * @param day when it was measured
 * @param remarks what a reader has to know, such as what was tuned on and how often the rows were looked at
 * @param parts the measurements, in order
 */
public record Report(
        String name,
        String title,
        String command,
        String coder,
        LocalDate day,
        List<String> remarks,
        List<Part> parts) {

    /**
     * One measurement.
     *
     * @param gold the table, or the folder of gold files, it was measured on
     * @param evaluation which rows and events were scored
     * @param result what came out
     */
    public record Part(Path gold, Evaluation evaluation, Result result) {}

    /** @throws IllegalArgumentException if the name cannot be a file's */
    public Report {
        if (!name.matches("[A-Za-z0-9][A-Za-z0-9._-]*")) {
            throw new IllegalArgumentException("not a name of a report: \"" + name + "\"; use letters, digits, . _ -");
        }
        remarks = List.copyOf(remarks);
        parts = List.copyOf(parts);
    }
}
