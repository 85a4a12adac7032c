package org.polybius.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.polybius.articles.ArticleReader;
import org.polybius.articles.ReadResult;
import org.polybius.articles.ReadingOptions;
import org.polybius.evaluation.Evaluation;
import org.polybius.evaluation.Predictions;
import org.polybius.evaluation.Report;
import org.polybius.evaluation.ReportWriter;
import org.polybius.evaluation.Result;
import org.polybius.evaluation.Rows;
import org.polybius.model.Article;
import org.polybius.model.CharSpan;
import org.polybius.model.Event;
import org.polybius.model.Section;
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
        footerHeading = "%nExamples:%n",
        footer = {
            "  polybius eval articles gold/                     codes gold/*.txt and scores them",
            "  polybius eval articles gold/ events.jsonl        scores what was coded before",
            "  polybius eval sentences train.tsv --rows odd",
            "  polybius eval quads class.tsv --rows odd --errors",
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

    @Parameters(index = "0", paramLabel = "TASK", description = "${COMPLETION-CANDIDATES}")
    private Task task = Task.ARTICLES;

    @Parameters(index = "1", paramLabel = "GOLD", description = "A folder of gold articles, or a table.")
    private Path gold = Path.of("");

    @Parameters(
            index = "2",
            arity = "0..1",
            paramLabel = "EVENTS",
            description = "Events as JSONL; for relations, which are not coded yet, a table of answers.")
    private @Nullable Path events;

    @Mixin
    private LexiconArguments lexicon = new LexiconArguments();

    @Option(names = "--rows", paramLabel = "ROWS", description = "all, odd or even rows of a table.")
    private Rows rows = Rows.ALL;

    @Option(names = "--all", description = "Score recalled, imagined and denied events too.")
    private boolean all;

    @Option(names = "--errors", description = "List what was missed and what was wrong.")
    private boolean errors;

    @Option(names = "--report", paramLabel = "NAME", description = "Also write the report NAME.md, to be committed.")
    private @Nullable String report;

    @Option(
            names = "--reports",
            paramLabel = "FOLDER",
            defaultValue = "evaluation/reports",
            description = "Where reports lie; ${DEFAULT-VALUE} otherwise.")
    private Path reports = Path.of("evaluation", "reports");

    @Option(
            names = "--remark",
            paramLabel = "TEXT",
            description = "What a reader of the report has to know, such as what was tuned on. May be repeated.")
    private List<String> remarks = List.of();

    @Override
    public Integer call() {
        CommandSpec here = Objects.requireNonNull(spec);
        PrintWriter out = here.commandLine().getOut();
        Console console = new Console(here.commandLine().getErr(), false, Console.isTerminal("err"));
        Evaluation evaluation = new Evaluation(rows, all);
        try {
            Result result = result(evaluation, console);
            console.endProgress();
            result.lines().forEach(out::println);
            if (errors) {
                result.errors().lines().forEach(out::println);
            }
            out.flush();
            if (report != null) {
                String command = "polybius "
                        + String.join(" ", here.commandLine().getParseResult().originalArgs());
                Path file = new ReportWriter(reports)
                        .write(new Report(
                                report,
                                "Agreement with gold: " + task,
                                command,
                                "polybius " + Version.number(),
                                LocalDate.now(java.time.ZoneOffset.UTC),
                                remarks,
                                List.of(new Report.Part(gold, evaluation, result))));
                console.note("wrote " + file);
            }
            return ExitCode.OK;
        } catch (Stages.NotLoaded e) {
            console.cannotStart(e);
            return ExitCode.CANNOT_START;
        } catch (IllegalArgumentException | IOException e) {
            console.error(gold + " could not be scored: " + e.getMessage());
            return ExitCode.NOTHING_READ;
        }
    }

    private Result result(Evaluation evaluation, Console console) throws IOException {
        if (task == Task.RELATIONS) {
            if (events == null) {
                throw new ParameterException(
                        Objects.requireNonNull(spec).commandLine(),
                        "relations are not coded yet: give a table of answers as EVENTS");
            }
            return evaluation.relations(gold, events);
        }
        Predictions found = events != null ? Predictions.read(events) : Predictions.of(code(evaluation, console));
        return task == Task.ARTICLES
                ? evaluation.articles(gold, found)
                : task == Task.SENTENCES ? evaluation.sentences(gold, found) : evaluation.quads(gold, found);
    }

    private List<Event> code(Evaluation evaluation, Console console) throws IOException {
        List<Article> articles = task == Task.ARTICLES ? goldArticles(console) : rows(evaluation);
        Stages stages = new Stages(true, true, console::note, lexicon.folder());
        console.waiting("loading …");
        List<Event> out = new ArrayList<>();
        int[] done = new int[1];
        long start = System.nanoTime();
        try (OrderedPipeline<Article, List<Event>> pipeline = new OrderedPipeline<>(
                Runtime.getRuntime().availableProcessors(),
                a -> stages.coder().code(stages.parser().parse(a)),
                coded -> {
                    out.addAll(coded);
                    double seconds = (System.nanoTime() - start) / 1e9 - stages.loadingSeconds();
                    console.progress(++done[0], articles.size(), out.size(), seconds);
                })) {
            articles.forEach(pipeline::submit);
            pipeline.finish();
        }
        return out;
    }

    private List<Article> goldArticles(Console console) throws IOException {
        List<String> texts = new ArrayList<>();
        for (Path file : Evaluation.goldFiles(gold)) {
            Path text = file.resolveSibling(file.getFileName().toString().replace(".events.jsonl", ".txt"));
            if (Files.exists(text)) {
                texts.add(text.toString());
            } else {
                console.error(file + " has no article beside it: give the events coded from it as EVENTS");
            }
        }
        List<Article> out = new ArrayList<>();
        new ArticleReader(ReadingOptions.defaults()).read(texts, System.in).forEach(r -> {
            if (r instanceof ReadResult.Read read) {
                out.add(read.article());
            } else if (r instanceof ReadResult.Refused refused) {
                console.error(refused.rejection().source() + ": "
                        + refused.rejection().message());
            }
        });
        return out;
    }

    private List<Article> rows(Evaluation evaluation) throws IOException {
        List<Article> out = new ArrayList<>();
        for (Evaluation.Input in : evaluation.inputs(gold)) {
            Section body =
                    new Section(Section.Kind.BODY, new CharSpan(0, in.text().length()));
            out.add(new Article(
                    in.id(), null, in.text(), in.text(), List.of(body), null, null, null, gold.toString(), Map.of()));
        }
        return out;
    }
}
