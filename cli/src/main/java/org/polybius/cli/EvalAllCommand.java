package org.polybius.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.polybius.evaluation.Evaluation;
import org.polybius.evaluation.Looks;
import org.polybius.evaluation.Predictions;
import org.polybius.evaluation.Report;
import org.polybius.evaluation.ReportWriter;
import org.polybius.evaluation.Result;
import org.polybius.evaluation.Rows;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code polybius eval all}: the whole report. */
@Command(
        name = "all",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = {
            "Measures pairs, sentences, the five-class task, whole articles and confidence, and writes a report of each.",
            "DIR of --data has plv/train.tsv and cameo/class_train.tsv; GOLD has articles with *.events.jsonl beside them."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  polybius eval all --data data/ --gold gold/                  the odd rows, to be reported",
            "  polybius eval all --data data/ --gold gold/ --rows even --reports /tmp/even"
        })
final class EvalAllCommand implements Callable<Integer> {
    private static final List<String> NAMES = List.of("pairs", "sentences", "quads", "articles");

    @Spec
    private @Nullable CommandSpec spec;

    @Option(names = "--data", paramLabel = "DIR", required = true, description = "Has plv/ and cameo/.")
    private Path data = Path.of("");

    @Option(names = "--gold", paramLabel = "DIR", required = true, description = "Gold articles.")
    private Path gold = Path.of("");

    @Option(
            names = "--rows",
            paramLabel = "ROWS",
            defaultValue = "ODD",
            description = "all, odd or even rows of the tables; ${DEFAULT-VALUE} otherwise.")
    private Rows rows = Rows.ODD;

    @Option(
            names = "--reports",
            paramLabel = "FOLDER",
            defaultValue = "evaluation/reports",
            description = "Where reports lie; ${DEFAULT-VALUE} otherwise.")
    private Path reports = Path.of("evaluation", "reports");

    @Option(
            names = "--remark",
            paramLabel = "TEXT",
            description = "What a reader has to know, such as what was tuned on. May be repeated.")
    private List<String> remarks = List.of();

    @Mixin
    private ConfidenceArguments confidence = new ConfidenceArguments();

    @Mixin
    private LexiconArguments lexicon = new LexiconArguments();

    private record Measured(String name, Path from, Evaluation evaluation, Result result) {}

    @Override
    public Integer call() {
        CommandSpec here = Objects.requireNonNull(spec);
        PrintWriter out = here.commandLine().getOut();
        Console console = new Console(here.commandLine().getErr(), false, Console.isTerminal("err"));
        String command = "polybius "
                + String.join(" ", here.commandLine().getParseResult().originalArgs());
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        try {
            Stages stages = new Stages(true, true, console::note, lexicon.folder());
            GoldCoding coding = new GoldCoding(stages, console);
            List<String> notes = new ArrayList<>(remarks);
            CalibrationCases cases = new CalibrationCases(data, gold, stages, console);
            if (rows == Rows.EVEN) {
                notes.add("Measured on rows that were tuned on.");
            } else {
                Calibration calibration = new Calibration(cases);
                console.note("wrote " + calibration.report(reports, "calibration", command, today));
                notes.add("Looks at odd rows so far, this one included: "
                        + Looks.in(reports).count() + " (looks.tsv).");
            }
            List<Report> written = new ArrayList<>();
            ReportWriter writer = new ReportWriter(reports);
            for (Measured m : measure(coding, console)) {
                out.println(m.name);
                m.result.lines().forEach(out::println);
                out.println();
                Report report = new Report(
                        m.name,
                        "Agreement with gold: " + m.name,
                        command,
                        "polybius " + Version.number(),
                        today,
                        notes,
                        List.of(new Report.Part(m.from, m.evaluation, m.result)));
                console.note("wrote " + writer.write(report));
                written.add(report);
            }
            console.note("wrote " + writer.writeIndex(written, others()));
            out.flush();
            return ExitCode.OK;
        } catch (Stages.NotLoaded e) {
            console.cannotStart(e);
            return ExitCode.CANNOT_START;
        } catch (IllegalArgumentException | IOException e) {
            console.error("not everything could be measured: " + e.getMessage());
            return ExitCode.NOTHING_READ;
        }
    }

    /** What lies in the folder beside the reports written here. */
    private List<String> others() throws IOException {
        try (Stream<Path> files = Files.list(reports)) {
            return files.map(f -> f.getFileName().toString())
                    .filter(f -> !f.equals("README.md") && NAMES.stream().noneMatch(n -> f.equals(n + ".md")))
                    .sorted()
                    .toList();
        }
    }

    private List<Measured> measure(GoldCoding coding, Console console) throws IOException {
        Path plv = data.resolve("plv").resolve("train.tsv");
        Path cameo = data.resolve("cameo").resolve("class_train.tsv");
        double least = confidence.least(Objects.requireNonNull(spec));
        Evaluation some = new Evaluation(rows, false);
        Evaluation whole = new Evaluation();
        Predictions roots = Predictions.of(coding.events(GoldCoding.sentences(plv, rows), least));
        Predictions classes = Predictions.of(coding.events(GoldCoding.sentences(cameo, rows), least));
        Predictions articles = Predictions.of(coding.events(GoldCoding.articles(gold, console), least));
        return List.of(
                new Measured(NAMES.get(0), plv, some, coding.relations(plv, some)),
                new Measured(NAMES.get(1), plv, some, some.sentences(plv, roots)),
                new Measured(NAMES.get(2), cameo, some, some.quads(cameo, classes)),
                new Measured(NAMES.get(3), gold, whole, whole.articles(gold, articles)));
    }
}
