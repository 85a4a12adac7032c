package org.polybius.stages;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.polybius.coding.resolution.ComposingEventCoder;
import org.polybius.language.EngineDocumentParser;
import org.polybius.language.nlp4j.Nlp4jEngine;
import org.polybius.model.Article;
import org.polybius.model.ontology.Ontology;

/**
 * What decides about the events of an article: two runs with the same versions over the same article give the same. Data files
 * are named by their folder under {@code org.polybius.coding}: {@code actors}, {@code places} and so on.
 */
public final class Versions {
    private static final String ROOT = "org/polybius";
    private static final String DATA = ROOT + "/coding/";
    private static final int BYTES = 6;

    private Versions() {}

    /**
     * Name to version or hash. Waits for the stages.
     *
     * @param withParser whether the stages' own parser reads
     */
    public static Map<String, String> of(Stages stages, boolean withParser) {
        Map<String, String> out = new LinkedHashMap<>();
        out.put("polybius", BuildVersion.number());
        Map<String, MessageDigest> digests = new TreeMap<>();
        for (Class<?> part :
                List.of(Article.class, EngineDocumentParser.class, Nlp4jEngine.class, ComposingEventCoder.class)) {
            digest(part, digests);
        }
        out.put("code", hex(digests.remove("code")));
        if (withParser) {
            out.put("parser", stages.parser().name());
        }
        out.put("ontology", Ontology.load().version());
        digests.forEach((name, digest) -> out.put(name, hex(digest)));
        // With the user's own folder.
        out.put("lexicon", stages.lexicon().hash());
        String registry = stages.casts().registry();
        if (registry != null) {
            out.put("registry", registry);
        }
        return out;
    }

    private static String hex(MessageDigest digest) {
        return HexFormat.of().formatHex(digest.digest(), 0, BYTES);
    }

    /** Adds the files of the module that holds a class. */
    private static void digest(Class<?> part, Map<String, MessageDigest> digests) {
        try {
            URI place = part.getProtectionDomain().getCodeSource().getLocation().toURI();
            Path path = Path.of(place);
            if (Files.isDirectory(path)) {
                digest(path.resolve(ROOT), path, digests);
            } else {
                try (FileSystem jar = FileSystems.newFileSystem(path)) {
                    digest(jar.getPath(ROOT), jar.getPath(""), digests);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException("a module has no place: " + part, e);
        }
    }

    private static void digest(Path folder, Path root, Map<String, MessageDigest> digests) throws IOException {
        Map<String, Path> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(folder)) {
            all.filter(Files::isRegularFile)
                    .forEach(f -> files.put(root.relativize(f).toString().replace('\\', '/'), f));
        }
        for (Entry<String, Path> file : files.entrySet()) {
            MessageDigest digest = digests.computeIfAbsent(group(file.getKey()), name -> sha256());
            digest.update(file.getKey().getBytes(StandardCharsets.UTF_8));
            digest.update(Files.readAllBytes(file.getValue()));
        }
    }

    /** Classes, and what else is no data of the coder, are code. */
    private static String group(String file) {
        int end = file.startsWith(DATA) ? file.indexOf('/', DATA.length()) : -1;
        return end < 0 || file.endsWith(".class") ? "code" : file.substring(DATA.length(), end);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
