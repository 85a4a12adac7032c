package org.polybius.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.polybius.evaluation.ActorsResult;
import org.polybius.evaluation.Evaluation;
import org.polybius.evaluation.Report;
import org.polybius.evaluation.RoleGold;
import org.polybius.evaluation.Rows;
import org.polybius.stages.Stages;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code polybius eval actors}: who acts and who undergoes, word by word. */
@Command(
        name = "actors",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = {
            "Measures who acts and who undergoes in sentences, word by word.",
            "DIR has cameo/ner_train.txt. Writes a report of the odd sentences; even ones are for tuning."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  polybius eval actors --data data/                            writes evaluation/reports/actors.md",
            "  polybius eval actors --data data/ --rows even --errors       for tuning; writes nothing"
        })
final class EvalActorsCommand implements Callable<Integer> {
    @Spec
    private @Nullable CommandSpec spec;

    @Mixin
    private DataArguments data = new DataArguments();

    @Mixin
    private ConfidenceArguments confidence = new ConfidenceArguments();

    @Mixin
    private LexiconArguments lexicon = new LexiconArguments();

    @Override
    public Integer call() {
        CommandSpec here = Objects.requireNonNull(spec);
        Path under = Path.of("cameo", "ner_train.txt");
        return data.measure(here, "actors", under, (file, out, console) -> {
            Evaluation evaluation = new Evaluation(data.rows(Rows.ODD).get(0), false);
            Stages stages = Polybius.stages(here).begin(console::note, lexicon.folder());
            List<RoleGold> gold = RoleGold.read(file, evaluation.rows());
            GoldCoding coding = new GoldCoding(stages, console);
            ActorsResult result =
                    evaluation.actors(gold, coding.events(GoldCoding.roles(gold), confidence.least(here)));
            data.show(out, result);
            return new DataArguments.Measured(List.of(), List.of(new Report.Part(file, evaluation, result)));
        });
    }
}
