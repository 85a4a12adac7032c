package org.polybius.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.polybius.model.ontology.Ontology;
import org.polybius.store.database.DatabaseException;
import org.polybius.store.database.Doctor;
import org.polybius.store.database.EventDatabase;
import org.polybius.store.database.EventDatabase.Access;
import org.polybius.store.database.Finding;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code polybius doctor}: whether a database is as it must be. */
@Command(
        name = "doctor",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = {
            "Checks a database: every event against its article, its columns and the ontology, every row against what it",
            "belongs to, every text against its hash."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  polybius doctor --db events.duckdb",
            "  polybius doctor --db events.duckdb --repair       mends what can be mended without losing anything",
            "",
            "Exit status: 0 all well (after repair, too), 1 something is wrong, 2 wrong command line, 4 no database."
        })
final class DoctorCommand implements Callable<Integer> {
    @Spec
    private @Nullable CommandSpec spec;

    @Option(names = "--db", paramLabel = "FILE", required = true, description = "The database.")
    private Path db = Path.of("");

    @Option(names = "--repair", description = "Mend what can be mended without losing anything.")
    private boolean repair;

    @Override
    public Integer call() {
        PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
        Console console = new Console(spec.commandLine().getErr(), false, false);
        try (EventDatabase database = EventDatabase.open(db, repair ? Access.WRITE : Access.READ)) {
            Doctor doctor = new Doctor(database, Ontology.load());
            out.println(db + ", tables of version " + database.version() + ": "
                    + doctor.sizes().entrySet().stream()
                            .map(e -> String.format(Locale.ROOT, "%,d %s", e.getValue(), e.getKey()))
                            .collect(Collectors.joining(", ")));
            if (repair) {
                out.printf(Locale.ROOT, "%,d rows and events mended%n", doctor.repair());
            }
            List<Finding> findings = doctor.examine();
            findings.forEach(f -> show(f, out));
            out.println(findings.isEmpty() ? "Nothing is wrong." : "");
            out.flush();
            return findings.isEmpty() ? ExitCode.OK : ExitCode.MISTAKES;
        } catch (DatabaseException e) {
            console.error(String.valueOf(e.getMessage()));
            return ExitCode.NOTHING_READ;
        }
    }

    private static void show(Finding f, PrintWriter out) {
        out.printf(Locale.ROOT, "%n%s: %,d: %s%n", f.check(), f.count(), f.problem());
        f.examples().forEach(e -> out.println("    " + Console.harmless(e)));
        if (f.count() > f.examples().size()) {
            out.println("    …");
        }
        out.println("  " + f.remedy());
    }
}
