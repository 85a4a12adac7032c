package org.polybius.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.polybius.coding.countries.Countries;
import org.polybius.evaluation.Evaluation;
import org.polybius.evaluation.MainTextResult;
import org.polybius.evaluation.Report;
import org.polybius.evaluation.Rows;
import org.polybius.evaluation.ToponymGold;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code polybius eval maintext}: how well reports are told from what stands around them on web pages. */
@Command(
        name = "maintext",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = {
            "Measures how well reports are read from web pages: real reports stand in ten layouts of our own, with",
            "navigation, comments, related reports, captions and notices, and the words that are read are compared.",
            "DIR has news/trnews.jsonl. Writes a report of the odd articles; even ones are for tuning."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  polybius eval maintext --data data/                          writes evaluation/reports/maintext.md",
            "  polybius eval maintext --data data/ --rows even --errors     for tuning; writes nothing"
        })
final class EvalMainTextCommand implements Callable<Integer> {
    private static final String CAVEAT =
            "The reports are real, the pages are not: their layouts are our own (page-layouts.html), by people who know the"
                    + " extractor, which was mended where it failed on these very layouts. So the figures say that they are"
                    + " read, not how well pages never seen are; real pages are messier. A line of a report's text is a paragraph.";

    @Spec
    private @Nullable CommandSpec spec;

    @Option(names = "--data", paramLabel = "DIR", required = true, description = "Has news/trnews.jsonl.")
    private Path data = Path.of("");

    @Option(
            names = "--rows",
            paramLabel = "ROWS",
            description = "Measures all, odd or even articles only, and writes no report.")
    private @Nullable Rows rows;

    @Option(names = "--errors", description = "Lists what was missed and what was read from around the reports.")
    private boolean errors;

    @Mixin
    private ReportFolder reports = new ReportFolder();

    @Override
    public Integer call() {
        CommandSpec here = Objects.requireNonNull(spec);
        PrintWriter out = here.commandLine().getOut();
        Console console = new Console(here.commandLine().getErr(), false, Console.isTerminal("err"));
        Path file = data.resolve("news").resolve("trnews.jsonl");
        try {
            Evaluation evaluation = new Evaluation(rows == null ? Rows.ODD : rows, false);
            MainTextResult result = evaluation.mainText(ToponymGold.read(file, evaluation.rows(), Countries.load()));
            result.lines().forEach(out::println);
            if (errors) {
                result.errors().lines().forEach(out::println);
            }
            out.flush();
            if (rows == null) {
                reports.write(
                        here, console, "maintext", List.of(CAVEAT), List.of(new Report.Part(file, evaluation, result)));
            }
            return ExitCode.OK;
        } catch (IllegalArgumentException | IOException e) {
            console.error(file + " could not be scored: " + e.getMessage());
            return ExitCode.NOTHING_READ;
        }
    }
}
