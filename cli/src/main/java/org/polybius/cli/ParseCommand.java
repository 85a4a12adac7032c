package org.polybius.cli;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.polybius.language.ConlluWriter;
import org.polybius.model.Document;
import org.polybius.model.Event;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code polybius parse}: articles in, CoNLL-U out. */
@Command(
        name = "parse",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "Writes the Universal Dependencies trees of articles as CoNLL-U.",
        footerHeading = "%nExample:%n",
        footer = "  polybius parse examples/ -o trees.conllu && polybius code --conllu trees.conllu")
final class ParseCommand implements Callable<Integer> {
    @Spec
    private @Nullable CommandSpec spec;

    @Mixin
    private ReadingArguments reading = new ReadingArguments();

    @Mixin
    private RunArguments how = new RunArguments();

    @Override
    public Integer call() {
        boolean onTerminal = how.output == null && Console.isTerminal("out");
        return new Run(
                        Objects.requireNonNull(spec).commandLine(),
                        reading,
                        how,
                        Optional.empty(),
                        Optional.empty(),
                        false,
                        false,
                        onTerminal,
                        0)
                .execute(Trees::new);
    }

    private record Trees(Writer out) implements ResultWriter {
        @Override
        public void write(Document document, List<Event> none) throws IOException {
            new ConlluWriter().write(document, out);
        }
    }
}
