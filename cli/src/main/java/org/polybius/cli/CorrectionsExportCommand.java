package org.polybius.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.polybius.model.ontology.Ontology;
import org.polybius.store.corrections.ArticleGold;
import org.polybius.store.corrections.CorrectedArticle;
import org.polybius.store.corrections.GoldEvent;
import org.polybius.store.database.DatabaseException;
import org.polybius.store.database.EventDatabase;
import org.polybius.store.database.EventDatabase.Access;
import org.polybius.store.formats.GoldJson;
import org.polybius.store.formats.PlainArticle;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code polybius corrections export}: corrections as gold. */
@Command(
        name = "export",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = {
            "Writes corrections as gold: for each article a file of events and, beside it, its text. Articles whose every",
            "event was judged are written; in others a scorer would take for wrong what nobody has looked at."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  polybius corrections export --db events.duckdb -o gold/",
            "  polybius eval articles gold/                          codes the texts and scores them",
            "",
            "Exit status: 0 all well, 2 wrong command line, 4 no database, 5 output not written."
        })
final class CorrectionsExportCommand implements Callable<Integer> {
    @Spec
    private @Nullable CommandSpec spec;

    @Option(names = "--db", paramLabel = "FILE", required = true, description = "The database.")
    private Path db = Path.of("");

    @Option(
            names = {"-o", "--output"},
            paramLabel = "DIR",
            required = true,
            description = "A folder, made where it is not there.")
    private Path folder = Path.of("");

    @Option(
            names = "--author",
            paramLabel = "NAME",
            description = "Only what this author said; may stand several times.")
    private List<String> authors = List.of();

    @Option(names = "--all", description = "Articles too of which not every event was judged.")
    private boolean all;

    private int written;
    private int events;
    private int incomplete;
    private int disagreements;

    @Override
    public Integer call() {
        Console console = new Console(Objects.requireNonNull(spec).commandLine().getErr(), false, false);
        try (EventDatabase database = EventDatabase.open(db, Access.READ)) {
            Files.createDirectories(folder);
            database.corrections(Ontology.load()).forEach(a -> write(a.by(Set.copyOf(authors))));
            console.note(written + " articles with " + events + " events written"
                    + (incomplete == 0
                            ? ""
                            : "; " + incomplete + (all ? " of them" : " more")
                                    + " have events that nobody judged, or of which it is not known how they should be"
                                    + (all ? "" : ": --all writes them, too"))
                    + (disagreements == 0
                            ? ""
                            : "; of " + disagreements + " events authors say different things: the last word holds"));
            return ExitCode.OK;
        } catch (DatabaseException e) {
            console.error(String.valueOf(e.getMessage()));
            return ExitCode.NOTHING_READ;
        } catch (IOException | UncheckedIOException e) {
            console.error("the output could not be written: " + e.getMessage());
            return ExitCode.NO_OUTPUT;
        }
    }

    private void write(CorrectedArticle article) {
        if (article.corrections().isEmpty()) {
            return;
        }
        ArticleGold gold = ArticleGold.of(article);
        incomplete += gold.complete() ? 0 : 1;
        if (!all && !gold.complete()) {
            return;
        }
        disagreements += gold.disagreements();
        written++;
        events += gold.lines().size();
        String name = fileName(article.id());
        StringBuilder lines = new StringBuilder();
        for (GoldEvent line : gold.lines()) {
            lines.append(GoldJson.write(line)).append('\n');
        }
        put(name + ".events.jsonl", lines.toString());
        if (article.article() != null) {
            put(name + ".txt", PlainArticle.of(article.article()));
        }
    }

    private void put(String name, String content) {
        try (OutputFile file = new OutputFile(folder.resolve(name))) {
            file.writer().write(content);
            file.commit();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** An id as the name of a file: what could be a path, or is no plain letter, is escaped as in an address. */
    static String fileName(String id) {
        StringBuilder out = new StringBuilder();
        for (byte b : id.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (b & 0xff);
            boolean plain = c >= 'a' && c <= 'z'
                    || c >= 'A' && c <= 'Z'
                    || c >= '0' && c <= '9'
                    || c == '_'
                    || c == '-'
                    || c == '.' && !out.isEmpty();
            if (plain) {
                out.append(c);
            } else {
                out.append(String.format("%%%02X", (int) c));
            }
        }
        // A file's name has 255 bytes at most, endings included.
        return out.length() <= 200 ? out.toString() : out.substring(0, 180) + "-" + Integer.toHexString(id.hashCode());
    }
}
