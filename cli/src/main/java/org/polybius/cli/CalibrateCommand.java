package org.polybius.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.polybius.evaluation.calibration.CalibrationReport;
import org.polybius.evaluation.calibration.LogisticFit;
import org.polybius.evaluation.calibration.Reliability;
import org.polybius.stages.Stages;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code polybius eval calibrate}: fits the weights of confidence and measures what it is worth. */
@Command(
        name = "calibrate",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = {
            "Fits the confidence of events and pairs on the even rows of the data and on gold articles, and says how far it",
            "can be trusted on cases left out. With --report it measures on the odd rows too, which is a look at",
            "them that counts, and writes that down."
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
    @Spec
    private @Nullable CommandSpec spec;

    @Option(names = "--data", paramLabel = "DIR", required = true, description = "Has plv/ and cameo/.")
    private Path data = Path.of("");

    @Option(names = "--gold", paramLabel = "DIR", required = true, description = "Gold articles.")
    private Path gold = Path.of("");

    @Mixin
    private LexiconArguments lexicon = new LexiconArguments();

    @Option(names = "--weights", paramLabel = "FILE", description = "Writes the weights into this file.")
    private @Nullable Path weights;

    @Mixin
    private ReportArguments report = new ReportArguments();

    @Override
    public Integer call() {
        CommandSpec here = Objects.requireNonNull(spec);
        PrintWriter out = here.commandLine().getOut();
        Console console = new Console(here.commandLine().getErr(), false, Console.isTerminal("err"));
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        try {
            Stages stages = Polybius.stages(here).begin(console::note, lexicon.folder());
            Calibration calibration = new Calibration(new CalibrationCases(data, gold, stages, console));
            calibration.models().forEach(model -> print(model, out));
            if (weights != null) {
                calibration.writeWeights(weights, today);
                console.note("wrote " + weights);
            }
            if (report.name != null) {
                console.note(
                        "wrote " + calibration.report(report.folder, report.name, ReportFolder.command(here), today));
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

    private static void print(CalibrationReport.Fitted model, PrintWriter out) {
        LogisticFit fit = model.fit();
        fit.weights()
                .forEach((feature, weight) -> out.printf(
                        Locale.ROOT,
                        "%s %8.3f %5d  %s%n",
                        model.name(),
                        weight,
                        fit.cases().get(feature),
                        feature));
        Reliability heldOut = fit.heldOut();
        out.printf(
                Locale.ROOT,
                "%d %s, %.3f right; penalty %.1f; left out: calibration error %.3f, Brier %.3f (constant %.3f), ranking %.3f%n",
                heldOut.cases(),
                model.answers(),
                heldOut.right(),
                fit.penalty(),
                heldOut.calibrationError(),
                heldOut.brier(),
                heldOut.brierOfConstant(),
                heldOut.ranking());
    }
}
