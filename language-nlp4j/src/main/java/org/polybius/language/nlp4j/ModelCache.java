package org.polybius.language.nlp4j;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/**
 * The folder where NLP4J's models are kept in a form that loads in a second: unpacking them takes half a minute and is
 * done once.
 *
 * <p>The models lie in a subfolder named by NLP4J's version, the form's version and a checksum of the originals, so that
 * several versions live side by side. It is written under another name and renamed when it is whole: what is there is
 * complete. Its {@code manifest} gives every file's length and CRC-32C, which are compared at every start; a folder that
 * does not agree is made anew. A lock file lets one process unpack while others wait; the system lifts it should that
 * process die, and the next one clears away what it left.
 */
public final class ModelCache {
    /** Raised when the packed form changes. */
    private static final int FORM = 1;

    private static final Object ONE_AT_A_TIME = new Object();
    private final Path folder;
    private final Consumer<String> notices;

    /**
     * @param folder made if it is missing
     * @param notices told, in words for people, when unpacking starts and ends
     */
    public ModelCache(Path folder, Consumer<String> notices) {
        this.folder = folder.toAbsolutePath();
        this.notices = notices;
    }

    /**
     * The folder named by the environment variable {@code POLYBIUS_CACHE}; without one, {@code polybius} in the system's
     * folder for caches: {@code %LOCALAPPDATA%}, {@code ~/Library/Caches}, {@code $XDG_CACHE_HOME} or {@code ~/.cache}.
     */
    public static Path standardFolder() {
        return standardFolder(
                System.getenv(), System.getProperty("os.name", ""), Path.of(System.getProperty("user.home")));
    }

    static Path standardFolder(Map<String, String> environment, String system, Path home) {
        String named = environment.getOrDefault("POLYBIUS_CACHE", "");
        if (!named.isBlank()) {
            return Path.of(named);
        }
        String os = system.toLowerCase(Locale.ROOT);
        String caches = environment.getOrDefault(os.startsWith("windows") ? "LOCALAPPDATA" : "XDG_CACHE_HOME", "");
        if (!caches.isBlank()) {
            return Path.of(caches).resolve("polybius");
        }
        return home.resolve(os.startsWith("mac") ? "Library/Caches" : ".cache").resolve("polybius");
    }

    /**
     * Loads the models, unpacking them first if that has not been done.
     *
     * @throws UncheckedIOException if the folder can be neither read nor written
     */
    Nlp4jModels load() {
        try {
            Path models = folder.resolve(name());
            Nlp4jModels loaded = tryLoad(models);
            return loaded != null ? loaded : unpackAndLoad(models);
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "cannot keep the language models in " + folder + " (" + e.getMessage()
                            + "); set POLYBIUS_CACHE to a folder that can be written and has 200 MB free",
                    e);
        }
    }

    /** Name of the subfolder: versions and a checksum of the originals. */
    static String name() throws IOException {
        CRC32 crc = new CRC32();
        for (OriginalModels model : OriginalModels.values()) {
            crc.update(ByteBuffer.allocate(8).putLong(model.checksum()).flip());
        }
        return String.format(Locale.ROOT, "nlp4j-1.1.3-%d-%08x", FORM, crc.getValue());
    }

    private Nlp4jModels unpackAndLoad(Path models) throws IOException {
        Files.createDirectories(folder);
        Path lockFile = folder.resolve(models.getFileName() + ".lock");
        synchronized (ONE_AT_A_TIME) {
            try (FileChannel channel = FileChannel.open(lockFile, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    FileLock lock = channel.lock()) {
                Nlp4jModels loaded = lock.isValid() ? tryLoad(models) : null;
                if (loaded != null) {
                    return loaded;
                }
                clear(models);
                notices.accept("Unpacking the language models into " + models + ": once, about half a minute.");
                Path building = Files.createDirectory(folder.resolve(models.getFileName() + ".building"));
                unpack(building);
                Files.move(building, models, StandardCopyOption.ATOMIC_MOVE);
                notices.accept("The language models are unpacked.");
            }
        }
        Nlp4jModels loaded = tryLoad(models);
        if (loaded == null) {
            throw new IOException("what was written does not read back; is the disk full or damaged?");
        }
        return loaded;
    }

    /** Removes a damaged folder and what an interrupted run left behind. Called only with the lock held. */
    private void clear(Path models) throws IOException {
        List<Path> old = new ArrayList<>();
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder, models.getFileName() + ".building*")) {
            entries.forEach(old::add);
        }
        if (Files.exists(models)) {
            notices.accept("The language models in " + models + " are damaged.");
            old.add(models);
        }
        for (Path path : old) {
            try (Stream<Path> below = Files.walk(path)) {
                for (Path p : below.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(p);
                }
            }
        }
    }

    static void unpack(Path folder) throws IOException {
        List<String> manifest = new ArrayList<>();
        for (OriginalModels model : OriginalModels.values()) {
            ModelFile.Seal seal = ModelFile.write(folder.resolve(model.file()), model::pack);
            manifest.add(String.format(Locale.ROOT, "%s %d %08x", model.file(), seal.length(), seal.checksum()));
        }
        Files.write(folder.resolve("manifest"), manifest);
    }

    /** The models, or null if they are not there or damaged. */
    private static @Nullable Nlp4jModels tryLoad(Path models) {
        Map<OriginalModels, ModelFile.Seal> seals = manifest(models.resolve("manifest"));
        if (seals.size() < OriginalModels.values().length) {
            return null;
        }
        try {
            // The parser is larger than all others together, so two threads are as many as help.
            var parser = CompletableFuture.supplyAsync(
                    () -> PackedComponent.parser(read(models, OriginalModels.PARSER, seals)));
            return new Nlp4jModels(
                    PackedLexicon.read(read(models, OriginalModels.CLASSES, seals)),
                    PackedLexicon.read(read(models, OriginalModels.CLUSTERS, seals)),
                    PackedComponent.tagger(read(models, OriginalModels.TAGGER, seals)),
                    parser.join());
        } catch (UncheckedIOException e) {
            return null;
        } catch (CompletionException e) {
            if (e.getCause() instanceof UncheckedIOException) {
                return null;
            }
            throw e;
        }
    }

    private static ByteBuffer read(Path models, OriginalModels model, Map<OriginalModels, ModelFile.Seal> seals) {
        ModelFile.Seal seal = seals.get(model);
        if (seal == null) {
            throw new UncheckedIOException(new IOException(model + " is not in the manifest"));
        }
        try {
            return ModelFile.read(models.resolve(model.file()), seal);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the manifest says; empty if it is missing or is not one. */
    private static Map<OriginalModels, ModelFile.Seal> manifest(Path file) {
        Map<OriginalModels, ModelFile.Seal> out = new EnumMap<>(OriginalModels.class);
        try {
            for (String line : Files.readAllLines(file)) {
                String[] parts = line.split(" ", -1);
                for (OriginalModels model : OriginalModels.values()) {
                    if (parts.length == 3 && parts[0].equals(model.file())) {
                        out.put(model, new ModelFile.Seal(Long.parseLong(parts[1]), Long.parseLong(parts[2], 16)));
                    }
                }
            }
        } catch (IOException | NumberFormatException e) {
            return Map.of();
        }
        return out;
    }
}
