package org.polybius.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How a run works and where it writes: the arguments that all commands with an output share. */
final class RunArguments extends WorkArguments {
    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "Where to, whole or not at all; standard output otherwise.")
    @Nullable
    Path output;

    @Option(names = "--rejects", paramLabel = "FILE", description = "Writes what was rejected, with reasons, as JSONL.")
    @Nullable
    Path rejects;
}
