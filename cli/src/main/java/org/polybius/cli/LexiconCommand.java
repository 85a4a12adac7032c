package org.polybius.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.polybius.coding.actors.ActorCore;
import org.polybius.coding.countries.Countries;
import org.polybius.coding.lexicon.Entry;
import org.polybius.coding.lexicon.EntryExamples;
import org.polybius.coding.lexicon.LexiconLint;
import org.polybius.coding.lexicon.LexiconReader;
import org.polybius.coding.lexicon.LexiconReader.Checked;
import org.polybius.coding.lexicon.LexiconStatistics;
import org.polybius.coding.lexicon.WordMeanings;
import org.polybius.coding.project.Mistake;
import org.polybius.coding.project.Mistakes;
import org.polybius.language.nlp4j.EnglishLemmas;
import org.polybius.model.Article;
import org.polybius.model.CharSpan;
import org.polybius.model.Event;
import org.polybius.model.Section;
import org.polybius.model.ontology.Ontology;
import org.polybius.stages.Stages;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code polybius lexicon}: looks into what gives words their meaning, and checks it. */
@Command(
        name = "lexicon",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "Shows and checks the lexicon, the built-in one or your own folder over it.",
        subcommands = LexiconImportCommand.class,
        footerHeading = "%nExamples:%n",
        footer = {
            "  polybius lexicon why strike                       what a word can mean, and where that is written",
            "  polybius lexicon lint my-codes/ --own             what is wrong with a folder of yours",
            "  polybius lexicon stats                            what can be coded, and what cannot yet",
            "  polybius lexicon import verbs.txt -o my-codes/    your dictionaries of TABARI or PETRARCH2"
        })
final class LexiconCommand implements Runnable {
    /** Examples are read as reports of this day: any will do. */
    private static final LocalDate DAY = LocalDate.of(2024, 5, 16);

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public void run() {
        CommandLine line = Objects.requireNonNull(spec).commandLine();
        line.usage(line.getOut());
        line.getOut().flush();
    }

    @Command(
            name = "lint",
            mixinStandardHelpOptions = true,
            versionProvider = Version.class,
            description = "Tells every mistake of the lexicon with file, line, field and what to do.",
            footerHeading = "%nExamples:%n",
            footer = {
                "  polybius lexicon lint                             the built-in lexicon",
                "  polybius lexicon lint my-codes/ --own --examples  yours alone, with every example tried",
                "",
                "Exit status: 0 nothing wrong but warnings, 1 mistakes (with --strict also warnings),",
                "2 wrong command line, 69 could not start."
            })
    int lint(
            @Parameters(
                            paramLabel = "DIR",
                            arity = "0..1",
                            description = "A folder of your own over the built-in lexicon.")
                    @Nullable
                    Path folder,
            @Option(names = "--examples", description = "Also code every example and every miss; takes some time.")
                    boolean examples,
            @Option(names = "--own", description = "Only what is wrong in the folder, not in the built-in lexicon.")
                    boolean own,
            @Option(names = "--strict", description = "Warnings count as mistakes.") boolean strict) {
        Ontology ontology = Ontology.load();
        Checked checked = LexiconReader.check(ontology, Optional.ofNullable(folder));
        Predicate<String> wanted = file -> !own || folder == null || file.startsWith(folder.toString());
        ActorCore.load(Countries.load(), checked.actors(), checked.mistakes());
        new LexiconLint(checked, ontology, lemmas(), wanted).run();
        Mistakes mistakes = checked.mistakes();
        PrintWriter out = out();
        if (examples && mistakes.anyErrors()) {
            console().error("the examples are not tried before the mistakes are mended");
        } else if (examples) {
            try {
                tryExamples(checked, folder, wanted);
            } catch (Stages.NotLoaded e) {
                console().cannotStart(e);
                return ExitCode.CANNOT_START;
            }
        }
        for (Mistake m : mistakes.all()) {
            boolean warning = m.severity() == Mistake.Severity.WARNING;
            out.println(Console.harmless(
                    new Mistake(m.file(), m.line(), m.field(), (warning ? "warning: " : "") + m.message(), m.severity())
                            .toString()));
        }
        long errors = mistakes.errors();
        long warnings = mistakes.all().size() + mistakes.left() - errors;
        out.println((mistakes.left() > 0 ? "… and " + mistakes.left() + " more; " : "") + errors + " mistakes, "
                + warnings + " warnings, " + checked.lexicon().entries().size() + " entries");
        out.flush();
        return errors > 0 || strict && warnings > 0 ? ExitCode.MISTAKES : ExitCode.OK;
    }

