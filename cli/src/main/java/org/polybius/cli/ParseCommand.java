package org.polybius.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.polybius.language.ConlluWriter;
import org.polybius.model.Document;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code polybius parse}: articles in, CoNLL-U out. */
@Command(
        name = "parse",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "Writes the Universal Dependencies trees of articles as CoNLL-U.",
        footerHeading = "%nExample:%n",
        footer = "  polybius parse examples/ -o trees.conllu && polybius code --conllu trees.conllu")
final class ParseCommand implements Callable<Integer> {
    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(paramLabel = "PATH", arity = "1..*", description = "Files, folders, globs, or - for standard input.")
    private List<String> paths = List.of();

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "Where to; standard output otherwise.")
    private @Nullable Path output;

    @Option(names = "--published", paramLabel = "DATE", description = "Publication day of articles that give none.")
    private @Nullable LocalDate published;

    @Override
    public Integer call() throws IOException {
        CommandSpec here = java.util.Objects.requireNonNull(spec);
        PrintWriter out = here.commandLine().getOut();
        Console console = new Console(here.commandLine().getErr(), false, Console.isTerminal("err"));
        RunReport report = new RunReport(console);
        Stages stages = new Stages(true, false, console::note);
        try (OutputFile file = output == null ? null : new OutputFile(output)) {
            Writer writer = file == null ? out : file.writer();

            new OrderedPipeline(Runtime.getRuntime().availableProcessors())
                    .run(
                            Inputs.items(paths, published, false, true, report::rejected),
                            item -> stages.parser().parse(item.source()),
                            (Document d) -> {
                                append(d, writer);
                                report.coded(d.sentences().size(), 0, true);
                            });
            writer.flush();
            if (file != null) {
                file.commit();
            }
        } catch (IOException | UncheckedIOException e) {
            console.error("the output could not be written: " + e.getMessage() + ". Nothing was put in its place.");
            return ExitCode.NO_OUTPUT;
        }
        console.endProgress();
        return report.read() == 0 ? ExitCode.NOTHING_READ : report.anyRejected() ? ExitCode.SOME_REJECTED : ExitCode.OK;
    }

    private static void append(Document document, Writer writer) {
        try {
            new ConlluWriter().write(document, writer);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
