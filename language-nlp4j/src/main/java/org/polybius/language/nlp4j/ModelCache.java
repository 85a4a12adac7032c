package org.polybius.language.nlp4j;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import java.util.zip.CRC32;

/**
 * The folder where NLP4J's models are kept in a form that loads in a second: unpacking them takes half a minute and is
 * done once, safe against interruption, damage and other processes (see {@link CacheFolder}).
 *
 * <p>The models lie in a subfolder named by NLP4J's version, the form's version and a checksum of the originals, so that
 * several versions live side by side; it may be deleted at any time. Its {@code manifest} gives every file's length and
 * CRC-32C, which are compared at every start. The form and the measures are in {@code docs/decisions/0003-parser.md}.
 */
public final class ModelCache {
    /** Raised when the packed form changes. */
    private static final int FORM = 2;

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
            return CacheFolder.load(folder, name(), new Models(), notices);
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "cannot keep the language models in " + folder + " (" + e.getMessage()
                            + "); set POLYBIUS_CACHE to a folder that can be written and has 200 MB free",
                    e);
        }
    }

    /** Name of the subfolder: versions and a checksum of the originals. */
    private static String name() throws IOException {
        CRC32 crc = new CRC32();
        for (OriginalModels model : OriginalModels.values()) {
            crc.update(ByteBuffer.allocate(8).putLong(model.checksum()).flip());
        }
        return String.format(Locale.ROOT, "nlp4j-1.1.3-%d-%08x", FORM, crc.getValue());
    }

    private static final class Models implements CacheFolder.Content<Nlp4jModels> {

        @Override
        public void write(Path folder) throws IOException {
            List<String> manifest = new ArrayList<>();
            for (OriginalModels model : OriginalModels.values()) {
                ModelFile.Seal seal = ModelFile.write(folder.resolve(model.file()), model::pack);
                manifest.add(String.format(Locale.ROOT, "%s %d %08x", model.file(), seal.length(), seal.checksum()));
            }
            Files.write(folder.resolve("manifest"), manifest);
        }

        @Override
        public Nlp4jModels read(Path folder) throws IOException {
            Map<OriginalModels, ModelFile.Seal> seals = manifest(folder.resolve("manifest"));
            try {
                // The parser is larger than all others together, so two threads are as many as help.
                var parser = CompletableFuture.supplyAsync(
                        () -> LinearModel.read(bytes(folder, OriginalModels.PARSER, seals)));
                return new Nlp4jModels(
                        PackedLexicon.read(bytes(folder, OriginalModels.CLASSES, seals)),
                        PackedLexicon.read(bytes(folder, OriginalModels.CLUSTERS, seals)),
                        new Tagger(LinearModel.read(bytes(folder, OriginalModels.TAGGER, seals))),
                        new ArcParser(parser.join()));
            } catch (UncheckedIOException e) {
                throw e.getCause();
            } catch (CompletionException e) {
                if (e.getCause() instanceof UncheckedIOException io) {
                    throw io.getCause();
                }
                throw e;
            }
        }

        private static ByteBuffer bytes(Path folder, OriginalModels model, Map<OriginalModels, ModelFile.Seal> seals) {
            ModelFile.Seal seal = seals.get(model);
            try {
                if (seal == null) {
                    throw new IOException(model + " is not in the manifest");
                }
                return ModelFile.read(folder.resolve(model.file()), seal);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static Map<OriginalModels, ModelFile.Seal> manifest(Path file) throws IOException {
            Map<OriginalModels, ModelFile.Seal> out = new EnumMap<>(OriginalModels.class);
            for (String line : Files.readAllLines(file)) {
                String[] parts = line.split(" ", -1);
                for (OriginalModels model : OriginalModels.values()) {
                    if (parts.length == 3 && parts[0].equals(model.file())) {
                        out.put(model, seal(parts));
                    }
                }
            }
            return out;
        }

        private static ModelFile.Seal seal(String[] parts) throws IOException {
            try {
                return new ModelFile.Seal(Long.parseLong(parts[1]), Long.parseLong(parts[2], 16));
            } catch (NumberFormatException e) {
                throw new IOException("damaged manifest", e);
            }
        }
    }
}
