package org.polybius.cli;

import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.polybius.articles.FeedFetch;
import org.polybius.stages.BuildVersion;
import org.polybius.stages.Stages;
import org.polybius.store.database.EventDatabase;
import org.polybius.store.database.RunPlan;
import org.polybius.watch.FeedNames;
import org.polybius.watch.Reporter;
import org.polybius.watch.Watch;
import org.polybius.watch.WatchMetrics;

/** Makes a watch that codes with the stages of the command line. */
final class WatchRun {
    private WatchRun() {}

    /**
     * A watch of what the user names.
     *
     * @param settings how the articles are coded, as words of {@code polybius code}
     * @throws IOException if there is nothing of the kind
     */
    static Watch of(
            String source,
            WatchArguments arguments,
            Settings settings,
            Supplier<Stages> stages,
            EventDatabase database,
            PrometheusRegistry registry,
            Console console)
            throws IOException {
        WatchMetrics metrics = new WatchMetrics(registry);
        Path file = database.file().toAbsolutePath().normalize();
        Set<Path> ours = Set.of(file, file.resolveSibling(file.getFileName() + ".wal"));
        return Watch.of(
                source,
                arguments.every,
                new Watch.Parts(
                        database.watched(),
                        new WatchCoding(
                                stages,
                                database,
                                new WatchCoding.Settings(
                                        plan(source, file, arguments, settings),
                                        settings.least,
                                        arguments.copies,
                                        settings.registry),
                                settings.how,
                                metrics),
                        arguments.reading(),
                        path -> ours.contains(path.toAbsolutePath().normalize()),
                        new FeedFetch(),
                        reporter(console),
                        metrics,
                        InstantSource.system(),
                        new SecureRandom()));
    }

    /**
     * How the articles are coded.
     *
     * @param least events of less confidence are left out
     * @param lexicon a user's folder over the built-in lexicon
     * @param registry a file of learned actors
     * @param how how many at once, and for how long each
     */
    record Settings(double least, Optional<Path> lexicon, Optional<Path> registry, WorkArguments how) {
        /** As usual, on all cores but one: others want to be answered meanwhile. */
        static Settings usual() {
            WorkArguments how = new WorkArguments();
            how.threads = Math.max(1, how.threads - 1);
            return new Settings(Double.parseDouble(ConfidenceArguments.LEAST), Optional.empty(), Optional.empty(), how);
        }
    }

    /** With the words by which {@code polybius code} would do the same, so that an event can be replayed. */
    private static RunPlan plan(String source, Path file, WatchArguments arguments, Settings settings) {
        List<String> words = new ArrayList<>(List.of(
                FeedNames.shown(source),
                "--db",
                file.toString(),
                "--min-confidence",
                Double.toString(settings.least),
                "--copies",
                arguments.copies.toString()));
        settings.lexicon.ifPresent(folder -> words.addAll(List.of("--lexicon", folder.toString())));
        settings.registry.ifPresent(learned -> words.addAll(List.of("--registry", learned.toString())));
        return new RunPlan(
                "polybius " + BuildVersion.number(),
                String.join(" ", words.subList(3, words.size())),
                Path.of("").toAbsolutePath().toString(),
                words,
                Map.of());
    }

    private static Reporter reporter(Console console) {
        return new Reporter() {
            @Override
            public void note(String line) {
                console.note(line);
            }

            @Override
            public void problem(String line) {
                console.error(line);
            }
        };
    }
}
