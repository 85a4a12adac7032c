package org.polybius.cli;

import java.time.Duration;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/** How a command works on articles: the arguments that all share which read and code them. */
class WorkArguments {
    private static final int MOST_ARTICLES = 2000;
    private static final long MOST_CHARACTERS = 16_000_000;
    private static final int MOST_ABANDONED = 8;

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

    /** @throws CommandLine.ParameterException if nothing can be done so */
    void require(CommandLine line) {
        if (articleSeconds < 0) {
            throw new CommandLine.ParameterException(
                    line, "--article-seconds must be 0 or more, not " + articleSeconds);
        }
        if (threads < 1) {
            throw new CommandLine.ParameterException(line, "--threads must be 1 or more, not " + threads);
        }
    }

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
