package org.polybius.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.polybius.coding.countries.Countries;
import org.polybius.model.ontology.Ontology;
import org.polybius.server.Sample;
import org.polybius.server.Served;
import org.polybius.server.Server;
import org.polybius.server.Settings;
import org.polybius.stages.BuildVersion;
import org.polybius.store.database.DatabaseException;
import org.polybius.store.database.EventDatabase;
import org.polybius.store.database.EventDatabase.Access;
import picocli.CommandLine;
import picocli.CommandLine.Command;
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
            "  polybius serve --db events.duckdb --host 0.0.0.0 --token \"$(openssl rand -hex 16)\"",
            "",
            "The API is in docs/server.md.",
            "Exit status: 2 wrong command line, 4 no database, 69 the address cannot be listened on."
        })
final class ServeCommand implements Callable<Integer> {
    /** With Java's own memory less than 2 GB. */
    private static final EventDatabase.Limits LIMITS =
            new EventDatabase.Limits(640, EventDatabase.Limits.standard().threads());

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

    /** Down when nothing is open any more. */
    private final CountDownLatch closed = new CountDownLatch(1);

    @Override
    public Integer call() throws IOException, InterruptedException {
        try {
            return serve();
        } finally {
            closed.countDown();
        }
    }

    private int serve() throws IOException, InterruptedException {
        // A failure is told again, with its file, by the opening that needs it.
        Thread library = new Thread(EventDatabase::prepare, "database");
        library.setUncaughtExceptionHandler((thread, told) -> {});
        library.start();
        CommandLine line = Objects.requireNonNull(spec).commandLine();
        Console console = new Console(line.getErr(), false, false);
        Settings settings = settings(line);
        Ontology ontology = Ontology.load();
        if (db != null) {
            return serve(db, false, settings, ontology, console);
        }
        try (Sample sample = new Sample(ontology, "polybius " + BuildVersion.number())) {
            return serve(sample.file(), true, settings, ontology, console);
        }
    }

    private int serve(Path file, boolean sample, Settings settings, Ontology ontology, Console console)
            throws InterruptedException {
        Countries countries = Countries.load();
        StagesCoding coding = new StagesCoding(console::note);
        try (EventDatabase database = EventDatabase.open(file, readOnly ? Access.SANDBOX : Access.SERVE, LIMITS)) {
            Served served = new Served(
                    database,
                    ontology,
                    coding,
                    iso3 -> OutputFormat.known(countries.get(iso3)),
                    sample ? "ten reports of our own" : String.valueOf(file.getFileName()),
                    sample,
                    !readOnly,
                    BuildVersion.number());
            try (Server server = Server.start(settings, served, console::fault, coding::begin)) {
                console.note("serving " + (sample ? "a sample (--db FILE serves your own)" : file) + " at "
                        + server.address() + (settings.token() == null ? "" : "?token=…") + "   Ctrl-C ends it");
                if (settings.token() != null) {
                    console.note("whoever has the token can read and correct everything, and the connection is not"
                            + " encrypted: put a proxy with HTTPS before it where others share the network");
                }
                untilTheEnd();
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

    private Settings settings(CommandLine line) {
        try {
            return new Settings(host, port, token);
        } catch (IllegalArgumentException e) {
            throw new CommandLine.ParameterException(line, String.valueOf(e.getMessage()), e);
        }
    }

    /** Waits for Ctrl-C. Java ends when {@link #closed} says so: its own end waits for no thread. */
    private void untilTheEnd() throws InterruptedException {
        CountDownLatch asked = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            asked.countDown();
            try {
                closed.await(10, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }));
        asked.await();
    }
}
