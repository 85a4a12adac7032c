package org.polybius.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.polybius.evaluation.diff.CodingDiff;
import org.polybius.evaluation.diff.Summary;
import org.polybius.model.Article;
import org.polybius.model.Event;
import org.polybius.model.ontology.Ontology;
import org.polybius.model.registry.RegistryContent;
import org.polybius.stages.Stages;
import org.polybius.stages.Versions;
import org.polybius.store.database.DatabaseException;
import org.polybius.store.database.EventDatabase;
import org.polybius.store.database.EventDatabase.Access;
import org.polybius.store.database.RunPlan;
import org.polybius.store.database.StoredArticle;
import org.polybius.store.database.StoredEvent;
import org.polybius.store.formats.EventJson;
import org.polybius.store.formats.RegistryFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code polybius replay}: codes the article of an event again, as it was coded, and shows whether it comes out the same. */
@Command(
        name = "replay",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = {
            "Codes the article of an event again, from the text and with the settings that the database has of it, and shows",
            "where the article's events come out otherwise."
        },
        footerHeading = "%nExample:%n",
        footer = {
            "  polybius replay 3f6a91c20b7d --db events.duckdb",
            "",
            "Exit status: 0 no difference, 1 they differ, 2 wrong command line, 4 there is no such event, or it cannot be coded",
            "again (its text, its trees or its settings are not in the database), 69 could not start."
        })
final class ReplayCommand implements Callable<Integer> {
    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(paramLabel = "EVENT", description = "The event's id.")
    private String event = "";

    @Option(names = "--db", paramLabel = "FILE", required = true, description = "The database.")
    private Path db = Path.of("");

    /** What cannot be coded again, and why. */
    private static final class Lost extends Exception {
        private static final long serialVersionUID = 1;

        Lost(String message) {
            super(message);
        }
    }

    @Override
    public Integer call() throws IOException {
        PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
        Console console = new Console(spec.commandLine().getErr(), false, false);
        Path folder = Files.createTempDirectory("polybius-replay");
        try (EventDatabase database = EventDatabase.open(db, Access.READ)) {
            return replay(database, folder, out, console);
        } catch (Lost | DatabaseException e) {
            console.error(String.valueOf(e.getMessage()));
            return ExitCode.NOTHING_READ;
        } catch (Stages.NotLoaded e) {
            console.cannotStart(e);
            return ExitCode.CANNOT_START;
        } finally {
            for (String name : List.of("registry.jsonl", "before.jsonl", "after.jsonl")) {
                Files.deleteIfExists(folder.resolve(name));
            }
            Files.deleteIfExists(folder);
        }
    }

    private int replay(EventDatabase database, Path folder, PrintWriter out, Console console) throws IOException, Lost {
        StoredEvent stored = database.store(Ontology.load())
                .event(event)
                .orElseThrow(() -> new Lost("the database has no event " + event));
        StoredArticle before = database.store(Ontology.load())
                .article(stored.article().id())
                .orElseThrow(() -> new Lost("the database has no article of event " + event));
        Article article = before.article();
        if (article == null) {
            throw new Lost(
                    "the events of " + stored.article().id() + " came without its text: code the article itself");
        }
        RunPlan plan = database.journal(Ontology.load())
                .planOf(event)
                .orElseThrow(() -> new Lost("event " + event
                        + " was not written by polybius code of this version or later: its settings are not known"));
        CodeCommand as = CodeCommand.of(plan, Polybius.stages(Objects.requireNonNull(spec)));
        if (as.readsTrees()) {
            throw new Lost(stored.article().id() + " was coded from trees, which the database does not keep: code the"
                    + " CoNLL-U again, and compare with polybius diff");
        }
        Path base = Path.of(Objects.requireNonNull(plan.folder()));
        Stages stages = Polybius.stages(Objects.requireNonNull(spec))
                .begin(
                        true,
                        true,
                        console::note,
                        as.lexicon().map(base::resolve),
                        registry(as.registry().map(base::resolve), stored.event(), database, folder));
        Map<String, String> now = Versions.of(stages, true);
        List<Event> after = ConfidenceArguments.atLeast(
                as.leastConfidence(), stages.coder().code(stages.parser().parse(article)));
        plan.differences(now).forEach(difference -> console.note("not as then: " + difference));
        return compare(article.id(), before.events(), after, folder, out, console);
    }

    /** The registry that the event was coded with: the file, or else what the database keeps of it. */
    private static Optional<Path> registry(Optional<Path> file, Event event, EventDatabase database, Path folder)
            throws IOException, Lost {
        if (file.isEmpty()) {
            return file;
        }
        String version = event.provenance().registry();
        if (Files.exists(file.get())
                && RegistryFile.version(RegistryFile.read(file.get())).equals(version)) {
            return file;
        }
        RegistryContent kept = database.registry().read();
        if (!RegistryFile.version(kept).equals(version)) {
            throw new Lost("the registry " + version + " of event " + event.id() + " is neither " + file.get()
                    + " nor in the database any more");
        }
        Path copy = folder.resolve("registry.jsonl");
        try (Writer writer = Files.newBufferedWriter(copy)) {
            RegistryFile.write(kept, writer);
        }
        return Optional.of(copy);
    }

    private int compare(
            String article, List<Event> before, List<Event> after, Path folder, PrintWriter out, Console console)
            throws IOException {
        // Which articles are copies is no matter of this article alone.
        List<String> then = before.stream()
                .map(e -> EventJson.write(e.withCopies(List.of())))
                .toList();
        List<String> now = after.stream().map(EventJson::write).toList();
        if (then.equals(now)) {
            out.printf(
                    Locale.ROOT,
                    "no difference: the %d events of %s come out again, character by character%n",
                    now.size(),
                    Console.harmless(article));
            out.flush();
            return ExitCode.OK;
        }
        Path first = Files.write(folder.resolve("before.jsonl"), then);
        Path second = Files.write(folder.resolve("after.jsonl"), now);
        try (DiffOutput to = new DiffText(out, Console.isTerminal("out") && System.getenv("NO_COLOR") == null)) {
            Summary summary =
                    new CodingDiff(Set.of()).compare(first, second, to::write, p -> console.error(p.toString()));
            if (summary.isSame() && before.size() == after.size()) {
                out.println("no difference but in who coded them: the " + now.size() + " events of "
                        + Console.harmless(article) + " come out again");
                out.flush();
                return ExitCode.OK;
            }
            to.finish(summary);
            return ExitCode.DIFFERENT;
        }
    }
}
