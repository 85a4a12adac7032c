package org.polybius.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The {@code polybius} command. */
@Command(
        name = "polybius",
        description = "Reads news reports and writes who did what to whom, when, where and according to whom.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
public final class Polybius implements Runnable {
    private final CommandLine line = new CommandLine(this);

    /** Runs the command and exits with its status. */
    public static void main(String[] args) {
        System.exit(new Polybius().line.execute(args));
    }

    /** Without a command there is nothing to do but to say what there is. */
    @Override
    public void run() {
        line.usage(line.getOut());
    }
}
