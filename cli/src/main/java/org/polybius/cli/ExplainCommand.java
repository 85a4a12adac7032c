package org.polybius.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.polybius.model.Article;
import org.polybius.model.CharSpan;
import org.polybius.model.Document;
import org.polybius.model.Event;
import org.polybius.model.Section;
import org.polybius.model.Sentence;
import org.polybius.model.Token;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code polybius explain}: the tree, the parties and the derivation of every event of a text. */
@Command(
        name = "explain",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "Shows how a sentence is read: its tree, its parties, and each event step by step.",
        footerHeading = "%nExample:%n",
        footer = "  polybius explain \"Turkey refused to lift sanctions on Syria.\" --published 2015-05-21")
final class ExplainCommand implements Callable<Integer> {
    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(paramLabel = "TEXT", arity = "1..*", description = "One sentence or several.")
    private List<String> words = List.of();

    @Option(names = "--published", paramLabel = "DATE", description = "The day the text was published.")
    private @Nullable LocalDate published;

    @Override
    public Integer call() throws IOException {
        CommandSpec here = java.util.Objects.requireNonNull(spec);
        PrintWriter out = here.commandLine().getOut();
        Console console = new Console(here.commandLine().getErr(), false, false);
        Stages stages = new Stages(true, true, console::note);
        String text = String.join(" ", words);
        Article article = new Article(
                "text",
                null,
                text,
                text,
                List.of(new Section(Section.Kind.BODY, new CharSpan(0, text.length()))),
                published,
                null,
                null,
                "command line",
                Map.of());
        Document document = stages.parser().parse(article);
        for (Sentence s : document.sentences()) {
            tree(s, out);
        }
        List<Event> events = stages.coder().code(document);
        EventText form = new EventText(out, Console.isTerminal("out"));
        for (Event e : events) {
            form.write(e);
            e.why().forEach(step -> out.println("      " + step));
            out.println("      confidence " + e.confidence()
                    + (e.cameo() == null
                            ? ""
                            : "; CAMEO " + e.cameo().code() + " " + e.cameo().label() + ", Goldstein " + e.goldstein())
                    + "; intensity " + e.intensity());
        }
        if (events.isEmpty()) {
            out.println("\nNo event: nobody is said to have done, promised, asked or refused anything that is coded.");
        }
        out.flush();
        return ExitCode.OK;
    }

    /** The tree, each word under its governor, in the order of the text. */
    private static void tree(Sentence s, PrintWriter out) {
        out.println("\n" + s + "\n");
        branch(s, s.root(), 1, out);
    }

    private static void branch(Sentence s, Token t, int depth, PrintWriter out) {
        out.printf("%s%s  %s %s%n", "  ".repeat(Math.min(depth, 30)), t.form(), t.deprel(), t.upos());
        for (Token c : s.children(t)) {
            branch(s, c, depth + 1, out);
        }
    }
}
