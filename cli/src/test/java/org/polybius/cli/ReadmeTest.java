package org.polybius.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What the README shows is what the command prints. */
class ReadmeTest {
    private static final Pattern BLOCK = Pattern.compile("```console\n\\$ ./polybius (.*?)\n(.*?)```", Pattern.DOTALL);
    private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|(\\S+)");

    static Stream<Arguments> blocks() throws IOException {
        List<Arguments> out = new ArrayList<>();
        Matcher m = BLOCK.matcher(Files.readString(Path.of("../README.md")));
        while (m.find()) {
            out.add(Arguments.of(m.group(1), m.group(2)));
        }
        assertThat(out).hasSizeGreaterThanOrEqualTo(2);
        return out.stream();
    }

    @ParameterizedTest(name = "./polybius {0}")
    @MethodSource("blocks")
    @DisplayName("A command of the README prints what stands under it")
    void aCommandOfTheReadmePrintsWhatStandsUnderIt(String command, String output) {
        List<String> args = new ArrayList<>();
        Matcher m = WORD.matcher(command);
        while (m.find()) {
            String word = m.group(1) != null ? m.group(1) : m.group(2);
            args.add(word.startsWith("examples/") ? "../" + word : word);
        }
        Shell shell = Shell.run(args.toArray(String[]::new));
        assertThat(shell.out().strip()).isEqualTo(output.strip());
    }
}
