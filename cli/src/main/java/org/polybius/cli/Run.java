package org.polybius.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.polybius.model.Document;
import org.polybius.model.Event;
import org.polybius.model.Rejection;
import org.polybius.stages.Stages;
import org.polybius.stages.Versions;
import org.polybius.store.database.DatabaseException;
import org.polybius.store.database.JournalEntry;
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
        return execute(form, null, coding -> coding, CopyLinks.none());
    }

    /**
     * Reads, works and writes.
     *
     * @param form makes the writer of results that writes where it is told
     * @param start begins the run in a database, or null where there is none
     * @param around stands around what codes one article
     * @param copies which articles are not coded, as others tell the same
     */
    int execute(
            Function<Writer, ResultWriter> form,
            DatabaseRun.@Nullable Start start,
            UnaryOperator<Function<Inputs.Item, CodedArticle>> around,
            CopyLinks copies) {
        check();
        Console console = new Console(line.getErr(), how.quiet, Console.isTerminal("err") && !textOnTerminal);
        Stages stages = Polybius.stages(line.getCommandSpec()).begin(!conllu, coded, console::note, lexicon, registry);
        try (OutputFile file = how.output == null ? null : new OutputFile(how.output);
                OutputFile rejects = how.rejects == null ? null : new OutputFile(how.rejects)) {
            ArticleCount total =
                    console.showsProgress() && !conllu ? ArticleCount.of(reading.paths) : ArticleCount.none();
            RunReport report = new RunReport(console, total, rejects == null ? null : rejects.writer());
            console.waiting("loading …");
            try (DatabaseRun database = start == null ? null : start.begin(Versions.of(stages, !conllu))) {
                Writer to = file == null ? new Checked(line.getOut()) : file.writer();
                try (ResultWriter results = form.apply(to)) {
                    results.begin();
                    work(stages, results, report, database, around, copies);
                    if (database != null) {
                        console.note(database.commit());
                    }
                    results.end();
                }
                to.flush();
                report.summarise(coded, stages.loadingSeconds());
                return end(console, report, file, rejects, database);
            }
        } catch (Stages.NotLoaded e) {
            console.cannotStart(e);
            return ExitCode.CANNOT_START;
        } catch (DatabaseException e) {
            console.error(e.getMessage() + "; what was written before is kept, and polybius code --resume goes on");
            return ExitCode.NO_OUTPUT;
        } catch (DatabaseRun.Changed e) {
            console.error(String.valueOf(e.getMessage()));
            return ExitCode.CHANGED;
        } catch (OrderedPipeline.Hung e) {
            console.error(e.getMessage() + "; this is a fault of Polybius: please report it with these articles");
            return ExitCode.INTERNAL;
        } catch (IOException | UncheckedIOException e) {
            Throwable cause = e instanceof UncheckedIOException ? e.getCause() : e;
            console.error("the output could not be written: " + (cause == null ? e : cause).getMessage()
                    + (how.output == null ? "" : "; what was there before is as it was"));
            return ExitCode.NO_OUTPUT;
        }
    }

    /** Puts files in their places; last of all the run is at its end: until then one that is stopped can go on. */
    private int end(
            Console console,
            RunReport report,
            @Nullable OutputFile file,
            @Nullable OutputFile rejects,
            @Nullable DatabaseRun database)
            throws IOException {
        if (rejects != null) {
            rejects.commit();
        }
        boolean nothing = report.nothingRead();
        if (nothing) {
            console.error("nothing could be read" + (file == null ? "" : ", so " + how.output + " was not written"));
        } else if (file != null) {
            file.commit();
        }
        if (database != null) {
            database.finish();
        }
        return nothing ? ExitCode.NOTHING_READ : report.anyRejected() ? ExitCode.SOME_REJECTED : ExitCode.OK;
    }

    private void check() {
        reading.require(line);
        how.require(line);
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

    private void work(
            Stages stages,
            ResultWriter results,
            RunReport report,
            @Nullable DatabaseRun database,
            UnaryOperator<Function<Inputs.Item, CodedArticle>> around,
            CopyLinks copies) {
        Function<Inputs.Item, CodedArticle> coding = around.apply(item -> code(item, stages, copies));
        Function<Inputs.Item, String> contents = database == null ? item -> "" : DatabaseRun::content;
        ArticleWork work = new ArticleWork(coding, contents, how.articleSeconds);
        try (OrderedPipeline<Inputs.Item, Outcome> pipeline = new OrderedPipeline<>(
                how.limits(),
                ArticleWork::weight,
                work::one,
                work::late,
                outcome -> write(outcome, results, report, stages, database))) {
            Inputs inputs = new Inputs(reading, System.in, r -> pipeline.pass(new Outcome.Unread(r)));
            Consumer<Inputs.Item> each = item -> {
                if (copies.passesOver(item.source())) {
                    report.copied();
                    return;
                }
                JournalEntry entry = database == null ? null : database.before(item);
                if (entry != null) {
                    pipeline.pass(new Outcome.DoneBefore(item.source(), entry));
                } else {
                    load(stages);
                    pipeline.submit(item);
                }
            };
            if (conllu) {
                inputs.documents(each);
            } else {
                inputs.articles(each);
            }
            if (database != null) {
                database.allRead();
            }
            pipeline.finish();
        }
    }

    /** Waits for the stages, so that what an article takes is its own time, and what cannot be loaded not its fault. */
    private void load(Stages stages) {
        if (!conllu) {
            stages.parser();
        }
        if (coded) {
            stages.coder();
        }
    }

    private CodedArticle code(Inputs.Item item, Stages stages, CopyLinks copies) {
        Document document = item.document() == null
                ? stages.parser().parse(Objects.requireNonNull(item.article()))
                : item.document();
        List<Event> events = coded ? stages.coder().code(document) : List.of();
        return CodedArticle.of(document, copies.told(document.article().id(), events), least, !coded);
    }

    private void write(
            Outcome outcome, ResultWriter results, RunReport report, Stages stages, @Nullable DatabaseRun database) {
        try {
            if (outcome instanceof Outcome.Unread unread) {
                report.rejected(unread.rejection());
                if (database != null) {
                    database.refuse(unread.rejection());
                }
            } else if (outcome instanceof Outcome.Failed failed) {
                report.rejected(failed.rejection());
                if (database != null) {
                    database.reject(failed.article(), failed.rejection(), failed.content());
                }
            } else if (outcome instanceof Outcome.DoneBefore done) {
                writeAgain(done, results, report);
                Objects.requireNonNull(database).pass();
            } else if (outcome instanceof Outcome.Coded done) {
                CodedArticle article = done.article();
                if (database != null) {
                    database.put(article, done.content());
                }
                results.write(article.document(), article.events());
                report.done(article, stages.loadingSeconds());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e.getMessage(), e);
        }
    }

    private static void writeAgain(Outcome.DoneBefore done, ResultWriter results, RunReport report) throws IOException {
        Rejection rejection = done.entry().rejection();
        if (rejection != null) {
            report.rejected(rejection);
            return;
        }
        results.write(new Document(done.article(), List.of(), ""), done.entry().events());
        report.passed();
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
