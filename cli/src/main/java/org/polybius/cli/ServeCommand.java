package org.polybius.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.polybius.coding.countries.Countries;
import org.polybius.model.ontology.Ontology;
import org.polybius.server.Served;
import org.polybius.server.Server;
import org.polybius.server.Settings;
import org.polybius.store.database.DatabaseException;
import org.polybius.store.database.EventDatabase;
import org.polybius.store.database.EventDatabase.Access;
import org.polybius.store.database.EventImport;
import org.polybius.store.database.EventLoad;
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
    private static final String SAMPLE = "sample.jsonl";

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

    @Override
    public Integer call() throws IOException, InterruptedException {
        CommandLine line = Objects.requireNonNull(spec).commandLine();
        Console console = new Console(line.getErr(), false, false);
        Settings settings = settings(line);
        Stages stages = new Stages(true, true, console::note);
        Path own = db;
        Path temporary = own == null ? Files.createTempDirectory("polybius-sample") : null;
        String name = own == null ? "ten reports of our own" : String.valueOf(own.getFileName());
        try (EventDatabase database =
                EventDatabase.open(own != null ? own : sample(Objects.requireNonNull(temporary)), Access.SANDBOX)) {
            Countries countries = Countries.load();
            Served served = new Served(
                    database,
                    Ontology.load(),
                    new StagesCoding(stages),
                    iso3 -> OutputFormat.known(countries.get(iso3)),
                    name,
                    own == null,
                    Version.number());
            try (Server server = Server.start(settings, served, console::fault)) {
                console.note("serving " + (own != null ? own : "a sample (--db FILE serves your own)") + " at "
                        + server.address() + (settings.token() == null ? "" : "?token=…") + "   Ctrl-C ends it");
                if (settings.token() != null) {
                    console.note("other machines can reach it; whoever has the token can read everything, over a"
                            + " connection that is not encrypted: put a proxy with HTTPS before it");
                }
                waitForTheEnd(server, temporary);
            } catch (IOException e) {
                console.error(String.valueOf(e.getMessage()));
                return ExitCode.CANNOT_START;
            }
        } catch (DatabaseException e) {
            console.error(String.valueOf(e.getMessage()));
            return ExitCode.NOTHING_READ;
        } finally {
            remove(temporary);
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

    private static void waitForTheEnd(Server server, @Nullable Path temporary) throws InterruptedException {
        CountDownLatch end = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            server.close();
            remove(temporary);
            end.countDown();
        }));
        end.await();
    }

    /** A database of the events that the coder found in the reports of {@code examples/}. */
    private static Path sample(Path folder) throws IOException {
        Path lines = folder.resolve(SAMPLE);
        try (InputStream in = ServeCommand.class.getResourceAsStream(SAMPLE)) {
            Files.copy(Objects.requireNonNull(in), lines, StandardCopyOption.REPLACE_EXISTING);
        }
        Path file = folder.resolve("sample.duckdb");
        try (EventDatabase database = EventDatabase.open(file, Access.WRITE);
                EventLoad load = database.load("import", "polybius " + Version.number(), "the bundled sample")) {
            new EventImport(Ontology.load()).read(lines, load, problem -> {
                throw new IllegalStateException("the sample is damaged: " + problem);
            });
            load.finish();
        }
        return file;
    }

    private static void remove(@Nullable Path folder) {
        if (folder == null || !Files.exists(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            // The system clears its temporary files.
        }
    }
}
