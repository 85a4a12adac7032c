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

/** What the README and the description of codebooks show is what the command prints. */
class ReadmeTest {
    private static final Pattern BLOCK = Pattern.compile("```console\n\\$ ./polybius (.*?)\n(.*?)```", Pattern.DOTALL);
    private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|(\\S+)");

    private static final Pattern OURS = Pattern.compile("^(examples|codebooks)/");

    static Stream<Arguments> blocks() throws IOException {
        List<Arguments> out = new ArrayList<>();
        for (String file : List.of("README.md", "docs/codebook.md")) {
            int before = out.size();
            Matcher m = BLOCK.matcher(Files.readString(Path.of("..", file)));
            while (m.find()) {
                out.add(Arguments.of(file, m.group(1), m.group(2)));
            }
            assertThat(out).as(file).hasSizeGreaterThanOrEqualTo(before + 2);
        }
        return out.stream();
    }

    @ParameterizedTest(name = "{0}: ./polybius {1}")
    @MethodSource("blocks")
    @DisplayName("A command of the documents prints what stands under it")
    void aCommandOfTheDocumentsPrintsWhatStandsUnderIt(String file, String command, String output) {
        List<String> args = new ArrayList<>();
        Matcher m = WORD.matcher(command);
        while (m.find()) {
            String word = m.group(1) != null ? m.group(1) : m.group(2);
            args.add(OURS.matcher(word).replaceFirst("../$0"));
        }
        String printed = Shell.run(args.toArray(String[]::new)).out().replace("../codebooks/", "codebooks/");
        if (output.lines().anyMatch("…"::equals)) {
            // "…" on a line of its own stands for lines left out.
            String lines = ("\n" + output.strip() + "\n").replace("\n…\n", "\\E\n(.*\n)*?\\Q");
            assertThat("\n" + printed.strip() + "\n").matches("\\Q" + lines + "\\E");
        } else {
            assertThat(printed.strip()).isEqualTo(output.strip());
        }
    }
}
