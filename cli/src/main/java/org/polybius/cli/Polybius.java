package org.polybius.cli;

import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The {@code polybius} command. */
@Command(
        name = "polybius",
        description = "Reads news reports and writes who did what to whom, when, where and according to whom.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        subcommands = {
            CodeCommand.class,
            ExplainCommand.class,
            ParseCommand.class,
            OntologyCommand.class,
            EvalCommand.class,
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
    private final CommandLine line = new CommandLine(this)
            .setCaseInsensitiveEnumValuesAllowed(true)
            .setExecutionExceptionHandler(Polybius::fault);

    /** Runs the command and exits with its status. */
    public static void main(String[] args) {
        System.exit(new Polybius().line.execute(args));
    }

    /** A fault of Polybius itself: said in one line, with the trace for whoever asks for it. */
    private static int fault(Exception e, CommandLine at, CommandLine.ParseResult given) {
        at.getErr().println("polybius: " + e.getMessage());
        if (System.getenv("POLYBIUS_TRACE") != null) {
            e.printStackTrace(at.getErr());
        } else {
            at.getErr().println("polybius: this is a fault of Polybius; POLYBIUS_TRACE=1 shows where");
        }
        return ExitCode.INTERNAL;
    }

    /** Without a command there is nothing to do but to say what there is. */
    @Override
    public void run() {
        line.usage(line.getOut());
    }
}
