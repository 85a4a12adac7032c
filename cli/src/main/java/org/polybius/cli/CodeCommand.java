package org.polybius.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.polybius.model.Article;
import org.polybius.model.Document;
import org.polybius.model.Event;
import org.polybius.model.Rejection;
import org.polybius.store.formats.EventFormat;
import org.polybius.store.formats.EventWriter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code polybius code}: articles in, events out. */
@Command(
        name = "code",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "Codes the events of articles.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  polybius code examples/                           a folder, read in a terminal",
            "  polybius code news.jsonl -o events.jsonl          one event a line, as JSON",
            "  polybius code *.txt --format csv -o events.csv    a table",
            "  cat report.txt | polybius code - --published 2015-05-21",
            "  polybius code --conllu parsed.conllu              trees that another parser made",
            "",
            "Exit status: 0 all well, 2 wrong command line, 3 some inputs rejected, 4 nothing read, 5 no output."
        })
final class CodeCommand implements Callable<Integer> {
    /** Text for people on a terminal, else one of the formats of files. */
    enum Format {
        TEXT,
        JSONL,
        JSON,
        CSV;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(
            paramLabel = "PATH",
            arity = "1..*",
            description = "Files (.txt, .md, .jsonl), folders, globs, or - for standard input.")
    private List<String> paths = List.of();

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "Where to; standard output otherwise.")
    private @Nullable Path output;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "${COMPLETION-CANDIDATES}. Otherwise by the output's name; text on a terminal, else jsonl.")
    private @Nullable Format format;

    @Option(names = "--published", paramLabel = "DATE", description = "Publication day of articles that give none.")
    private @Nullable LocalDate published;

    @Option(names = "--rejects", paramLabel = "FILE", description = "Writes what was rejected, with reasons, as JSONL.")
    private @Nullable Path rejects;

    @Option(names = "--conllu", description = "The inputs are CoNLL-U: trees made by any parser.")
    private boolean conllu;

    @Option(names = "--any-language", description = "Do not reject articles that do not look like English.")
    private boolean anyLanguage;

    @Option(names = "--threads", paramLabel = "N", description = "How many articles at once; all cores otherwise.")
    private int threads = Runtime.getRuntime().availableProcessors();

    @Option(
            names = {"-q", "--quiet"},
            description = "Only say what went wrong.")
    private boolean quiet;

    private record Coded(
            @Nullable Document document,
            List<Event> events,
            @Nullable Rejection failure) {}

    @Override
    public Integer call() throws IOException {
        CommandSpec here = java.util.Objects.requireNonNull(spec);
        PrintWriter out = here.commandLine().getOut();
        Console console = new Console(here.commandLine().getErr(), quiet, Console.isTerminal("err"));
        RunReport report = new RunReport(console);
        Stages stages = new Stages(!conllu, true, console::note);
        try (OutputFile file = output == null ? null : new OutputFile(output);
                OutputFile rejectFile = rejects == null ? null : new OutputFile(rejects)) {
            Writer writer = file == null ? out : file.writer();
            double loading;
            try (EventWriter events = writer(writer)) {
                events.begin();
                stages.coder();
                if (!conllu) {
                    stages.parser();
                }
                loading = console.seconds();
                Iterator<Inputs.Item> items = Inputs.items(paths, published, conllu, anyLanguage, report::rejected);
                new OrderedPipeline(Math.max(1, threads))
                        .run(items, item -> code(item, stages), coded -> write(coded, events, report));
            }
            writer.flush();
            report.summarise(loading);
            if (rejectFile != null) {
                report.writeRejections(rejectFile.writer());
                rejectFile.commit();
            }
            if (file != null) {
                file.commit();
            }
        } catch (IOException | UncheckedIOException e) {
            console.endProgress();
            console.error("the output could not be written: " + e.getMessage() + ". Nothing was put in its place.");
            return ExitCode.NO_OUTPUT;
        }
        if (report.read() == 0) {
            return ExitCode.NOTHING_READ;
        }
        return report.anyRejected() ? ExitCode.SOME_REJECTED : ExitCode.OK;
    }

    private EventWriter writer(Writer out) {
        boolean terminal = output == null && Console.isTerminal("out");
        Format wanted =
                format != null ? format : output == null ? (terminal ? Format.TEXT : Format.JSONL) : byName(output);
        return switch (wanted) {
            case TEXT -> new EventText(out, terminal && System.getenv("NO_COLOR") == null);
            case JSONL -> EventFormat.JSONL.writer(out);
            case JSON -> EventFormat.JSON.writer(out);
            case CSV -> EventFormat.CSV.writer(out);
        };
    }

    private static Format byName(Path file) {
        String name = file.toString().toLowerCase(Locale.ROOT);
        return name.endsWith(".csv") ? Format.CSV : name.endsWith(".json") ? Format.JSON : Format.JSONL;
    }

    /** One article that makes a stage fail is recorded; the others are unharmed. */
    private static Coded code(Inputs.Item item, Stages stages) {
        try {
            Document document = item.document() != null
                    ? item.document()
                    : stages.parser().parse(java.util.Objects.requireNonNull(item.article()));
            return new Coded(document, stages.coder().code(document), null);
        } catch (RuntimeException | StackOverflowError e) {
            Article article = item.source();
            return new Coded(
                    null,
                    List.of(),
                    new Rejection(
                            article.source(),
                            null,
                            Rejection.Cause.FAILED,
                            "could not be coded (" + e + "): please report this with the article"));
        }
    }

    private static void write(Coded coded, EventWriter out, RunReport report) {
        if (coded.failure() != null) {
            report.rejected(coded.failure());
            return;
        }
        Document document = java.util.Objects.requireNonNull(coded.document());
        try {
            for (Event e : coded.events()) {
                out.write(e);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        report.coded(
                document.sentences().size(),
                coded.events().size(),
                document.article().published() != null);
    }
}
