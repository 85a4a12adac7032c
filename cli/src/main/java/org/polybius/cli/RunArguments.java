package org.polybius.cli;

import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where a run writes and how it works: the arguments that all commands with an output share. */
final class RunArguments {
    private static final int MOST_ARTICLES = 2000;
    private static final long MOST_CHARACTERS = 16_000_000;
    private static final int MOST_ABANDONED = 8;

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
            names = "--article-seconds",
            paramLabel = "N",
            defaultValue = "60",
            description = "Reject an article that takes longer than this; ${DEFAULT-VALUE} otherwise, 0 for no limit.")
    int articleSeconds = 60;

    @Option(
            names = {"-q", "--quiet"},
            description = "Only say what went wrong.")
    boolean quiet;

    /**
     * How much may be under way: enough that threads have work while one article takes all the time it may, and while a
     * batch is written.
     */
    OrderedPipeline.Limits limits() {
        return new OrderedPipeline.Limits(
                threads,
                MOST_ARTICLES,
                MOST_CHARACTERS,
                articleSeconds == 0 ? null : Duration.ofSeconds(articleSeconds),
                Math.max(MOST_ABANDONED, 2 * threads));
    }
}
