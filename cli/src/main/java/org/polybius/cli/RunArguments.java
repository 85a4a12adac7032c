package org.polybius.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How a run works and where it writes: the arguments that all commands with an output share. */
final class RunArguments extends WorkArguments {
    /** A dash on the command line, for standard output. */
    private static final Path DASH = Path.of("-");

    /** Null for standard output. */
    @Nullable
    Path output;

    /** Whether an output was asked for, be it standard output. */
    boolean outputAsked;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "Where to, whole or not at all; standard output otherwise, or for '-'.")
    void output(Path named) {
        output = fileOf(named);
        outputAsked = true;
    }

    /** The file that is meant by an argument; null for standard output. */
    static @Nullable Path fileOf(Path named) {
        return named.equals(DASH) ? null : named;
    }

    @Option(names = "--rejects", paramLabel = "FILE", description = "Writes what was rejected, with reasons, as JSONL.")
    @Nullable
    Path rejects;
}
