package org.polybius.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.polybius.evaluation.ActorsResult;
import org.polybius.evaluation.Evaluation;
import org.polybius.evaluation.Report;
import org.polybius.evaluation.RoleGold;
import org.polybius.evaluation.Rows;
import org.polybius.stages.Stages;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code polybius eval actors}: who acts and who undergoes, word by word. */
@Command(
        name = "actors",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = {
            "Measures who acts and who undergoes in sentences, word by word.",
            "DIR has cameo/ner_train.txt. Writes a report of the odd sentences; even ones are for tuning."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  polybius eval actors --data data/                            writes evaluation/reports/actors.md",
            "  polybius eval actors --data data/ --rows even --errors       for tuning; writes nothing"
        })
final class EvalActorsCommand implements Callable<Integer> {
    @Spec
    private @Nullable CommandSpec spec;

    @Option(names = "--data", paramLabel = "DIR", required = true, description = "Has cameo/ner_train.txt.")
    private Path data = Path.of("");

    @Option(
            names = "--rows",
            paramLabel = "ROWS",
            description = "Measures all, odd or even sentences only, and writes no report.")
    private @Nullable Rows rows;

    @Option(names = "--errors", description = "Lists where a role was missed wholly or wrongly filled.")
    private boolean errors;

    @Mixin
    private ReportFolder reports = new ReportFolder();

    @Mixin
    private ConfidenceArguments confidence = new ConfidenceArguments();

    @Mixin
    private LexiconArguments lexicon = new LexiconArguments();

    @Override
    public Integer call() {
        CommandSpec here = Objects.requireNonNull(spec);
        PrintWriter out = here.commandLine().getOut();
        Console console = new Console(here.commandLine().getErr(), false, Console.isTerminal("err"));
        Path file = data.resolve("cameo").resolve("ner_train.txt");
        Evaluation evaluation = new Evaluation(rows == null ? Rows.ODD : rows, false);
        try {
            Stages stages = Polybius.stages(here).begin(console::note, lexicon.folder());
            List<RoleGold> gold = RoleGold.read(file, evaluation.rows());
            GoldCoding coding = new GoldCoding(stages, console);
            ActorsResult result =
                    evaluation.actors(gold, coding.events(GoldCoding.roles(gold), confidence.least(here)));
            result.lines().forEach(out::println);
            if (errors) {
                result.errors().lines().forEach(out::println);
            }
            out.flush();
            if (rows == null) {
                reports.write(here, console, "actors", List.of(), List.of(new Report.Part(file, evaluation, result)));
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
