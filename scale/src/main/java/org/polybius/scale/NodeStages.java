package org.polybius.scale;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.apache.spark.SparkFiles;
import org.jspecify.annotations.Nullable;
import org.polybius.stages.Stages;
import org.polybius.stages.Versions;
import org.slf4j.LoggerFactory;

/** The stages of this process: loaded by the first task that needs them, shared by all. */
final class NodeStages {
    private record Key(Optional<Path> lexicon, Optional<Path> registry) {}

    private static final ConcurrentMap<Key, Stages> LOADED = new ConcurrentHashMap<>();

    private NodeStages() {}

    static Stages of(JobSettings settings) {
        return LOADED.computeIfAbsent(key(settings), key -> load(key, true));
    }

    /** What decides about the events of an article, name to version; for the driver, which needs no parser for it. */
    static Map<String, String> versions(JobSettings settings) {
        return Versions.of(load(key(settings), false), false);
    }

    private static Key key(JobSettings settings) {
        return new Key(find(settings.lexicon()), find(settings.registry()));
    }

    private static Stages load(Key key, boolean withParser) {
        return new Stages(
                withParser, true, LoggerFactory.getLogger(NodeStages.class)::info, key.lexicon(), key.registry());
    }

    /** Where a file lies on this node: at its path, or among what {@code spark-submit --files} and {@code --archives} sent. */
    private static Optional<Path> find(@Nullable String file) {
        if (file == null) {
            return Optional.empty();
        }
        Path path = Path.of(file);
        return Optional.of(Files.exists(path) ? path : Path.of(SparkFiles.get(file)));
    }
}
