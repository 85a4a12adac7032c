package org.polybius.cli;

import java.io.InputStream;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Path;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.polybius.model.ontology.Ontology;
import org.polybius.stages.BuildVersion;
import org.polybius.store.database.CopyStore;
import org.polybius.store.database.DatabaseException;
import org.polybius.store.database.EventDatabase;
import org.polybius.store.database.EventDatabase.Access;
import org.polybius.store.database.RunPlan;
import org.polybius.store.database.UnfinishedRun;
import org.polybius.store.formats.RegistryFile;
import org.polybius.store.joining.OneADay;
import picocli.CommandLine;
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
            "  polybius code --resume --db events.duckdb         goes on with a run that was stopped (docs/runs.md)",
            "",
            "Exit status: 0 all well, 2 wrong command line, 3 some inputs rejected, 4 nothing read,",
            "5 output not written, 6 a run cannot go on since something was changed, 69 could not start,",
            "70 a fault of Polybius."
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

    @Option(
            names = "--copies",
            paramLabel = "HOW",
            description =
                    "link: of articles that tell one story in the same words the fullest is coded, and its events name the"
                            + " others (docs/copies.md). keep: each is coded. Otherwise link, where inputs can be read twice.")
    private CopyLinks.@Nullable Treatment copies;

    @Option(
            names = "--one-a-day",
            description =
                    "Of events with the same day, actors, recipients and type only the first is printed; a database"
                            + " gets all.")
    private boolean oneADay;

    @Option(names = "--conllu", description = "The inputs are CoNLL-U: trees made by any parser.")
    private boolean conllu;

    @Mixin
    private ConfidenceArguments confidence = new ConfidenceArguments();

    @Option(
            names = "--resume",
            description = "Goes on with the newest run of --db that was stopped, with its own inputs and options.")
    private boolean resume;

    @Override
    public Integer call() {
        CommandLine line = Objects.requireNonNull(spec).commandLine();
        if (resume) {
            if (db == null || !reading.paths.isEmpty()) {
                throw new CommandLine.ParameterException(
                        line, "--resume takes inputs and options from the run itself: give --db FILE and nothing else");
            }
            return resume(db);
        }
        if (db == null) {
            return run(null, copies(null));
        }
        try (EventDatabase database = EventDatabase.open(db, Access.WRITE)) {
            return run(DatabaseRun.begin(database, plan(line), read(), printed()), database);
        } catch (DatabaseException e) {
            return failed(e);
        }
    }

    /** The run that was stopped, as it was asked for; only how it works may be another now. */
    private int resume(Path file) {
        try (EventDatabase database = EventDatabase.open(file, Access.WRITE)) {
            Optional<UnfinishedRun> found = database.journal(Ontology.load()).newest();
            if (found.isEmpty()) {
                console().error(file + " has no run that was stopped: there is nothing to go on with");
                return ExitCode.NOTHING_READ;
            }
            UnfinishedRun stopped = found.get();
            RunPlan plan = stopped.plan();
            CommandLine line = Objects.requireNonNull(spec).commandLine();
            CodeCommand its = of(plan, Polybius.stages(line.getCommandSpec()));
            Objects.requireNonNull(its.spec).commandLine().setOut(line.getOut()).setErr(line.getErr());
            its.how.quiet = how.quiet;
            if (line.getParseResult().hasMatchedOption("--threads")) {
                its.how.threads = how.threads;
            }
            String here = folder();
            if (!here.equals(plan.folder()) && its.hasRelativePath()) {
                console()
                        .error("run " + stopped.run() + " was begun in " + plan.folder()
                                + " and names files from there: go there first");
                return ExitCode.CHANGED;
            }
            console()
                    .note("going on with run " + stopped.run() + ", begun "
                            + stopped.started().truncatedTo(ChronoUnit.SECONDS) + " UTC: " + stopped.done()
                            + " articles are done; polybius code " + String.join(" ", plan.arguments()));
            int status = its.run(DatabaseRun.resume(database, stopped, its.read(), its.printed()), database);
            if (status == ExitCode.CHANGED) {
                console()
                        .error("put back what was changed, or begin anew, in this file or another, with: polybius code "
                                + String.join(" ", plan.arguments()));
            }
            return status;
        } catch (DatabaseException e) {
            return failed(e);
        }
    }

    /**
     * The command as a run was asked for.
     *
     * @param stages what loads those it works with
     */
    static CodeCommand of(RunPlan plan, StagesLoader stages) {
        String[] words =
                Stream.concat(Stream.of("code"), plan.arguments().stream()).toArray(String[]::new);
        PrintWriter nowhere = new PrintWriter(Writer.nullWriter());
        return (CodeCommand) Polybius.commandLine(nowhere, nowhere, stages)
                .parseArgs(words)
                .subcommand()
                .commandSpec()
                .userObject();
    }

    Optional<Path> lexicon() {
        return lexicon.folder();
    }

    Optional<Path> registry() {
        return Optional.ofNullable(registry);
    }

    boolean readsTrees() {
        return conllu;
    }

    double leastConfidence() {
        return confidence.least(Objects.requireNonNull(spec));
    }

    private int failed(DatabaseException e) {
        console().error(e.getMessage() + "; what was written before is kept");
        return ExitCode.NO_OUTPUT;
    }

    private boolean printed() {
        return db == null || format != null || how.outputAsked;
    }

    private DatabaseRun.Read read() {
        Set<Path> written = new HashSet<>();
        Path base = Objects.requireNonNull(db);
        for (Path file : new Path[] {base, base.resolveSibling(base.getFileName() + ".wal"), how.output, how.rejects}) {
            if (file != null) {
                written.add(file.toAbsolutePath().normalize());
            }
        }
        return new DatabaseRun.Read(reading.paths, written);
    }

    private boolean hasRelativePath() {
        return Stream.concat(
                        reading.paths.stream()
                                .filter(p -> !p.equals("-") && !p.contains("://"))
                                .map(Path::of),
                        Stream.of(
                                        how.output,
                                        how.rejects,
                                        registry,
                                        lexicon.folder().orElse(null))
                                .filter(Objects::nonNull))
                .anyMatch(p -> !p.isAbsolute());
    }

    private static String folder() {
        return Path.of("").toAbsolutePath().toString();
    }

    private RunPlan plan(CommandLine line) {
        List<String> words = line.getParseResult().originalArgs();
        int command = words.indexOf(line.getCommandName());
        return new RunPlan(
                "polybius " + BuildVersion.number(),
                settings(confidence.least(Objects.requireNonNull(spec))),
                folder(),
                words.subList(command + 1, words.size()),
                Map.of());
    }

    private int run(DatabaseRun.Start start, EventDatabase database) {
        CopyLinks found = copies(database.copies());
        return run(
                versions -> {
                    DatabaseRun begun = start.begin(versions);
                    begun.beforeTheEnd(() -> {
                        if (registry != null) {
                            database.registry().write(RegistryFile.read(registry));
                        }
                        found.write(database.copies());
                    });
                    return begun;
                },
                found);
    }

    /** @param store what a database knows, or null where there is none */
    private CopyLinks copies(@Nullable CopyStore store) {
        boolean once = conllu || reading.paths.stream().anyMatch(p -> p.equals("-") || p.matches("(?i)https?://.*"));
        if (once && copies == CopyLinks.Treatment.LINK) {
            throw new CommandLine.ParameterException(
                    Objects.requireNonNull(spec).commandLine(),
                    "copies are looked for among files of articles, which can be read twice: save standard input or what an"
                            + " address gives in a file, or leave --copies out");
        }
        return once || copies == CopyLinks.Treatment.KEEP
                ? CopyLinks.none()
                : CopyLinks.among(new Inputs(reading, InputStream.nullInputStream(), r -> {}).beforehand(), store);
    }

    private ResultWriter filtered(ResultWriter results) {
        return oneADay ? results.only(new OneADay()) : results;
    }

    private int run(DatabaseRun.@Nullable Start start, CopyLinks found) {
        double least = confidence.least(Objects.requireNonNull(spec));
        OutputFormat wanted = wanted();
        boolean onTerminal = printed() && how.output == null && Console.isTerminal("out");
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
        Function<Writer, ResultWriter> printing = out -> printed()
                ? filtered(wanted.writer(out, onTerminal && System.getenv("NO_COLOR") == null, console()))
                : ResultWriter.nowhere();
        return run.execute(printing, start, coding -> coding, found);
    }

    /** What the database notes of the run. */
    private String settings(double least) {
        return "--min-confidence " + least + (registry == null ? "" : " --registry " + registry)
                + (copies == null ? "" : " --copies " + copies)
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
