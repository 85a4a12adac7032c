package org.polybius.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.polybius.model.Event;
import org.polybius.model.ontology.Ontology;
import org.polybius.store.corrections.CorrectedArticle;
import org.polybius.store.corrections.Correction;
import org.polybius.store.corrections.CorrectionFit;
import org.polybius.store.corrections.EventPart;
import org.polybius.store.corrections.GoldEvent;
import org.polybius.store.corrections.GoldParty;
import org.polybius.store.database.DatabaseException;
import org.polybius.store.database.EventDatabase;
import org.polybius.store.database.EventDatabase.Access;
import org.polybius.store.formats.CorrectionJson;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code polybius corrections list}: what was said, article by article, and what there is of each event now. */
@Command(
        name = "list",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "Shows what was said about events, and whether they are still coded so.")
final class CorrectionsListCommand implements Callable<Integer> {
    @Spec
    private @Nullable CommandSpec spec;

    @Option(names = "--db", paramLabel = "FILE", required = true, description = "The database.")
    private Path db = Path.of("");

    @Option(
            names = "--author",
            paramLabel = "NAME",
            description = "Only what this author said; may stand several times.")
    private List<String> authors = List.of();

    @Option(names = "--article", paramLabel = "ID", description = "Only of this article.")
    private @Nullable String article;

    @Option(names = "--all", description = "Also what its author has replaced or taken back.")
    private boolean all;

    @Option(names = "--jsonl", description = "Whole corrections, one JSON object a line.")
    private boolean jsonl;

    @Override
    public Integer call() {
        CommandSpec here = Objects.requireNonNull(spec);
        PrintWriter out = here.commandLine().getOut();
        Console console = new Console(here.commandLine().getErr(), false, false);
        try (EventDatabase database = EventDatabase.open(db, Access.READ)) {
            database.corrections(Ontology.load()).forEach(a -> {
                if (article == null || article.equals(a.id())) {
                    show(a.by(Set.copyOf(authors)), out);
                }
            });
            out.flush();
            return ExitCode.OK;
        } catch (DatabaseException e) {
            console.error(String.valueOf(e.getMessage()));
            return ExitCode.NOTHING_READ;
        }
    }

    private void show(CorrectedArticle a, PrintWriter out) {
        List<CorrectionFit> shown =
                a.corrections().stream().filter(f -> all || f.stands()).toList();
        if (jsonl) {
            shown.forEach(f -> out.println(CorrectionJson.write(f.correction())));
            return;
        }
        if (!shown.isEmpty()) {
            out.println(Console.harmless(a.id()));
            shown.forEach(f -> show(f, out));
        }
    }

    private static void show(CorrectionFit fit, PrintWriter out) {
        Correction c = fit.correction();
        Event judged = c.judged();
        String wrong = c.wrong().isEmpty()
                ? ""
                : " " + c.wrong().stream().map(EventPart::label).collect(Collectors.joining(","));
        String about = judged != null ? said(GoldEvent.of(judged)) : "";
        String gold = c.gold() == null ? "" : (about.isEmpty() ? "" : " => ") + said(c.gold());
        for (String line : List.of(
                "  " + c.subject() + "  " + c.verdict().label() + wrong + "  " + c.author() + ", " + c.made()
                        + (fit.stands() ? "" : "  (does not stand)") + ": "
                        + fit.state().said(),
                "      " + about + gold,
                "      \"" + c.passages().get(0).quote() + "\"")) {
            out.println(Console.harmless(line));
        }
        if (c.comment() != null) {
            out.println(Console.harmless("      " + c.comment()));
        }
    }

    private static String said(GoldEvent g) {
        return g.type() + (g.mode() == null ? "" : "/" + g.mode().name()) + " " + said(g.actors()) + " → "
                + said(g.recipients()) + (g.start() == null ? "" : " " + g.start())
                + (g.place() == null ? "" : " " + g.place());
    }

    private static String said(List<GoldParty> parties) {
        return parties.isEmpty()
                ? "—"
                : parties.stream()
                        .map(p -> p.name() + " (" + (p.country() == null ? "-" : p.country())
                                + (p.sector() == null ? "" : " " + p.sector()) + ")")
                        .collect(Collectors.joining(", "));
    }
}
