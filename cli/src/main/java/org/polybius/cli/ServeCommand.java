package org.polybius.cli;

import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.polybius.coding.countries.Countries;
import org.polybius.model.ontology.Ontology;
import org.polybius.server.Sample;
import org.polybius.server.Served;
import org.polybius.server.Server;
import org.polybius.server.Settings;
import org.polybius.server.monitoring.Monitoring;
import org.polybius.server.monitoring.Monitoring.Part;
import org.polybius.stages.BuildVersion;
import org.polybius.store.database.DatabaseException;
import org.polybius.store.database.EventDatabase;
import org.polybius.store.database.EventDatabase.Access;
import org.polybius.watch.Watch;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code polybius serve}: the explorer and the API. */
@Command(
        name = "serve",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "Shows a database in the browser and answers programs, until Ctrl-C.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  polybius serve                               a sample, to look around and to try your own reports",
            "  polybius serve --db events.duckdb --port 8080",
            "  polybius serve --db events.duckdb --watch feeds.opml",
            "  polybius serve --db events.duckdb --host 0.0.0.0 --token \"$(openssl rand -hex 16)\"",
            "",
            "The API is in docs/server.md.",
            "Exit status: 2 wrong command line, 4 no database, 69 nothing to follow, or the address cannot be listened on."
        })
final class ServeCommand implements Callable<Integer> {
    /** With Java's own memory less than 2 GB. */
    private static final EventDatabase.Limits LIMITS =
            new EventDatabase.Limits(640, EventDatabase.Limits.standard().threads());

    private static final Duration LONGEST_END = Duration.ofSeconds(70);

    @Spec
    private @Nullable CommandSpec spec;

    @Option(names = "--db", paramLabel = "FILE", description = "The database; a sample otherwise.")
    private @Nullable Path db;

    @Option(
            names = "--port",
            paramLabel = "N",
            defaultValue = "7070",
            description = "The port; ${DEFAULT-VALUE} otherwise, 0 for any that is free.")
    private int port = 7070;

    @Option(
            names = "--host",
            paramLabel = "ADDRESS",
            defaultValue = "127.0.0.1",
            description = "The address to listen on; ${DEFAULT-VALUE}, this machine alone, otherwise. Any other needs"
                    + " --token.")
    private String host = "127.0.0.1";

    @Option(
            names = "--token",
            paramLabel = "SECRET",
            description = "What every request has to bring; also read from POLYBIUS_TOKEN.")
    private @Nullable String token = System.getenv("POLYBIUS_TOKEN");

    @Option(names = "--read-only", description = "Take no corrections; other programs can read the file meanwhile.")
    private boolean readOnly;

    @Option(
            names = "--watch",
            paramLabel = "SOURCE",
            description = "Follows feeds or a folder meanwhile, as polybius watch does (docs/watch.md).")
    private @Nullable String watched;

    @Mixin
    private WatchArguments watching = new WatchArguments();

    @Override
    public Integer call() throws IOException, InterruptedException {
        // Outermost, so that Java waits for all that is open to be closed.
        try (ShutdownHook end = new ShutdownHook(LONGEST_END)) {
            return serve(end);
        }
    }

    private int serve(ShutdownHook end) throws IOException, InterruptedException {
        // A failure is told again, with its file, by the opening that needs it.
        Thread library = new Thread(EventDatabase::prepare, "database");
        library.setUncaughtExceptionHandler((thread, told) -> {});
        library.start();
        CommandLine line = Objects.requireNonNull(spec).commandLine();
        Console console = new Console(line.getErr(), false, false);
        Settings settings = settings(line);
        requireSense(line);
        Ontology ontology = Ontology.load();
        if (db != null) {
            return serve(db, false, settings, ontology, console, end);
        }
        try (Sample sample = new Sample(ontology, "polybius " + BuildVersion.number())) {
            return serve(sample.file(), true, settings, ontology, console, end);
        }
    }

    private void requireSense(CommandLine line) {
        if (watched != null && (db == null || readOnly)) {
            throw new CommandLine.ParameterException(
                    line, "--watch adds to a database: name it with --db, and leave --read-only out");
        }
        if (watched == null
                && Stream.of("--every", "--copies", "--any-language")
                        .anyMatch(line.getParseResult()::hasMatchedOption)) {
            throw new CommandLine.ParameterException(
                    line, "--every, --copies and --any-language say how something is followed: name it with --watch");
        }
    }

    private int serve(
            Path file, boolean sample, Settings settings, Ontology ontology, Console console, ShutdownHook end)
            throws InterruptedException {
        Countries countries = Countries.load();
        StagesCoding coding = new StagesCoding(Polybius.stages(Objects.requireNonNull(spec)), console::note);
        try (EventDatabase database = open(file)) {
            Served served = new Served(
                    database,
                    ontology,
                    coding,
                    iso3 -> OutputFormat.known(countries.get(iso3)),
                    sample ? "ten reports of our own" : String.valueOf(file.getFileName()),
                    sample,
                    !readOnly,
                    BuildVersion.number());
            PrometheusRegistry registry = new PrometheusRegistry();
            Watch watch = watched == null
                    ? null
                    : WatchRun.of(
                            watched, watching, WatchRun.Settings.usual(), coding::stages, database, registry, console);
            Monitoring monitoring = new Monitoring(
                    registry,
                    () -> watch == null
                            ? Map.of()
                            : Map.of(
                                    "watching",
                                    new Part(
                                            watch.health().well(),
                                            watch.health().detail())));
            try (Server server = Server.start(settings, served, monitoring, console::fault, coding::begin);
                    WatchThread following = new WatchThread(watch, LONGEST_END, console)) {
                console.note("serving " + (sample ? "a sample (--db FILE serves your own)" : file) + " at "
                        + server.address() + (settings.token() == null ? "" : "?token=…") + "   Ctrl-C ends it");
                if (settings.token() != null) {
                    console.note("whoever has the token can read and correct everything, and the connection is not"
                            + " encrypted: put a proxy with HTTPS before it where others share the network");
                }
                following.start();
                end.untilAsked();
            }
        } catch (IOException e) {
            console.error(String.valueOf(e.getMessage()));
            return ExitCode.CANNOT_START;
        } catch (DatabaseException e) {
            console.error(String.valueOf(e.getMessage()));
            return ExitCode.NOTHING_READ;
        }
        return ExitCode.OK;
    }

    private EventDatabase open(Path file) throws IOException {
        if (watched != null) {
            Watch.require(watched);
            if (!Files.exists(file)) {
                EventDatabase.open(file, Access.WRITE, LIMITS).close();
            }
        }
        return EventDatabase.open(file, readOnly ? Access.SANDBOX : Access.SERVE, LIMITS);
    }

    private Settings settings(CommandLine line) {
        try {
            return new Settings(host, port, token);
        } catch (IllegalArgumentException e) {
            throw new CommandLine.ParameterException(line, String.valueOf(e.getMessage()), e);
        }
    }
}
