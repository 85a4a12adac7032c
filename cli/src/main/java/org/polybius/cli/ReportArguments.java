package org.polybius.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where a report goes: the arguments that all commands that measure share. */
final class ReportArguments {
    @Option(names = "--report", paramLabel = "NAME", description = "Also write the report NAME.md, to be committed.")
    @Nullable
    String name;

    @Option(
            names = "--reports",
            paramLabel = "FOLDER",
            defaultValue = "evaluation/reports",
            description = "Where reports lie; ${DEFAULT-VALUE} otherwise.")
    Path folder = Path.of("evaluation", "reports");
}
