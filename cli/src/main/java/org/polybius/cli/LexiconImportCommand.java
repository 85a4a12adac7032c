package org.polybius.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.polybius.coding.actors.ActorCore;
import org.polybius.coding.countries.Countries;
import org.polybius.coding.dictionaries.DictionaryImport;
import org.polybius.coding.dictionaries.ImportAccount;
import org.polybius.coding.dictionaries.Loss;
import org.polybius.coding.dictionaries.WordForms;
import org.polybius.coding.lexicon.LexiconReader;
import org.polybius.coding.project.Mistake;
import org.polybius.language.nlp4j.EnglishLemmas;
import org.polybius.model.ontology.Ontology;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code polybius lexicon import}: dictionaries of TABARI and PETRARCH2 as a folder for {@code --lexicon}. */
@Command(
        name = "import",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = {
            "Turns dictionaries of TABARI and PETRARCH2 (verbs, actors, agents) into a folder for --lexicon.",
            "What could not be carried over is counted by reason, and told line by line in import-report.txt there."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  polybius lexicon import my.verbs.txt my.actors.txt my.agents.txt -o my-codes/",
            "",
            "Exit status: 0 imported, 3 some files could not be read, 4 none could, 5 the folder could not be written."
        })
final class LexiconImportCommand implements Callable<Integer> {
    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(paramLabel = "FILE", arity = "1..*", description = "Dictionaries, of any kind and in any order.")
    private List<Path> files = List.of();

    @Option(
            names = {"-o", "--output"},
            paramLabel = "DIR",
            required = true,
            description = "The folder to write, new or empty.")
    private Path folder = Path.of("");

    @Override
    public Integer call() {
        PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
        Console console = new Console(spec.commandLine().getErr(), false, Console.isTerminal("err"));
        Ontology ontology = Ontology.load();
        Countries countries = Countries.load();
        DictionaryImport dictionaries = new DictionaryImport(
                ontology, countries, ActorCore.load(countries), LexiconReader.load(ontology), forms());
        int read = 0;
        for (Path file : files) {
            try {
                dictionaries.read(file);
                read++;
            } catch (IOException e) {
                console.error(file + " could not be imported: " + e.getMessage());
            }
        }
        if (read == 0) {
            return ExitCode.NOTHING_READ;
        }
        try {
            dictionaries.write(folder).forEach((file, parts) -> out.printf(Locale.ROOT, "%,7d  %s%n", parts, file));
        } catch (IOException e) {
            console.error("the folder could not be written: " + e.getMessage());
            return ExitCode.NO_OUTPUT;
        }
        tell(dictionaries.account(), out);
        LexiconReader.Checked checked = LexiconReader.check(ontology, Optional.of(folder));
        ActorCore.load(countries, checked.actors(), checked.mistakes());
        for (Mistake m : checked.mistakes().all()) {
            console.error(Console.harmless(m.toString()));
        }
        out.flush();
        return checked.mistakes().anyErrors()
                ? ExitCode.MISTAKES
                : read < files.size() ? ExitCode.SOME_REJECTED : ExitCode.OK;
    }

    private void tell(ImportAccount account, PrintWriter out) {
        account.carried()
                .forEach((file, n) ->
                        out.printf(Locale.ROOT, "%s: %,d lines say something, %,d carried over%n", file, n[0], n[1]));
        for (boolean inPart : new boolean[] {false, true}) {
            List<Loss> why = account.byReason().keySet().stream()
                    .filter(l -> l.inPart() == inPart)
                    .toList();
            if (!why.isEmpty()) {
                out.println(inPart ? "carried over in part:" : "not carried over:");
            }
            why.forEach(l ->
                    out.printf(Locale.ROOT, "%,7d  %s%n", account.byReason().get(l), l.reason()));
        }
        out.println("each line: " + folder.resolve(DictionaryImport.REPORT));
    }

    private static WordForms forms() {
        EnglishLemmas lemmas = new EnglishLemmas();
        return new WordForms() {
            @Override
            public String verb(String form) {
                return lemmas.verb(form);
            }

            @Override
            public String noun(String form) {
                return lemmas.noun(form);
            }
        };
    }
}
