package org.polybius.cli;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code polybius corrections}: what people say about the events of a database. */
@Command(
        name = "corrections",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "Adds what somebody says about events, shows what was said, and makes gold of it.",
        subcommands = {CorrectionsListCommand.class, CorrectionsAddCommand.class, CorrectionsExportCommand.class},
        footerHeading = "%nExamples:%n",
        footer = {
            "  polybius corrections add --db events.duckdb --author Ada --event 3f0c --right",
            "  polybius corrections add --db events.duckdb --author Ada --event 3f0c --wrong date,place",
            "  polybius corrections add --db events.duckdb --author Ada corrections.jsonl",
            "  polybius corrections list --db events.duckdb --article mali_kidal_2023",
            "  polybius corrections export --db events.duckdb -o gold/",
            "  polybius eval corrections --db events.duckdb               measures the coder on them",
            "",
            "Their form as JSON, for edited and missed events, is in docs/database.md."
        })
final class CorrectionsCommand implements Runnable {
    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public void run() {
        CommandLine line = Objects.requireNonNull(spec).commandLine();
        line.usage(line.getOut());
        line.getOut().flush();
    }
}
