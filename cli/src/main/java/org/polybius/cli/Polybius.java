package org.polybius.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.polybius.stages.Stages;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The {@code polybius} command. */
@Command(
        name = "polybius",
        description = "Reads news reports and writes who did what to whom, when, where and according to whom.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        subcommands = {
            CodeCommand.class,
            ExplainCommand.class,
            PlacesCommand.class,
            ActorsCommand.class,
            RelateCommand.class,
            ParseCommand.class,
            OntologyCommand.class,
            LexiconCommand.class,
            EvalCommand.class,
            ImportCommand.class,
            ExportCommand.class,
            QueryCommand.class,
            CorrectionsCommand.class,
            DoctorCommand.class,
            ReplayCommand.class,
            ServeCommand.class,
            WatchCommand.class,
            DiffCommand.class,
            BenchCommand.class,
            AutoComplete.GenerateCompletion.class
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  polybius code examples/",
            "  polybius explain \"Turkey refused to lift sanctions on Syria.\" --published 2015-05-21",
            "  polybius code --help",
            "  source <(polybius generate-completion)            completion for bash and zsh"
        })
public final class Polybius implements Runnable {
    private static final int HELP_WIDTH = 96;

    @Spec
    private @Nullable CommandSpec spec;

    private final StagesLoader stages;

    private Polybius(StagesLoader stages) {
        this.stages = stages;
    }

    /** Runs the command and exits with its status. */
    public static void main(String[] args) {
        // Data are UTF-8 whatever the terminal's language is set to.
        PrintWriter out = new PrintWriter(
                new OutputStreamWriter(new FileOutputStream(FileDescriptor.out), StandardCharsets.UTF_8), false);
        PrintWriter err = new PrintWriter(
                new OutputStreamWriter(new FileOutputStream(FileDescriptor.err), StandardCharsets.UTF_8), true);
        int status = commandLine(out, err).execute(args);
        out.flush();
        err.flush();
        System.exit(status);
    }

    /** The whole command, writing where it is told. */
    static CommandLine commandLine(PrintWriter out, PrintWriter err) {
        return commandLine(out, err, Stages::new);
    }

    /** The whole command, writing where it is told and working with these stages. */
    static CommandLine commandLine(PrintWriter out, PrintWriter err, StagesLoader stages) {
        return new CommandLine(new Polybius(stages))
                .setOut(out)
                .setErr(err)
                .setUsageHelpWidth(HELP_WIDTH)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setParameterExceptionHandler(Polybius::misused)
                .setExecutionExceptionHandler(Polybius::fault);
    }

    /** What loads the stages of a command. */
    static StagesLoader stages(CommandSpec command) {
        return ((Polybius) command.root().userObject()).stages;
    }

    /** A command line that is not right: what is wrong and where to read on, not the whole help. */
    private static int misused(CommandLine.ParameterException e, String[] args) {
        CommandLine at = e.getCommandLine();
        PrintWriter err = at.getErr();
        err.println("polybius: " + Console.harmless(String.valueOf(e.getMessage())));
        CommandLine.UnmatchedArgumentException.printSuggestions(e, err);
        err.println("polybius: see " + at.getCommandSpec().qualifiedName() + " --help");
        err.flush();
        return ExitCode.USAGE;
    }

    /** A fault of Polybius itself: said in one line, with the trace for whoever asks for it. */
    private static int fault(Exception e, CommandLine at, CommandLine.ParseResult given) {
        if (e instanceof CommandLine.ParameterException misuse) {
            return misused(misuse, new String[0]);
        }
        PrintWriter err = at.getErr();
        err.println("polybius: " + Console.harmless(String.valueOf(e)));
        if (System.getenv("POLYBIUS_TRACE") != null) {
            e.printStackTrace(err);
        } else {
            err.println("polybius: this is a fault of Polybius; POLYBIUS_TRACE=1 shows where");
        }
        err.flush();
        return ExitCode.INTERNAL;
    }

    /** Without a command there is nothing to do but to say what there is. */
    @Override
    public void run() {
        CommandLine line = Objects.requireNonNull(spec).commandLine();
        line.usage(line.getOut());
        line.getOut().flush();
    }
}
