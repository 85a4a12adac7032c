package org.polybius.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.polybius.coding.actors.Cast;
import org.polybius.model.Article;
import org.polybius.model.CharSpan;
import org.polybius.model.Document;
import org.polybius.model.Event;
import org.polybius.model.Party;
import org.polybius.model.Section;
import org.polybius.model.Sentence;
import org.polybius.model.Token;
import org.polybius.model.Upos;
import org.polybius.stages.Stages;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code polybius explain}: the tree, the parties and the derivation of every event of a text. */
@Command(
        name = "explain",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "Shows how a text is read: its trees, its parties, and each event step by step.",
        footerHeading = "%nExample:%n",
        footer = "  polybius explain \"Turkey refused to lift sanctions on Syria.\" --published 2015-05-21")
final class ExplainCommand implements Callable<Integer> {
    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(paramLabel = "TEXT", arity = "1..*", description = "One sentence or several.")
    private List<String> words = List.of();

    @Mixin
    private LexiconArguments lexicon = new LexiconArguments();

    @Option(names = "--registry", paramLabel = "FILE", description = "Actors that polybius actors learned.")
    private @Nullable Path registry;

    @Option(names = "--published", paramLabel = "DATE", description = "The day the text was published.")
    private @Nullable LocalDate published;

    @Override
    public Integer call() throws IOException {
        CommandSpec here = Objects.requireNonNull(spec);
        PrintWriter out = here.commandLine().getOut();
        Console console = new Console(here.commandLine().getErr(), false, Console.isTerminal("err"));
        Stages stages =
                Polybius.stages(here).begin(true, true, console::note, lexicon.folder(), Optional.ofNullable(registry));
        console.waiting("loading …");
        try {
            Document document = stages.parser().parse(article());
            List<Event> events = stages.coder().code(document);
            Cast cast = stages.casts().read(document, stages.places().read(document));
            console.endProgress();
            if (document.sentences().isEmpty()) {
                console.error("the text has no words");
                return ExitCode.NOTHING_READ;
            }
            for (Sentence s : document.sentences()) {
                TreeText.lines(s).forEach(out::println);
                out.println();
            }
            parties(document, cast, out);
            int number = 0;
            for (Event e : events) {
                event(e, ++number, out);
                if (e.confidence() < Double.parseDouble(ConfidenceArguments.LEAST)) {
                    out.println("      too uncertain: code leaves it out unless --min-confidence is lower");
                    out.println();
                }
            }
            if (events.isEmpty()) {
                out.println("No event: no deed, promise, demand, refusal or other act that is coded was found here.");
            }
            out.flush();
            return ExitCode.OK;
        } catch (Stages.NotLoaded e) {
            console.cannotStart(e);
            return ExitCode.CANNOT_START;
        }
    }

    private Article article() {
        String text = String.join(" ", words);
        Section body = new Section(Section.Kind.BODY, new CharSpan(0, text.length()));
        return new Article("text", null, text, text, List.of(body), published, null, null, "command line", Map.of());
    }

    /** Who is meant by each phrase that stands for somebody. */
    private static void parties(Document document, Cast cast, PrintWriter out) {
        Map<String, String> rows = new LinkedHashMap<>();
        for (Sentence s : document.sentences()) {
            for (Token t : s.tokens()) {
                boolean noun = t.upos() == Upos.NOUN || t.upos() == Upos.PROPN || t.upos() == Upos.PRON;
                if (noun && !t.is("compound") && !t.is("flat")) {
                    List<Party> meant = cast.parties(s, t.index());
                    if (!meant.isEmpty()) {
                        rows.putIfAbsent(Console.harmless(meant.get(0).text()), EventText.names(meant));
                    }
                }
            }
        }
        if (!rows.isEmpty()) {
            out.println("Parties");
            int width = Math.min(
                    40, rows.keySet().stream().mapToInt(String::length).max().orElse(0));
            rows.forEach((text, who) -> out.println(
                    "  " + text + " ".repeat(Math.max(0, width - text.length())) + "  " + Console.harmless(who)));
            out.println();
        }
    }

    private static void event(Event e, int number, PrintWriter out) throws IOException {
        out.println("Event " + number);
        new EventText(out, Console.isTerminal("out") && System.getenv("NO_COLOR") == null).write(e);
        List<String> steps = new ArrayList<>(e.why());
        for (int i = 0; i < steps.size(); i++) {
            out.println("      " + (i + 1) + ". " + Console.harmless(steps.get(i)));
        }
        String cameo = e.cameo() == null
                ? ""
                : String.format(
                        Locale.ROOT,
                        "CAMEO %s “%s”, Goldstein %.1f; ",
                        e.cameo().code(),
                        e.cameo().label(),
                        e.goldstein());
        out.println("      " + cameo
                + String.format(Locale.ROOT, "intensity %.1f; confidence %.2f", e.intensity(), e.confidence()));
        out.println();
    }
}
