package org.polybius.cli;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What the texts are coded with: the argument that all commands that code share. */
final class LexiconArguments {
    @Option(
            names = "--lexicon",
            paramLabel = "DIR",
            description = "A folder of your own entries and codes, over the built-in ones (docs/codebook.md).")
    private @Nullable Path folder;

    Optional<Path> folder() {
        return Optional.ofNullable(folder);
    }
}
