package org.polybius.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.polybius.coding.countries.Countries;
import org.polybius.evaluation.Evaluation;
import org.polybius.evaluation.PlaceAnswers;
import org.polybius.evaluation.PlacesResult;
import org.polybius.evaluation.Report;
import org.polybius.evaluation.Rows;
import org.polybius.evaluation.ToponymGold;
import org.polybius.stages.Stages;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code polybius eval places}: how well names of places are found and resolved. */
@Command(
        name = "places",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = {
            "Measures names of places in articles: resolved where they are given, and found and resolved.",
            "DIR has news/trnews.jsonl. Writes a report of the odd articles and of all; even ones are for tuning."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  polybius eval places --data data/                            writes evaluation/reports/places.md",
            "  polybius eval places --data data/ --rows even --errors       for tuning; writes nothing"
        })
final class EvalPlacesCommand implements Callable<Integer> {
    @Spec
    private @Nullable CommandSpec spec;

    @Option(names = "--data", paramLabel = "DIR", required = true, description = "Has news/trnews.jsonl.")
    private Path data = Path.of("");

    @Option(
            names = "--rows",
            paramLabel = "ROWS",
            description = "Measures all, odd or even articles only, and writes no report.")
    private @Nullable Rows rows;

    @Option(names = "--errors", description = "Lists what was missed and what was wrong.")
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
            Countries countries = Countries.load();
            Stages stages = Polybius.stages(here).begin(console::note, Optional.empty());
            Map<String, PlaceAnswers> answers = PlaceCoding.answers(
                    ToponymGold.read(file, rows == null ? Rows.ALL : rows, countries), stages, console);
            List<Report.Part> parts = new ArrayList<>();
            for (Rows some : rows == null ? List.of(Rows.ODD, Rows.ALL) : List.of(rows)) {
                Evaluation evaluation = new Evaluation(some, false);
                PlacesResult result = evaluation.places(ToponymGold.read(file, some, countries), answers);
                out.println(some.name().toLowerCase(java.util.Locale.ROOT) + " articles");
                result.lines().forEach(out::println);
                out.println();
                if (errors) {
                    result.errors().lines().forEach(out::println);
                }
                parts.add(new Report.Part(file, evaluation, result));
            }
            out.flush();
            if (rows == null) {
                reports.write(here, console, "places", List.of(), parts);
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