    private void tryExamples(Checked checked, @Nullable Path folder, Predicate<String> wanted) {
        Stages stages =
                Polybius.stages(Objects.requireNonNull(spec)).begin(console()::note, Optional.ofNullable(folder));
        EntryExamples examples = new EntryExamples(sentence -> coded(sentence, stages));
        for (Entry e : checked.lexicon().entries()) {
            if (!wanted.test(e.file())) {
                continue;
            }
            Map<String, Integer> lines = checked.lines().getOrDefault(e.name(), Map.of());
            for (String example : e.examples()) {
                examples.problemOf(e, example).ifPresent(p -> checked.mistakes()
                        .error(e.file(), lines.getOrDefault("examples", e.line()), "examples", e.name() + ": " + p));
            }
            for (String miss : e.misses()) {
                examples.problemOfMiss(e, miss).ifPresent(p -> checked.mistakes()
                        .error(e.file(), lines.getOrDefault("misses", e.line()), "misses", e.name() + ": " + p));
            }
        }
    }

    private static List<Event> coded(String sentence, Stages stages) {
        Section body = new Section(Section.Kind.BODY, new CharSpan(0, sentence.length()));
        return stages.coder()
                .code(stages.parser()
                        .parse(new Article(
                                "example",
                                null,
                                sentence,
                                sentence,
                                List.of(body),
                                DAY,
                                null,
                                null,
                                "example",
                                Map.of())));
    }

    @Command(
            name = "why",
            mixinStandardHelpOptions = true,
            versionProvider = Version.class,
            description = "Shows the entries that a word can name, in the order in which they are tried.",
            footerHeading = "%nExamples:%n",
            footer = {
                "  polybius lexicon why strike",
                "  polybius lexicon why \"open fire\"",
                "  polybius lexicon why evict --lexicon my-codes/",
                "",
                "Exit status: 0 found, 1 no entry has the word, 69 the lexicon has mistakes."
            })
    int why(
            @Parameters(paramLabel = "WORD", arity = "1..*", description = "A lemma, or the lemmas of a phrase.")
                    List<String> words,
            @Mixin LexiconArguments own) {
        Optional<WordMeanings> found = withLexicon(own, (ontology, lexicon) -> new WordMeanings(lexicon));
        if (found.isEmpty()) {
            return ExitCode.CANNOT_START;
        }
        List<String> lines = found.get().of(String.join(" ", words));
        lines.stream().map(Console::harmless).forEach(out()::println);
        out().flush();
        return found.get().knows(String.join(" ", words)) ? ExitCode.OK : ExitCode.MISTAKES;
    }

    @Command(
            name = "stats",
            mixinStandardHelpOptions = true,
            versionProvider = Version.class,
            description = "Counts entries and predicates, and lists what can be coded and what cannot.")
    int stats(@Mixin LexiconArguments own) {
        Optional<LexiconStatistics> found = withLexicon(own, LexiconStatistics::new);
        found.ifPresent(s -> s.lines().forEach(out()::println));
        out().flush();
        return found.isPresent() ? ExitCode.OK : ExitCode.CANNOT_START;
    }

    private interface Use<T> {
        T of(Ontology ontology, org.polybius.coding.lexicon.Lexicon lexicon);
    }

    private <T> Optional<T> withLexicon(LexiconArguments own, Use<T> use) {
        Ontology ontology = Ontology.load();
        try {
            return Optional.of(use.of(ontology, LexiconReader.load(ontology, own.folder())));
        } catch (org.polybius.coding.lexicon.LexiconException e) {
            String.valueOf(e.getMessage()).lines().forEach(console()::error);
            return Optional.empty();
        }
    }

    private static BiPredicate<Entry.Kind, String> lemmas() {
        EnglishLemmas lemmas = new EnglishLemmas();
        return (kind, word) -> switch (kind) {
            case VERB -> lemmas.isVerb(word);
            case NOUN -> lemmas.isNoun(word);
            case ADJECTIVE -> true;
        };
    }

    private PrintWriter out() {
        return Objects.requireNonNull(spec).commandLine().getOut();
    }

    private Console console() {
        return new Console(Objects.requireNonNull(spec).commandLine().getErr(), false, Console.isTerminal("err"));
    }
}
