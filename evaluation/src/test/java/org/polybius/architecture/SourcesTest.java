package org.polybius.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The habits that show in the source files of all modules, cli included. */
@DisplayName("In the sources")
class SourcesTest {
    private static final int MOST_LINES = 450;
    private static final Pattern EMPTY_NAME = Pattern.compile(".*(Impl|Manager|Helper|Helpers|Util|Utils|Common)");
    private static final Set<String> EMPTY_PACKAGES = Set.of("util", "utils", "common", "commons", "helper", "misc");

    @Test
    void everyModuleHasItsLineInTheTableAndFollowsItInItsPom() throws IOException {
        Set<String> listed = matches(Modules.root().resolve("pom.xml"), "<module>([^<]+)</module>");
        assertThat(listed).isEqualTo(Modules.MAY_USE.keySet());
        for (String module : listed) {
            String pom = Files.readString(Modules.root().resolve(module).resolve("pom.xml"));
            Set<String> used = new TreeSet<>();
            Pattern.compile("<dependency>(.*?)</dependency>", Pattern.DOTALL)
                    .matcher(pom)
                    .results()
                    .map(MatchResult::group)
                    .filter(d -> d.contains("<groupId>org.polybius</groupId>") && !d.contains("<scope>test</scope>"))
                    .forEach(d -> used.add(d.replaceAll("(?s).*<artifactId>(.*)</artifactId>.*", "$1")));
            assertThat(Modules.MAY_USE.get(module))
                    .as("modules that %s may use", module)
                    .containsAll(used);
        }
    }

    @Test
    void everyPackageSaysWhatEntersAndWhatLeaves() throws IOException {
        List<Path> without = new ArrayList<>();
        Set<Path> folders =
                Modules.sources("main").stream().map(Path::getParent).collect(Collectors.toCollection(TreeSet::new));
        for (Path folder : folders) {
            Path info = folder.resolve("package-info.java");
            if (!Files.exists(info)
                    || !Files.readString(info).contains("@NullMarked")
                    || !Files.readString(info).startsWith("/**")) {
                without.add(info);
            }
        }
        assertThat(folders).isNotEmpty();
        assertThat(without)
                .as("package-info.java missing, without text or without @NullMarked")
                .isEmpty();
    }

    @Test
    void noFileIsTooLongToKnow() throws IOException {
        List<String> tooLong = new ArrayList<>();
        List<Path> files = new ArrayList<>(Modules.sources("main"));
        files.addAll(Modules.sources("test"));
        for (Path file : files) {
            long lines = Files.readString(file).lines().count();
            if (lines > MOST_LINES) {
                tooLong.add(Modules.root().relativize(file) + ": " + lines + " lines, " + MOST_LINES + " at most");
            }
        }
        assertThat(files).isNotEmpty();
        assertThat(tooLong).isEmpty();
    }

    @Test
    void namesSayWhatAThingIs() throws IOException {
        List<Path> bad = new ArrayList<>();
        for (Path file : Modules.sources("main")) {
            String name = file.getFileName().toString().replace(".java", "");
            boolean inEmptyPackage = false;
            for (Path part : Modules.root().relativize(file)) {
                inEmptyPackage |= EMPTY_PACKAGES.contains(part.toString());
            }
            if (inEmptyPackage || EMPTY_NAME.matcher(name).matches()) {
                bad.add(Modules.root().relativize(file));
            }
        }
        assertThat(bad).as("names that do not say what differs").isEmpty();
    }

    @Test
    void everyDecisionHasANumberOfItsOwnAndStandsInTheIndex() throws IOException {
        Path folder = Modules.root().resolve("docs/decisions");
        Path index = folder.resolve("0000-how-we-decide.md");
        List<String> pages = new ArrayList<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*.md")) {
            files.forEach(file -> pages.add(file.getFileName().toString()));
        }
        assertThat(pages.stream().map(page -> page.substring(0, 4))).doesNotHaveDuplicates();
        assertThat(matches(index, "\\]\\(([^)]+\\.md)\\) \\|")).containsExactlyInAnyOrderElementsOf(pages);
    }

    private static Set<String> matches(Path file, String pattern) throws IOException {
        return Pattern.compile(pattern)
                .matcher(Files.readString(file))
                .results()
                .map(m -> m.group(1))
                .collect(Collectors.toSet());
    }
}
