package org.polybius.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where a run writes and how it works: the arguments that all commands with an output share. */
final class RunArguments {
    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "Where to, whole or not at all; standard output otherwise.")
    @Nullable
    Path output;

    @Option(names = "--rejects", paramLabel = "FILE", description = "Writes what was rejected, with reasons, as JSONL.")
    @Nullable
    Path rejects;

    @Option(names = "--threads", paramLabel = "N", description = "How many articles at once; all cores otherwise.")
    int threads = Runtime.getRuntime().availableProcessors();

    @Option(
            names = {"-q", "--quiet"},
            description = "Only say what went wrong.")
    boolean quiet;
}
