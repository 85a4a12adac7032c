package org.polybius.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.polybius.articles.copies.CopyFinder;
import org.polybius.articles.copies.Likeness;
import org.polybius.articles.copies.Signature;
import org.polybius.evaluation.CopiesResult;
import org.polybius.evaluation.CopyCases;
import org.polybius.evaluation.Evaluation;
import org.polybius.evaluation.Report;
import org.polybius.evaluation.Rows;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code polybius eval copies}: how well copies of articles are found. */
@Command(
        name = "copies",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = {
            "Measures how well copies of articles are found: copies are made from real ones by cuts, other headlines,",
            "other numbers, corrections and insertions, and stand among stories on the same topics.",
            "DIR has news/insightcrime_train.jsonl. Writes a report of the odd articles; even ones are for tuning."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  polybius eval copies --data data/                            writes evaluation/reports/copies.md",
            "  polybius eval copies --data data/ --rows even --errors       for tuning; writes nothing",
            "  polybius eval copies --data data/ --rows even --containment 0.6"
        })
final class EvalCopiesCommand implements Callable<Integer> {
    private static final int MOST_ROUNDS = 20;

    @Spec
    private @Nullable CommandSpec spec;

    @Option(
            names = "--containment",
            paramLabel = "SHARE",
            description = "How much of a copy must stand in the fuller one, instead of what is used.")
    private @Nullable Double containment;

    @Mixin
    private DataArguments data = new DataArguments();

    @Override
    public Integer call() {
        Path under = Path.of("news", "insightcrime_train.jsonl");
        return data.measure(Objects.requireNonNull(spec), "copies", under, (file, out, console) -> {
            Evaluation evaluation = new Evaluation(data.rows(Rows.ODD).get(0), false);
            List<CopyCases.Case> cases = CopyCases.of(file, evaluation.rows());
            CopiesResult result = evaluation.copies(cases, likeness());
            String speed = speed(cases);
            data.show(out, result, speed);
            return new DataArguments.Measured(List.of(speed), List.of(new Report.Part(file, evaluation, result)));
        });
    }

    private Likeness likeness() {
        Likeness used = Likeness.MEASURED;
        return containment == null ? used : new Likeness(containment, used.share(), used.shingles(), used.days());
    }

    /** How quick it is on the same articles, again and again until the machine is warm. */
    private String speed(List<CopyCases.Case> cases) {
        long begun = System.nanoTime();
        double signatures = 0;
        double stories = 0;
        for (int round = 0; round < MOST_ROUNDS && System.nanoTime() - begun < 20_000_000_000L; round++) {
            CopyFinder finder = new CopyFinder(likeness());
            long start = System.nanoTime();
            for (CopyCases.Case c : cases) {
                finder.add(c.article().id(), null, Signature.of(c.article()));
            }
            long signed = System.nanoTime();
            finder.stories();
            signatures = Math.max(signatures, cases.size() * 1e9 / (signed - start));
            stories = Math.max(stories, cases.size() * 1e9 / (System.nanoTime() - signed));
        }
        return String.format(
                Locale.ROOT,
                "speed: %,.0f articles a second are signed and %,.0f compared on one thread, the best of up to %d rounds;"
                        + " memory: at most %d bytes an article beside its id",
                signatures,
                stories,
                MOST_ROUNDS,
                CopyFinder.BYTES);
    }
}
