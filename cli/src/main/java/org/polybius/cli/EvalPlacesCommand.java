package org.polybius.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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

    @Mixin
    private DataArguments data = new DataArguments();

    @Override
    public Integer call() {
        CommandSpec here = Objects.requireNonNull(spec);
        Path under = Path.of("news", "trnews.jsonl");
        return data.measure(here, "places", under, (file, out, console) -> {
            Countries countries = Countries.load();
            Stages stages = Polybius.stages(here).begin(console::note, Optional.empty());
            Map<String, PlaceAnswers> answers = PlaceCoding.answers(
                    ToponymGold.read(file, data.rows(Rows.ALL).get(0), countries), stages, console);
            List<Report.Part> parts = new ArrayList<>();
            for (Rows some : data.rows(Rows.ODD, Rows.ALL)) {
                Evaluation evaluation = new Evaluation(some, false);
                PlacesResult result = evaluation.places(ToponymGold.read(file, some, countries), answers);
                out.println(some.name().toLowerCase(Locale.ROOT) + " articles");
                data.show(out, result, "");
                parts.add(new Report.Part(file, evaluation, result));
            }
            return new DataArguments.Measured(List.of(), parts);
        });
    }
}
