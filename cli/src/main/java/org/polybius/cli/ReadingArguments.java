package org.polybius.cli;

import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Parameters;

/** What is read and how, where all that a command reads are articles. */
final class ReadingArguments extends ReadingRules {
    @Parameters(
            paramLabel = "PATH",
            arity = "0..*",
            description =
                    "Files (.txt, .md, .html, .xml, .json, .jsonl, .csv, .tsv, .parquet, .warc; .zip, .gz, .zst of them), folders, addresses, globs in quotes, or - for standard input.")
    List<String> paths = List.of();

    /** @throws CommandLine.ParameterException if nothing is to be read */
    void require(CommandLine line) {
        if (paths.isEmpty()) {
            throw new CommandLine.ParameterException(line, "Missing required parameter: 'PATH'");
        }
    }
}
