package org.polybius.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.polybius.evaluation.Evaluation;
import org.polybius.evaluation.Predictions;
import org.polybius.evaluation.Result;
import org.polybius.evaluation.Rows;
import org.polybius.model.Article;
import org.polybius.model.CharSpan;
import org.polybius.model.Event;
import org.polybius.model.Section;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code polybius eval}: how well events agree with gold. */
@Command(
        name = "eval",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "Scores coded events against gold; codes the gold's own texts if no events are given.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  polybius eval articles ../shared/gold                 codes GOLD/*.txt and scores them",
            "  polybius eval articles ../shared/gold events.jsonl    scores what was coded before",
            "  polybius eval sentences train.tsv --rows odd",
            "  polybius eval quads class.tsv --rows odd --errors"
        })
final class EvalCommand implements Callable<Integer> {
    enum Task {
        ARTICLES,
        SENTENCES,
        QUADS;

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

    @Parameters(index = "2", arity = "0..1", paramLabel = "EVENTS", description = "Events as JSONL.")
    private @Nullable Path events;

    @Option(names = "--rows", paramLabel = "ROWS", description = "all, odd or even rows of a table.")
    private Rows rows = Rows.ALL;

    @Option(names = "--all", description = "Score recalled, imagined and denied events too.")
    private boolean all;

    @Option(names = "--errors", description = "List what was missed and what was wrong.")
    private boolean errors;

    @Override
    public Integer call() throws IOException {
        CommandSpec here = java.util.Objects.requireNonNull(spec);
        PrintWriter out = here.commandLine().getOut();
        Console console = new Console(here.commandLine().getErr(), false, Console.isTerminal("err"));
        Evaluation evaluation = new Evaluation(rows, all);
        try {
            Predictions found = events != null ? Predictions.read(events) : Predictions.of(code(evaluation, console));
            Result result =
                    switch (task) {
                        case ARTICLES -> evaluation.articles(gold, found);
                        case SENTENCES -> evaluation.sentences(gold, found);
                        case QUADS -> evaluation.quads(gold, found);
                    };
            result.lines().forEach(out::println);
            if (errors) {
                result.errors().lines().forEach(out::println);
            }
            out.flush();
            return ExitCode.OK;
        } catch (IllegalArgumentException | IOException e) {
            console.error(gold + " could not be scored: " + e.getMessage());
            return ExitCode.NOTHING_READ;
        }
    }

    private List<Event> code(Evaluation evaluation, Console console) throws IOException {
        Stages stages = new Stages(true, true, console::note);
        List<Article> articles = new ArrayList<>();
        if (task == Task.ARTICLES) {
            List<String> texts = new ArrayList<>();
            for (Path file : Evaluation.goldFiles(gold)) {
                Path text = file.resolveSibling(file.getFileName().toString().replace(".events.jsonl", ".txt"));
                if (Files.exists(text)) {
                    texts.add(text.toString());
                } else {
                    console.error(file + " has no article beside it: give the events coded from it as EVENTS");
                }
            }
            Inputs.items(texts, null, false, true, r -> console.error(r.source() + ": " + r.message()))
                    .forEachRemaining(item -> articles.add(item.source()));
        } else {
            for (Evaluation.Input in : evaluation.inputs(gold)) {
                Section body =
                        new Section(Section.Kind.BODY, new CharSpan(0, in.text().length()));
                articles.add(new Article(
                        in.id(),
                        null,
                        in.text(),
                        in.text(),
                        List.of(body),
                        null,
                        null,
                        null,
                        gold.toString(),
                        Map.of()));
            }
        }
        List<Event> out = new ArrayList<>();
        new OrderedPipeline(Runtime.getRuntime().availableProcessors())
                .run(
                        articles.iterator(),
                        a -> stages.coder().code(stages.parser().parse(a)),
                        out::addAll);
        return out;
    }
}
