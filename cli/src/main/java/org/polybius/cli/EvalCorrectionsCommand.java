package org.polybius.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.polybius.evaluation.CorrectionsResult;
import org.polybius.evaluation.Evaluation;
import org.polybius.model.Article;
import org.polybius.model.Event;
import org.polybius.model.ontology.Ontology;
import org.polybius.stages.Stages;
import org.polybius.store.corrections.CorrectedArticle;
import org.polybius.store.database.DatabaseException;
import org.polybius.store.database.EventDatabase;
import org.polybius.store.database.EventDatabase.Access;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code polybius eval corrections}: how the coder stands beside what people said about its events. */
@Command(
        name = "corrections",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = {
            "Measures the coder on the corrections of a database: codes the corrected articles anew and tells how often",
            "what was judged is right, part by part, and how much of what was called right, edited or added is found."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  polybius eval corrections --db events.duckdb",
            "  polybius eval corrections --db events.duckdb --stored      the coding that is in the database",
            "  polybius eval corrections --db events.duckdb --author Ada --errors"
        })
final class EvalCorrectionsCommand implements Callable<Integer> {
    @Spec
    private @Nullable CommandSpec spec;

    @Option(names = "--db", paramLabel = "FILE", required = true, description = "The database.")
    private Path db = Path.of("");

    @Option(
            names = "--author",
            paramLabel = "NAME",
            description = "Only what this author said; may stand several times.")
    private List<String> authors = List.of();

    @Option(names = "--stored", description = "Measure the coding in the database instead of a new one.")
    private boolean stored;

    @Option(names = "--errors", description = "List what was missed and what was wrong.")
    private boolean errors;

    @Mixin
    private ConfidenceArguments confidence = new ConfidenceArguments();

    @Mixin
    private LexiconArguments lexicon = new LexiconArguments();

    @Override
    public Integer call() {
        CommandSpec here = Objects.requireNonNull(spec);
        PrintWriter out = here.commandLine().getOut();
        Console console = new Console(here.commandLine().getErr(), false, Console.isTerminal("err"));
        List<CorrectedArticle> articles = new ArrayList<>();
        try (EventDatabase database = EventDatabase.open(db, Access.READ)) {
            database.corrections(Ontology.load()).forEach(a -> articles.add(a.by(Set.copyOf(authors))));
        } catch (DatabaseException e) {
            console.error(String.valueOf(e.getMessage()));
            return ExitCode.NOTHING_READ;
        }
        if (articles.stream().allMatch(a -> a.corrections().isEmpty())) {
            console.error(db + " has no corrections" + (authors.isEmpty() ? "" : " of " + String.join(", ", authors))
                    + ": polybius corrections add makes some");
            return ExitCode.NOTHING_READ;
        }
        try {
            CorrectionsResult result = new Evaluation().corrections(stored ? articles : coded(articles, here, console));
            result.lines().forEach(out::println);
            if (errors) {
                result.errors().lines().forEach(l -> out.println(Console.harmless(l)));
            }
            out.flush();
            return ExitCode.OK;
        } catch (Stages.NotLoaded e) {
            console.cannotStart(e);
            return ExitCode.CANNOT_START;
        }
    }

    private List<CorrectedArticle> coded(List<CorrectedArticle> articles, CommandSpec here, Console console) {
        List<Article> texts = articles.stream()
                .map(CorrectedArticle::article)
                .filter(Objects::nonNull)
                .toList();
        if (texts.size() < articles.size()) {
            console.error((articles.size() - texts.size())
                    + " corrected articles have no text in the database: their coding there is measured");
        }
        GoldCoding coding = new GoldCoding(Polybius.stages(here).begin(console::note, lexicon.folder()), console);
        Map<String, List<Event>> anew = coding.events(texts, confidence.least(here)).stream()
                .collect(Collectors.groupingBy(e -> e.evidence().get(0).article()));
        return articles.stream()
                .map(a -> a.article() == null
                        ? a
                        : a.coded(anew.getOrDefault(a.article().id(), List.of())))
                .toList();
    }
}
