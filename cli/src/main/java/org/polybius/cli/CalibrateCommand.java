package org.polybius.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.polybius.evaluation.Rows;
import org.polybius.evaluation.calibration.CalibrationReport;
import org.polybius.evaluation.calibration.LogisticFit;
import org.polybius.evaluation.calibration.Reliability;
import org.polybius.evaluation.calibration.WeightsFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code polybius eval calibrate}: fits the weights of confidence and measures what it is worth. */
@Command(
        name = "calibrate",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = {
            "Fits the confidence of events on the even rows of the data and on the gold articles, and says how far it",
            "can be trusted on cases left out. With --report it measures on the odd rows too and writes that down."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  polybius eval calibrate --data data/ --gold gold/",
            "  polybius eval calibrate --data data/ --gold gold/ --weights \\",
            "      coding/src/main/resources/org/polybius/coding/confidence/confidence.tsv --report calibration",
            "",
            "DIR of --data has plv/train.tsv and cameo/class_train.tsv. What is written counts from the next build on."
        })
final class CalibrateCommand implements Callable<Integer> {
    static final String EVENT = "event";

    @Spec
    private @Nullable CommandSpec spec;

    @Option(names = "--data", paramLabel = "DIR", required = true, description = "Has plv/ and cameo/.")
    private Path data = Path.of("");

    @Option(names = "--gold", paramLabel = "DIR", required = true, description = "Gold articles.")
    private Path gold = Path.of("");

    @Option(names = "--weights", paramLabel = "FILE", description = "Writes the weights into this file.")
    private @Nullable Path weights;

    @Option(
            names = "--report",
            paramLabel = "NAME",
            description =
                    "Also measures on the odd rows, and writes the report NAME.md; that counts as a look at them.")
    private @Nullable String report;

    @Option(
            names = "--reports",
            paramLabel = "FOLDER",
            defaultValue = "evaluation/reports",
            description = "Where reports lie; ${DEFAULT-VALUE} otherwise.")
    private Path reports = Path.of("evaluation", "reports");

    @Override
    public Integer call() {
        CommandSpec here = Objects.requireNonNull(spec);
        PrintWriter out = here.commandLine().getOut();
        Console console = new Console(here.commandLine().getErr(), false, Console.isTerminal("err"));
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        String command = "polybius "
                + String.join(" ", here.commandLine().getParseResult().originalArgs());
        try {
            CalibrationCases from = new CalibrationCases(data, gold, new Stages(true, true, console::note), console);
            List<CalibrationReport.Part> even = new ArrayList<>(from.tables(Rows.EVEN));
            even.add(from.articles());
            LogisticFit fit = LogisticFit.of(CalibrationReport.Part.all(even).cases());
            fit.weights()
                    .forEach((feature, weight) -> out.printf(
                            Locale.ROOT, "%8.3f %5d  %s%n", weight, fit.cases().get(feature), feature));
            Reliability heldOut = fit.heldOut();
            out.printf(
                    Locale.ROOT,
                    "%d cases, %.3f right; penalty %.1f; left out: calibration error %.3f, Brier %.3f (constant %.3f), ranking %.3f%n",
                    heldOut.cases(),
                    heldOut.right(),
                    fit.penalty(),
                    heldOut.calibrationError(),
                    heldOut.brier(),
                    heldOut.brierOfConstant(),
                    heldOut.ranking());
            if (weights != null) {
                List<String> source = new ArrayList<>(CalibrationReport.sources(even));
                source.add("by: polybius eval calibrate, " + today + ", lexicon " + from.lexicon());
                WeightsFile.write(weights, EVENT, fit, source);
                console.note("wrote " + weights);
            }
            if (report != null) {
                Path file = new CalibrationReport(command, "polybius " + Version.number(), from.lexicon(), today)
                        .write(reports, report, fit, even, from.tables(Rows.ODD));
                console.note("wrote " + file);
            }
            out.flush();
            return ExitCode.OK;
        } catch (Stages.NotLoaded e) {
            console.error(String.valueOf(e.getMessage()));
            return ExitCode.CANNOT_START;
        } catch (IllegalArgumentException | IOException e) {
            console.error("nothing could be fitted: " + e.getMessage());
            return ExitCode.NOTHING_READ;
        }
    }
}
