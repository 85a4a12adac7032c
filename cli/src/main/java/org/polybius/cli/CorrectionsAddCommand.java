package org.polybius.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.polybius.model.CharSpan;
import org.polybius.model.ontology.Ontology;
import org.polybius.store.corrections.Correction;
import org.polybius.store.corrections.CorrectionRequest;
import org.polybius.store.corrections.EventPart;
import org.polybius.store.corrections.GoldEvent;
import org.polybius.store.corrections.Verdict;
import org.polybius.store.database.CorrectionStore;
import org.polybius.store.database.DatabaseException;
import org.polybius.store.database.EventDatabase;
import org.polybius.store.database.EventDatabase.Access;
import org.polybius.store.database.StoredArticle;
import org.polybius.store.formats.CorrectionJson;
import org.polybius.store.formats.EventFormatException;
import org.polybius.store.formats.GoldJson;
import picocli.CommandLine;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code polybius corrections add}: one correction by options, or many by a file. */
@Command(
        name = "add",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = {
            "Adds what somebody says about events. What the same author said before about them is kept, and stands no more."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  polybius corrections add --db events.duckdb --author Ada --event 3f0c --right",
            "  polybius corrections add --db events.duckdb --author Ada --event 3f0c --wrong event     no such event",
            "  polybius corrections add --db events.duckdb --author Ada --event 3f0c --edited gold.json",
            "  polybius corrections add --db events.duckdb --author Ada --article mali_kidal_2023 \\",
            "      --words \"talks in Algiers\" --missed gold.json",
            "  polybius corrections add --db events.duckdb --author Ada corrections.jsonl",
            "",
            "Exit status: 0 all well, 2 wrong command line, 3 some lines were not taken, 4 nothing could be read,",
            "5 the database could not be written."
        })
final class CorrectionsAddCommand implements Callable<Integer> {
    /** No correction is longer. */
    private static final int LONGEST_LINE = 1 << 20;

    /** What is said. */
    static final class Said {
        @Option(names = "--right", required = true, description = "All of the event is right.")
        boolean right;

        @Option(
                names = "--wrong",
                required = true,
                split = ",",
                paramLabel = "PART",
                description = "Wrong are: ${COMPLETION-CANDIDATES}.")
        List<EventPart> wrong = List.of();

        @Option(
                names = "--edited",
                required = true,
                paramLabel = "FILE",
                description = "The event as it should be, a line of gold.")
        @Nullable
        Path edited;

        @Option(
                names = "--missed",
                required = true,
                paramLabel = "FILE",
                description = "An event that was not coded, a line of gold.")
        @Nullable
        Path missed;

        @Option(names = "--withdrawn", required = true, description = "Takes back what the author said before.")
        boolean withdrawn;

        Verdict verdict() {
            return right
                    ? Verdict.RIGHT
                    : withdrawn
                            ? Verdict.WITHDRAWN
                            : edited != null ? Verdict.EDITED : missed != null ? Verdict.MISSED : Verdict.WRONG;
        }

        @Nullable
        Path gold() {
            return edited != null ? edited : missed;
        }
    }

    @Spec
    private @Nullable CommandSpec spec;

    @Option(names = "--db", paramLabel = "FILE", required = true, description = "The database.")
    private Path db = Path.of("");

    @Option(names = "--author", paramLabel = "NAME", description = "Who says so, where a line does not say it.")
    private @Nullable String author;

    @Option(
            names = "--event",
            paramLabel = "ID",
            description = "An event's id, or the subject of an earlier correction.")
    private @Nullable String event;

    @Option(names = "--article", paramLabel = "ID", description = "Of a missed event: the article.")
    private @Nullable String article;

    @Option(
            names = "--words",
            paramLabel = "WORDS",
            description = "Of a missed event: words of the article that report it.")
    private @Nullable String words;

    @Option(names = "--comment", paramLabel = "TEXT", description = "For people.")
    private @Nullable String comment;

    @ArgGroup(exclusive = true, multiplicity = "0..1")
    private @Nullable Said said;

    @Parameters(arity = "0..1", paramLabel = "FILE", description = "Corrections, one JSON object a line; - reads them.")
    private @Nullable Path file;

    private final Ontology ontology = Ontology.load();

    @Override
    public Integer call() {
        CommandSpec here = Objects.requireNonNull(spec);
        Console console = new Console(here.commandLine().getErr(), false, false);
        if ((said == null) == (file == null)) {
            throw new CommandLine.ParameterException(
                    here.commandLine(),
                    "either a FILE or one of --right, --wrong, --edited, --missed, --withdrawn is wanted");
        }
        if (!Files.exists(db)) {
            console.error("there is no database " + db);
            return ExitCode.NOTHING_READ;
        }
        try (EventDatabase database = EventDatabase.open(db, Access.WRITE)) {
            return said == null
                    ? addAll(database, Objects.requireNonNull(file), here, console)
                    : addOne(database, said, here, console);
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
    }

    private int addOne(EventDatabase database, Said what, CommandSpec here, Console console) throws IOException {
        try {
            Path from = what.gold();
            GoldEvent gold = from == null ? null : GoldJson.read(Files.readString(from), ontology);
            CorrectionRequest request = new CorrectionRequest(
                    author == null ? "" : author,
                    what.verdict(),
                    event,
                    what.wrong.isEmpty() ? Set.of() : EnumSet.copyOf(what.wrong),
                    article,
                    words == null ? List.of() : List.of(span(database, String.valueOf(article), words)),
                    gold,
                    comment);
            Correction made = database.corrections(ontology).add(request);
            here.commandLine().getOut().println(made.subject());
            here.commandLine().getOut().flush();
            return ExitCode.OK;
        } catch (EventFormatException | IllegalArgumentException e) {
            console.error(String.valueOf(e.getMessage()));
            return ExitCode.USAGE;
        }
    }

    private CharSpan span(EventDatabase database, String id, String wanted) {
        StoredArticle stored = database.store(ontology)
                .article(id)
                .orElseThrow(() -> new IllegalArgumentException("--article: there is no article " + id));
        String text = stored.article() == null ? "" : stored.article().text();
        int at = text.indexOf(wanted);
        if (at < 0 || wanted.isEmpty()) {
            throw new IllegalArgumentException("--words: article " + id + " does not have these words");
        }
        if (text.indexOf(wanted, at + 1) >= 0) {
            throw new IllegalArgumentException(
                    "--words: article " + id + " has these words more than once: give more of them");
        }
        return new CharSpan(at, at + wanted.length());
    }

    private int addAll(EventDatabase database, Path from, CommandSpec here, Console console) throws IOException {
        CorrectionStore store = database.corrections(ontology);
        int number = 0;
        int taken = 0;
        int refused = 0;
        try (BufferedReader in = from.toString().equals("-")
                ? new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))
                : Files.newBufferedReader(from)) {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                number++;
                if (line.isBlank()) {
                    continue;
                }
                try {
                    if (line.length() > LONGEST_LINE) {
                        throw new IllegalArgumentException("longer than " + LONGEST_LINE + " characters");
                    }
                    store.add(CorrectionJson.request(line, author, ontology));
                    taken++;
                } catch (EventFormatException | IllegalArgumentException e) {
                    refused++;
                    console.error(from + ":" + number + ": " + e.getMessage());
                }
            }
        }
        here.commandLine().getErr().flush();
        console.note(db + ": " + taken + " corrections added");
        return refused > 0 ? ExitCode.SOME_REJECTED : ExitCode.OK;
    }
}
