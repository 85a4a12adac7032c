package org.polybius.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.polybius.evaluation.Throughput;
import org.polybius.model.DocumentParser;
import org.polybius.model.EventCoder;
import org.polybius.stages.Stages;
import org.polybius.store.formats.EventFormat;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code polybius bench}: how fast every stage is, on one thread. */
@Command(
        name = "bench",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "Measures loading, each stage's sentences a second on one thread, and memory.",
        footerHeading = "%nExample:%n",
        footer = "  polybius bench corpus/ --passes 3          the last pass is reported: the others warm Java up")
final class BenchCommand implements Callable<Integer> {
    @Spec
    private @Nullable CommandSpec spec;

    @Mixin
    private ReadingArguments reading = new ReadingArguments();

    @Mixin
    private LexiconArguments lexicon = new LexiconArguments();

    @Option(
            names = "--passes",
            paramLabel = "N",
            defaultValue = "2",
            description = "How often all is read; ${DEFAULT-VALUE} otherwise.")
    private int passes;

    @Override
    public Integer call() throws IOException {
        CommandSpec here = Objects.requireNonNull(spec);
        reading.require(here.commandLine());
        if (reading.paths.contains("-") && passes != 1) {
            throw new ParameterException(here.commandLine(), "standard input can be read once: pass --passes 1");
        }
        PrintWriter out = here.commandLine().getOut();
        Console console = new Console(here.commandLine().getErr(), false, Console.isTerminal("err"));
        try {
            Stages stages = Polybius.stages(here).begin(console::note, lexicon.folder());
            console.waiting("loading …");
            DocumentParser parser = stages.parser();
            EventCoder coder = stages.coder();
            Throughput throughput = new Throughput(
                    parser,
                    coder,
                    List.of(
                            new Throughput.Part("actors", stages.casts()::read),
                            new Throughput.Part("dates", stages.dates()::read),
                            new Throughput.Part("places", stages.places()::read)));
            Throughput.Measure measure = null;
            for (int pass = 1; pass <= Math.max(1, passes); pass++) {
                console.waiting("pass " + pass + " of " + Math.max(1, passes) + " …");
                boolean first = pass == 1;
                Inputs inputs = new Inputs(reading, System.in, r -> {
                    if (first) {
                        console.error(r.source() + (r.line() == null ? "" : ":" + r.line()) + ": " + r.message());
                    }
                });
                measure = throughput.run(inputs.articles(), EventFormat.JSONL.writer(Writer.nullWriter()));
            }
            console.endProgress();
            report(Objects.requireNonNull(measure), stages.loadingSeconds(), out);
            return measure.articles() == 0 ? ExitCode.NOTHING_READ : ExitCode.OK;
        } catch (Stages.NotLoaded e) {
            console.cannotStart(e);
            return ExitCode.CANNOT_START;
        }
    }

    private static void report(Throughput.Measure measure, double loading, PrintWriter out) {
        List<String> lines = measure.lines();
        out.println(lines.get(0));
        out.printf(Locale.ROOT, "%-6s %9.3f s%n", "load", loading);
        lines.subList(1, lines.size()).forEach(out::println);
        measure.failures().forEach(out::println);
        out.flush();
    }
}
