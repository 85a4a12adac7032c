package org.polybius.cli;

import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.polybius.stages.Stages;
import org.polybius.store.database.DatabaseException;
import org.polybius.store.database.EventDatabase;
import org.polybius.store.database.EventDatabase.Access;
import org.polybius.watch.Watch;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code polybius watch}: follows feeds or a folder. */
@Command(
        name = "watch",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "Follows feeds or a folder and codes what is new into a database, until Ctrl-C.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  polybius watch feeds.opml --db events.duckdb             feeds that a feed reader exported",
            "  polybius watch https://news.example/rss --db events.duckdb",
            "  polybius watch incoming/ --db events.duckdb              a folder that somebody puts files into",
            "  polybius watch feeds.opml --db events.duckdb --once      what is due now, for cron",
            "",
            "To look at the database meanwhile: polybius serve --db events.duckdb --watch feeds.opml (docs/watch.md).",
            "Exit status: 0 all well, 2 wrong command line, 3 something was rejected or could not be had (--once),",
            "4 nothing to follow, 5 the database could not be written, 69 could not start, 70 a fault of Polybius."
        })
final class WatchCommand implements Callable<Integer> {
    private static final Duration LONGEST_END = Duration.ofSeconds(70);

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(paramLabel = "SOURCE", description = "A list of feeds in OPML, the address of a feed, or a folder.")
    private String source = "";

    @Option(
            names = "--db",
            paramLabel = "FILE",
            required = true,
            description = "The database, made where there is none (docs/database.md).")
    private Path db = Path.of("");

    @Mixin
    private WatchArguments watching = new WatchArguments();

    @Option(names = "--once", description = "Looks once at all that is due, and ends.")
    private boolean once;

    @Mixin
    private LexiconArguments lexicon = new LexiconArguments();

    @Option(
            names = "--registry",
            paramLabel = "FILE",
            description =
                    "Actors that polybius actors learned, for names an article does not explain (docs/actors.md).")
    private @Nullable Path registry;

    @Mixin
    private ConfidenceArguments confidence = new ConfidenceArguments();

    @Mixin
    private WorkArguments how = new WorkArguments();

    @Override
    public Integer call() {
        CommandLine line = Objects.requireNonNull(spec).commandLine();
        how.require(line);
        Console console = new Console(line.getErr(), how.quiet, false);
        WatchRun.Settings settings = new WatchRun.Settings(
                confidence.least(line.getCommandSpec()), lexicon.folder(), Optional.ofNullable(registry), how);
        // Outermost, so that Java waits for the database to be closed.
        try (ShutdownHook end = new ShutdownHook(LONGEST_END);
                EventDatabase database = open()) {
            Watch watch = WatchRun.of(
                    source,
                    watching,
                    settings,
                    once(() -> Polybius.stages(line.getCommandSpec())
                            .begin(true, true, console::note, settings.lexicon(), settings.registry())),
                    database,
                    new PrometheusRegistry(),
                    console);
            end.then(watch::stop);
            if (once) {
                return watch.once() ? ExitCode.OK : ExitCode.SOME_REJECTED;
            }
            watch.run();
            return ExitCode.OK;
        } catch (Stages.NotLoaded e) {
            console.cannotStart(e);
            return ExitCode.CANNOT_START;
        } catch (IOException e) {
            console.error(String.valueOf(e.getMessage()));
            return ExitCode.NOTHING_READ;
        } catch (DatabaseException e) {
            console.error(e.getMessage() + "; what was written before is kept");
            return ExitCode.NO_OUTPUT;
        } catch (OrderedPipeline.Hung e) {
            console.error(e.getMessage() + "; this is a fault of Polybius: please report it with these articles");
            return ExitCode.INTERNAL;
        }
    }

    private EventDatabase open() throws IOException {
        Watch.require(source);
        return EventDatabase.open(db, Access.WRITE);
    }

    /** What is made when it is first asked for. */
    private static <T> Supplier<T> once(Supplier<T> making) {
        return new Supplier<>() {
            private @Nullable T made;

            @Override
            public synchronized T get() {
                T there = made;
                if (there == null) {
                    there = making.get();
                    made = there;
                }
                return there;
            }
        };
    }
}
