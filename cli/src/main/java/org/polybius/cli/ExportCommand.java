package org.polybius.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.polybius.model.Article;
import org.polybius.model.Document;
import org.polybius.model.Event;
import org.polybius.model.ontology.Ontology;
import org.polybius.store.database.DatabaseException;
import org.polybius.store.database.EventDatabase;
import org.polybius.store.database.EventDatabase.Access;
import org.polybius.store.database.EventFilter;
import org.polybius.store.database.EventStore;
import org.polybius.store.database.ParquetExport;
import org.polybius.store.database.StoredArticle;
import org.polybius.store.joining.EventJoin;
import org.polybius.store.joining.OneADay;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code polybius export}: events of a database into a file. */
@Command(
        name = "export",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "Writes events of a database as a file.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  polybius export --db events.duckdb -o events.parquet",
            "  polybius export --db events.duckdb -o mali.csv --country MLI --from 2023-01-01 --to 2023-12-31",
            "  polybius export --db events.duckdb -o attacks.geojson --type ASSAULT --min-confidence 0.8",
            "  polybius export --db events.duckdb -o actors.gexf        a network, for Gephi",
            "  polybius export --db events.duckdb -o events.tsv --format gdelt",
            "  polybius export --db events.duckdb -o daily.csv --joined --one-a-day",
            "",
            "Exit status: 0 all well, 2 wrong command line, 4 no database, 5 output not written."
        })
final class ExportCommand implements Callable<Integer> {
    @Spec
    private @Nullable CommandSpec spec;

    @Option(names = "--db", paramLabel = "FILE", required = true, description = "The database.")
    private Path db = Path.of("");

    private @Nullable Path output;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "Where to, whole or not at all; standard output otherwise, or for '-'.")
    void output(Path named) {
        output = RunArguments.fileOf(named);
    }

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "text, jsonl, json, csv, parquet, geojson, gexf, polecat, icews, phoenix, gdelt. Otherwise by"
                    + " the output's name; else jsonl.")
    private @Nullable String format;

    @Option(
            names = "--joined",
            description = "Writes events of several articles as one where type, parties, day and place agree"
                    + " (docs/copies.md).")
    private boolean joined;

    @Option(
            names = "--one-a-day",
            description = "Of events with the same day, actors, recipients and type only the first is written.")
    private boolean oneADay;

    @Mixin
    private FilterArguments which = new FilterArguments();

    @Override
    public Integer call() {
        CommandSpec here = Objects.requireNonNull(spec);
        Console console = new Console(here.commandLine().getErr(), false, false);
        EventFilter filter = which.filter(here);
        try (EventDatabase database = EventDatabase.open(db, Access.READ)) {
            long events = isParquet(here)
                    ? ParquetExport.write(database, filter, Objects.requireNonNull(output))
                    : write(database, filter, form(here), console);
            console.note(String.format(Locale.ROOT, "%,d events written", events));
            return ExitCode.OK;
        } catch (DatabaseException e) {
            console.error(String.valueOf(e.getMessage()));
            return ExitCode.NOTHING_READ;
        } catch (IOException | UncheckedIOException e) {
            console.error("the output could not be written: " + e.getMessage());
            return ExitCode.NO_OUTPUT;
        }
    }

    private boolean isParquet(CommandSpec here) {
        boolean parquet = format == null
                ? output != null && output.toString().toLowerCase(Locale.ROOT).endsWith(".parquet")
                : format.equalsIgnoreCase("parquet");
        if (parquet && output == null) {
            throw new CommandLine.ParameterException(here.commandLine(), "Parquet goes to a file: give one with -o");
        }
        if (parquet && (joined || oneADay)) {
            throw new CommandLine.ParameterException(
                    here.commandLine(), "Parquet holds all events: leave out --joined and --one-a-day, or take jsonl");
        }
        return parquet;
    }

    private OutputFormat form(CommandSpec here) {
        if (format == null) {
            return output == null ? OutputFormat.JSONL : OutputFormat.byName(output);
        }
        try {
            return OutputFormat.valueOf(format.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new CommandLine.ParameterException(
                    here.commandLine(),
                    "--format is one of text, jsonl, json, csv, parquet, geojson, gexf, polecat, icews, phoenix, gdelt,"
                            + " not " + format,
                    e);
        }
    }

    private long write(EventDatabase database, EventFilter filter, OutputFormat form, Console console)
            throws IOException {
        if (output == null) {
            Writer out = Objects.requireNonNull(spec).commandLine().getOut();
            return write(database, filter, form.writer(out, false, console));
        }
        try (OutputFile file = new OutputFile(output)) {
            long events = write(database, filter, form.writer(file.writer(), false, console));
            file.commit();
            return events;
        }
    }

    private long write(EventDatabase database, EventFilter filter, ResultWriter writer) throws IOException {
        EventStore store = database.store(Ontology.load());
        EventJoin join = new EventJoin();
        Predicate<Event> passes = oneADay ? new OneADay() : event -> true;
        long[] written = {0};
        try (ResultWriter results = writer) {
            results.begin();
            if (joined) {
                store.forEach(filter, stored -> join.count(stored.event()));
            }
            store.forEachWithArticle(filter, (article, stored) -> {
                Event event = joined ? join.join(stored.event()).orElse(null) : stored.event();
                if (event != null && passes.test(event)) {
                    try {
                        results.write(new Document(articleOf(event, article, store), List.of(), ""), List.of(event));
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                    written[0]++;
                }
            });
            results.end();
            return written[0];
        }
    }

    /** The article of an event's first evidence: of a joined event not always the one that completed it. */
    private static Article articleOf(Event event, Article last, EventStore store) {
        String id = event.evidence().get(0).article();
        if (id.equals(last.id())) {
            return last;
        }
        Article other = store.article(id).map(StoredArticle::article).orElse(null);
        return other == null ? last : other;
    }
}
