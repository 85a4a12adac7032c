package org.polybius.architecture;

import static java.util.Map.entry;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** The project's modules: which may use which, and where their files lie. */
final class Modules {

    /** Module to the modules of ours that its code may use. A new module needs a line here. */
    static final Map<String, Set<String>> MAY_USE = Map.ofEntries(
            entry("model", Set.of()),
            entry("articles", Set.of("model")),
            entry("language", Set.of("model")),
            entry("language-nlp4j", Set.of("model", "language")),
            entry("coding", Set.of("model")),
            entry("store", Set.of("model")),
            entry("stages", Set.of("model", "language", "language-nlp4j", "coding", "store")),
            entry("watch", Set.of("model", "articles", "store")),
            entry("server", Set.of("model", "store")),
            entry("evaluation", Set.of("model", "articles", "language", "language-nlp4j", "coding", "store")),
            entry("scale", Set.of("model", "articles", "language", "coding", "store", "stages")),
            entry(
                    "cli",
                    Set.of(
                            "model",
                            "articles",
                            "language",
                            "language-nlp4j",
                            "coding",
                            "store",
                            "stages",
                            "server",
                            "watch",
                            "evaluation")));

    private Modules() {}

    /** The module that holds a package: the one whose own package is the longest beginning of it. */
    static String of(String packageName) {
        return MAY_USE.keySet().stream()
                .filter(module -> (packageName + ".").startsWith(packageOf(module) + "."))
                .max(java.util.Comparator.comparingInt(String::length))
                .orElseThrow(() -> new IllegalStateException("no module holds package " + packageName));
    }

    /** The root package of a module: {@code language-nlp4j} is {@code org.polybius.language.nlp4j}. */
    static String packageOf(String module) {
        return "org.polybius." + module.replace('-', '.');
    }

    /** The folder of the checkout these tests run in. */
    static Path root() {
        for (Path folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            if (Files.exists(folder.resolve("mvnw"))) {
                return folder;
            }
        }
        throw new IllegalStateException(
                "run inside a checkout: no mvnw above " + Path.of("").toAbsolutePath());
    }

    /** The Java files of all modules under {@code src/main} or {@code src/test}. */
    static List<Path> sources(String folder) throws IOException {
        try (Stream<String> modules = MAY_USE.keySet().stream().sorted()) {
            return modules.map(module -> root().resolve(module).resolve("src/" + folder + "/java"))
                    .filter(Files::isDirectory)
                    .flatMap(Modules::javaFiles)
                    .toList();
        }
    }

    private static Stream<Path> javaFiles(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(f -> f.toString().endsWith(".java")).sorted().toList().stream();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
