package org.polybius.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.polybius.evaluation.Report;
import org.polybius.evaluation.Result;
import org.polybius.evaluation.Rows;
import org.polybius.stages.Stages;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;

/**
 * What commands share that measure on one file of the data: which of its rows are scored, what is shown of it, and that a
 * report is written where no rows are chosen.
 */
final class DataArguments {
    @Option(names = "--data", paramLabel = "DIR", required = true, description = "The folder of the data.")
    private Path data = Path.of("");

    @Option(
            names = "--rows",
            paramLabel = "ROWS",
            description = "Measures all, odd or even rows only, and writes no report.")
    private @Nullable Rows rows;

    @Option(names = "--errors", description = "Lists what was missed and what was wrong.")
    private boolean errors;

    @Mixin
    private ReportFolder reports = new ReportFolder();

    /** Scores a file, shows what came out and gives what the report says of it. */
    @FunctionalInterface
    interface Measure {
        /**
         * Scores the file.
         *
         * @throws IOException if it cannot be read
         */
        Measured of(Path file, PrintWriter out, Console console) throws IOException;
    }

    /**
     * What was measured.
     *
     * @param remarks what a reader of the report has to know
     * @param parts the report's parts
     */
    record Measured(List<String> remarks, List<Report.Part> parts) {}

    /** The rows that are chosen, else those that are reported on. */
    List<Rows> rows(Rows... reported) {
        return rows == null ? List.of(reported) : List.of(rows);
    }

    /** Shows figures, more lines, and what was wrong if that is wanted. */
    void show(PrintWriter out, Result result, String... more) {
        result.lines().forEach(out::println);
        Arrays.asList(more).forEach(out::println);
        if (errors) {
            result.errors().lines().forEach(out::println);
        }
    }

    /**
     * Measures and writes the report NAME.md where no rows are chosen.
     *
     * @param under where the file lies in the data
     * @return the exit code
     */
    int measure(CommandSpec here, String name, Path under, Measure measure) {
        PrintWriter out = here.commandLine().getOut();
        Console console = new Console(here.commandLine().getErr(), false, Console.isTerminal("err"));
        Path file = data.resolve(under);
        try {
            Measured measured = measure.of(file, out, console);
            out.flush();
            if (rows == null) {
                reports.write(here, console, name, measured.remarks(), measured.parts());
            }
            return ExitCode.OK;
        } catch (Stages.NotLoaded e) {
            console.cannotStart(e);
            return ExitCode.CANNOT_START;
        } catch (IllegalArgumentException | IOException e) {
            console.error(file + " could not be scored: " + e.getMessage());
            return ExitCode.NOTHING_READ;
        }
    }
}
