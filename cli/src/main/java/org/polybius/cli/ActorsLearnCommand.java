package org.polybius.cli;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.polybius.coding.actors.ActorCore;
import org.polybius.coding.actors.CastReader;
import org.polybius.coding.countries.Countries;
import org.polybius.coding.registry.Registry;
import org.polybius.coding.registry.Sightings;
import org.polybius.model.Document;
import org.polybius.model.Event;
import org.polybius.model.registry.RegistryContent;
import org.polybius.model.registry.Sighting;
import org.polybius.store.formats.RegistryFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code polybius actors learn}: articles in, a registry of whom they introduce out. */
@Command(
        name = "learn",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "Reads articles and keeps what they say of people and bodies that Polybius does not know.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  polybius actors learn news/                       makes actors.jsonl, or adds to it",
            "  polybius code news/ --registry actors.jsonl       then codes with what was learned",
            "",
            "Exit status: as of polybius code."
        })
final class ActorsLearnCommand implements Callable<Integer> {
    @Spec
    private @Nullable CommandSpec spec;

    @Mixin
    private ReadingArguments reading = new ReadingArguments();

    @Mixin
    private RegistryArguments registry = new RegistryArguments();

    @Option(names = "--threads", paramLabel = "N", description = "How many articles at once; all cores otherwise.")
    private int threads = Runtime.getRuntime().availableProcessors();

    @Option(
            names = {"-q", "--quiet"},
            description = "Only say what went wrong.")
    private boolean quiet;

    @Override
    public Integer call() {
        Console console = new Console(Objects.requireNonNull(spec).commandLine().getErr(), quiet, false);
        RegistryContent before;
        try {
            before = Files.exists(registry.file) ? RegistryFile.read(registry.file) : RegistryContent.EMPTY;
        } catch (IOException e) {
            console.error(String.valueOf(e.getMessage()));
            return ExitCode.CANNOT_START;
        }
        RunArguments how = new RunArguments();
        how.output = registry.file;
        how.threads = threads;
        how.quiet = quiet;
        Countries countries = Countries.load();
        CastReader casts = new CastReader(ActorCore.load(countries), countries);
        return new Run(
                        Objects.requireNonNull(spec).commandLine(),
                        reading,
                        how,
                        Optional.empty(),
                        Optional.empty(),
                        false,
                        false,
                        false,
                        0)
                .execute(out -> new Learned(out, casts, before, console));
    }

    /** Gathers what the articles say, and writes the registry when all have been read. */
    private static final class Learned implements ResultWriter {
        private final Writer out;
        private final CastReader casts;
        private final RegistryContent before;
        private final Console console;
        private final List<Sighting> sightings = new ArrayList<>();
        private final Set<String> articles = new HashSet<>();

        Learned(Writer out, CastReader casts, RegistryContent before, Console console) {
            this.out = out;
            this.casts = casts;
            this.before = before;
            this.console = console;
        }

        @Override
        public void write(Document document, List<Event> events) {
            articles.add(document.article().id());
            sightings.addAll(Sightings.in(document, casts.read(document)));
        }

        @Override
        public void close() throws IOException {
            RegistryContent after = before.plus(articles, sightings);
            RegistryFile.write(after, out);
            console.note(Registry.of(after, "") + " introduced by "
                    + after.sightings().size() + " sentences; version " + RegistryFile.version(after));
        }
    }
}
