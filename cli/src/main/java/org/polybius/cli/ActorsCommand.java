package org.polybius.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.polybius.coding.actors.ActorCore;
import org.polybius.coding.countries.Countries;
import org.polybius.coding.project.Nearest;
import org.polybius.coding.registry.LearnedActor;
import org.polybius.coding.registry.Registry;
import org.polybius.model.ontology.Sector;
import org.polybius.model.registry.ActorKind;
import org.polybius.model.registry.Decision;
import org.polybius.model.registry.RegistryContent;
import org.polybius.model.registry.Sighting;
import org.polybius.store.formats.RegistryFile;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code polybius actors}: who is who in the articles that were learned from, and what people decide about it. */
@Command(
        name = "actors",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "Learns actors from articles, shows what was learned, and takes decisions about it.",
        subcommands = ActorsLearnCommand.class,
        footerHeading = "%nExamples:%n",
        footer = {
            "  polybius actors learn news/",
            "  polybius actors list",
            "  polybius actors show \"Idriss Tahir\"",
            "  polybius actors merge learned:idriss-tahir-tcd learned:idris-tahir-tcd",
            "  polybius actors split learned:ali-saleh-yem report-17 report-31",
            "  polybius actors pin \"Ali Saleh\" YEM GOV MIL --from 2014-03-01",
            "",
            "Exit status: 0 done, 1 nobody of that name, 2 wrong command line, 5 not written, 69 no registry."
        })
final class ActorsCommand implements Runnable {
    private static final int SHOWN = 12;

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public void run() {
        CommandLine line = Objects.requireNonNull(spec).commandLine();
        line.usage(line.getOut());
        line.getOut().flush();
    }

    @Command(
            name = "list",
            mixinStandardHelpOptions = true,
            versionProvider = Version.class,
            description = "Everybody that was learned: what it is, in how many articles, and its name.")
    int list(
            @Mixin RegistryArguments registry,
            @Option(names = "--conflicts", description = "Only those the articles do not agree on.")
                    boolean conflicts) {
        RegistryContent content = content(registry);
        if (content == null) {
            return ExitCode.CANNOT_START;
        }
        List<LearnedActor> actors = registry(content).actors().stream()
                .filter(a -> !conflicts || !a.conflicts().isEmpty())
                .toList();
        int width = actors.stream().mapToInt(a -> a.id().length()).max().orElse(0);
        for (LearnedActor a : actors) {
            out().println(Console.harmless(String.format(
                    Locale.ROOT,
                    "%-" + Math.max(1, Math.min(60, width)) + "s  %4d  %-8s %s",
                    a.id(),
                    a.articles(),
                    code(a),
                    a.name())));
        }
        out().flush();
        return ExitCode.OK;
    }

    @Command(
            name = "show",
            mixinStandardHelpOptions = true,
            versionProvider = Version.class,
            description = "What is known of somebody, since when, and the sentences that say so.")
    int show(
            @Parameters(paramLabel = "NAME", description = "A name, or an id as list gives it.") String name,
            @Mixin RegistryArguments registry) {
        RegistryContent content = content(registry);
        if (content == null) {
            return ExitCode.CANNOT_START;
        }
        List<LearnedActor> found = registry(content).find(name);
        if (found.isEmpty()) {
            return nobody(name, content);
        }
        found.forEach(this::show);
        out().flush();
        return ExitCode.OK;
    }

    private void show(LearnedActor a) {
        PrintWriter out = out();
        out.println(Console.harmless(a.name() + "  " + code(a) + "  " + a.id()));
        if (a.names().size() > 1) {
            out.println(Console.harmless("  also: "
                    + a.names().stream().filter(n -> !n.equals(a.name())).collect(Collectors.joining(", "))));
        }
        a.pins()
                .forEach(p ->
                        out.println("  pinned: " + p.country() + " " + words(p.sectors()) + days(p.from(), p.to())));
        for (LearnedActor.Period p : a.periods()) {
            out.println(Console.harmless("  " + (p.sectors().isEmpty() ? "no sector" : words(p.sectors()))
                    + days(p.from(), p.to()) + ", " + p.articles() + (p.articles() == 1 ? " article" : " articles")
                    + (p.titles().isEmpty() ? "" : ": " + String.join(", ", p.titles()))));
        }
        a.conflicts().forEach(c -> out.println("  conflict: " + c));
        List<Sighting> seen = a.sightings();
        for (Sighting s : seen.subList(0, Math.min(SHOWN, seen.size()))) {
            out.println(Console.harmless("    " + (s.published() == null ? "undated" : s.published()) + " "
                    + s.article() + ": " + s.sentence()));
        }
        if (seen.size() > SHOWN) {
            out.println("    … and " + (seen.size() - SHOWN) + " more");
        }
        out.println();
    }

    @Command(
            name = "merge",
            mixinStandardHelpOptions = true,
            versionProvider = Version.class,
            description = "Says that two are one: the first keeps its name and country.")
    int merge(
            @Parameters(paramLabel = "ID") String kept,
            @Parameters(paramLabel = "OTHER") String other,
            @Mixin RegistryArguments registry) {
        RegistryContent content = content(registry);
        if (content == null) {
            return ExitCode.CANNOT_START;
        }
        for (String name : List.of(kept, other)) {
            if (registry(content).find(name).size() != 1) {
                return nobody(name, content);
            }
        }
        String first = registry(content).find(kept).get(0).id();
        String second = registry(content).find(other).get(0).id();
        if (first.equals(second)) {
            console()
                    .error("both name " + first + ": name two actors by their ids, as polybius actors list gives them");
            return ExitCode.USAGE;
        }
        return save(content.plus(new Decision.Merge(first, second)), registry.file, first);
    }

