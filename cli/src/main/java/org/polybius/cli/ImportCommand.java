package org.polybius.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.polybius.language.ArticleSentences;
import org.polybius.language.nlp4j.Nlp4jSentences;
import org.polybius.model.ontology.Ontology;
import org.polybius.stages.BuildVersion;
import org.polybius.store.database.DatabaseException;
import org.polybius.store.database.EventDatabase;
import org.polybius.store.database.EventDatabase.Access;
import org.polybius.store.database.EventImport;
import org.polybius.store.database.EventLoad;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
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
            "All events of an article together are its coding: they take the place of what the database had of it.",
            "With --articles the texts they were coded from are stored beside them, also those without events."
        },
        footerHeading = "%nExample:%n",
        footer = {
            "  polybius import events.jsonl --articles news/ --db events.duckdb",
            "",
            "Exit status: 0 all well, 2 wrong command line, 3 some lines are no events, do not fit their article, or some",
            "articles could not be read (the others were taken),",
            "4 nothing could be read, 5 the database could not be written."
        })
final class ImportCommand implements Callable<Integer> {
    private static final int MOST_MESSAGES = 20;

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(
            paramLabel = "FILE",
            arity = "1..*",
            description = "Files of events, .jsonl or .parquet, or folders of .parquet, as the Spark job writes them.")
    private List<Path> files = List.of();

    @Option(
            names = "--db",
            paramLabel = "FILE",
            required = true,
            description = "The database; made where there is none.")
    private Path db = Path.of("");

    @Option(
            names = "--articles",
            paramLabel = "PATH",
            description =
                    "The articles, as polybius code was given them: a file, folder, address or glob; may be repeated.")
    private List<String> articles = List.of();

    @Mixin
    private ReadingRules rules = new ReadingRules();

    @Override
    public Integer call() {
        Console console = new Console(Objects.requireNonNull(spec).commandLine().getErr(), false, false);
        for (Path file : files) {
            String name = file.toString().toLowerCase(Locale.ROOT);
            if (name.endsWith(".csv") || name.endsWith(".tsv")) {
                console.error(
                        file + ": a table does not hold all of an event (its parts, its derivation): import the JSONL"
                                + " or Parquet of the same events");
                return ExitCode.USAGE;
            }
        }
        int[] problems = new int[1];
        Consumer<String> problem = p -> {
            if (problems[0]++ < MOST_MESSAGES) {
                console.error(p);
            }
        };
        try (EventImport events = EventImport.open(files, Ontology.load(), p -> problem.accept(p.toString()));
                EventDatabase database = EventDatabase.open(db, Access.WRITE);
                EventLoad load = database.load("import", "polybius " + BuildVersion.number(), files.toString())) {
            if (!articles.isEmpty()) {
                putArticles(events, load, problem);
            }
            long without = events.putRest(load);
            console.note(db + ": " + DatabaseRun.said(load.finish()));
            if (!articles.isEmpty() && without > 0) {
                console.note(String.format(
                        Locale.ROOT,
                        "the events of %,d articles came without a text: --articles has none of them",
                        without));
            }
        } catch (NoSuchFileException e) {
            console.error(e.getFile() + ": there is no such file");
            return ExitCode.NOTHING_READ;
        } catch (IOException e) {
            console.error("not read: " + e.getMessage());
            return ExitCode.NOTHING_READ;
        } catch (DatabaseException e) {
            console.error(String.valueOf(e.getMessage()));
            return ExitCode.NO_OUTPUT;
        }
        if (problems[0] > MOST_MESSAGES) {
            console.error("… and " + (problems[0] - MOST_MESSAGES) + " more");
        }
        return problems[0] > 0 ? ExitCode.SOME_REJECTED : ExitCode.OK;
    }

    private void putArticles(EventImport events, EventLoad load, Consumer<String> problem) throws IOException {
        ArticleSentences sentences = new ArticleSentences(new Nlp4jSentences());
        Inputs inputs = new Inputs(
                articles,
                rules,
                System.in,
                r -> problem.accept(r.source() + (r.line() == null ? "" : ":" + r.line()) + ": " + r.message()));
        try {
            inputs.articles(item -> {
                try {
                    events.put(item.source(), sentences.of(item.source()), load);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }
}
