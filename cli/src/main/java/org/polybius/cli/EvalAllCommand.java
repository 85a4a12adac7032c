package org.polybius.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.polybius.coding.countries.Countries;
import org.polybius.evaluation.Evaluation;
import org.polybius.evaluation.Looks;
import org.polybius.evaluation.PlaceAnswers;
import org.polybius.evaluation.Predictions;
import org.polybius.evaluation.Report;
import org.polybius.evaluation.ReportWriter;
import org.polybius.evaluation.Result;
import org.polybius.evaluation.RoleGold;
import org.polybius.evaluation.Rows;
import org.polybius.evaluation.ToponymGold;
import org.polybius.model.Event;
import org.polybius.stages.Stages;
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
            "Measures pairs, sentences, the five-class task, whole articles, actors, places and confidence,",
            "and writes a report of each.",
            "DIR of --data has plv/train.tsv and cameo/class_train.tsv, and cameo/ner_train.txt and news/trnews.jsonl",
            "for actors and places; GOLD has articles with *.events.jsonl beside them."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  polybius eval all --data data/ --gold gold/                  the odd rows, to be reported",
            "  polybius eval all --data data/ --gold gold/ --rows even --reports /tmp/even"
        })
final class EvalAllCommand implements Callable<Integer> {
    private static final List<String> NAMES = List.of("pairs", "sentences", "quads", "articles", "actors", "places");

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

    @Mixin
    private ReportFolder reports = new ReportFolder();

    @Mixin
    private ConfidenceArguments confidence = new ConfidenceArguments();

    @Mixin
    private LexiconArguments lexicon = new LexiconArguments();

    private record Measured(String name, List<Report.Part> parts) {
        Measured(String name, Path from, Evaluation evaluation, Result result) {
            this(name, List.of(new Report.Part(from, evaluation, result)));
        }
    }

    @Override
    public Integer call() {
        CommandSpec here = Objects.requireNonNull(spec);
        PrintWriter out = here.commandLine().getOut();
        Console console = new Console(here.commandLine().getErr(), false, Console.isTerminal("err"));
        String command = ReportFolder.command(here);
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        try {
            Stages stages = Polybius.stages(here).begin(console::note, lexicon.folder());
            GoldCoding coding = new GoldCoding(stages, console);
            List<String> notes = new ArrayList<>();
            CalibrationCases cases = new CalibrationCases(data, gold, stages, console);
            if (rows == Rows.EVEN) {
                notes.add("Measured on rows that were tuned on.");
            } else {
                Calibration calibration = new Calibration(cases);
                console.note("wrote " + calibration.report(reports.folder, "calibration", command, today));
                notes.add("Looks at odd rows so far, this one included: "
                        + Looks.in(reports.folder).count() + " (looks.tsv).");
            }
            List<Report> written = new ArrayList<>();
            for (Measured m : measure(stages, coding, console)) {
                out.println(m.name);
                m.parts.forEach(part -> part.result().lines().forEach(out::println));
                out.println();
                written.add(reports.write(here, console, m.name, notes, m.parts));
            }
            ReportWriter writer = new ReportWriter(reports.folder);
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
        try (Stream<Path> files = Files.list(reports.folder)) {
            return files.map(f -> f.getFileName().toString())
                    .filter(f -> !f.equals("README.md") && NAMES.stream().noneMatch(n -> f.equals(n + ".md")))
                    .sorted()
                    .toList();
        }
    }

    private List<Measured> measure(Stages stages, GoldCoding coding, Console console) throws IOException {
        Path plv = data.resolve("plv").resolve("train.tsv");
        Path cameo = data.resolve("cameo").resolve("class_train.tsv");
        double least = confidence.least(Objects.requireNonNull(spec));
        Evaluation some = new Evaluation(rows, false);
        Evaluation whole = new Evaluation();
        Predictions roots = Predictions.of(coding.events(GoldCoding.sentences(plv, rows), least));
        Predictions classes = Predictions.of(coding.events(GoldCoding.sentences(cameo, rows), least));
        Predictions articles = Predictions.of(coding.events(GoldCoding.articles(gold, console), least));
        List<Measured> out = new ArrayList<>(List.of(
                new Measured("pairs", plv, some, coding.relations(plv, some)),
                new Measured("sentences", plv, some, some.sentences(plv, roots)),
                new Measured("quads", cameo, some, some.quads(cameo, classes)),
                new Measured("articles", gold, whole, whole.articles(gold, articles))));
        Path marked = data.resolve("cameo").resolve("ner_train.txt");
        if (there(marked, console)) {
            List<RoleGold> sentences = RoleGold.read(marked, rows);
            List<Event> events = coding.events(GoldCoding.roles(sentences), least);
            out.add(new Measured("actors", marked, some, some.actors(sentences, events)));
        }
        Path toponyms = data.resolve("news").resolve("trnews.jsonl");
        if (there(toponyms, console)) {
            out.add(new Measured("places", places(toponyms, stages, console)));
        }
        return out;
    }

    private static boolean there(Path file, Console console) {
        if (!Files.exists(file)) {
            console.note("not measured: there is no " + file);
        }
        return Files.exists(file);
    }

    /** Of the wanted articles, and beside them of all: there are few. */
    private List<Report.Part> places(Path file, Stages stages, Console console) throws IOException {
        Countries countries = Countries.load();
        Map<String, PlaceAnswers> answers =
                PlaceCoding.answers(ToponymGold.read(file, Rows.ALL, countries), stages, console);
        List<Report.Part> out = new ArrayList<>();
        for (Rows some : rows == Rows.ALL ? List.of(Rows.ALL) : List.of(rows, Rows.ALL)) {
            Evaluation evaluation = new Evaluation(some, false);
            out.add(new Report.Part(
                    file, evaluation, evaluation.places(ToponymGold.read(file, some, countries), answers)));
        }
        return out;
    }
}
