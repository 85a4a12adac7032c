package org.polybius.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.polybius.evaluation.Evaluation;
import org.polybius.evaluation.Predictions;
import org.polybius.evaluation.Report;
import org.polybius.evaluation.Result;
import org.polybius.evaluation.Rows;
import org.polybius.model.Article;
import org.polybius.model.Event;
import org.polybius.stages.Stages;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code polybius eval}: how well events agree with gold. */
@Command(
        name = "eval",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "Scores events against gold; codes the gold's own texts if no events are given.",
        subcommands = {
            EvalAllCommand.class,
            EvalPlacesCommand.class,
            EvalActorsCommand.class,
            EvalCorrectionsCommand.class,
            EvalCopiesCommand.class,
            EvalMainTextCommand.class,
            CalibrateCommand.class
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  polybius eval all --data data/ --gold gold/      everything, into evaluation/reports/",
            "  polybius eval places --data data/                names of places, into evaluation/reports/places.md",
            "  polybius eval actors --data data/                who acts and who undergoes, into actors.md",
            "  polybius eval corrections --db events.duckdb     what people said about events of a database",
            "  polybius eval copies --data data/                copies of articles, into copies.md",
            "  polybius eval maintext --data data/              reports read from web pages, into maintext.md",
            "  polybius eval calibrate --help                   fits and measures confidence",
            "  polybius eval articles gold/                     codes gold/*.txt and scores them",
            "  polybius eval articles gold/ events.jsonl        scores what was coded before",
            "  polybius eval sentences train.tsv --rows odd",
            "  polybius eval quads class.tsv --rows odd --errors",
            "  polybius eval relations pairs.tsv                relates the pairs and scores them",
            "  polybius eval relations pairs.tsv answers.tsv    a table with the columns id and type",
            "  polybius eval articles gold/ --report articles   also writes evaluation/reports/articles.md"
        })
final class EvalCommand implements Callable<Integer> {
    enum Task {
        ARTICLES,
        SENTENCES,
        QUADS,
        RELATIONS;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(index = "0", arity = "0..1", paramLabel = "TASK", description = "${COMPLETION-CANDIDATES}")
    private @Nullable Task task;

    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "GOLD",
            description = "A folder of gold articles, or a table.")
    private @Nullable Path gold;

    @Parameters(
            index = "2",
            arity = "0..1",
            paramLabel = "EVENTS",
            description = "Coded before: events as JSONL, or relations as a table with the columns id and type.")
    private @Nullable Path events;

    @Mixin
    private LexiconArguments lexicon = new LexiconArguments();

    @Mixin
    private ConfidenceArguments confidence = new ConfidenceArguments();

    @Option(names = "--rows", paramLabel = "ROWS", description = "all, odd or even rows of a table.")
    private Rows rows = Rows.ALL;

    @Option(names = "--all", description = "Score recalled, imagined and denied events too.")
    private boolean all;

    @Option(names = "--errors", description = "List what was missed and what was wrong.")
    private boolean errors;

    @Option(names = "--report", paramLabel = "NAME", description = "Also write the report NAME.md, to be committed.")
    private @Nullable String report;

    @Mixin
    private ReportFolder reports = new ReportFolder();

    @Override
    public Integer call() {
        CommandSpec here = Objects.requireNonNull(spec);
        Task what = task;
        Path from = gold;
        if (what == null || from == null) {
            // Not picocli's to ask for: the subcommands take neither.
            throw new ParameterException(here.commandLine(), "a task and its gold are wanted");
        }
        PrintWriter out = here.commandLine().getOut();
        Console console = new Console(here.commandLine().getErr(), false, Console.isTerminal("err"));
        Evaluation evaluation = new Evaluation(rows, all);
        try {
            Result result = result(what, from, evaluation, console);
            console.endProgress();
            result.lines().forEach(out::println);
            if (errors) {
                result.errors().lines().forEach(out::println);
            }
            out.flush();
            if (report != null) {
                reports.write(here, console, report, List.of(), List.of(new Report.Part(from, evaluation, result)));
            }
            return ExitCode.OK;
        } catch (Stages.NotLoaded e) {
            console.cannotStart(e);
            return ExitCode.CANNOT_START;
        } catch (IllegalArgumentException | IOException e) {
            console.error(from + " could not be scored: " + e.getMessage());
            return ExitCode.NOTHING_READ;
        }
    }

    private Result result(Task what, Path from, Evaluation evaluation, Console console) throws IOException {
        if (what == Task.RELATIONS) {
            return events != null
                    ? evaluation.relations(from, events)
                    : coding(console).relations(from, evaluation);
        }
        Predictions found =
                events != null ? Predictions.read(events) : Predictions.of(code(what, from, evaluation, console));
        return what == Task.ARTICLES
                ? evaluation.articles(from, found)
                : what == Task.SENTENCES ? evaluation.sentences(from, found) : evaluation.quads(from, found);
    }

    private List<Event> code(Task what, Path from, Evaluation evaluation, Console console) throws IOException {
        List<Article> articles = what == Task.ARTICLES
                ? GoldCoding.articles(from, console)
                : GoldCoding.sentences(from, evaluation.rows());
        return coding(console).events(articles, confidence.least(Objects.requireNonNull(spec)));
    }

    private GoldCoding coding(Console console) {
        return new GoldCoding(
                Polybius.stages(Objects.requireNonNull(spec)).begin(console::note, lexicon.folder()), console);
    }
}
