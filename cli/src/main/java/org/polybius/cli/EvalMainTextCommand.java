package org.polybius.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.polybius.coding.countries.Countries;
import org.polybius.evaluation.Evaluation;
import org.polybius.evaluation.MainTextResult;
import org.polybius.evaluation.Report;
import org.polybius.evaluation.Rows;
import org.polybius.evaluation.ToponymGold;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code polybius eval maintext}: how well reports are told from what stands around them on web pages. */
@Command(
        name = "maintext",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = {
            "Measures how well reports are read from web pages: real reports stand in ten layouts of our own, with",
            "navigation, comments, related reports, captions and notices, and the words that are read are compared.",
            "DIR has news/trnews.jsonl. Writes a report of the odd articles; even ones are for tuning."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  polybius eval maintext --data data/                          writes evaluation/reports/maintext.md",
            "  polybius eval maintext --data data/ --rows even --errors     for tuning; writes nothing"
        })
final class EvalMainTextCommand implements Callable<Integer> {
    private static final String CAVEAT =
            "The reports are real, the pages are not: their layouts are our own (page-layouts.html), by people who know the"
                    + " extractor, which was mended where it failed on these very layouts. So the figures say that they are"
                    + " read, not how well pages never seen are; real pages are messier. A line of a report's text is a paragraph.";

    @Spec
    private @Nullable CommandSpec spec;

    @Mixin
    private DataArguments data = new DataArguments();

    @Override
    public Integer call() {
        Path under = Path.of("news", "trnews.jsonl");
        return data.measure(Objects.requireNonNull(spec), "maintext", under, (file, out, console) -> {
            Evaluation evaluation = new Evaluation(data.rows(Rows.ODD).get(0), false);
            MainTextResult result = evaluation.mainText(ToponymGold.read(file, evaluation.rows(), Countries.load()));
            data.show(out, result);
            return new DataArguments.Measured(List.of(CAVEAT), List.of(new Report.Part(file, evaluation, result)));
        });
    }
}
