package org.polybius.cli;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/** Which registry of learned actors is meant: the argument that all {@code polybius actors} commands share. */
final class RegistryArguments {
    @Option(
            names = "--registry",
            paramLabel = "FILE",
            defaultValue = "actors.jsonl",
            description = "The registry; ${DEFAULT-VALUE} otherwise.")
    Path file = Path.of("actors.jsonl");
}
