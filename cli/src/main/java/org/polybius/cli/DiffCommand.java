package org.polybius.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.polybius.evaluation.diff.CodingDiff;
import org.polybius.evaluation.diff.Summary;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code polybius diff}: which events changed between two codings. */
@Command(
        name = "diff",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "Shows which events were added, removed or changed between two codings of the same articles.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  polybius diff before.jsonl after.jsonl",
            "  polybius diff before.jsonl after.jsonl --summary",
            "  polybius diff before.jsonl after.jsonl --ignore confidence,evidence",
            "  polybius diff before.jsonl after.jsonl --format json | jq .differences",
            "",
            "Events are paired within an article by the words they stand on, by trigger, type and parties. Not compared are",
            "the id, the provenance, what follows from other fields (quad, intensity, goldstein) and, without --why, the",
            "derivation.",
            "",
            "Exit status: 0 the same, 1 they differ, 2 wrong command line, 3 some lines are no events (the others were",
            "compared), 4 a file could not be read, 5 output not written."
        })
final class DiffCommand implements Callable<Integer> {
    enum Format {
        TEXT,
        JSON;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(index = "0", paramLabel = "BEFORE", description = "Events as JSONL.")
    private Path before = Path.of("");

    @Parameters(index = "1", paramLabel = "AFTER", description = "Events as JSONL.")
    private Path after = Path.of("");

    @Option(names = "--format", paramLabel = "FORMAT", description = "${COMPLETION-CANDIDATES}; text otherwise.")
    private Format format = Format.TEXT;

    @Option(
            names = "--ignore",
            paramLabel = "FIELD",
            split = ",",
            description = "Fields whose differences do not count, such as confidence. May be repeated.")
    private List<String> ignore = List.of();

    @Option(names = "--why", description = "Compare the derivations too.")
    private boolean why;

    @Option(names = "--summary", description = "Only count.")
    private boolean summaryOnly;

    @Override
    public Integer call() {
        CommandSpec here = Objects.requireNonNull(spec);
        PrintWriter out = here.commandLine().getOut();
        Console console = new Console(here.commandLine().getErr(), false, false);
        Set<String> ignored = new HashSet<>(ignore);
        if (!why) {
            ignored.add("why");
        }
        try (DiffOutput to = format == Format.JSON
                ? new DiffJson(out, before, after)
                : new DiffText(out, Console.isTerminal("out") && System.getenv("NO_COLOR") == null)) {
            Summary summary = new CodingDiff(ignored)
                    .compare(
                            before,
                            after,
                            d -> {
                                if (!summaryOnly) {
                                    to.write(d);
                                }
                            },
                            p -> console.error(p.toString()));
            to.finish(summary);
            if (out.checkError()) {
                console.error("the output could not be written: standard output is full or was closed");
                return ExitCode.NO_OUTPUT;
            }
            return summary.problems() > 0
                    ? ExitCode.SOME_REJECTED
                    : summary.isSame() ? ExitCode.OK : ExitCode.DIFFERENT;
        } catch (NoSuchFileException e) {
            console.error(e.getFile() + ": there is no such file");
            return ExitCode.NOTHING_READ;
        } catch (IOException e) {
            console.error("a coding could not be read: " + e.getMessage());
            return ExitCode.NOTHING_READ;
        }
    }
}
