package org.polybius.cli;

import java.io.PrintWriter;
import java.io.StringWriter;

/** Runs the command inside the test and keeps what it says. */
record Shell(int status, String out, String err) {
    static Shell run(String... args) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int status = Polybius.commandLine(new PrintWriter(out), new PrintWriter(err, true))
                .execute(args);
        return new Shell(status, out.toString(), err.toString());
    }
}
