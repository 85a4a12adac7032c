package org.polybius.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.polybius.model.Document;
import org.polybius.model.Event;
import org.polybius.model.Rejection;
import org.polybius.stages.Stages;
import picocli.CommandLine;

/**
 * One run over many inputs: reads them, works on several side by side, writes the results in the inputs' order, goes on
 * after whatever goes wrong with one of them, and ends with a summary and the exit status.
 */
final class Run {
    private final CommandLine line;
    private final ReadingArguments reading;
    private final RunArguments how;
    private final Optional<Path> lexicon;
    private final Optional<Path> registry;
    private final boolean conllu;
    private final boolean coded;
    private final boolean textOnTerminal;
    private final double least;

    private record Worked(
            @Nullable Document document,
            List<Event> events,
            @Nullable Rejection failure) {}

    /**
     * @param lexicon a user's folder over the built-in lexicon
     * @param registry a file of learned actors
     * @param conllu whether the inputs hold trees already
     * @param coded whether events are looked for
     * @param textOnTerminal whether the results themselves show how the run goes
     * @param least events of less confidence are left out and counted
     */
    Run(
            CommandLine line,
            ReadingArguments reading,
            RunArguments how,
            Optional<Path> lexicon,
            Optional<Path> registry,
            boolean conllu,
            boolean coded,
            boolean textOnTerminal,
            double least) {
        this.line = line;
        this.reading = reading;
        this.how = how;
        this.lexicon = lexicon;
        this.registry = registry;
        this.conllu = conllu;
        this.coded = coded;
        this.textOnTerminal = textOnTerminal;
        this.least = least;
    }

    /** @param form makes the writer of results that writes where it is told */
    int execute(Function<Writer, ResultWriter> form) {
        check();
        Console console = new Console(line.getErr(), how.quiet, Console.isTerminal("err") && !textOnTerminal);
        Stages stages = new Stages(!conllu, coded, console::note, lexicon, registry);
        try (OutputFile file = how.output == null ? null : new OutputFile(how.output);
                OutputFile rejects = how.rejects == null ? null : new OutputFile(how.rejects)) {
            ArticleCount total =
                    console.showsProgress() && !conllu ? ArticleCount.of(reading.paths) : ArticleCount.none();
            RunReport report = new RunReport(console, total, rejects == null ? null : rejects.writer());
            Writer to = file == null ? new Checked(line.getOut()) : file.writer();
            console.waiting("loading …");
            try (ResultWriter results = form.apply(to)) {
                results.begin();
                work(stages, results, report);
                results.end();
            }
            to.flush();
            report.summarise(coded, stages.loadingSeconds());
            if (rejects != null) {
                rejects.commit();
            }
            if (report.read() == 0) {
                console.error(
                        "nothing could be read" + (file == null ? "" : ", so " + how.output + " was not written"));
                return ExitCode.NOTHING_READ;
            }
            if (file != null) {
                file.commit();
            }
            return report.anyRejected() ? ExitCode.SOME_REJECTED : ExitCode.OK;
        } catch (Stages.NotLoaded e) {
            console.cannotStart(e);
            return ExitCode.CANNOT_START;
        } catch (IOException | UncheckedIOException e) {
            Throwable cause = e instanceof UncheckedIOException ? e.getCause() : e;
            console.error("the output could not be written: " + (cause == null ? e : cause).getMessage()
                    + (how.output == null ? "" : "; what was there before is as it was"));
            return ExitCode.NO_OUTPUT;
        }
    }

    private void check() {
        if (how.threads < 1) {
            throw new CommandLine.ParameterException(line, "--threads must be 1 or more, not " + how.threads);
        }
        Path output = how.output;
        Path rejects = how.rejects;
        if (output != null
                && rejects != null
                && output.toAbsolutePath()
                        .normalize()
                        .equals(rejects.toAbsolutePath().normalize())) {
            throw new CommandLine.ParameterException(line, "--output and --rejects name the same file, " + output);
        }
    }

    private void work(Stages stages, ResultWriter results, RunReport report) {
        Inputs inputs = new Inputs(reading, System.in, report::rejected);
        try (OrderedPipeline<Inputs.Item, Worked> pipeline = new OrderedPipeline<>(
                how.threads, item -> one(item, stages), worked -> write(worked, results, report, stages))) {
            if (conllu) {
                inputs.documents(pipeline::submit);
            } else {
                inputs.articles(pipeline::submit);
            }
            pipeline.finish();
        }
    }

    /** An article that makes a stage fail is recorded; the others are unharmed. */
    private Worked one(Inputs.Item item, Stages stages) {
        // Outside of the attempt: a stage that cannot be loaded is not the article's fault.
        Function<Inputs.Item, Document> parsing = item.document() == null
                ? i -> stages.parser().parse(Objects.requireNonNull(i.article()))
                : i -> Objects.requireNonNull(i.document());
        if (item.document() == null) {
            stages.parser();
        }
        if (coded) {
            stages.coder();
        }
        try {
            Document document = parsing.apply(item);
            return new Worked(document, coded ? stages.coder().code(document) : List.of(), null);
        } catch (OutOfMemoryError e) {
            return failed(
                    item,
                    Rejection.Cause.TOO_LONG,
                    "needs more memory than there is; split it, or set POLYBIUS_JAVA_OPTS=-Xmx6g");
        } catch (RuntimeException | StackOverflowError e) {
            return failed(
                    item,
                    Rejection.Cause.FAILED,
                    "made Polybius fail (" + e + "); please report this with the article");
        }
    }

    private static Worked failed(Inputs.Item item, Rejection.Cause cause, String message) {
        return new Worked(null, List.of(), new Rejection(item.source().source(), null, cause, message));
    }

    private void write(Worked worked, ResultWriter results, RunReport report, Stages stages) {
        if (worked.failure() != null) {
            report.rejected(worked.failure());
            return;
        }
        Document document = Objects.requireNonNull(worked.document());
        List<Event> kept =
                worked.events().stream().filter(e -> e.confidence() >= least).toList();
        try {
            results.write(document, kept);
        } catch (IOException e) {
            throw new UncheckedIOException(e.getMessage(), e);
        }
        report.withheld(worked.events().size() - kept.size());
        report.done(document, kept.size(), stages.loadingSeconds());
    }

    /** Standard output, whose {@code PrintWriter} keeps errors to itself: here a full disk or a closed pipe is one. */
    private static final class Checked extends Writer {
        private final PrintWriter out;

        Checked(PrintWriter out) {
            this.out = out;
        }

        @Override
        public void write(char[] buffer, int offset, int length) throws IOException {
            out.write(buffer, offset, length);
            if (out.checkError()) {
                throw new IOException("standard output is full or was closed");
            }
        }

        @Override
        public void flush() throws IOException {
            if (out.checkError()) {
                throw new IOException("standard output is full or was closed");
            }
        }

        @Override
        public void close() {}
    }
}
