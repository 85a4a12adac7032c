package org.polybius.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.polybius.stages.Stages;
import picocli.CommandLine;

/** Runs the command inside the test and keeps what it says. */
record Shell(int status, String out, String err) {
    /**
     * The stages that all tests share: they are never changed, and take seconds to load. Commands in a process of their own,
     * and the tests of the server, load theirs.
     */
    private static final Stages LOADED = new Stages(true, true, notice -> {});

    private static final StagesLoader SHARED = (parser, coder, notices, lexicon, registry) ->
            lexicon.isEmpty() && registry.isEmpty() ? LOADED : LOADED.with(lexicon, registry);

    static Shell run(String... args) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int status = command(new PrintWriter(out), new PrintWriter(err, true)).execute(args);
        return new Shell(status, out.toString(), err.toString());
    }

    /** The command, for whoever looks at it while it runs. */
    static CommandLine command(PrintWriter out, PrintWriter err) {
        return Polybius.commandLine(out, err, SHARED);
    }
}
