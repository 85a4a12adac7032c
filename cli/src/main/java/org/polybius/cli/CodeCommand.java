package org.polybius.cli;

import java.io.Writer;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.polybius.coding.countries.Countries;
import org.polybius.coding.countries.Country;
import org.polybius.store.formats.EventFormat;
import org.polybius.store.layouts.CountryCodes;
import org.polybius.store.layouts.Layout;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code polybius code}: articles in, events out. */
@Command(
        name = "code",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "Codes the events of articles.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  polybius code examples/                           a folder, read in a terminal",
            "  polybius code news.jsonl -o events.jsonl          one event a line, as JSON",
            "  polybius code 'june/*.txt' -o events.csv          a table",
            "  polybius code news/ --format gdelt -o events.tsv  a table in the layout of GDELT, ICEWS, Phoenix or POLECAT",
            "  cat report.txt | polybius code - --published 2015-05-21",
            "  polybius code --conllu trees.conllu               trees that any parser made",
            "  polybius code news/ -o events.jsonl --rejects rejects.jsonl",
            "  polybius code news/ -o surer.jsonl --min-confidence 0.7",
            "  polybius code news/ -o events.jsonl --registry actors.jsonl",
            "",
            "Exit status: 0 all well, 2 wrong command line, 3 some inputs rejected, 4 nothing read,",
            "5 output not written, 69 could not start, 70 a fault of Polybius."
        })
final class CodeCommand implements Callable<Integer> {
    /** Text for people on a terminal, else one of the formats of files. */
    enum Format {
        TEXT,
        JSONL,
        JSON,
        CSV,
        POLECAT,
        ICEWS,
        PHOENIX,
        GDELT;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @Spec
    private @Nullable CommandSpec spec;

    @Mixin
    private ReadingArguments reading = new ReadingArguments();

    @Mixin
    private RunArguments how = new RunArguments();

    @Mixin
    private LexiconArguments lexicon = new LexiconArguments();

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "${COMPLETION-CANDIDATES}. Otherwise by the output's name; text on a terminal, else jsonl.")
    private @Nullable Format format;

    @Option(
            names = "--registry",
            paramLabel = "FILE",
            description =
                    "Actors that polybius actors learned, for names an article does not explain (docs/actors.md).")
    private @Nullable Path registry;

    @Option(names = "--conllu", description = "The inputs are CoNLL-U: trees made by any parser.")
    private boolean conllu;

    @Mixin
    private ConfidenceArguments confidence = new ConfidenceArguments();

    @Override
    public Integer call() {
        double least = confidence.least(Objects.requireNonNull(spec));
        Format wanted = wanted();
        boolean onTerminal = how.output == null && Console.isTerminal("out");
        return new Run(
                        Objects.requireNonNull(spec).commandLine(),
                        reading,
                        how,
                        lexicon.folder(),
                        Optional.ofNullable(registry),
                        conllu,
                        true,
                        onTerminal && wanted == Format.TEXT,
                        least)
                .execute(out -> writer(wanted, out, onTerminal));
    }

    private Format wanted() {
        if (format != null) {
            return format;
        }
        return how.output != null ? byName(how.output) : Console.isTerminal("out") ? Format.TEXT : Format.JSONL;
    }

    private ResultWriter writer(Format format, Writer out, boolean onTerminal) {
        return switch (format) {
            case TEXT -> new EventText(out, onTerminal && System.getenv("NO_COLOR") == null);
            case JSONL -> ResultWriter.of(EventFormat.JSONL.writer(out));
            case JSON -> ResultWriter.of(EventFormat.JSON.writer(out));
            case CSV -> ResultWriter.of(EventFormat.CSV.writer(out));
            case POLECAT -> layout(Layout.POLECAT, out);
            case ICEWS -> layout(Layout.ICEWS, out);
            case PHOENIX -> layout(Layout.PHOENIX, out);
            case GDELT -> layout(Layout.GDELT, out);
        };
    }

    private ResultWriter layout(Layout layout, Writer out) {
        Console console = new Console(Objects.requireNonNull(spec).commandLine().getErr(), how.quiet, false);
        Countries countries = Countries.load();
        return new LayoutResults(layout.writer(out, iso3 -> known(countries.get(iso3))), layout, console);
    }

    private static CountryCodes.@Nullable Known known(@Nullable Country country) {
        return country == null ? null : new CountryCodes.Known(country.name(), country.cow());
    }

    private static Format byName(Path file) {
        String name = file.toString().toLowerCase(Locale.ROOT);
        return name.endsWith(".csv")
                ? Format.CSV
                : name.endsWith(".json") ? Format.JSON : name.endsWith(".txt") ? Format.TEXT : Format.JSONL;
    }
}
