package org.polybius.cli;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.polybius.model.ontology.Ontology;
import org.polybius.stages.BuildVersion;
import org.polybius.store.database.DatabaseException;
import org.polybius.store.database.EventDatabase;
import org.polybius.store.database.EventDatabase.Access;
import org.polybius.store.database.EventImport;
import org.polybius.store.database.EventLoad;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code polybius import}: files of events into a database. */
@Command(
        name = "import",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = {
            "Puts events into a database: JSONL, as polybius code writes it, or Parquet, as polybius export writes it.",
            "All events of an article together are its coding: they take the place of what the database had of it."
        },
        footerHeading = "%nExample:%n",
        footer = {
            "  polybius import events.jsonl --db events.duckdb",
            "",
            "Exit status: 0 all well, 2 wrong command line, 3 some lines are no events (the others were taken),",
            "4 nothing could be read, 5 the database could not be written."
        })
final class ImportCommand implements Callable<Integer> {
    private static final int MOST_MESSAGES = 20;

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(paramLabel = "FILE", arity = "1..*", description = "Files of events, .jsonl or .parquet.")
    private List<Path> files = List.of();

    @Option(
            names = "--db",
            paramLabel = "FILE",
            required = true,
            description = "The database; made where there is none.")
    private Path db = Path.of("");

    @Override
    public Integer call() {
        Console console = new Console(Objects.requireNonNull(spec).commandLine().getErr(), false, false);
        int[] problems = new int[1];
        for (Path file : files) {
            String name = file.toString().toLowerCase(Locale.ROOT);
            if (name.endsWith(".csv") || name.endsWith(".tsv")) {
                console.error(
                        file + ": a table does not hold all of an event (its parts, its derivation): import the JSONL"
                                + " or Parquet of the same events");
                return ExitCode.USAGE;
            }
        }
        try (EventDatabase database = EventDatabase.open(db, Access.WRITE);
                EventLoad load = database.load("import", "polybius " + BuildVersion.number(), files.toString())) {
            EventImport reading = new EventImport(Ontology.load());
            for (Path file : files) {
                reading.read(file, load, p -> {
                    if (problems[0]++ < MOST_MESSAGES) {
                        console.error(p.toString());
                    }
                });
            }
            console.note(db + ": " + DatabaseRun.said(load.finish()));
        } catch (NoSuchFileException e) {
            console.error(e.getFile() + ": there is no such file");
            return ExitCode.NOTHING_READ;
        } catch (IOException e) {
            console.error("not read: " + e.getMessage() + "; files before it were taken");
            return ExitCode.NOTHING_READ;
        } catch (DatabaseException e) {
            console.error(String.valueOf(e.getMessage()));
            return ExitCode.NO_OUTPUT;
        }
        if (problems[0] > MOST_MESSAGES) {
            console.error("… and " + (problems[0] - MOST_MESSAGES) + " more lines that are no events");
        }
        return problems[0] > 0 ? ExitCode.SOME_REJECTED : ExitCode.OK;
    }
}
