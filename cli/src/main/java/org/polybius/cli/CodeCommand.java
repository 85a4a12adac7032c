package org.polybius.cli;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.polybius.store.database.DatabaseException;
import org.polybius.store.database.EventDatabase;
import org.polybius.store.database.EventDatabase.Access;
import org.polybius.store.formats.RegistryFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code polybius code}: articles in, events out. */
@Command(
        name = "code",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "Codes the events of articles.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  polybius code examples/                           a folder, read in a terminal",
            "  polybius code news.jsonl -o events.jsonl          one event a line, as JSON",
            "  polybius code 'june/*.txt' -o events.csv          a table",
            "  polybius code news/ --format gdelt -o events.tsv  a table in the layout of GDELT, ICEWS, Phoenix or POLECAT",
            "  cat report.txt | polybius code - --published 2015-05-21",
            "  polybius code --conllu trees.conllu               trees that any parser made",
            "  polybius code news/ -o events.jsonl --rejects rejects.jsonl",
            "  polybius code news/ -o surer.jsonl --min-confidence 0.7",
            "  polybius code news/ -o events.jsonl --registry actors.jsonl",
            "  polybius code news/ --db events.duckdb            again later: only what is new or changed",
            "",
            "Exit status: 0 all well, 2 wrong command line, 3 some inputs rejected, 4 nothing read,",
            "5 output not written, 69 could not start, 70 a fault of Polybius."
        })
final class CodeCommand implements Callable<Integer> {
    @Spec
    private @Nullable CommandSpec spec;

    @Mixin
    private ReadingArguments reading = new ReadingArguments();

    @Mixin
    private RunArguments how = new RunArguments();

    @Mixin
    private LexiconArguments lexicon = new LexiconArguments();

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "${COMPLETION-CANDIDATES}. Otherwise by the output's name; text on a terminal, else jsonl.")
    private @Nullable OutputFormat format;

    @Option(
            names = "--registry",
            paramLabel = "FILE",
            description =
                    "Actors that polybius actors learned, for names an article does not explain (docs/actors.md).")
    private @Nullable Path registry;

    @Option(
            names = "--db",
            paramLabel = "FILE",
            description =
                    "Adds articles and events to a database, made where there is none (docs/database.md). Nothing is"
                            + " printed then, unless --format or --output asks for it.")
    private @Nullable Path db;

    @Option(names = "--conllu", description = "The inputs are CoNLL-U: trees made by any parser.")
    private boolean conllu;

    @Mixin
    private ConfidenceArguments confidence = new ConfidenceArguments();

    @Override
    public Integer call() {
        double least = confidence.least(Objects.requireNonNull(spec));
        OutputFormat wanted = wanted();
        boolean printed = db == null || format != null || how.output != null;
        boolean onTerminal = printed && how.output == null && Console.isTerminal("out");
        Run run = new Run(
                Objects.requireNonNull(spec).commandLine(),
                reading,
                how,
                lexicon.folder(),
                Optional.ofNullable(registry),
                conllu,
                true,
                onTerminal && wanted == OutputFormat.TEXT,
                least);
        Function<Writer, ResultWriter> printing = out -> printed
                ? wanted.writer(out, onTerminal && System.getenv("NO_COLOR") == null, console())
                : ResultWriter.nowhere();
        if (db == null) {
            return run.execute(printing);
        }
        try (EventDatabase database = EventDatabase.open(db, Access.WRITE)) {
            int status =
                    run.execute(out -> new DatabaseResults(database, settings(least), printing.apply(out), console()));
            if (registry != null && (status == ExitCode.OK || status == ExitCode.SOME_REJECTED)) {
                database.registry().write(RegistryFile.read(registry));
            }
            return status;
        } catch (DatabaseException | IOException e) {
            console().error(String.valueOf(e.getMessage()));
            return ExitCode.NO_OUTPUT;
        }
    }

    /** What the database notes of the run. */
    private String settings(double least) {
        return "--min-confidence " + least + (registry == null ? "" : " --registry " + registry)
                + lexicon.folder().map(folder -> " --lexicon " + folder).orElse("");
    }

    private Console console() {
        return new Console(Objects.requireNonNull(spec).commandLine().getErr(), how.quiet, false);
    }

    private OutputFormat wanted() {
        if (format != null) {
            return format;
        }
        return how.output != null
                ? OutputFormat.byName(how.output)
                : Console.isTerminal("out") ? OutputFormat.TEXT : OutputFormat.JSONL;
    }
}
