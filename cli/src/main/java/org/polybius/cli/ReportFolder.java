package org.polybius.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.polybius.evaluation.Report;
import org.polybius.evaluation.ReportWriter;
import org.polybius.stages.BuildVersion;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;

/** Where reports go and what they remark: the arguments that all commands that measure share. */
final class ReportFolder {
    @Option(
            names = "--reports",
            paramLabel = "FOLDER",
            defaultValue = "evaluation/reports",
            description = "Where reports lie; ${DEFAULT-VALUE} otherwise.")
    Path folder = Path.of("evaluation", "reports");

    @Option(
            names = "--remark",
            paramLabel = "TEXT",
            description = "What a reader has to know, such as what was tuned on. May be repeated.")
    private List<String> remarks = List.of();

    /**
     * Writes the report NAME.md and says so.
     *
     * @param more remarks beside those of the command line
     */
    Report write(CommandSpec spec, Console console, String name, List<String> more, List<Report.Part> parts)
            throws IOException {
        List<String> all = new ArrayList<>(remarks);
        all.addAll(more);
        Report report = new Report(
                name,
                "Agreement with gold: " + name,
                command(spec),
                "polybius " + BuildVersion.number(),
                LocalDate.now(ZoneOffset.UTC),
                all,
                parts);
        console.note("wrote " + new ReportWriter(folder).write(report));
        return report;
    }

    /** The command line as it was typed, for the report to name. */
    static String command(CommandSpec spec) {
        return "polybius "
                + String.join(" ", spec.commandLine().getParseResult().originalArgs());
    }
}
