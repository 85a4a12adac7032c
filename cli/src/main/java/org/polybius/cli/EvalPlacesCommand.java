package org.polybius.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.polybius.coding.countries.Countries;
import org.polybius.evaluation.Evaluation;
import org.polybius.evaluation.PlaceAnswers;
import org.polybius.evaluation.PlacesResult;
import org.polybius.evaluation.Report;
import org.polybius.evaluation.ReportWriter;
import org.polybius.evaluation.Rows;
import org.polybius.evaluation.ToponymGold;
import org.polybius.model.Article;
import org.polybius.model.CharSpan;
import org.polybius.model.Document;
import org.polybius.model.Section;
import picocli.CommandLine.Command;
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

    @Option(
            names = "--reports",
            paramLabel = "FOLDER",
            defaultValue = "evaluation/reports",
            description = "Where reports lie; ${DEFAULT-VALUE} otherwise.")
    private Path reports = Path.of("evaluation", "reports");

    @Option(
            names = "--remark",
            paramLabel = "TEXT",
            description = "What a reader of the report has to know. May be repeated.")
    private List<String> remarks = List.of();

    @Override
    public Integer call() {
        CommandSpec here = Objects.requireNonNull(spec);
        PrintWriter out = here.commandLine().getOut();
        Console console = new Console(here.commandLine().getErr(), false, Console.isTerminal("err"));
        Path file = data.resolve("news").resolve("trnews.jsonl");
        try {
            Countries countries = Countries.load();
            Stages stages = new Stages(true, true, console::note);
            Map<String, PlaceAnswers> answers =
                    answers(ToponymGold.read(file, rows == null ? Rows.ALL : rows, countries), stages, console);
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
                Path written = new ReportWriter(reports)
                        .write(new Report(
                                "places",
                                "Agreement with gold: places",
                                ReportArguments.command(here),
                                "polybius " + Version.number(),
                                LocalDate.now(ZoneOffset.UTC),
                                remarks,
                                parts));
                console.note("wrote " + written);
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

    private static Map<String, PlaceAnswers> answers(List<ToponymGold> gold, Stages stages, Console console) {
        console.waiting("loading …");
        Map<String, PlaceAnswers> out = new HashMap<>();
        try (OrderedPipeline<ToponymGold, Map.Entry<String, PlaceAnswers>> pipeline = new OrderedPipeline<>(
                Runtime.getRuntime().availableProcessors(),
                article -> Map.entry(article.id(), answer(article, stages)),
                one -> out.put(one.getKey(), one.getValue()))) {
            gold.forEach(pipeline::submit);
            pipeline.finish();
        }
        console.endProgress();
        return out;
    }

    private static PlaceAnswers answer(ToponymGold gold, Stages stages) {
        Document document = stages.parser().parse(article(gold));
        List<CharSpan> spans =
                gold.toponyms().stream().map(ToponymGold.Toponym::span).toList();
        return new PlaceAnswers(
                stages.places().resolve(document, spans),
                stages.places().read(document).toponyms());
    }

    /** The article's text as it is, one section a line, so that offsets stay gold's. */
    private static Article article(ToponymGold gold) {
        String text = gold.text();
        List<Section> sections = new ArrayList<>();
        int from = 0;
        for (int at = 0; at <= text.length(); at++) {
            if (at == text.length() || text.charAt(at) == '\n') {
                if (!text.substring(from, at).isBlank()) {
                    sections.add(new Section(Section.Kind.BODY, new CharSpan(from, at)));
                }
                from = at + 1;
            }
        }
        return new Article(gold.id(), null, text, text, sections, null, null, null, "gold", Map.of());
    }
}