    @Command(
            name = "split",
            mixinStandardHelpOptions = true,
            versionProvider = Version.class,
            description = "Says that one is two: these articles speak of another.")
    int split(
            @Parameters(paramLabel = "ID") String id,
            @Parameters(paramLabel = "ARTICLE", arity = "1..*", description = "Ids of articles, as show gives them.")
                    List<String> articles,
            @Mixin RegistryArguments registry) {
        RegistryContent content = content(registry);
        if (content == null) {
            return ExitCode.CANNOT_START;
        }
        List<LearnedActor> found = registry(content).find(id);
        if (found.size() != 1) {
            return nobody(id, content);
        }
        LearnedActor actor = found.get(0);
        List<String> strangers = articles.stream()
                .filter(a ->
                        actor.sightings().stream().noneMatch(s -> s.article().equals(a)))
                .toList();
        if (!strangers.isEmpty()) {
            console()
                    .error("no article " + String.join(", ", strangers) + " speaks of " + actor.id()
                            + ": polybius actors show lists those that do");
            return ExitCode.MISTAKES;
        }
        String fresh = registry(content).freshId(actor);
        return save(content.plus(new Decision.Split(actor.id(), fresh, articles)), registry.file, fresh);
    }

    @Command(
            name = "pin",
            mixinStandardHelpOptions = true,
            versionProvider = Version.class,
            description = "Says what somebody is, whatever articles say.")
    int pin(
            @Parameters(paramLabel = "NAME", description = "The full name.") String name,
            @Parameters(paramLabel = "COUNTRY", description = "ISO 3166-1 alpha-3, or a PLOVER pseudo-country.")
                    String country,
            @Parameters(paramLabel = "SECTOR", arity = "0..*", description = "PLOVER sectors, the primary one first.")
                    @Nullable
                    List<Sector> sectors,
            @Option(
                            names = "--kind",
                            paramLabel = "KIND",
                            defaultValue = "PERSON",
                            description = "${COMPLETION-CANDIDATES}")
                    ActorKind kind,
            @Option(names = "--from", paramLabel = "DAY", description = "The first day it holds.") @Nullable
                    LocalDate from,
            @Option(names = "--to", paramLabel = "DAY", description = "The last day it holds.") @Nullable LocalDate to,
            @Mixin RegistryArguments registry) {
        RegistryContent content = content(registry);
        if (content == null) {
            return ExitCode.CANNOT_START;
        }
        if (Countries.load().get(country) == null && !ActorCore.isPseudoCountry(country)) {
            console()
                    .error("no country has the code " + country
                            + ": ISO 3166-1 alpha-3 or a PLOVER pseudo-country is wanted, such as" + " TCD or NGO");
            return ExitCode.USAGE;
        }
        Decision.Pin pin;
        try {
            pin = new Decision.Pin(name, kind, country, sectors == null ? List.of() : sectors, from, to);
        } catch (IllegalArgumentException e) {
            console().error(String.valueOf(e.getMessage()));
            return ExitCode.USAGE;
        }
        return save(content.plus(pin), registry.file, Registry.idOf(name, country, kind));
    }

    private int save(RegistryContent content, Path file, String id) {
        try (OutputFile out = new OutputFile(file)) {
            RegistryFile.write(content, out.writer());
            out.commit();
        } catch (IOException e) {
            console().error("the registry could not be written: " + e.getMessage());
            return ExitCode.NO_OUTPUT;
        }
        registry(content).find(id).forEach(this::show);
        out().flush();
        return ExitCode.OK;
    }

    /** Says that a name means nobody, or more than one, and which were near. */
    private int nobody(String name, RegistryContent content) {
        Registry registry = registry(content);
        List<LearnedActor> several = registry.find(name);
        if (several.size() > 1) {
            console()
                    .error(name + " is the name of several: "
                            + several.stream().map(LearnedActor::id).collect(Collectors.joining(", ")));
            return ExitCode.MISTAKES;
        }
        List<String> names = new ArrayList<>();
        registry.actors().forEach(a -> names.add(name.startsWith("learned:") ? a.id() : a.name()));
        console().error("nobody is known as " + name + Nearest.hint(name, names));
        return ExitCode.MISTAKES;
    }

    private @Nullable RegistryContent content(RegistryArguments registry) {
        try {
            return RegistryFile.read(registry.file);
        } catch (NoSuchFileException e) {
            console().error("there is no registry " + registry.file + ": make it with polybius actors learn");
        } catch (IOException e) {
            console().error(String.valueOf(e.getMessage()));
        }
        return null;
    }

    private static Registry registry(RegistryContent content) {
        return Registry.of(content, "");
    }

    private static String code(LearnedActor a) {
        List<LearnedActor.Period> periods = a.periods();
        List<Sector> last = a.pins().isEmpty()
                ? periods.isEmpty()
                        ? List.of()
                        : periods.get(periods.size() - 1).sectors()
                : a.pins().get(a.pins().size() - 1).sectors();
        return (a.country() == null ? "-" : a.country()) + (last.isEmpty() ? "" : " " + last.get(0));
    }

    private static String words(List<Sector> sectors) {
        return sectors.stream().map(Enum::name).collect(Collectors.joining(" "));
    }

    private static String days(@Nullable LocalDate from, @Nullable LocalDate to) {
        if (from == null && to == null) {
            return "";
        }
        return Objects.equals(from, to)
                ? " on " + from
                : " from " + (from == null ? "…" : from) + " to " + (to == null ? "…" : to);
    }

    private PrintWriter out() {
        return Objects.requireNonNull(spec).commandLine().getOut();
    }

    private Console console() {
        return new Console(Objects.requireNonNull(spec).commandLine().getErr(), false, Console.isTerminal("err"));
    }
}
